/** Rows of the ledger of times as iCalendar (RFC 5545): events that fill whole days, one for each day that comes back. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { type Cell, columnIndex, type Ledger, type LedgerRow } from '../../ledger/ledger.ts';
import { writable } from '../../ledger/sheet.ts';

export interface CalendarOrigin {
  /** as a calendar program lists it */
  name: string;
  /** address of the site, or of any page of it */
  site: string;
}

/** How much of a sentence stands in the name of an event; the whole is in its description. */
const NAMED = 46;

/** The same rows give the same calendar, wherever and whenever it is made. Rows without a day give no event. */
export function ledgerCalendar(ledger: Ledger, rows: readonly LedgerRow[], { name, site }: CalendarOrigin): string {
  const calendar = ical({
    // the library writes names as they are
    name: escapeText(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'policy-base', product: 'deadlines', language: 'ZH' },
  });
  for (const row of rows) {
    const { summary, description } = wordsOf(ledger, row);
    const url = new URL(row.href, site).href;
    for (const { key, start, days, rrule } of row.dates?.events ?? []) {
      const first = new Date(`${start}T00:00:00Z`);
      const event = calendar.createEvent({
        id: `${row.id.replaceAll('#', '.')}.${key}@policy-base`,
        start: first,
        // the day after the last
        end: new Date(first.getTime() + days * 86_400_000),
        allDay: true,
        timezone: 'UTC',
        stamp: new Date(`${row.dates?.changed ?? start}T00:00:00Z`),
        // a date to remember, not an hour that is taken
        transparency: ICalEventTransparency.TRANSPARENT,
        summary,
        description: `${description}\n${url}`,
        url,
      });
      if (rrule !== null) event.repeating(rrule);
    }
  }
  // every line ends, the last too (RFC 5545, 3.1)
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** How many of the rows a calendar can show. */
export function datedRows(rows: readonly LedgerRow[]): number {
  return rows.filter(({ dates }) => (dates?.events.length ?? 0) > 0).length;
}

/** 河源市：2017年底前，培育2家以上平台型企业……（截止，2017-12-31 前）; of a validity its document by name. */
function wordsOf({ columns }: Ledger, row: LedgerRow): { summary: string; description: string } {
  const cell = (key: string) => plain(row.cells[columnIndex(columns, key)] ?? null);
  const validity = row.facets.type?.includes('validity') ?? false;
  const what = validity ? `《${cell('document')}》` : opening(cell('words'));
  const region = cell('region');
  return {
    summary: `${region === '' ? '' : `${region}：`}${what}（${cell('type')}，${cell('time')}）`,
    description: [cell('words'), `${cell('document')} ${cell('clause').split('\n')[0]}`].join('\n'),
  };
}

const plain = (cell: Cell): string =>
  writable(typeof cell === 'object' && cell !== null ? cell.join('\n') : String(cell ?? ''));

/** TEXT of RFC 5545, 3.3.11 */
const escapeText = (text: string): string =>
  writable(text)
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');

/** The first words of a sentence, to a pause where there is one not far before. */
function opening(sentence: string): string {
  const text = sentence.replace(/\s+/gu, ' ');
  if (text.length <= NAMED) return text.replace(/[。；]$/u, '');
  const cut = text.slice(0, NAMED);
  const pause = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf('；'), cut.lastIndexOf('、'));
  return `${pause > NAMED / 2 ? cut.slice(0, pause) : cut}……`;
}
