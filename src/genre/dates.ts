/** Dates of official documents, to ISO 8601 (Gregorian). */
import { parseNumeral } from '../text/numerals.ts';

const CHINESE_DATE =
  /([〇零○一二三四五六七八九]{4}|\d{4})年([一二三四五六七八九十]{1,3}|\d{1,2})月([一二三四五六七八九十]{1,3}|\d{1,2})日/u;
const NUMERIC_DATE = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})/u;

/** `2019-01-02` from year, month, day; null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** The last day of a month, ISO. */
export function endOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** An ISO date moved by whole years (29 February falls back to the 28th), months and days. */
export function shiftDate(iso: string, by: { years?: number; months?: number; days?: number }): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const months = month - 1 + (by.months ?? 0);
  const targetYear = year + (by.years ?? 0) + Math.floor(months / 12);
  const targetMonth = ((months % 12) + 12) % 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  const date = new Date(Date.UTC(targetYear, targetMonth, Math.min(day, lastDay) + (by.days ?? 0)));
  return date.toISOString().slice(0, 10);
}

/**
 * The last day of a span of years or months that begins on a day: the one before the same day at its end, and where the
 * month has no such day its last (《民法典》第二百零二条, counted with the first day).
 */
export function lastDayOf(start: string, by: { years?: number; months?: number }): string {
  const anniversary = shiftDate(start, by);
  return anniversary.slice(8) === start.slice(8) ? shiftDate(anniversary, { days: -1 }) : anniversary;
}

/** The first full date in a text, ISO, or null. */
export function readDate(text: string): string | null {
  const match = CHINESE_DATE.exec(text) ?? NUMERIC_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => parseNumeral(part ?? ''));
  return year && month && day ? isoDate(year, month, day) : null;
}

/** The whole line is a date, as under a signature. */
export function isDateLine(line: string): boolean {
  const match = CHINESE_DATE.exec(line);
  return match !== null && line.replace(match[0], '').replace(/[\s（）()。]|印发|发布/g, '') === '';
}
