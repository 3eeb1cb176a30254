/** How many openings are in which state, from data small enough to be told again by the reader's own day. */
import {
  APPLICATION_STATE_LABELS,
  type ApplicationStateCode,
  type ApplicationWindow,
  applicationState,
} from './application-state.ts';
import type { Policy } from './policy.ts';

type Validity = Pick<Policy, 'effectiveFrom' | 'effectiveTo'>;

/** Openings that are in the same state on every day. */
export interface OpeningGroup {
  validity: Validity;
  windows: readonly ApplicationWindow[];
  count: number;
}

/** A day before every other: what ended then has ended. */
const ENDED: Validity = { effectiveFrom: null, effectiveTo: '0001-01-01' };
const CLOSED: ApplicationWindow = { start: null, end: '0001-01-01', recurrence: null, duration: null };

/** What is over on a day stays over: of that only the number is kept, by the day its document ends. */
export function groupOpenings(rows: readonly Omit<OpeningGroup, 'count'>[], today: string): OpeningGroup[] {
  const groups = new Map<string, OpeningGroup>();
  for (const { validity, windows } of rows) {
    const { code } = applicationState(windows, validity, today);
    const kept =
      code === 'expired'
        ? { validity: ENDED, windows: [] }
        : code === 'closed'
          ? { validity: { effectiveFrom: null, effectiveTo: validity.effectiveTo }, windows: [CLOSED] }
          : {
              validity: { effectiveFrom: validity.effectiveFrom, effectiveTo: validity.effectiveTo },
              windows: windows.map(({ start, end, recurrence, duration }) => ({ start, end, recurrence, duration })),
            };
    const key = JSON.stringify(kept);
    groups.set(key, { ...kept, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** A number for every state, 0 included. */
export function countStates(groups: readonly OpeningGroup[], today: string): Record<ApplicationStateCode, number> {
  const counts = Object.fromEntries(Object.keys(APPLICATION_STATE_LABELS).map((code) => [code, 0])) as Record<
    ApplicationStateCode,
    number
  >;
  for (const { validity, windows, count } of groups) counts[applicationState(windows, validity, today).code] += count;
  return counts;
}
