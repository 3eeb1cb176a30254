/**
 * A ledger as compact data for the browser: every text, list and set of values is written once, however many rows say
 * it, and a row is a line of numbers.
 */
import type { Cell, Ledger, LedgerRow } from './ledger.ts';

export interface CompactLedger extends Omit<Ledger, 'rows'> {
  /** documents: id and days of validity */
  documents: [id: string, effectiveFrom: string | null, effectiveTo: string | null][];
  /** what cells say: words, figures, lists */
  values: Exclude<Cell, null>[];
  /** sets of values of the facets */
  sets: LedgerRow['facets'][];
  windows: NonNullable<LedgerRow['windows']>[];
  /** document, the rest of the id, the rest of the address, set, last day, windows (-1 without), then its cells; -1 for null */
  rows: [number, string, string, number, string | null, number, ...number[]][];
  /** before the ids of documents in addresses: /policies/, or that of another script */
  prefix: string;
}

/** Numbers for values as they come, the same for equal ones. */
function dictionary<T>(): { values: T[]; indexOf(value: T): number } {
  const values: T[] = [];
  const known = new Map<string, number>();
  return {
    values,
    indexOf(value) {
      const key = JSON.stringify(value);
      const at = known.get(key) ?? values.push(value) - 1;
      known.set(key, at);
      return at;
    },
  };
}

/** @param prefix what the addresses of all rows begin with, up to the id of the document */
export function packLedger(ledger: Ledger, prefix: string): CompactLedger {
  const documents = dictionary<CompactLedger['documents'][number]>();
  const values = dictionary<Exclude<Cell, null>>();
  const sets = dictionary<LedgerRow['facets']>();
  const windows = dictionary<NonNullable<LedgerRow['windows']>>();
  const rows = ledger.rows.map((row): CompactLedger['rows'][number] => {
    const cut = row.id.indexOf('#');
    const id = row.id.slice(0, cut);
    return [
      documents.indexOf([id, row.validity.effectiveFrom, row.validity.effectiveTo]),
      row.id.slice(cut),
      row.href.slice(prefix.length + id.length),
      sets.indexOf(row.facets),
      row.ends,
      row.windows ? windows.indexOf(row.windows) : -1,
      ...row.cells.map((cell) => (cell === null ? -1 : values.indexOf(cell))),
    ];
  });
  return {
    ...ledger,
    documents: documents.values,
    values: values.values,
    sets: sets.values,
    windows: windows.values,
    rows,
    prefix,
  };
}

export function unpackLedger({ documents, values, sets, windows, prefix, rows, ...ledger }: CompactLedger): Ledger {
  return {
    ...ledger,
    rows: rows.map(([document, rest, address, set, ends, window, ...cells]): LedgerRow => {
      const [id, effectiveFrom, effectiveTo] = documents[document] ?? ['', null, null];
      const opens = windows[window];
      return {
        id: `${id}${rest}`,
        href: `${prefix}${id}${address}`,
        cells: cells.map((cell) => values[cell] ?? null),
        facets: sets[set] ?? {},
        validity: { effectiveFrom, effectiveTo },
        ends,
        ...(opens && { windows: opens }),
      };
    }),
  };
}
