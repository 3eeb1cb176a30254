/** Days on which what recurs comes back. Dates are ISO; all sums are in universal time, where a day is a day. */
import type { Recurrence } from './recurrence.ts';

export interface Occurrence {
  /** first day */
  start: string;
  /** last day, the first itself where it is one day */
  end: string;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The last day of a stretch that begins on a day: P31D, P2M, P1Y; of anything else the day itself. */
export function lastDayOf(start: string, duration: string | null): string {
  const match = /^P(\d+)([DMY])$/.exec(duration ?? '');
  if (!match) return start;
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const n = Number(match[1]);
  const after = {
    D: () => Date.UTC(year, month - 1, day + n),
    M: () => Date.UTC(year, month - 1 + n, day),
    Y: () => Date.UTC(year + n, month - 1, day),
  }[match[2] as 'D' | 'M' | 'Y']();
  return iso(after - 86_400_000);
}

/** Of one year; a month without a day is the whole month. Day -1 is the last of a month. */
function inYear(year: number, { months, days }: Recurrence, duration: string | null): Occurrence[] {
  return months.flatMap((month): Occurrence[] => {
    if (days.length === 0) return [{ start: iso(Date.UTC(year, month - 1, 1)), end: iso(Date.UTC(year, month, 0)) }];
    return days.map((day) => {
      const start = iso(day > 0 ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 1 + day));
      return { start, end: lastDayOf(start, duration) };
    });
  });
}

/**
 * The occurrence that runs on a day, else the next one; null where the words name no day that can be told (每季度,
 * 每年, 每2年12月).
 * @param duration ISO 8601, length of a window that begins on the day
 */
export function occurrenceAt(recurrence: Recurrence, duration: string | null, today: string): Occurrence | null {
  const { every, interval } = recurrence;
  if (interval !== 1 || every === 'week') return null;
  const yearly = every === 'year' ? recurrence : { ...recurrence, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
  // 每月: any day of any month
  if (every === 'month' && recurrence.days.length === 0) return null;
  const year = Number(today.slice(0, 4));
  return (
    [year - 1, year, year + 1]
      .flatMap((one) => inYear(one, yearly, duration))
      .filter(({ end }) => end >= today)
      .sort((a, b) => a.start.localeCompare(b.start))[0] ?? null
  );
}
