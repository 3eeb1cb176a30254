/** Why a date is no fact. */
import { anyOf } from '../../lexicon/words.ts';
import { looksBack } from '../deadlines/pieces.ts';
import { yearOf } from '../deadlines/year.ts';
import { judgeExample } from '../judge.ts';
import { type DateForm, type DateMention, datesIn } from '../mentions/dates.ts';
import type { ReasonRule, ReasonRules } from './reason.ts';

type DateReason = ReasonRule<DateMention>;

const is = (mention: DateMention, ...forms: DateForm[]) => forms.includes(mention.form);

/** Signature and date of printing */
const ownDate: DateReason = {
  id: 'own-date',
  pattern: /(?:^|\n)[^\n。；，]{0,40}▣(?:印发|发布|公布|公开发布)?）?(?:\n|$)/u,
  examples: [
    { text: '特此通知。\n某市人民政府办公室\n⟦2021年10月19日⟧', expect: true },
    { text: '某市人民政府办公厅秘书处⟦2021年10月19日⟧印发', expect: true },
    { text: '请于⟦2021年10月19日⟧前报送', expect: null },
  ],
  read: (_, { mention }) => (is(mention, 'day') && mention.year !== null) || null,
};

/** The day on which another document was made */
const dateOfCited: DateReason = {
  id: 'date-of-cited-document',
  pattern: ({ deadlines }) =>
    new RegExp(`▣[^。；，▣□]{0,24}(?:${anyOf(deadlines.enacted)})|(?:${anyOf(deadlines.enacted)})▣`, 'u'),
  examples: [
    { text: '（⟦2021年7月27日⟧国务院令第746号公布）', expect: true },
    { text: '已经⟦2014年6月16日⟧市政府常务会议通过', expect: true },
    { text: '⟦2025年6月30日⟧前通过评审', given: { dateIssued: '2025-01-01' }, expect: null },
  ],
  read: (_, { mention, after }, { dateIssued }) => {
    if (!is(mention, 'day', 'month', 'year') || mention.year === null || /^(?:之|以)?前/u.test(after)) return null;
    return dateIssued === null || mention.until === null || mention.until <= dateIssued || null;
  },
};

/** 2025年版, 2021年修订 */
const edition: DateReason = {
  id: 'edition',
  pattern: /▣(?:度)?(?:版|修订版|修订本|本）)/u,
  examples: [
    { text: '产业目录（⟦2025年⟧版）', expect: true },
    { text: '⟦2025年⟧建成', expect: null },
  ],
  read: () => true,
};

/** 2021年度: the year by which something is reckoned */
const yearOfReckoning: DateReason = {
  id: 'year-of-reckoning',
  pattern: /▣度|▣[秋春]季|(?:年|□)度的?▣|▣/u,
  examples: [
    { text: '⟦2021年⟧度居民医保缴费', expect: true },
    { text: '自出生⟦次年1月1日⟧起享受', expect: true },
    { text: '考核上一年度⟦1月至12月⟧的数据', expect: true },
    { text: '⟦2021年⟧建成', expect: null },
  ],
  read: ({ 0: words }, { mention }) =>
    (/▣[度秋春]/u.test(words)
      ? is(mention, 'year')
      : /(?:年|□)度的?▣$/u.test(words) || /^(?:次年|当年)/u.test(mention.text)) || null,
};

/** 近两年, 毕业5年内, 成立1年以上 */
const lookBack: DateReason = {
  id: 'date-look-back',
  pattern: /▣/u,
  examples: [
    { text: '近⟦两年内⟧无重大违法', expect: true },
    { text: '毕业⟦5年内⟧的高校毕业生', expect: true },
    { text: '申请日前⟦12个月内⟧的凭据', expect: true },
    { text: '自⟦2011年⟧以来', expect: true },
    { text: '从事相关工作⟦1年⟧以上', expect: true },
    { text: '⟦3年内⟧建成', expect: null },
  ],
  read: (_, { mention, before, after }, { lexicon }) =>
    (!is(mention, 'recurring', 'now') && looksBack(lexicon, before, after)) || null,
};

/** 2018年底前出生, 2022年9月1日至2023年8月31日期间取得: what an applicant is */
const state: DateReason = {
  id: 'time-of-a-state',
  pattern: ({ deadlines }) =>
    new RegExp(`▣(?:（[^（）]{1,10}）)?(?:期间|之前|以前|前|之后|以后|后|起)?(?:${anyOf(deadlines.states)})`, 'u'),
  examples: [
    { text: '⟦2022年9月1日至2023年8月31日⟧期间出生的幼儿', expect: true },
    { text: '⟦2029年12月31日⟧前退休的人员', expect: true },
    { text: '⟦2029年12月31日⟧前报送', expect: null },
  ],
  read: (_, { mention }) => is(mention, 'day', 'month', 'year') || null,
};

