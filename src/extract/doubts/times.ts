/** Times that cannot be. */
import { printDeadline } from '../../model/facts/deadline.ts';
import type { Span } from '../../model/policy.ts';
import type { DoubtRule } from './doubt.ts';

/** 2023年5月1日至2021年3月31日, whatever was read of it */
const PERIOD =
  /(?<from>\d{4})年(?:(?<fromMonth>\d{1,2})月(?:(?<fromDay>\d{1,2})日)?)?(?:起)?(?:至|到|[—–~～-]{1,2})(?<to>\d{4})年(?:(?<toMonth>\d{1,2})月(?:(?<toDay>\d{1,2})日)?)?/gu;

/** Year, month and day as one number; parts that are not told count as the first, or the last. */
function day(year: string | undefined, month: string | undefined, date: string | undefined, last: boolean): number {
  return Number(year) * 10000 + Number(month ?? (last ? 12 : 1)) * 100 + Number(date ?? (last ? 31 : 1));
}

export const endsBeforeItBegins: DoubtRule = {
  id: 'ends-before-it-begins',
  look({ text, deadlines }) {
    const read = deadlines
      .filter(({ start, end }) => start !== null && end !== null && end < start)
      .map((deadline) => ({ message: `起止颠倒：${printDeadline(deadline)}`, span: deadline.span }));
    const printed = [...text.matchAll(PERIOD)].flatMap((match) => {
      const { from, fromMonth, fromDay, to, toMonth, toDay } = match.groups ?? {};
      const span: Span = [match.index, match.index + match[0].length];
      return day(to, toMonth, toDay, true) < day(from, fromMonth, fromDay, false)
        ? [{ message: '止日早于起日，年份可能印错', span }]
        : [];
    });
    return [...read, ...printed];
  },
  examples: [
    { text: '申报时间为2021年9月1日至2021年3月31日。', raised: true },
    { text: '自2021年5月1日起施行，有效期至2020年12月31日。', raised: true },
    { text: '申报时间为2021年3月1日至9月30日。', raised: false },
  ],
};
