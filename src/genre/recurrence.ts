/** Recurring days as data, and as a rule of iCalendar (RFC 5545, 3.3.10) for those who need one. */

export interface Recurrence {
  every: 'year' | 'month' | 'week';
  /** every second year, every third month; 1 where not told */
  interval: number;
  /** 1–12; empty: any */
  months: readonly number[];
  /** 1–31, -1 the last day of the month; empty: any */
  days: readonly number[];
}

const FREQUENCIES: Readonly<Record<Recurrence['every'], string>> = { year: 'YEARLY', month: 'MONTHLY', week: 'WEEKLY' };

export function recurrence(every: Recurrence['every'], fields: Partial<Omit<Recurrence, 'every'>> = {}): Recurrence {
  return { every, interval: 1, months: [], days: [], ...fields };
}

/** `FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10` */
export function toRrule({ every, interval, months, days }: Recurrence): string {
  return [
    `FREQ=${FREQUENCIES[every]}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(months.length > 0 ? [`BYMONTH=${months.join(',')}`] : []),
    ...(days.length > 0 ? [`BYMONTHDAY=${days.join(',')}`] : []),
  ].join(';');
}

/** 每年12月10日, 每年3月底, 每季度, 每月10日, 每2年 */
export function printRecurrence({ every, interval, months, days }: Recurrence): string {
  const day = days.map((d) => (d === -1 ? '底' : `${d}日`)).join('、');
  if (every === 'week') return interval > 1 ? `每${interval}周` : '每周';
  if (every === 'month')
    return `${interval === 3 ? '每季度' : interval === 6 ? '每半年' : interval > 1 ? `每${interval}个月` : '每月'}${day}`;
  const year = interval > 1 ? `每${interval}年` : '每年';
  return months.length === 0 ? year : `${year}${months.map((month) => `${month}月`).join('、')}${day}`;
}
