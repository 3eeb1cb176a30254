/** Figures of a benefit, in the order in which they are asked: its steps and terms, then what is paid. */
import { anyOf } from '../../../lexicon/words.ts';
import { measured } from '../measured.ts';
import { F, type PurposeRule, sentenceAround } from '../purpose.ts';
import {
  amountByStandard,
  amountByUnit,
  amountGiven,
  amountOfSeries,
  halved,
  rate,
  ratePoints,
  ratePrice,
} from './amounts.ts';
import { wordsOf } from './benefit-words.ts';
import { cap, capInside, limit, limitOfPart, limitOfSum, limitStandard, loanCap } from './caps.ts';

/** What a step may be counted in when it is one: 每1万元 is a step, 每1家 is not. */
const MEASURED = new Set(['元', '平方米', '%', '个百分点', '吨', '亩', '千瓦', '千瓦时', '标箱', '立方米', '公里', '']);

const step: PurposeRule = {
  id: 'step',
  pattern: ({ figures }) =>
    new RegExp(
      `(?<!同|单|(?<!部)分|笔)每(?<growing>(?:${anyOf(figures.growing)})?)(?<thing>[^，。；每｜▣□奖补给发按]{0,18})▣${F}{0,14}[，、]?${F}{0,12}(?:奖|补|给|资助|增|发|再|支持|按|贴|扣)${F}{0,12}(?:□元|□%|□分)`,
      'u',
    ),
  read(match, { mention }, { lexicon }) {
    const { growing = '', thing = '' } = match.groups ?? {};
    // 每期30人以上的，按每人800元: what is asked, no step
    if (growing === '' && (mention.bound === '>=' || mention.bound === '>') && /的，/u.test(match[0])) return null;
    // 每套1万元给予补助 is paid by the piece; 每300万元, 每增加300万元 are steps
    if (mention.unit === '元' && growing === '' && thing !== '' && !measured(thing, lexicon)) return null;
    return mention.value > 1 || MEASURED.has(mention.unit) || /^再?(?:多|增|新增|超)/u.test(growing) ? 'step' : 'each';
  },
  examples: [
    { text: '年销售额每增加⟦1000万元⟧奖励2万元', expect: 'step' },
    { text: '按每⟦300万元⟧奖励1万元', expect: 'step' },
    { text: '按每⟦1万平方米⟧给予10万元', expect: 'step' },
    { text: '每多带动⟦1人⟧就业，增发500元', expect: 'step' },
    { text: '超出部分每增加⟦1000万元⟧奖励3万元', expect: 'step' },
    { text: '每培训⟦1人⟧补助500元', expect: 'each' },
    { text: '每期⟦30人⟧以上的，按每人800元补贴', expect: null },
    { text: '每增加1000万元奖励⟦2万元⟧', expect: null },
    { text: '按每套⟦1万元⟧给予补助，单个项目不超过50万元', expect: null },
  ],
};

const duration: PurposeRule = {
  id: 'years-of-payment',
  pattern: (lexicon) =>
    new RegExp(
      `(?:连续|最长|期限|为期|最多|累计|兑付|兑现|拨付|分|免租|享受|${wordsOf(lexicon).give})${F}{0,10}▣年|▣年(?:内|期)?(?:的|免|减|给予|连续|补助|兑付|兑现|拨付|全额|租金|贴息)`,
      'u',
    ),
  read(match, around) {
    const { bound } = around.mention;
    if (bound === '>=' || bound === '>') return null;
    const sentence = sentenceAround(around).join('');
    // 连续经营3年以上 is asked of the applicant
    if (
      /(?:经营|从事|成立|注册|盈利|纳税|工作|服务)[^，。；]{0,6}▣|▣年(?:以上|及以上)/u.test(
        match[0] + around.after.slice(0, 4),
      )
    )
      return null;
    return /给予|补|奖|贴|资助|免|减|兑|返还|支持|优惠|扶持/u.test(sentence) ? 'duration' : null;
  },
  examples: [
    { text: '给予租金补贴，连续补贴⟦3年⟧。', expect: 'duration' },
    { text: '奖励资金分⟦3年⟧兑付', expect: 'duration' },
    { text: '连续经营⟦3年⟧以上的企业给予补助', expect: null },
  ],
};

/** Tried before all others: 每增加100万美元 is no mere sum in a foreign currency. */
export const STEPS: readonly PurposeRule[] = [step];
export const BENEFITS_BEFORE_THRESHOLDS: readonly PurposeRule[] = [
  ratePoints,
  ratePrice,
  limit,
  limitOfPart,
  limitOfSum,
  duration,
  loanCap,
];
export const BENEFITS: readonly PurposeRule[] = [
  cap,
  limitStandard,
  rate,
  halved,
  capInside,
  amountGiven,
  amountOfSeries,
  amountByStandard,
  amountByUnit,
];
