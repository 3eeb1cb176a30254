/** Deadlines on a time line, as of a given day. */
import type { Deadline } from '../model/policy.ts';
import type { Row } from './base.ts';
import { printDeadline } from './print.ts';

export type Phase = 'past' | 'running' | 'recurring' | 'undated';

export interface TimedRow {
  row: Row<Deadline>;
  phase: Phase;
  /** the day by which it is sorted, ISO; for what recurs the next time, where it can be told */
  date: string | null;
  /** in words */
  when: string;
}

/** The next day of a yearly rule with month and day; null when the rule names no day. RFC 5545 allows BYMONTHDAY=-1 for the last. */
export function nextOccurrence(rrule: string, today: string): string | null {
  const match = /^FREQ=YEARLY;BYMONTH=(\d+);BYMONTHDAY=(-?\d+)$/.exec(rrule);
  if (!match) return null;
  const [month, day] = [Number(match[1]), Number(match[2])];
  const inYear = (year: number) =>
    new Date(day > 0 ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 1 + day)).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const thisYear = inYear(year);
  return thisYear >= today ? thisYear : inYear(year + 1);
}

/** @param today ISO date */
function place(row: Row<Deadline>, today: string): TimedRow {
  const { fact, policy } = row;
  const when = printDeadline(fact);
  const over = policy.effectiveTo !== null && policy.effectiveTo < today;
  if (fact.rrule !== null)
    return {
      row,
      phase: over ? 'past' : 'recurring',
      date: over ? policy.effectiveTo : nextOccurrence(fact.rrule, today),
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
