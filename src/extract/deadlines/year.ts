/** The year of a day that is printed without one. */
import type { PassageContext } from '../context.ts';
import type { Around } from '../rule.ts';

const PRINTED = /(?:19|20|21)\d{2}(?=年)/gu;
/** How far back a printed year holds. */
const REACH = 400;

/**
 * The year printed nearest before in the passage, else the one that the title names, else the year of issue. A year
 * before that of issue is history, and days to come are not in it.
 * @param word 今年, 明年, 次年 … where one is printed
 * @param days whether they are to come (6月底前), or may as well be told of the past
 * @returns null when no year is known
 */
export function yearOf(
  word: string | undefined,
  { text, start }: Around,
  context: PassageContext,
  days: 'to-come' | 'told' = 'to-come',
): number | null {
  const issued = context.dateIssued === null ? null : Number(context.dateIssued.slice(0, 4));
  const printed = text
    .slice(Math.max(0, start - REACH), start)
    .match(PRINTED)
    ?.map(Number)
    .filter((year) => days === 'told' || issued === null || year >= issued)
    .at(-1);
  const own = issued ?? context.titleYear;
  if (word === '今年' || word?.startsWith('本年')) return own ?? printed ?? null;
  if (word === '明年') return next(own ?? printed);
  if (word === '次年' || word === '翌年') return next(printed ?? context.titleYear ?? issued);
  return printed ?? context.titleYear ?? issued;
}

function next(year: number | null | undefined): number | null {
  return year === null || year === undefined ? null : year + 1;
}

/** 次年 of no year that the clause names: it is said of every year, 年度奖励在次年2月底前申报. */
export function isEveryNextYear(word: string | undefined, { text, start }: Around): boolean {
  if (word !== '次年' && word !== '翌年') return false;
  const clause = /[^。；\n]*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  return !/(?:19|20|21)\d{2}年(?!度)/u.test(clause);
}
