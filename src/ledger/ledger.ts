/**
 * A ledger: rows that a reader filters, sorts and takes away. The page, the files and the browser all hold this one
 * shape; what a kind of row says in which column is told by a file of its own beside this one.
 */

import type { ApplicationStateCode, ApplicationWindow } from '../model/application-state.ts';
import type { CalendarEvent } from '../model/calendar-event.ts';
import type { Status } from '../model/status.ts';

/**
 * text and lines: words; money: yuan; number; date: ISO; status: whether the row still holds, told by the reader's own day;
 * words: those of the document, linked to where they stand.
 */
export type ColumnKind = 'text' | 'lines' | 'money' | 'number' | 'date' | 'status' | 'words';

export interface Column {
  key: string;
  label: string;
  kind: ColumnKind;
  /** on screen: sentences need room, short names do not */
  width?: 'wide';
  /** the column whose figures order the rows, where the words do not */
  sortBy?: string;
  /** of words: the column of what was read from them, which stays in sight where they are cut */
  around?: string;
  /** a list of more lines is cut on the page, and says by how many; files hold it whole */
  lines?: number;
  /** in files only: figures as data beside the words on screen, and what the page tells in other ways */
  fileOnly?: true;
}

/** lines: a list; money and number: a figure; else words. Null where the document says nothing. */
export type Cell = string | number | readonly string[] | null;

export const LEDGER_FACETS = [
  'region',
  'level',
  'type',
  'line',
  'role',
  'with',
  'topic',
  'amount',
  'stated',
  'status',
  'year',
] as const;
export type LedgerFacet = (typeof LEDGER_FACETS)[number];

export interface FacetValue {
  value: string;
  label: string;
  /** the value above it: a city's province */
  parent?: string;
}

export interface Facet {
  key: LedgerFacet;
  label: string;
  values: FacetValue[];
}

export interface LedgerRow {
  /** POLICYID#CLAUSEID#n; of a row that is a whole document POLICYID */
  id: string;
  /** address of its words in the site */
  href: string;
  /** one a column */
  cells: readonly Cell[];
  /** its values in every facet but `status`, which depends on the day */
  facets: Partial<Record<LedgerFacet, readonly string[]>>;
  /** validity of the document */
  validity: { effectiveFrom: string | null; effectiveTo: string | null };
  /** the last day of the row itself where it has one: a period that ended is past, whatever the document's state */
  ends: string | null;
  /** of a ledger of times: what a calendar shows of the row, and the day on which the site last changed it */
  dates?: { events: readonly CalendarEvent[]; changed: string };
  /** when it can be applied for, of rows that can: their state is told instead */
  windows?: readonly ApplicationWindow[];
}

export interface Ledger {
  key: LedgerKey | 'shortlist';
  /** 扶持措施 */
  title: string;
  columns: readonly Column[];
  facets: readonly Facet[];
  rows: readonly LedgerRow[];
  /** in the characters of the ledger; without: simplified */
  words?: CellWords;
}

/** What cells say beside what stands in the data. */
export const CELL_WORDS = { more: '（还有 {n} 项，见原文）', tenThousand: '万', hundredMillion: '亿' } as const;
export type CellWords = Readonly<Record<keyof typeof CELL_WORDS, string>>;

export const LEDGER_KEYS = [
  'applications',
  'incentives',
  'duties',
  'deadlines',
  'targets',
  'citations',
  'policies',
] as const;
export type LedgerKey = (typeof LEDGER_KEYS)[number];

/** Of a row: that of its document, or 已过 when its own last day is over; of what can be applied for, whether it can. */
export type RowStatus = Status['code'] | 'over' | ApplicationStateCode;

/** The label of a facet's value; a value that the ledger does not have is shown as it is. */
export function labelOf(facets: readonly Facet[], key: LedgerFacet, value: string): string {
  return facets.find((facet) => facet.key === key)?.values.find((one) => one.value === value)?.label ?? value;
}

/** `status=all`: what lapsed among the rest. */
export const ANY_STATUS = 'all';

export const columnIndex = (columns: readonly Column[], key: string): number =>
  columns.findIndex((column) => column.key === key);
