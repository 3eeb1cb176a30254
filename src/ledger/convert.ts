/** A ledger in other characters: what is read is converted, what is compared (values, ids, addresses) is not. */
import { CELL_WORDS, type Cell, type Ledger } from './ledger.ts';

/** @param convert words into the other characters */
export function convertLedger(ledger: Ledger, convert: (text: string) => string, prefix: string): Ledger {
  const cell = (value: Cell): Cell => {
    if (typeof value === 'string') return convert(value);
    return value === null || typeof value === 'number' ? value : value.map(convert);
  };
  return {
    ...ledger,
    title: convert(ledger.title),
    columns: ledger.columns.map((column) => ({ ...column, label: convert(column.label) })),
    facets: ledger.facets.map((facet) => ({
      ...facet,
      label: convert(facet.label),
      values: facet.values.map((value) => ({ ...value, label: convert(value.label) })),
    })),
    words: {
      more: convert(CELL_WORDS.more),
      tenThousand: convert(CELL_WORDS.tenThousand),
      hundredMillion: convert(CELL_WORDS.hundredMillion),
    },
    rows: ledger.rows.map((row) => ({ ...row, href: `${prefix}${row.href}`, cells: row.cells.map(cell) })),
  };
}
