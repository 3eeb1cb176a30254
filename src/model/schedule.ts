/** When a deadline falls, as plain days: what a calendar, a time line and a list of what is due all read. */
import { lastDayOf, shiftDate } from '../genre/dates.ts';
import type { Recurrence } from '../genre/recurrence.ts';
import type { Deadline } from './facts/deadline.ts';
import type { Policy } from './policy.ts';
import { documentDate } from './status.ts';

/** A day, or the days that begin with it, in some months of every year. */
export interface Returning {
  /** 1–12, ascending */
  months: readonly number[];
  /** 1–31, -1 the last of the month; a month that has no such day means its last */
  day: number;
  /** how long it lasts, the first day counted: P31D, P3M; null: the day is a due date */
  length: string | null;
}

export interface Schedule {
  /** of what comes once, ISO */
  start: string | null;
  end: string | null;
  /** said to come back, whether or not on a day that can be told */
  recurs: boolean;
  returns: readonly Returning[];
  /** first and last day on which the document speaks, as far as it says; ISO */
  from: string | null;
  until: string | null;
}

export interface Days {
  start: string;
  end: string;
}

const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

type Timed = Pick<Deadline, 'kind' | 'start' | 'end' | 'recurrence' | 'duration' | 'workingDays' | 'text'>;
type Dated = Pick<Policy, 'effectiveFrom' | 'effectiveTo' | 'dateIssued' | 'datePublished'>;

/** A validity whose first day is not stated begins with its document. */
export function scheduleOf(deadline: Timed, policy: Dated): Schedule {
  const { kind, start, end, recurrence } = deadline;
  const from = policy.effectiveFrom ?? documentDate(policy);
  const until = policy.effectiveTo;
  if (recurrence === null) {
    const first = kind === 'validity' ? (start ?? from) : start;
    return { start: first, end, recurs: false, returns: [], from, until };
  }
  return {
    start: null,
    end: null,
    recurs: true,
    returns: returnsOf(deadline, recurrence),
    from: start ?? from,
    until: end !== null && (until === null || end < until) ? end : until,
  };
}

/** One for each day that a year names; none when the words name no day, or one that only a calendar of holidays could tell. */
function returnsOf({ duration, workingDays, text }: Timed, recurrence: Recurrence): Returning[] {
  const { every, interval, months, days } = recurrence;
  if (every === 'week' || (every === 'year' && interval > 1) || (duration !== null && workingDays)) return [];
  if (every === 'month') {
    const inMonths = monthsOf(interval, days[0] === -1 ? 'last' : whichMonth(text));
    if (days.length > 0) return inMonths ? days.map((day) => ({ months: inMonths, day, length: duration })) : [];
    // 每季度结束后10日内: from the first day after the quarter
    const terms = monthsOf(interval, 'first');
    return duration !== null && terms ? [{ months: terms, day: 1, length: duration }] : [];
  }
  // 每年度终了后3个月内
  if (months.length === 0) return duration === null ? [] : [{ months: [1], day: 1, length: duration }];
  return months.flatMap((month) =>
    // 每年3月受理: the whole month
    days.length === 0
      ? [{ months: [month], day: 1, length: duration ?? 'P1M' }]
      : days.map((day) => ({ months: [month], day, length: duration })),
  );
}

/** 首月, 末月 of a quarter or half; null where the words do not say. */
function whichMonth(text: string): 'first' | 'last' | null {
  if (/首月|第一个月|(?:结束|终了)(?:后|之日)/u.test(text)) return 'first';
  return /末月|最后一个月/u.test(text) ? 'last' : null;
}

function monthsOf(interval: number, which: 'first' | 'last' | null): readonly number[] | null {
  if (interval === 1) return EVERY_MONTH;
  if (which === null || 12 % interval !== 0) return null;
  return EVERY_MONTH.filter((month) => month % interval === (which === 'last' ? 0 : 1));
}

/** Whether a calendar can show it. */
export function isDated({ start, end, returns }: Schedule): boolean {
  return start !== null || end !== null || returns.length > 0;
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
export const monthLength = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Days from one day to another, both counted. */
export function daysFrom(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
}

/** The last day of a length that begins on a day, that day counted. */
function lastOf(start: string, length: string | null): string {
  const [, count, unit] = /^P(\d+)([DMY])$/u.exec(length ?? '') ?? [];
  if (count === undefined) return start;
  if (unit === 'D') return shiftDate(start, { days: Number(count) - 1 });
  return lastDayOf(start, unit === 'M' ? { months: Number(count) } : { years: Number(count) });
}

/** When it comes in a year, in order. */
export function inYear({ months, day, length }: Returning, year: number): Days[] {
  return months.map((month) => {
    const most = monthLength(year, month);
    const start = iso(year, month, day < 0 || day > most ? most : day);
    return { start, end: lastOf(start, length) };
  });
}

/** Every time it comes back in these years, within what the document says of its own time; in order. */
export function returnsBetween({ returns, from, until }: Schedule, firstYear: number, lastYear: number): Days[] {
  const found: Days[] = [];
  // what began in the old year may still be open
  for (let year = firstYear - 1; year <= lastYear; year += 1)
    for (const one of returns) found.push(...inYear(one, year));
  return found
    .filter(
      ({ start, end }) =>
        (from === null || end >= from) &&
        (until === null || start <= until) &&
        end >= `${firstYear}-01-01` &&
        start <= `${lastYear}-12-31`,
    )
    .sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
}

/** The time that is open on a day, else the next; null when it does not come back, or names no day. */
export function nextReturn(schedule: Schedule, today: string): Days | null {
  const year = Number(today.slice(0, 4));
  const first = schedule.from !== null && schedule.from > today ? Number(schedule.from.slice(0, 4)) : year;
  return returnsBetween(schedule, first, first + 1).find(({ end }) => end >= today) ?? null;
}
