/** The length of a time as a document prints it, to ISO 8601. */
import { parseNumeral } from '../../text/numerals.ts';
import type { DeadlineValue } from './value.ts';

const LETTERS: Readonly<Record<string, string>> = { 年: 'Y', 个月: 'M', 月: 'M' };

/** P3Y, P18M, P10D of a printed number and unit; null for no number */
export function lengthOf(
  count: string | undefined,
  unit: string,
): Pick<DeadlineValue, 'duration' | 'workingDays'> | null {
  const number = parseNumeral(count ?? '');
  if (!number || number > 999) return null;
  const weeks = /周|星期/u.test(unit);
  return { duration: `P${weeks ? number * 7 : number}${LETTERS[unit] ?? 'D'}`, workingDays: unit === '个工作日' };
}
