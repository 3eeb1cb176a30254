/** Rows on one page of a ledger without script: with all its words it stays well under 300 KB. */
export const PAGE_ROWS = 120;

/** Numbers of the pages after the first. */
export const furtherPages = (rows: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil(rows / PAGE_ROWS) - 1) }, (_, i) => i + 2);
