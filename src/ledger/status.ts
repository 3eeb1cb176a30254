/** Whether a row still holds on a given day. */
import {
  APPLICATION_STATE_LABELS,
  type ApplicationStateCode,
  applicationState,
  compareStates,
  printStateDay,
} from '../model/application-state.ts';
import { STATUS_LABELS, statusOf } from '../model/status.ts';
import { type Facet, type LedgerRow, labelOf, type RowStatus } from './ledger.ts';

type Dated = Pick<LedgerRow, 'validity' | 'ends' | 'windows'>;

/** Of facts of a document. */
export const FACT_STATUS_LABELS = { ...STATUS_LABELS, over: '期限已过' } as const;
/** Of what can be applied for. */
export const OPENING_STATUS_LABELS = APPLICATION_STATE_LABELS;

/** What no longer holds stands apart unless a reader asks for it. */
const LAPSED: ReadonlySet<RowStatus> = new Set(['expired', 'over', 'closed']);
export const HOLDING: readonly RowStatus[] = (
  [...Object.keys(FACT_STATUS_LABELS), ...Object.keys(OPENING_STATUS_LABELS)] as RowStatus[]
).filter((status) => !LAPSED.has(status));

/**
 * @param today ISO date
 * A document out of force takes all its rows with it; a row whose own last day is over is past in a document in force.
 */
export function rowStatus({ validity, ends, windows }: Dated, today: string): { code: RowStatus; date: string | null } {
  if (windows) return applicationState(windows, validity, today);
  const { code, date } = statusOf(validity, today);
  if (code !== 'expired' && ends !== null && ends < today) return { code: 'over', date: ends };
  return { code, date };
}

/** 已失效 and 2018-12-31, in the characters of the ledger's own labels; without a day the label alone. */
export function rowStatusLines(row: Dated, today: string, facets: readonly Facet[]): string[] {
  const { code, date } = rowStatus(row, today);
  const label = labelOf(facets, 'status', code);
  if (date === null) return [label];
  return [label, row.windows ? printStateDay(code as ApplicationStateCode, date) : date];
}

export const printRowStatus = (row: Dated, today: string, facets: readonly Facet[]): string =>
  rowStatusLines(row, today, facets).join(' ');

export const isLapsed = (row: Dated, today: string): boolean => LAPSED.has(rowStatus(row, today).code);

/** What can be applied for now before what opens later; rows without a state of their own stay as they are. */
export function compareOpenings(a: Dated, b: Dated, today: string): number {
  const state = (row: Dated) => rowStatus(row, today) as { code: ApplicationStateCode; date: string | null };
  return a.windows && b.windows ? compareStates(state(a), state(b)) : 0;
}
