/** Every file of the whole base that can be taken away: the list that pages, descriptions and routes are made from. */
import type { Base } from '../../corpus/base.ts';
import { placedPassages } from '../../model/walk.ts';
import { sheetCsv } from '../ledger/csv.ts';
import { linkedDocument, policyNodes } from '../linked/policy.ts';
import { dataPackage } from './datapackage.ts';
import type { Download } from './download.ts';
import { factsTable } from './facts-table.ts';
import { LEDGER_TABLES, ledgerTable } from './ledger-table.ts';
import { llmsText } from './llms.ts';
import { openApi } from './openapi.ts';
import { policiesTable } from './policies-table.ts';
import { clauseLines, type Described, describe, incentiveRows } from './schemas.ts';
import type { DataSource } from './source.ts';
import { type Table, tableSheet } from './table.ts';

const PACKAGE = '/data/datapackage.json';
const made = new WeakMap<Base, { site: string; downloads: Download[] }>();

/** Bodies are made when asked for, and once. */
export function catalogue(source: DataSource): Download[] {
  const known = made.get(source.base);
  if (known?.site === source.site) return known.downloads;
  const downloads = list(source);
  made.set(source.base, { site: source.site, downloads });
  return downloads;
}

export const bytesOf = (body: string): number => new TextEncoder().encode(body).length;

function list(source: DataSource): Download[] {
  const { base, site, today } = source;
  const policies = base.records.map(({ policy }) => policy);
  const tables = [
    policiesTable(source),
    ...LEDGER_TABLES.map((key) => ledgerTable(source, key)),
    factsTable(policies, site),
  ];
  const csvFiles = tables.map(csvFile);
  const sizes = new Map(tables.map((table, i) => [table, csvFiles[i]]));
  const passages = policies.reduce((sum, policy) => sum + placedPassages(policy).length, 0);
  const duties = csvFiles.find(({ path }) => path === '/data/duties.csv');
  const all: Download[] = [
    file(
      PACKAGE,
      '数据包说明',
      '各 CSV 的字段、类型、主键和外键（Frictionless Data）',
      'JSON',
      'application/json',
      () => json(dataPackage(source, tables, (table) => bytesOf(sizes.get(table)?.body() ?? ''))),
    ),
    ...csvFiles,
    {
      ...file('/data/policies.json', '全部文件', '每份文件的全文与要点', 'JSON', 'application/json', () =>
        JSON.stringify(policies),
      ),
      rows: policies.length,
      schema: '/data/policies.schema.json',
      entry: { name: 'Policy', as: 'list' },
    },
    {
      ...file('/data/policies.ndjson', '全部文件', '同上，一行一份文件', 'NDJSON', 'application/x-ndjson', () =>
        lines(policies),
      ),
      rows: policies.length,
      schema: '/data/schema.json',
      entry: { name: 'Policy', as: 'lines' },
    },
    {
      ...file('/data/clauses.ndjson', '全部条款', '一行一条，连同序言和结语', 'NDJSON', 'application/x-ndjson', () =>
        lines(policies.flatMap((policy) => clauseLines(policy, site))),
      ),
      rows: passages,
      schema: '/data/clauses.schema.json',
      entry: { name: 'ClauseLine', as: 'lines' },
    },
    {
      ...file('/data/incentives.json', '扶持措施', '每项的值与所在条款', 'JSON', 'application/json', () =>
        JSON.stringify(incentiveRows(base)),
      ),
      rows: base.incentives.length,
      schema: '/data/incentives.schema.json',
      entry: { name: 'IncentiveRow', as: 'list' },
    },
    file('/data/policies.jsonld', '关联数据', '文件、申报事项、资金、条件', 'JSON-LD', 'application/ld+json', () =>
      JSON.stringify(linkedDocument(policies.flatMap((policy) => policyNodes(policy, site, today)))),
    ),
    ...schemaFiles(site),
    file('/data/openapi.json', '地址说明', '以上各文件的地址、类型与字段', 'OpenAPI 3.1', 'application/json', () =>
      json(openApi(source, all)),
    ),
    file('/llms.txt', '给语言模型的目录', '有哪些文件和数据，各在哪里', 'Markdown', 'text/plain', () =>
      llmsText(source, all),
    ),
    ...(duties ? [{ ...duties, path: '/data/responsibilities.csv', formerly: duties.path }] : []),
  ];
  return all;
}

function csvFile(table: Table): Download {
  return {
    ...file(`/data/${table.name}.csv`, table.title, table.description, 'CSV', 'text/csv', () =>
      sheetCsv(tableSheet(table)),
    ),
    rows: table.rows.length,
    schema: PACKAGE,
  };
}

function schemaFiles(site: string): Download[] {
  const schemaFile = (path: string, name: Described, holds: string, many = false): Download =>
    file(path, '字段说明', holds, 'JSON Schema', 'application/schema+json', () =>
      json(describe(name, new URL(path, site).href, many)),
    );
  return [
    schemaFile('/data/schema.json', 'Policy', '一份文件：policies.ndjson 的一行，各文件的 data.json'),
    schemaFile('/data/policies.schema.json', 'Policy', 'policies.json', true),
    schemaFile('/data/clauses.schema.json', 'ClauseLine', 'clauses.ndjson 的一行'),
    schemaFile('/data/incentives.schema.json', 'IncentiveRow', 'incentives.json', true),
  ];
}

function file(
  path: string,
  title: string,
  holds: string,
  format: string,
  mediaType: string,
  make: () => string,
): Download {
  let body: string | null = null;
  return {
    path,
    title,
    holds,
    format,
    mediaType,
    rows: null,
    schema: null,
    entry: null,
    formerly: null,
    body() {
      body ??= make();
      return body;
    },
  };
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
const lines = (values: readonly object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
