/** Deadlines as events of a calendar (RFC 5545). */
import type { Deadline } from './facts/deadline.ts';
import { daysFrom, inYear, monthLength, type Returning, type Schedule } from './schedule.ts';

/** An event of a calendar that fills whole days. */
export interface CalendarEvent {
  /** tells the events of one deadline apart; stays the same as long as the deadline does */
  key: string;
  /** first day, ISO */
  start: string;
  /** how many days it fills */
  days: number;
  /** rule of iCalendar (RFC 5545, 3.3.10) */
  rrule: string | null;
}

/** A period of more days than this is shown by its last day: nobody wants years of a calendar filled. */
const LONGEST = 366;
/** Where neither document nor words say since when: any year will do, for the rule has no first. */
const SOME_YEAR = '2000-01-01';

/**
 * The events of a deadline: one for each day that comes back (3月 and 9月 are two), one for what comes once. What comes
 * back ends with its document. @param added the day the document came in, for one that bears no date
 */
export function eventsOf(schedule: Schedule, kind: Deadline['kind'], added: string | null): CalendarEvent[] {
  const { start, end, recurs, returns } = schedule;
  if (recurs) return returns.flatMap((one) => returningEvent(one, schedule, added) ?? []);
  const day = end ?? start;
  if (day === null) return [];
  const days = kind === 'period' && start !== null && end !== null ? daysFrom(start, end) : 1;
  return days > 1 && days <= LONGEST
    ? [{ key: 'once', start: start ?? day, days, rrule: null }]
    : [{ key: 'once', start: day, days: 1, rrule: null }];
}

function returningEvent(one: Returning, schedule: Schedule, added: string | null): CalendarEvent | null {
  const from = schedule.from ?? added ?? SOME_YEAR;
  const year = Number(from.slice(0, 4));
  // days that still run on the first day of the document belong to it, but no event begins before the document does
  const first = [year, year + 1].flatMap((each) => inYear(one, each)).find(({ start }) => start >= from);
  if (!first || (schedule.until !== null && first.start > schedule.until)) return null;
  const months = one.months.length === 12 ? 'all' : one.months.join('-');
  return {
    key: `${months}.${one.day}`,
    start: first.start,
    days: commonDays(one),
    rrule: [ruleOf(one), ...(schedule.until ? [`UNTIL=${schedule.until.replaceAll('-', '')}`] : [])].join(';'),
  };
}

/** Days counted in a common year: an event has one length, and in a leap year it then ends early rather than late. */
function commonDays(one: Returning): number {
  const lengths = inYear(one, 2025).map(({ start, end }) => daysFrom(start, end));
  return Math.min(...lengths);
}

function ruleOf({ months, day }: Returning): string {
  const frequency = months.length === 12 ? 'FREQ=MONTHLY' : `FREQ=YEARLY;BYMONTH=${months.join(',')}`;
  const shortest = Math.min(...months.map((month) => monthLength(2025, month)));
  if (day <= shortest) return `${frequency};BYMONTHDAY=${day}`;
  if (months.length < 12 && months.length > 1) return `${frequency};BYMONTHDAY=-1`;
  if (day === 31) return `${frequency};BYMONTHDAY=-1`;
  // 每月30日: a rule passes over a month that has no such day; the last that there is takes its place
  const candidates = Array.from({ length: day - shortest + 1 }, (_, i) => shortest + i);
  return `${frequency};BYMONTHDAY=${candidates.join(',')};BYSETPOS=-1`;
}
