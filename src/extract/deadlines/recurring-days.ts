/** Days that come back every year or every month. */
import { type Recurrence, recurrence } from '../../genre/recurrence.ts';
import { anyOf } from '../../lexicon/words.ts';
import { type Rule, Several } from '../rule.ts';
import { worded } from '../worded.ts';
import { dayPoint, type Point, readDayPoint } from './point.ts';
import { type DeadlineValue, value } from './value.ts';

const EVERY_YEAR = '(?:应?当?(?:于|在))?每年度?的?';

function yearlyOn(points: readonly Point[]): Recurrence {
  const unique = (numbers: number[]) => [...new Set(numbers)];
  return recurrence('year', {
    months: unique(points.map(({ month }) => month)),
    days: unique(points.map(({ lastDay }) => lastDay)),
  });
}

/** 每年12月10日前, 每年3月底前 */
export const everyYearByDay: Rule<DeadlineValue> = {
  id: 'every-year-by-day',
  pattern: ({ deadlines }) =>
    new RegExp(`${EVERY_YEAR}${dayPoint('', true)}(?:（含）)?(?:${anyOf(deadlines.limits)})`, 'u'),
  examples: [
    {
      text: '各有关单位于每年12月10日前将材料报市商务委',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [12], days: [10] }) },
    },
    {
      text: '每年3月底前报送',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [3], days: [-1] }) },
    },
    { text: '2020年3月底前报送', expect: null },
  ],
  read: (match) => {
    const point = readDayPoint(match.groups, '', null);
    return point && value('recurring', { recurrence: yearlyOn([point]) });
  },
};

/** 每年1月15日和7月15日前, 每年6月、12月底前, 每年1月15日和7月31日 */
export const everyYearByDays: Rule<DeadlineValue> = {
  id: 'every-year-by-days',
  pattern: ({ deadlines }) => {
    const limits = anyOf(deadlines.limits);
    const joint = `(?:${limits})?(?:、|和|及|与|以及|，)`;
    return new RegExp(
      `${EVERY_YEAR}(?:分别)?(?:于|在)?${dayPoint('A', true)}${joint}${dayPoint('B')}(?:${joint}${dayPoint('C')})?(?:${joint}${dayPoint('D')})?(?:${limits})?`,
      'u',
    );
  },
  examples: [
    {
      text: '每年1月15日和7月15日前报送进展情况',
      expect: [
        { kind: 'recurring', recurrence: recurrence('year', { months: [1], days: [15] }) },
        { kind: 'recurring', recurrence: recurrence('year', { months: [7], days: [15] }) },
      ],
    },
    {
      text: '于每年6月、12月底前报送总结',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [6, 12], days: [-1] }) },
    },
    {
      text: '每年1月15日和7月31日前各报送一次',
      expect: [
        { kind: 'recurring', recurrence: recurrence('year', { months: [1], days: [15] }) },
        { kind: 'recurring', recurrence: recurrence('year', { months: [7], days: [31] }) },
      ],
    },
    {
      text: '每年3月20日、9月20日各通报一次',
      expect: [
        { kind: 'recurring', recurrence: recurrence('year', { months: [3], days: [20] }) },
        { kind: 'recurring', recurrence: recurrence('year', { months: [9], days: [20] }) },
      ],
    },
    { text: '每年3月、9月集中受理', expect: null },
    { text: '每年3月底前报送', expect: null },
  ],
  read(match, { start, end, text }, { lexicon }) {
    const { groups } = match;
    const letters = ['A', 'B', 'C', 'D'].filter((letter) => groups?.[`month${letter}`] !== undefined);
    const points = letters.map((letter) => readDayPoint(groups, letter, null)).filter((point) => point !== null);
    if (points.length < 2 || points.length < letters.length) return null;
    // 6月、12月底: the end is said of both
    const [last] = points.slice(-1);
    const whole = points.map((point) =>
      point.firstDay === 1 && point.lastDay === -1 && last
        ? { ...point, firstDay: last.firstDay, lastDay: last.lastDay }
        : point,
    );
    const limited = worded(lexicon, 'limitsEnd', (any) => `(?:${any(lexicon.deadlines.limits)})$`).test(match[0]);
    // 每年3月、9月: months are told by another rule
    if (!limited && whole.every(({ firstDay, lastDay }) => firstDay === 1 && lastDay === -1)) return null;
    // 6月、12月底前: one day, said once of both
    const each = points.every(({ firstDay, lastDay }) => firstDay !== 1 || lastDay !== -1);
    if (limited && !each && new Set(whole.map(({ lastDay }) => lastDay)).size === 1)
      return value('recurring', { recurrence: yearlyOn(whole) });
    const cuts = [...text.slice(start, end).matchAll(/(?:、|和|及|与|以及|，)(?=\d|[一二三四五六七八九十])/gu)].map(
      ({ index }) => start + index,
    );
    if (cuts.length !== whole.length - 1) return null;
    return new Several(
      whole.map((point, i) => ({
        value: value('recurring', { recurrence: yearlyOn([point]) }),
        span: [i === 0 ? start : (cuts[i - 1] ?? start) + 1, cuts[i] ?? end],
      })),
    );
  },
};