/** What had passed when the document was issued */
const history: DateReason = {
  id: 'date-history',
  pattern: ({ deadlines }) => new RegExp(`截[至止]▣|继▣|▣[^。；\\n]{0,16}?(?:${anyOf(deadlines.done)})|▣`, 'u'),
  examples: [
    { text: '⟦2013年⟧全市网络零售额500亿元。', given: { dateIssued: '2015-03-01' }, expect: true },
    { text: '截至⟦2013年⟧底，共有3家。', expect: true },
    { text: '⟦2004年4月16日⟧至18日考察', given: { dateIssued: '2004-08-12' }, expect: true },
    { text: '2003年5月多次发生。⟦8月11日⟧，某矿停产', given: { dateIssued: '2004-01-16' }, expect: true },
    { text: '⟦2016年⟧全市网络零售额500亿元。', given: { dateIssued: '2015-03-01' }, expect: null },
  ],
  read: ({ 0: words }, around, context) => {
    const { mention } = around;
    const { dateIssued } = context;
    if (mention.text.startsWith('去年')) return true;
    if (mention.year !== null && words !== '▣') return true;
    if (dateIssued === null || !is(mention, 'day', 'month', 'year')) return null;
    // a day without a year is in the year that is told before it
    const year = mention.year ?? yearOf(undefined, around, context, 'told');
    if (year === null) return null;
    return year < Number(dateIssued.slice(0, 4)) || (mention.until !== null && mention.until < dateIssued) || null;
  },
};

/** 三年行动计划, “十四五”规划: part of a name */
const planName: DateReason = {
  id: 'name-of-a-plan',
  pattern: ({ deadlines }) => new RegExp(`▣[^，。；▣□]{0,12}?(?:${anyOf(deadlines.plans)})|▣`, 'u'),
  examples: [
    { text: '实施⟦三年⟧行动计划', expect: true },
    { text: '编制⟦“十四五”规划⟧', expect: true },
    { text: '⟦2023—2025年⟧某市发展规划', expect: true },
    { text: '⟦2025年⟧建成', expect: null },
  ],
  read: ({ 0: words }, { mention }) =>
    (is(mention, 'plan') && /规划$|”$/u.test(mention.text)) || (words !== '▣' && is(mention, 'year', 'length')) || null,
};

/** 每月400元, 每年增长5%: a rate, nothing is due */
const perTime: DateReason = {
  id: 'per-time',
  pattern: /▣[^。；]{0,30}?[\d□%％元]|[\d元%][^。；，]{0,12}▣|▣(?:都|均|需|须|应|可|按|增长|提高|递增|实现|最多|能)|▣/u,
  examples: [
    { text: '按照⟦每月⟧400元定额扣除', expect: true },
    { text: '⟦每年⟧增加1至3个百分点', expect: true },
    { text: '产值⟦每年⟧递增', expect: true },
    { text: '⟦每年⟧报送总结', expect: null },
  ],
  read: ({ 0: words }, { mention }) =>
    (words !== '▣' && /^每个?(?:[年月周]|半年|季|学)[^\d]*$/u.test(mention.text)) || null,
};

/** On that day something takes place; there is nothing to do by then */
const event: DateReason = {
  id: 'day-of-an-event',
  pattern: ({ deadlines }) => new RegExp(`▣[^。；\\n]{0,24}?(?:${anyOf(deadlines.events)})`, 'u'),
  examples: [
    { text: '⟦7月2日⟧，区教育局公布录取情况', expect: true },
    { text: '⟦5月1日⟧放假', expect: true },
    { text: '⟦3年内⟧公布', expect: null },
  ],
  read: (_, { mention }) => is(mention, 'day', 'month') || null,
};

/** 签订1年以上劳动合同, 满6个月, 留存五年: how long something lasts */
const length: DateReason = {
  id: 'length-of-a-state',
  pattern: ({ deadlines }) =>
    new RegExp(
      `(?:${anyOf(deadlines.lengthsBefore)})▣|▣(?:（[^（）]{1,8}）)?(?:以上|以下|及以上)?的?[^，。；▣□]{0,6}?(?:${anyOf(deadlines.lengths)})|▣(?:（[^（）]{1,8}）)?(?:或□)?(?:以上|以下|及以上)|▣`,
      'u',
    ),
  examples: [
    { text: '签订⟦1年⟧以上劳动合同', expect: true },
    { text: '缴纳社会保险满⟦6个月⟧的', expect: true },
    { text: '资料应当留存⟦五年⟧', expect: true },
    { text: '⟦3个月内⟧出台方案', expect: null },
  ],
  read: ({ 0: words }, { mention }) =>
    (is(mention, 'length') && (words !== '▣' || !/内$|工作日/u.test(mention.text))) || null,
};

/** 2026年某市中小学招生工作: the year is part of what the thing is called */
const namedYear: DateReason = {
  id: 'year-of-a-thing',
  pattern: /▣(?=\p{Script=Han}|[“《｜])/u,
  examples: [
    { text: '做好⟦2026年⟧某区招生工作', expect: true },
    { text: '到⟦2026年⟧，', expect: null },
  ],
  read: (_, { mention, before }) => (is(mention, 'year') && !/[到至从自]$|力争$/u.test(before)) || null,
};

/** 目标值（2026年）: the year of a column, told by the figures under it */
const columnYear: DateReason = {
  id: 'year-of-a-column',
  pattern: /(?:目标|规划|计划|预期|实际|现状|基期|完成|[数值])[（(]▣[）)](?=｜|\n|$)|｜▣(?=｜|\n|$)/u,
  examples: [
    { text: '指标｜目标值（⟦2026年⟧）｜属性', expect: true },
    { text: '指标｜2025年｜⟦2026年⟧\n面积｜3｜4', expect: true },
    { text: '完成建设任务（⟦2026年⟧前）。', expect: null },
  ],
  read: (_, { mention }) => is(mention, 'year') || null,
};

export const DATES_SET_ASIDE: ReasonRules<DateMention> = {
  name: 'set-aside/dates',
  rules: [
    ownDate,
    edition,
    yearOfReckoning,
    dateOfCited,
    lookBack,
    state,
    history,
    planName,
    perTime,
    event,
    length,
    namedYear,
    columnYear,
  ],
  readExample: judgeExample(datesIn),
};
