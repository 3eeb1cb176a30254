/** A table of the data package: its fields with their types, its rows, its keys. */
import type { Sheet } from '../../ledger/sheet.ts';
import { SHEET_WORDS } from '../../ledger/sheet-words.ts';

export interface Field {
  /** the head of its column */
  name: string;
  type: 'string' | 'number' | 'integer' | 'date';
  format?: 'uri';
  description?: string;
  constraints?: { required?: true; unique?: true; enum?: readonly string[] };
}

export interface Table {
  /** of its file: incentives.csv */
  name: string;
  title: string;
  description: string;
  fields: readonly Field[];
  rows: Sheet['rows'];
}

/** Name of the table of the documents. */
export const POLICIES = 'policies';
export const KEY = '编号';
export const POLICY_KEY = '文件编号';

/** A column with how a row fills it, for tables that are not ledgers. */
export interface FieldOf<Item> extends Field {
  value(item: Item): string | number | null;
}

export function tableOf<Item>(
  about: Pick<Table, 'name' | 'title' | 'description'>,
  columns: readonly FieldOf<Item>[],
  items: readonly Item[],
): Table {
  return {
    ...about,
    fields: columns.map(({ value: _, ...field }) => field),
    rows: items.map((item) => columns.map(({ value }) => value(item))),
  };
}

/** As the CSV is written. */
export function tableSheet({ title, fields, rows }: Table): Sheet {
  return {
    title,
    heads: fields.map(({ name }) => name),
    kinds: fields.map(() => 'text'),
    rows,
    about: [],
    cut: SHEET_WORDS.cut,
  };
}
