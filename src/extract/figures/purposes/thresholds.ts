/** What is asked of a firm, a place or a project. */

import { anyOf } from '../../../lexicon/words.ts';
import { measured } from '../measured.ts';
import { F, fragmentAround, isAsking, type PurposeRule, SINCE_RULE, says, sentenceAround } from '../purpose.ts';
import { underConditions } from './asked.ts';
import { promised, promisedRate } from './goals.ts';

/** In which units a threshold may stand. */
const THRESHOLD_UNITS = new Set([
  '岁',
  '元',
  '%',
  '家',
  '个',
  '人',
  '名',
  '户',
  '平方米',
  '年',
  '亩',
  '公顷',
  '平方公里',
]);

const measuredThreshold: PurposeRule = {
  id: 'threshold-of-a-measure',
  pattern: /▣元/u,
  read(_, around, { lexicon }) {
    const [before, after] = fragmentAround(around);
    if (!measured(before, lexicon)) return null;
    const { bound } = around.mention;
    if (/给予|奖励|补助|补贴/u.test(before.slice(-24)) && !/(?:对|的)/u.test(before)) return null;
    return (bound !== null && bound !== '≈') ||
      /达|在|为|突破|满|超/u.test(before.slice(-3)) ||
      /^(?:的|、|以|至|和|及|（)/u.test(after)
      ? 'condition'
      : null;
  },
  examples: [
    { text: '对年销售额达到⟦1000万元⟧的企业给予5万元奖励', expect: 'condition' },
    { text: '应纳税所得额不超过⟦100万元⟧的部分', expect: 'condition' },
    { text: '给予投资者⟦100万元⟧奖励', expect: null },
  ],
};

/** 登记注册3年内, 毕业2年内: years since something are asked of a firm, of a person */
const sinceThreshold: PurposeRule = {
  id: SINCE_RULE,
  pattern: ({ figures }) =>
    new RegExp(`(?:${anyOf(figures.since)})(?:时间|年限)?(?:在|为|不超过|未超过)?▣年(?:内|以内|之内)`, 'u'),
  read: says('condition'),
  examples: [
    { text: '登记注册⟦3年⟧内的小微企业', expect: 'condition' },
    { text: '创办的主体注册登记时间在⟦3年⟧内', expect: 'condition' },
    { text: '力争⟦3年⟧内建成', expect: null },
  ],
};

/** 年龄在18至45周岁, 16—24岁的青年 */
const age: PurposeRule = {
  id: 'threshold-of-age',
  pattern: /▣岁/u,
  read: (_, { mention, after }) => {
    // 每千人拥有3岁以下婴幼儿托位数4.8个 counts places
    if (/^(?:以上|以下|及以[上下])?[^，。；▣□\d]{0,12}(?:数|率|占比|比例|比重)[^，。；]{0,6}[□\d]/u.test(after))
      return 'aside';
    return mention.max !== null || (mention.bound !== null && mention.bound !== '≈') ? 'condition' : null;
  },
  examples: [
    { text: '年龄在⟦18至45周岁⟧', expect: 'condition' },
    { text: '招收⟦16—24岁⟧失业青年', expect: 'condition' },
    { text: '入园年龄为⟦3周岁⟧', expect: null },
    { text: '每千人口拥有⟦3岁⟧以下婴幼儿托位数4.8个', expect: 'aside' },
  ],
};

/** 裁员率放宽至20%, 年龄放宽到50周岁: the bound as it is from now on */
const eased: PurposeRule = {
  id: 'threshold-eased',
  pattern: /放宽(?:至|到)▣(?:%|年|岁|元|人|家|平方米)/u,
  read: says('condition'),
  examples: [
    { text: '小型企业裁员率放宽至⟦20%⟧', expect: 'condition' },
    { text: '比例提高至⟦20%⟧', expect: null },
  ],
};

