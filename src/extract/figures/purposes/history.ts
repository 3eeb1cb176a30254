/** Figures of what has been, what is no longer, and what is only supposed. */
import { anyOf } from '../../../lexicon/words.ts';
import { F, fragmentAround, P, type PurposeRule, S, says, segmentAround, sentenceAround } from '../purpose.ts';
import { underConditions } from './asked.ts';
import { GIVEN } from './given.ts';

export const looksBack: PurposeRule = {
  id: 'look-back',
  pattern: /(?:近|最近|过去|此前|前|上)▣年|▣年(?:以来|来|前)(?!补|给|全)/u,
  read: says('aside'),
  examples: [
    { text: '近⟦3年⟧无违法记录', expect: 'aside' },
    { text: '⟦5年⟧来成效明显', expect: 'aside' },
    { text: '成立⟦3年⟧以上的企业', expect: null },
  ],
};

/** 资料保存5年以上: asked of files, not of applicants */
export const kept: PurposeRule = {
  id: 'kept-for-so-long',
  pattern: /(?:保存|留存|保管|存档|备查|归档)[^，。；]{0,8}▣年/u,
  read: says('aside'),
  examples: [
    { text: '档案应当保存⟦10年⟧以上', expect: 'aside' },
    { text: '成立⟦3年⟧以上的企业', expect: null },
  ],
};

export const oldValue: PurposeRule = {
  id: 'old-value',
  pattern: ({ figures }) =>
    new RegExp(
      `(?:由|从)${F}{0,24}▣[\\p{Script=Han}%]{0,3}(?:以上|以下|以内|左右)?(?:的)?${F}{0,8}(?:${anyOf(figures.changed)})(?:到|至|为|成)`,
      'u',
    ),
  read: says('aside'),
  examples: [
    { text: '年限由⟦3年⟧以上放宽至1年以上', expect: 'aside' },
    { text: '补助比例从⟦30%⟧提高到50%', expect: 'aside' },
    { text: '补助比例从30%提高到⟦50%⟧', expect: null },
  ],
};

export const negated: PurposeRule = {
  id: 'negated',
  pattern: ({ figures }) =>
    new RegExp(
      `(?:${anyOf(figures.denied)})(?!少于|低于|超过|高于|足|满|达)${F}{0,12}(?:奖|补|资助|享受|安排|发放|贴息|支持|给予|申请)${F}{0,12}▣(?:元|%)`,
      'u',
    ),
  read: says('aside'),
  examples: [
    { text: '不再给予⟦5万元⟧开办补助', expect: 'aside' },
    { text: '暂不安排⟦100万元⟧补助资金', expect: 'aside' },
    { text: '奖励不超过⟦5万元⟧', expect: null },
  ],
};

export const done: PurposeRule = {
  id: 'history',
  pattern: ({ figures }) =>
    new RegExp(
      [
        `(?:(?<!业|期|限)已(?:经)?(?:累计)?|曾(?:经)?)(?:${anyOf(figures.done)})${F}{0,18}▣`,
        `(?:截[至止]|截止到?)(?:目前|(?:19|20)\\d{2}年)[^。\\n｜]{2,200}▣`,
        `(?:截[至止]|截止到?)${S}{4,60}▣`,
        `以来(?![^，。；]{0,20}的)${P}{0,20}(?:已|累计|共)${P}{0,90}▣`,
        `已${P}{0,40}累计${F}{0,12}▣`,
        `累计(?:${anyOf(figures.paidOut)})(?!最高|不超过)${F}{0,14}▣`,
      ].join('|'),
      'u',
    ),
  read: (match, around) => {
    const [before] = fragmentAround(around);
    if (match[0].startsWith('以来') && !/的(?:企业|单位|项目|，)/u.test(before)) return 'aside';
    return /已(?:获|取得|认定|入库|享受|通过|建成投产)[^，]{0,30}的/u.test(before) ||
      (GIVEN.test(match[0].replace(/发放|支持/gu, '')) && !/已|累计发|累计兑|累计拨|累计支付|累计减/u.test(match[0]))
      ? null
      : 'aside';
  },
  examples: [
    { text: '目前已累计发放补贴⟦300万元⟧。', expect: 'aside' },
    { text: '截至2020年底，全市共建成园区⟦12个⟧', expect: 'aside' },
    { text: '三年累计发放补贴⟦300万元⟧。', expect: 'aside' },
    { text: '“十四五”以来，累计新增就业3万人，返还资金⟦2亿元⟧，形势稳定', expect: 'aside' },
    { text: '累计投资⟦300万元⟧以上的企业', expect: null },
  ],
};

/** 巩固去年改造300家的成效, 在2023年实现20亿元的基础上: what was reached, for the sake of which something is done */
export const results: PurposeRule = {
  id: 'history-of-results',
  pattern: new RegExp(`▣${P}{0,60}的?(?:基础上|工作成效|成效|成果|成绩|经验)`, 'u'),
  read(_, around) {
    const [before, after] = sentenceAround(around);
    // 在省级补助30%的基础上 is no year's result
    const told = /(?:19|20)\d{2}年|去年|上年|近年|以来|巩固/u.test(before);
    return told && !/给予|(?:到|力争|确保)(?:20\d{2}年)?/u.test(before + (after.split('，')[0] ?? '')) ? 'aside' : null;
  },
  examples: [
    { text: '巩固2023年改造企业⟦300家⟧的成效，制定本措施', expect: 'aside' },
    { text: '在2023年实现增加值⟦20亿元⟧的基础上，制定本措施', expect: 'aside' },
    { text: '在省级补助⟦30%⟧的基础上，再给予10%', expect: null },
  ],
};

