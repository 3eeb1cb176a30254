/** Whether something can be applied for on a given day. */
import { occurrenceAt } from '../genre/occurrence.ts';
import type { Deadline, Policy } from './policy.ts';
import { statusOf } from './status.ts';

/** In the order in which a reader wants them. */
export const APPLICATION_STATE_LABELS = {
  open: '现在可申报',
  upcoming: '未开始',
  recurring: '每年开放',
  untimed: '未载明时间',
  closed: '已截止',
  expired: '文件已失效',
} as const;

export type ApplicationStateCode = keyof typeof APPLICATION_STATE_LABELS;

export interface ApplicationState {
  code: ApplicationStateCode;
  /** open: the last day; upcoming: the first; recurring: the first of the next window; closed, expired: the last */
  date: string | null;
}

/** What the day of a state is: 至 2031-03-31, 2031-03-01 起; of what is over the day alone. */
export function printStateDay(code: ApplicationStateCode, date: string): string {
  if (code === 'open') return `至 ${date}`;
  if (code === 'upcoming') return `${date} 起`;
  return code === 'recurring' ? `下次 ${date}` : date;
}

/** What is needed of a deadline to know whether it is running. */
export type ApplicationWindow = Pick<Deadline, 'start' | 'end' | 'recurrence' | 'duration'>;

function stateOfWindow({ start, end, recurrence, duration }: ApplicationWindow, today: string): ApplicationState {
  if (recurrence !== null) {
    const next = occurrenceAt(recurrence, duration, today);
    // 每年3月31日前 tells when it ends, never when it begins
    const isWindow = duration !== null || recurrence.days.length === 0;
    if (next && isWindow && next.start <= today) return { code: 'open', date: next.end };
    return { code: 'recurring', date: next?.start ?? null };
  }
  if (end !== null && end < today) return { code: 'closed', date: end };
  if (start !== null && start > today) return { code: 'upcoming', date: start };
  if (start === null && end === null) return { code: 'untimed', date: null };
  return { code: 'open', date: end };
}

const RANKS = Object.keys(APPLICATION_STATE_LABELS) as ApplicationStateCode[];

/** Sorts what is open before what comes, and that before what is over; the sooner first, the later over first. */
export function compareStates(a: ApplicationState, b: ApplicationState): number {
  const rank = RANKS.indexOf(a.code) - RANKS.indexOf(b.code);
  if (rank !== 0) return rank;
  const over = a.code === 'closed' || a.code === 'expired';
  const [first, second] = [a.date ?? '9999', b.date ?? '9999'];
  return over ? second.localeCompare(first) : first.localeCompare(second);
}

/**
 * Several windows are alternatives: the best of them counts. A document out of force takes its windows with it; one
 * that is not yet in force opens when it comes into force.
 * @param today ISO date, the reader's own in China
 */
export function applicationState(
  windows: readonly ApplicationWindow[],
  validity: Pick<Policy, 'effectiveFrom' | 'effectiveTo'>,
  today: string,
): ApplicationState {
  const status = statusOf(validity, today);
  if (status.code === 'expired') return { code: 'expired', date: status.date };
  const states = windows.map((window) => stateOfWindow(window, today)).sort(compareStates);
  const best = states[0] ?? { code: 'untimed', date: null };
  if (status.code === 'pending' && (best.code === 'open' || best.code === 'untimed'))
    return { code: 'upcoming', date: status.date };
  return best;
}
