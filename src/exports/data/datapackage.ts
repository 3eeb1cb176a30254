/** The tables described as a tabular data package (Frictionless Data, specification 1). */
import { addressOf, type DataSource, PROVENANCE } from './source.ts';
import { KEY, POLICIES, POLICY_KEY, type Table } from './table.ts';

/** @param bytes size of a table's file */
export function dataPackage(source: DataSource, tables: readonly Table[], bytes: (table: Table) => number): object {
  const { base, site, name, today } = source;
  return {
    profile: 'tabular-data-package',
    name: POLICIES,
    id: new URL('/data/datapackage.json', site).href,
    title: `${name}：政策要点`,
    description: PROVENANCE,
    homepage: new URL('/data/', site).href,
    created: `${today}T00:00:00+08:00`,
    sources: base.records.map(({ policy }) => ({
      title: `${policy.issuers.join('、')}《${policy.title}》${policy.docNumber ?? ''}`,
      path: addressOf(site, policy.id),
    })),
    resources: tables.map((table) => resource(table, bytes(table))),
  };
}

function resource({ name, title, description, fields, rows }: Table, bytes: number): object {
  const isLinked = fields.some((field) => field.name === POLICY_KEY);
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title,
    description: `${description}以 = + - @ 开头的字句前加了一个单引号，以免被表格软件当成公式。`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    rows: rows.length,
    dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\r\n', header: true, caseSensitiveHeader: true },
    schema: {
      fields: fields.map((field) => ({ ...field, title: field.name })),
      missingValues: [''],
      primaryKey: [KEY],
      ...(isLinked && {
        foreignKeys: [{ fields: [POLICY_KEY], reference: { resource: POLICIES, fields: [KEY] } }],
      }),
    },
  };
}