const PLAN_ENDS: Readonly<Record<string, number>> = { 一: 2010, 二: 2015, 三: 2020, 四: 2025 };

/** “十三五”期间，总产值由4500亿元增加到6300亿元, in a document of 2022 */
export const pastPlan: PurposeRule = {
  id: 'history-of-a-plan',
  pattern: new RegExp(`(?<=^|[。；\\n])“?十(?<plan>[一二三四])五”?(?:期间|时期|以来)${S}{0,90}▣`, 'u'),
  read(match, _, { dateIssued }) {
    const ends = PLAN_ENDS[match.groups?.plan ?? ''];
    return dateIssued !== null && ends !== undefined && Number(dateIssued.slice(0, 4)) > ends ? 'aside' : null;
  },
  examples: [
    {
      text: '“十三五”期间，总产值由4500亿元增加到⟦6300亿元⟧。',
      expect: 'aside',
      given: { dateIssued: '2022-03-01' },
    },
    { text: '“十三五”期间，总产值增加到⟦6300亿元⟧。', expect: null, given: { dateIssued: '2016-03-01' } },
  ],
};

/** 去年同期拉动消费17亿元 */
export const lastYear: PurposeRule = {
  id: 'history-last-year',
  pattern: /(?<=^|[。；，\n（])(?:去年|上年|上一年度|上年度)(?:同期|全年|底)?[^。；对按]{0,50}▣/u,
  read: (_, around) =>
    around.mention.bound !== null ||
    GIVEN.test(fragmentAround(around).join('')) ||
    /的，|的企业/u.test(sentenceAround(around)[1])
      ? null
      : 'aside',
  examples: [
    { text: '去年同期活动拉动消费⟦17亿元⟧。', expect: 'aside' },
    { text: '上年度营业收入⟦2000万元⟧以上的企业', expect: null },
  ],
};

export const pastYear: PurposeRule = {
  id: 'history-year',
  pattern: new RegExp(
    `(?<!到|至|于|自|从|较|比|和|与|同)(?<year>(?:19|20)\\d{2})年(?!底前|年底|前|以前|起|度申|内|[—–～-])${P}{0,60}▣`,
    'u',
  ),
  read(match, around, context) {
    const { dateIssued } = context;
    // 2024年度营业收入300万元以上 among what is asked
    if (around.mention.bound !== null && underConditions(context)) return null;
    // 2013年建成5个；2016年起每年安排100万元: the year that stands nearest
    const year = Number([...match[0].matchAll(/(20\d{2})年/gu)].at(-1)?.[1] ?? match.groups?.year);
    const [before, after] = fragmentAround(around);
    const sentence = sentenceAround(around);
    // 对2024年举办的演出，5000人至1万人的，每场奖励…: for whom something is given
    if (/(?:^|，)(?:对|凡)[^。]{0,80}$/u.test(sentence[0]) && GIVEN.test(sentence.join(''))) return null;
    if (dateIssued === null || year >= Number(dateIssued.slice(0, 4))) return null;
    // 按2023年度利息的40%贴息，不超过100万元: a year that a benefit is reckoned by
    return GIVEN.test(before) ||
      (GIVEN.test(segmentAround(around)[0]) && around.mention.bound !== null) ||
      GIVEN.test(after) ||
      /的(?:企业|单位|项目)|以上的|及以上/u.test(after) ||
      /(?:要|应|需|须)/u.test(match[0])
      ? null
      : 'aside';
  },
  examples: [
    { text: '2013年，全市零售额达到⟦300亿元⟧', expect: 'aside', given: { dateIssued: '2015-03-01' } },
    {
      text: '按2013年度利息的40%贴息，单个企业不超过⟦100万元⟧',
      expect: null,
      given: { dateIssued: '2015-03-01' },
    },
    {
      text: '对2014年举办的演出按人数奖励：⟦5000人至1万人⟧的，每场奖励20万元',
      expect: null,
      given: { dateIssued: '2015-03-01' },
    },
    { text: '2018年，全市零售额达到⟦300亿元⟧', expect: null, given: { dateIssued: '2015-03-01' } },
    { text: '2013年度营业收入⟦300万元⟧以上', expect: null, given: { dateIssued: '2014-03-01', heading: '申报条件' } },
    { text: '2013年建成5个；2016年起每年安排⟦100万元⟧', expect: null, given: { dateIssued: '2015-03-01' } },
  ],
};

export const attributeOfGoal: PurposeRule = {
  id: 'attribute-of-a-goal',
  pattern: new RegExp(
    `(?:到|至|力争|培育|新增|打造)${P}{0,120}▣(?:元|人|%|平方米)(?:以上|以下)?(?:、□(?:元|人|%|平方米)(?:以上|以下)?){0,4}的${F}{0,12}(?:企业|项目|园区|单位|镇|村|平台|集群|基地|人才|市场)${F}{0,12}□(?:家|个|户|名|人)`,
    'u',
  ),
  read: (_, around) => (GIVEN.test(fragmentAround(around).join('')) ? null : 'aside'),
  examples: [
    { text: '到2026年，产值⟦10亿元⟧以上的企业达到20家', expect: 'aside' },
    { text: '到2026年，产值达到⟦10亿元⟧', expect: null },
  ],
};

export const example: PurposeRule = {
  id: 'example',
  pattern: new RegExp(`(?:例如|比如|举例|假设|假如)${P}{0,80}▣`, 'u'),
  read: says('aside'),
  examples: [
    { text: '例如，某企业缴费⟦1万元⟧', expect: 'aside' },
    { text: '如缴费⟦1万元⟧以上', expect: null },
  ],
};
