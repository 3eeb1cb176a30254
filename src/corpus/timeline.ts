/** Deadlines as of a given day: what is due, what runs, what comes back, what is past. */
import { printDeadline } from '../model/facts/deadline.ts';
import { PHASES, type Phase, type Placed, placeOn } from '../model/phase.ts';
import type { Deadline } from '../model/policy.ts';
import { type Schedule, scheduleOf } from '../model/schedule.ts';
import type { Row } from './row.ts';

export interface TimedRow extends Placed {
  row: Row<Deadline>;
  schedule: Schedule;
  /** in words */
  when: string;
}

/** All rows by phase: the soonest first, of what is past the newest first; what has no day last. */
export function timeline(rows: readonly Row<Deadline>[], today: string): Record<Phase, TimedRow[]> {
  const placed = rows.map((row): TimedRow => {
    const schedule = scheduleOf(row.fact, row.policy);
    return { row, schedule, when: printDeadline(row.fact), ...placeOn(schedule, today) };
  });
  return Object.fromEntries(
    PHASES.map((phase) => [
      phase,
      placed.filter((one) => one.phase === phase).sort(phase === 'past' ? newest : soonest),
    ]),
  ) as Record<Phase, TimedRow[]>;
}

const soonest = (a: TimedRow, b: TimedRow) => (a.day ?? '9999').localeCompare(b.day ?? '9999');
const newest = (a: TimedRow, b: TimedRow) => (b.day ?? '').localeCompare(a.day ?? '');
