/** Files made in the browser from the rows on screen; each writer is loaded when it is first asked for. */
import type { Ledger, LedgerRow } from '../ledger.ts';
import type { Origin, Sheet } from '../sheet.ts';

/** What every table is taken away as. */
export const FORMATS = ['xlsx', 'csv', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

const TYPES: Readonly<Record<Format | 'ics', string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Of a ledger of times: the days of its rows as a calendar. */
export async function makeCalendar(ledger: Ledger, rows: readonly LedgerRow[], origin: Origin): Promise<Blob> {
  const { ledgerCalendar } = await import('../../exports/ledger/ics.ts');
  const name = `${origin.site} ${ledger.title}`;
  return new Blob([ledgerCalendar(ledger, rows, { name, site: origin.address })], { type: TYPES.ics });
}

/** @param shown columns of the screen: a printed document has no room for more */
export async function makeFile(format: Format, sheet: Sheet, shown: number): Promise<Blob> {
  if (format === 'csv') {
    const { sheetCsv } = await import('../../exports/ledger/csv.ts');
    return new Blob([sheetCsv(sheet)], { type: TYPES.csv });
  }
  if (format === 'docx') {
    const { sheetDocx } = await import('../../exports/ledger/docx.ts');
    return await sheetDocx(sheet, shown);
  }
  const { sheetXlsx } = await import('../../exports/ledger/xlsx.ts');
  return new Blob([new Uint8Array(await sheetXlsx(sheet))], { type: TYPES.xlsx });
}

export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // the click has begun by then in every browser
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
