/** A sheet as CSV (RFC 4180), with a byte order mark so that spreadsheets read UTF-8. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { harmless, type Sheet } from '../../ledger/sheet.ts';

export function sheetCsv({ heads, rows }: Sheet): string {
  return stringify(
    [[...heads], ...rows.map((row) => row.map((value) => (typeof value === 'string' ? harmless(value) : value)))],
    // a line break of a cell is \n, not that of records: it is quoted all the same
    { bom: true, record_delimiter: 'windows', quoted_match: /\n/ },
  );
}
