/** Times without a year of their own: 年底前, 6月底前, 今年年内. The year is the last one named before, else the year of issue. */
import { endOfMonth, isoDate } from '../../genre/dates.ts';
import type { PassageContext as ExtractContext } from '../context.ts';
import { type DeadlineRecogniser, value } from './recogniser.ts';

/** 明年 is the year after; null when no year is known. */
function yearOf(word: string | undefined, before: string, { dateIssued }: ExtractContext): number | null {
  const named = before.match(/(?:19|20)\d{2}(?=年)/g)?.at(-1);
  const year = Number(named ?? dateIssued?.slice(0, 4) ?? 0);
  if (year === 0) return null;
  return /明年|次年/.test(word ?? '') ? year + 1 : year;
}

/** a recurring day, or the end of a date with its year */
const NOT_BARE = /(?:年|每月|每个?季度|每半年|\d|[从自至到—–-])$/u;

/** 年底前, 今年年底前, 明年底, 年内 */
export const byThisYearEnd: DeadlineRecogniser = {
  id: 'by-this-year-end',
  pattern:
    /(今年|本年度?|当年|明年|次年)?(?:年?底(?:之前|以前|前)|年末(?:之前|以前|前)|(?<=今年|本年度?|明年)(?:年?内|底))/u,
  examples: [
    { text: '2023年上半年启动建设，年底前完成验收。', expect: { kind: 'by', end: '2023-12-31' } },
    { text: '今年年底前完成。', dateIssued: '2021-03-01', expect: { kind: 'by', end: '2021-12-31' } },
    { text: '明年底前完成。', dateIssued: '2021-03-01', expect: { kind: 'by', end: '2022-12-31' } },
    { text: '每年年底前报送', expect: null },
  ],
  read: (match, { before }, context) => {
    if (NOT_BARE.test(before)) return null;
    const year = yearOf(match[1], before, context);
    return value('by', { end: year ? `${year}-12-31` : null });
  },
};

/** 6月底前, 9月30日前 */
export const byBareMonth: DeadlineRecogniser = {
  id: 'by-bare-month',
  pattern: /(今年|本年|明年|当年|次年)?(\d{1,2})月(?:份)?(?:(\d{1,2})日|底|末)?(?:之前|以前|前)/u,
  examples: [
    { text: '请于6月底前报送方案。', dateIssued: '2022-03-01', expect: { kind: 'by', end: '2022-06-30' } },
    { text: '今年9月15日前完成。', dateIssued: '2022-03-01', expect: { kind: 'by', end: '2022-09-15' } },
    { text: '每年3月底前报送', expect: null },
    { text: '2016年6月底前完成', expect: null },
  ],
  read: (match, { before }, context) => {
    if (NOT_BARE.test(before)) return null;
    const year = yearOf(match[1], before, context);
    const month = Number(match[2]);
    if (month < 1 || month > 12) return null;
    if (!year) return value('by');
    return value('by', { end: match[3] ? isoDate(year, month, Number(match[3])) : endOfMonth(year, month) });
  },
};