/** 达到职工人数10%的, 距退休年龄不足5年的: asked of an applicant by a share, by the time that is left */
const shareAsked: PurposeRule = {
  id: 'threshold-of-a-share',
  pattern: new RegExp(
    `(?:达到|超过|不低于|不少于)${F}{1,16}(?:人数|总数|总量|总额|收入|面积|净资产|总资产|资产|产值|投资额?)的?▣%(?:（[^（）]*）)?(?:以上|及以上)?的|距(?:离)?${F}{2,14}(?:不足|少于|不超过)▣年|占比(?:达到|达|超过|不低于|不少于)▣%(?:以上)?的(?:，|企业|单位|项目)|(?:占比|增幅|增速|增长)▣%(?:以上)?，(?:补助|补贴|奖励|资助)`,
    'u',
  ),
  read: says('condition'),
  examples: [
    { text: '新招用人员达到职工总数⟦10%⟧的，可申请贷款', expect: 'condition' },
    { text: '距法定退休年龄不足⟦5年⟧的可延长', expect: 'condition' },
    { text: '研发费用占比⟦5%⟧，补助比例10%', expect: 'condition' },
    { text: '市外观众占比超过⟦六成⟧的，上浮20%', expect: 'condition' },
    { text: '覆盖率达到⟦10%⟧的目标', expect: null },
  ],
};

/** 5000人（含）至1万人的，每场奖励20万元: the tier of what is given behind it */
const range: PurposeRule = {
  id: 'threshold-of-a-range',
  pattern: /▣(?:元|%|家|个|人|名|户|平方米|年|岁|亩)(?:（不?含）)?的?，?/u,
  read(_, { mention, after }) {
    if (mention.max === null || !THRESHOLD_UNITS.has(mention.unit)) return null;
    return /^(?:（不?含）)?的(?:，|企业|单位|项目|个人|活动)[^。；]{0,24}(?:奖励|补助|补贴|给予|资助|发放)/u.test(after)
      ? 'condition'
      : null;
  },
  examples: [
    { text: '售票⟦5000人至1万人⟧的，每场奖励20万元', expect: 'condition' },
    { text: '每年给予⟦3万元至5万元⟧的补助', expect: null },
    { text: '组织⟦50人至100人⟧参加', expect: null },
  ],
};

const threshold: PurposeRule = {
  id: 'threshold',
  pattern: /▣(?:元|%|家|个|人|名|户|平方米|年|岁|亩|公顷|平方公里)/u,
  read(_, around) {
    const { bound, unit } = around.mention;
    if (bound === null || bound === '≈' || !THRESHOLD_UNITS.has(unit)) return null;
    return 'condition';
  },
  examples: [
    { text: '从业人员⟦20人⟧以上', expect: 'condition' },
    { text: '场地面积不少于⟦500平方米⟧', expect: 'condition' },
    { text: '成立满⟦2年⟧', expect: 'condition' },
    { text: '场地面积⟦500平方米⟧', expect: null },
  ],
};

const otherThreshold: PurposeRule = {
  id: 'threshold-in-another-unit',
  pattern: /▣/u,
  read(_, around, context) {
    const { bound, unit } = around.mention;
    const asked = isAsking(sentenceAround(around).join(''), context) || underConditions(context);
    return asked && bound !== null && bound !== '≈' && !THRESHOLD_UNITS.has(unit) ? 'aside' : null;
  },
  examples: [
    { text: '存栏达到⟦300只⟧的，补助6万元', expect: 'aside' },
    { text: '存栏达到⟦300头⟧，规模扩大', expect: null },
  ],
};

/** Tried before goals and benefits: no other figure is told so. */
export const OF_APPLICANTS: readonly PurposeRule[] = [sinceThreshold, age, eased, shareAsked];
export const MEASURED: readonly PurposeRule[] = [measuredThreshold, range];
export const THRESHOLDS: readonly PurposeRule[] = [promisedRate, threshold, otherThreshold, promised];
