/** The data package by its own rules: every table is there as described, and every cell is of its type. */
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../src/exports/data/catalogue.ts';
import { LEDGER_TABLES } from '../../../src/exports/data/ledger-table.ts';
import type { Field } from '../../../src/exports/data/table.ts';
import { ledgerOf } from '../../../src/ledger/kinds/index.ts';
import { base } from '../../support/base.ts';
import { bodyOf, DOWNLOADS, SOURCE } from '../../support/data.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  rows: number;
  schema: {
    fields: (Field & { title: string })[];
    missingValues: string[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
const { profile, resources } = JSON.parse(bodyOf('/data/datapackage.json')) as {
  profile: string;
  resources: Resource[];
};

const cellsOf = (csv: string): string[][] => parseCsv(csv).map((row) => row.map((cell) => String(cell ?? '')));

/** One column, by its name. */
function column({ path, schema }: Resource, name: string): string[] {
  const at = schema.fields.findIndex((field) => field.name === name);
  expect(at).toBeGreaterThanOrEqual(0);
  return cellsOf(bodyOf(`/data/${path}`))
    .slice(1)
    .map((row) => row[at] ?? '');
}

const FITS: Readonly<Record<Field['type'], (cell: string) => boolean>> = {
  string: () => true,
  number: (cell) => /^-?\d+(\.\d+)?$/.test(cell),
  integer: (cell) => /^-?\d+$/.test(cell),
  date: (cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell)),
};

it('is a tabular data package with the documents, every ledger and all facts', () => {
  expect(profile).toBe('tabular-data-package');
  expect(resources.map(({ name }) => name)).toEqual(['policies', ...LEDGER_TABLES, 'facts']);
});

describe.each(resources.map((resource) => [resource.name, resource] as const))('%s', (name, resource) => {
  const csv = bodyOf(`/data/${resource.path}`);
  const [head = [], ...rows] = cellsOf(csv);
  const { fields, primaryKey, foreignKeys = [], missingValues } = resource.schema;

  it('has the columns that are described, each name once, each with a title', () => {
    expect(head).toEqual(fields.map((field) => field.name));
    expect(new Set(head).size).toBe(head.length);
    for (const { title } of fields) expect(title).toMatch(/\p{Script=Han}/u);
  });

  it('has the rows and the size that are told', () => {
    expect(rows.length).toBe(resource.rows);
    expect(rows.length).toBe(DOWNLOADS.find(({ path }) => path === `/data/${resource.path}`)?.rows);
    expect(bytesOf(csv)).toBe(resource.bytes);
    const ledger = LEDGER_TABLES.find((key) => key === name);
    if (ledger) expect(rows.length).toBe(ledgerOf(base, ledger).rows.length);
  });

  it('has in every cell what its field says', () => {
    for (const row of rows) {
      expect(row.length).toBe(fields.length);
      fields.forEach(({ name: field, type, format, constraints }, i) => {
        const cell = row[i] ?? '';
        const told = `${row[0]} ${field}: ${cell}`;
        if (missingValues.includes(cell)) {
          expect(constraints?.required, told).toBeUndefined();
          return;
        }
        expect(FITS[type](cell), told).toBe(true);
        if (constraints?.enum) expect(constraints.enum, told).toContain(cell);
        if (format === 'uri') expect(cell.startsWith(SOURCE.site), told).toBe(true);
      });
    }
  });

  it('has keys that are unique and lead to a document', () => {
    for (const key of primaryKey) {
      const values = column(resource, key);
      expect(new Set(values).size).toBe(values.length);
    }
    expect(foreignKeys.length).toBe(name === 'policies' ? 0 : 1);
    for (const { fields: own, reference } of foreignKeys) {
      const other = resources.find((one) => one.name === reference.resource);
      if (!other) throw new Error(`no table ${reference.resource}`);
      const known = new Set(column(other, reference.fields[0] ?? ''));
      expect(column(resource, own[0] ?? '').filter((value) => !known.has(value))).toEqual([]);
    }
  });
});

it('a table of documents counts the rows of every ledger', () => {
  const policies = resources.find(({ name }) => name === 'policies');
  if (!policies) throw new Error('no table of documents');
  for (const key of LEDGER_TABLES) {
    const { title, rows } = ledgerOf(base, key);
    const counted = column(policies, `${title}行数`).reduce((sum, cell) => sum + Number(cell), 0);
    expect(counted).toBe(rows.length);
  }
});