/** 每年3月通过系统申报, 每年6月、12月 */
export const everyYearInMonth: Rule<DeadlineValue> = {
  id: 'every-year-in-month',
  pattern: new RegExp(
    `${EVERY_YEAR}(?<first>\\d{1,2})月份?(?:(?:、|和|及|与)(?<second>\\d{1,2})月份?)?(?![\\d底末初上中下至到—–-])`,
    'u',
  ),
  examples: [
    {
      text: '应当于每年3月份通过系统申请',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [3] }) },
    },
    { text: '每年4月、10月受理', expect: { kind: 'recurring', recurrence: recurrence('year', { months: [4, 10] }) } },
    { text: '每年3月1日', expect: null },
  ],
  read: (match) => {
    const months = [match.groups?.first, match.groups?.second].filter((month) => month !== undefined).map(Number);
    return months.every((month) => month >= 1 && month <= 12)
      ? value('recurring', { recurrence: recurrence('year', { months }) })
      : null;
  },
};

/** 每年年底前, 每年底 */
export const everyYearEnd: Rule<DeadlineValue> = {
  id: 'every-year-end',
  pattern: ({ deadlines }) => new RegExp(`(?:于|在)?每年(?:年?[底末]|度末)(?:${anyOf(deadlines.limits)})?`, 'u'),
  examples: [
    {
      text: '每年年底前报送总结',
      expect: { kind: 'recurring', recurrence: recurrence('year', { months: [12], days: [31] }) },
    },
    { text: '2020年年底前', expect: null },
  ],
  read: () => value('recurring', { recurrence: recurrence('year', { months: [12], days: [31] }) }),
};

/** 每月10日前, 每月底前, 每季度首月10日前 */
export const everyMonthByDay: Rule<DeadlineValue> = {
  id: 'every-month-by-day',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:于|在)?每(?:个)?(?<every>月|季度?(?:首月|第一个月|末月|最后一个月)?)的?(?:(?<day>\\d{1,2})[日号]|(?<last>月?底|月?末))(?:${anyOf(deadlines.limits)})`,
      'u',
    ),
  examples: [
    { text: '每月10日前报送上月数据', expect: { kind: 'recurring', recurrence: recurrence('month', { days: [10] }) } },
    { text: '每月底前报送', expect: { kind: 'recurring', recurrence: recurrence('month', { days: [-1] }) } },
    {
      text: '每季度首月10日前报送',
      expect: { kind: 'recurring', recurrence: recurrence('month', { interval: 3, days: [10] }) },
    },
    { text: '每月40日前', expect: null },
    { text: '每季度报送', expect: null },
  ],
  read: ({ groups }) => {
    const day = groups?.last === undefined ? Number(groups?.day) : -1;
    if (day === 0 || day > 31) return null;
    return value('recurring', {
      recurrence: recurrence('month', { interval: groups?.every === '月' ? 1 : 3, days: [day] }),
    });
  },
};
