/** Whether a row still holds on a given day. */
import { STATUS_LABELS, statusOf } from '../model/status.ts';
import { type Facet, type LedgerRow, labelOf, type RowStatus } from './ledger.ts';

export const ROW_STATUS_LABELS: Readonly<Record<RowStatus, string>> = { ...STATUS_LABELS, over: '期限已过' };

/** What no longer holds stands apart unless a reader asks for it. */
const LAPSED: ReadonlySet<RowStatus> = new Set(['expired', 'over']);
export const ROW_STATUSES = Object.keys(ROW_STATUS_LABELS) as RowStatus[];
export const HOLDING: readonly RowStatus[] = ROW_STATUSES.filter((status) => !LAPSED.has(status));

/**
 * @param today ISO date
 * A document out of force takes all its rows with it; a row whose own last day is over is past in a document in force.
 */
export function rowStatus(
  { validity, ends }: Pick<LedgerRow, 'validity' | 'ends'>,
  today: string,
): { code: RowStatus; date: string | null } {
  const { code, date } = statusOf(validity, today);
  if (code !== 'expired' && ends !== null && ends < today) return { code: 'over', date: ends };
  return { code, date };
}

/** 已失效 2018-12-31, in the characters of the ledger's own labels. */
export function printRowStatus(
  row: Pick<LedgerRow, 'validity' | 'ends'>,
  today: string,
  facets: readonly Facet[],
): string {
  const { code, date } = rowStatus(row, today);
  const label = labelOf(facets, 'status', code);
  return date ? `${label} ${date}` : label;
}

export const isLapsed = (row: Pick<LedgerRow, 'validity' | 'ends'>, today: string): boolean =>
  LAPSED.has(rowStatus(row, today).code);
