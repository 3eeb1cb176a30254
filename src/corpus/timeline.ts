/** Deadlines on a time line, as of a given day. */
import type { Recurrence } from '../genre/recurrence.ts';
import { printDeadline } from '../model/facts/deadline.ts';
import type { Deadline } from '../model/policy.ts';
import type { Row } from './row.ts';

export type Phase = 'past' | 'running' | 'recurring' | 'undated';

export interface TimedRow {
  row: Row<Deadline>;
  phase: Phase;
  /** the day by which it is sorted, ISO; for what recurs the next time, where it can be told */
  date: string | null;
  /** in words */
  when: string;
}

/** The next day of what comes back every year on days of months; null when it names no day. Day -1 is the last of a month. */
export function nextOccurrence({ every, interval, months, days }: Recurrence, today: string): string | null {
  if (every !== 'year' || interval !== 1) return null;
  const inYear = (year: number) =>
    months.flatMap((month) =>
      days.map((day) =>
        new Date(day > 0 ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 1 + day)).toISOString().slice(0, 10),
      ),
    );
  const year = Number(today.slice(0, 4));
  return [...inYear(year), ...inYear(year + 1)].filter((day) => day >= today).sort()[0] ?? null;
}

/** @param today ISO date */
function place(row: Row<Deadline>, today: string): TimedRow {
  const { fact, policy } = row;
  const when = printDeadline(fact);
  const over = policy.effectiveTo !== null && policy.effectiveTo < today;
  if (fact.recurrence !== null)
    return {
      row,
      phase: over ? 'past' : 'recurring',
      date: over ? policy.effectiveTo : nextOccurrence(fact.recurrence, today),
      when,
    };
  const day = fact.end ?? fact.start;
  if (day === null) return { row, phase: 'undated', date: null, when };
  const ended = fact.end !== null && fact.end < today;
  return { row, phase: ended || (over && fact.end === null) ? 'past' : 'running', date: day, when };
}

/** All rows: running by date, recurring by next day, past newest first, undated last. */
export function timeline(rows: readonly Row<Deadline>[], today: string): Record<Phase, TimedRow[]> {
  const placed = rows.map((row) => place(row, today));
  const of = (phase: Phase) => placed.filter((entry) => entry.phase === phase);
  const byDate = (a: TimedRow, b: TimedRow) => (a.date ?? '9999').localeCompare(b.date ?? '9999');
  return {
    running: of('running').sort(byDate),
    recurring: of('recurring').sort(byDate),
    past: of('past').sort((a, b) => byDate(b, a)),
    undated: of('undated'),
  };
}

/** What is still to come, soonest first. */
export function upcoming(rows: readonly Row<Deadline>[], today: string): TimedRow[] {
  const { running, recurring } = timeline(rows, today);
  return [...running, ...recurring];
}
