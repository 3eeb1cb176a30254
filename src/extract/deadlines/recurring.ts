import { anyOf } from '../../lexicon/words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { type DeadlineRecogniser, value } from './recogniser.ts';

/** 每年12月10日前, 每年3月底前 */
export const everyYearByDay: DeadlineRecogniser = {
  id: 'every-year-by-day',
  pattern: /(?:于|在)?每年(?:的)?(\d{1,2})月(?:(\d{1,2})日|底|末)?(?:之前|以前|前)/u,
  examples: [
    {
      text: '各有关单位于每年12月10日前将材料报市商务委',
      expect: { kind: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10' },
    },
    { text: '每年3月底前报送', expect: { kind: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1' } },
  ],
  read: (match) => value('recurring', { rrule: `FREQ=YEARLY;BYMONTH=${match[1]};BYMONTHDAY=${match[2] ?? '-1'}` }),
};

/** 每年1月15日和7月15日前, 每年6月、12月底前 */
export const everyYearByDays: DeadlineRecogniser = {
  id: 'every-year-by-days',
  pattern:
    /(?:于|在)?每年(\d{1,2})月(?:(\d{1,2})日|底|末)?(?:前)?(?:、|和|及|与|，)(\d{1,2})月(?:(\d{1,2})日|底|末)(?:之前|以前|前)/u,
  examples: [
    {
      text: '每年1月15日和7月15日前报送进展情况',
      expect: { kind: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15' },
    },
    {
      text: '于每年6月、12月底前报送总结',
      expect: { kind: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1' },
    },
  ],
  read: (match) => {
    const days = [...new Set([match[2] ?? match[4] ?? '-1', match[4] ?? '-1'])];
    return value('recurring', { rrule: `FREQ=YEARLY;BYMONTH=${match[1]},${match[3]};BYMONTHDAY=${days.join(',')}` });
  },
};

/** 每年3月1日至4月30日: a yearly span, told by its first day */
export const everyYearSpan: DeadlineRecogniser = {
  id: 'every-year-span',
  pattern: /每年(\d{1,2})月(\d{1,2})日(?:起)?(?:至|到|[—–-]{1,2})(\d{1,2})月(\d{1,2})日/u,
  examples: [
    {
      text: '每年3月1日至4月30日受理申报。',
      expect: { kind: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1' },
    },
  ],
  read: (match) => value('recurring', { rrule: `FREQ=YEARLY;BYMONTH=${match[1]};BYMONTHDAY=${match[2]}` }),
};

/** 每年年底前, 每年底 */
export const everyYearEnd: DeadlineRecogniser = {
  id: 'every-year-end',
  pattern: /每年(?:年?底|年末)(?:之前|以前|前)?/u,
  examples: [
    { text: '每年年底前报送总结', expect: { kind: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31' } },
  ],
  read: () => value('recurring', { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31' }),
};

/** 每月10日前, 每季度首月10日前 */
export const everyMonthByDay: DeadlineRecogniser = {
  id: 'every-month-by-day',
  pattern: /每(?:个)?(月|季度(?:首月|第一个月|末月|最后一个月)?)(\d{1,2})日(?:之前|以前|前)/u,
  examples: [
    { text: '每月10日前报送上月数据', expect: { kind: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=10' } },
    { text: '每季度首月10日前报送', expect: { kind: 'recurring', rrule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10' } },
  ],
  read: (match) =>
    value('recurring', {
      rrule: `FREQ=MONTHLY;${match[1] === '月' ? '' : 'INTERVAL=3;'}BYMONTHDAY=${match[2]}`,
    }),
};

/** 每两年进行一次, 每三年 */
export const everySomeYears: DeadlineRecogniser = {
  id: 'every-some-years',
  pattern: /每([二两三四五2-9])年(?:[^，。；\d]{0,12}[一1]次)?/u,
  examples: [
    { text: '依据创建标准每两年进行一次复核', expect: { kind: 'recurring', rrule: 'FREQ=YEARLY;INTERVAL=2' } },
    { text: '每3年评选一次', expect: { kind: 'recurring', rrule: 'FREQ=YEARLY;INTERVAL=3' } },
  ],
  read: (match) => {
    const interval = parseNumeral(match[1] ?? '');
    return interval ? value('recurring', { rrule: `FREQ=YEARLY;INTERVAL=${interval}` }) : null;
  },
};

const SHORTER: Readonly<Record<string, string>> = {
  半年: 'FREQ=MONTHLY;INTERVAL=6',
  季度: 'FREQ=MONTHLY;INTERVAL=3',
  月: 'FREQ=MONTHLY',
  周: 'FREQ=WEEKLY',
};

/** 每季度, 每半年, 每月 before a scheduled duty */
export const everyPartOfYear: DeadlineRecogniser = {
  id: 'every-part-of-year',
  pattern: /每(?:个)?(半年|季度|月|周)(?:度)?/u,
  examples: [
    { text: '每季度报送一次进展情况', expect: { kind: 'recurring', rrule: 'FREQ=MONTHLY;INTERVAL=3' } },
    { text: '给予每月每平方米2元的补助', expect: null },
  ],
  read: (match, { after }, { lexicon }) => {
    if (
      !new RegExp(`^[^，。；\\d元]{0,10}(?:${anyOf(lexicon.deadlines.recurringDuties)})`, 'u').test(after) ||
      /^每/.test(after)
    )
      return null;
    return value('recurring', { rrule: SHORTER[match[1] ?? ''] ?? 'FREQ=MONTHLY' });
  },
};

/** 每年安排…, 每年组织…: a scheduled duty or payment */
export const everyYear: DeadlineRecogniser = {
  id: 'every-year',
  pattern: /每年(?:度|都)?/u,
  examples: [
    { text: '市政府每年组织督查组深入各县区', expect: { kind: 'recurring', rrule: 'FREQ=YEARLY' } },
    { text: '市政府每年安排一定用地指标', expect: { kind: 'recurring', rrule: 'FREQ=YEARLY' } },
    { text: '且每年实现两位数增长', expect: null },
    { text: '专家费在每年政府300万元培训经费中列支', expect: null },
    { text: '每年最高不超过20万元', expect: null },
  ],
  read: (_, { after }, { lexicon }) => {
    const { recurringDuties, notRecurring } = lexicon.deadlines;
    if (new RegExp(`^[^，。；]{0,3}(?:${anyOf(notRecurring)})`, 'u').test(after)) return null;
    return new RegExp(`^[^，。；\\d]{0,12}(?:${anyOf(recurringDuties)})`, 'u').test(after)
      ? value('recurring', { rrule: 'FREQ=YEARLY' })
      : null;
  },
};
