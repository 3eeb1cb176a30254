/** Where a deadline stands on a day: still to come, open, coming back, over. The page asks it again on its reader's own day. */
import { daysFrom, nextReturn, type Schedule } from './schedule.ts';

export const PHASES = ['due', 'running', 'recurring', 'undated', 'past'] as const;
/** due: still to come; running: begun and not ended; recurring: comes back; undated: on no calendar; past: over. */
export type Phase = (typeof PHASES)[number];

export interface Placed {
  phase: Phase;
  /** the day by which it is sorted, ISO: of what is due that day, of what recurs its next, of what is past its last */
  day: string | null;
  /** what recurs and is open now, until that day */
  open: boolean;
}

/** @param today ISO date. What a document out of force says is past, whatever day it names. */
export function placeOn(schedule: Schedule, today: string): Placed {
  const { start, end, recurs, until } = schedule;
  const placed = (phase: Phase, day: string | null, open = false): Placed => ({ phase, day, open });
  if (until !== null && until < today) return placed('past', end !== null && end < until ? end : until);
  if (recurs) {
    const next = nextReturn(schedule, today);
    // a day is told, and it comes no more before the document ends
    if (next === null) return schedule.returns.length > 0 ? placed('past', until) : placed('recurring', null);
    return next.start <= today && next.end > next.start
      ? placed('recurring', next.end, true)
      : placed('recurring', next.start);
  }
  if (end !== null && end < today) return placed('past', end);
  if (start !== null) return start > today ? placed('due', start) : placed('running', end ?? start);
  return end === null ? placed('undated', null) : placed('due', end);
}

export const STATES = [
  'lapsed',
  'over',
  'due',
  'starts',
  'until',
  'since',
  'open',
  'next',
  'no-day',
  'no-date',
] as const;
/** What is said of it in words, with a day and how many days are left until then. */
export interface State {
  key: (typeof STATES)[number];
  day: string | null;
  left: number;
}

/** @param today ISO date */
export function stateOf(schedule: Schedule, today: string): State {
  const { phase, day, open } = placeOn(schedule, today);
  const { start, end, until } = schedule;
  const state = (key: State['key'], on: string | null = day): State => ({
    key,
    day: on,
    left: on === null ? 0 : daysFrom(today, on) - 1,
  });
  if (phase === 'past') return until !== null && until < today ? state('lapsed', until) : state('over');
  if (phase === 'due') return state(start === day && end !== day ? 'starts' : 'due');
  if (phase === 'running') return state(end === null ? 'since' : 'until');
  if (phase === 'undated') return state('no-date');
  if (day === null) return state('no-day');
  return state(open ? 'open' : 'next');
}

/** Words with their blanks filled. */
export function fillState(words: string, { day, left }: State): string {
  return words.replace('{d}', day ?? '').replace('{n}', String(left));
}
