/** What each figure of a passage is for: a benefit's amount, rate or cap; a budget; a threshold; a goal. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Deadline } from '../../model/policy.ts';
import type { PassageInput } from '../passage.ts';
import { fragments, overlaps, sentences, type Unit, unitAt } from '../units.ts';
import type { Quantity } from './recognise.ts';

type Purpose = 'amount' | 'rate' | 'cap' | 'budget' | 'condition' | 'target' | 'other';

export interface ClassifiedQuantity extends Quantity {
  purpose: Purpose;
}

/** 最高补助10万元, 最高支持20万元 */
const CAPPED = ['支持', '扶持', '奖补', '贴息', '配套'];
const CONDITION_UNITS = new Set(['元', '%', '家', '个', '人', '名', '户', '平方米', '年', '亩']);
const GOAL_HEADING = /(目标|任务指标|主要指标)/u;
/** headings under which thresholds are asked of applicants */
const CONDITION_HEADING = /(条件|标准|申报|资格|门槛|要求)/u;
const GOAL =
  /(力争|争取|目标|实现|建成|打造|培育|培养|引进|建设|新增|发展|扶持|推广|年均增长|同比增长|累计|组织|举办|培训|覆盖|孵化|创建)/u;
const ASKING = /(的，|企业，|的企业|的单位|的项目|的园区|的平台|者，|申报|应具备|应当具备|须|条件|给予|认定为|可享受)/u;

export function classifyQuantities(
  input: PassageInput,
  quantities: readonly Quantity[],
  deadlines: readonly Deadline[],
  lexicon: Lexicon,
): ClassifiedQuantity[] {
  const classify = createClassifier(input, deadlines, lexicon);
  return alignSeries(input.text, quantities, (quantity) => classify(quantity));
}

/** 1000万元、5000万元、1亿元: figures in a row with one unit have one bound and one purpose. */
function alignSeries(
  text: string,
  quantities: readonly Quantity[],
  classify: (quantity: Quantity) => Purpose,
): ClassifiedQuantity[] {
  const classified: ClassifiedQuantity[] = [];
  for (let i = 0; i < quantities.length; ) {
    const first = quantities[i];
    if (!first) break;
    let end = i + 1;
    for (let next = quantities[end], last = first; next && inSeries(text, last, next); end += 1) {
      last = next;
      next = quantities[end + 1];
    }
    const series = quantities.slice(i, end);
    const bound = series.find((quantity) => quantity.bound !== null)?.bound ?? null;
    const purposes = series.map((quantity) => classify({ ...quantity, bound: quantity.bound ?? bound }));
    const purpose: Purpose = purposes.find((known) => known !== 'other') ?? 'other';
    classified.push(...series.map((quantity) => ({ ...quantity, bound: quantity.bound ?? bound, purpose })));
    i = end;
  }
  return classified;
}

function inSeries(text: string, a: Quantity, b: Quantity): boolean {
  return (
    a.unit === b.unit &&
    (a.bound === null || b.bound === null) &&
    /^(?:、|和|及|以及)$/u.test(text.slice(a.span[1], b.span[0]))
  );
}

function createClassifier(
  input: PassageInput,
  deadlines: readonly Deadline[],
  lexicon: Lexicon,
): (quantity: Quantity) => Purpose {
  const { giving, types, caps, budgets } = lexicon.incentives;
  const nouns = types.flatMap((type) => type.nouns);
  const capBefore = new RegExp(
    `(?:${anyOf(caps)})(?:可?(?:${anyOf([...giving, ...CAPPED])}))?(?:总?金额|总额|额度)?(?:为|是|人民币|:|：|达)?$`,
    'u',
  );
  const cap = new RegExp(`(?:${anyOf(caps.filter((word) => word.length > 1))})`, 'u');
  const benefit = new RegExp(`(?:${anyOf(nouns)})`, 'u');
  const give = new RegExp(`(?:${anyOf(giving)})`, 'u');
  const budget = new RegExp(`(?:${anyOf(budgets)})|(?:财政|政府|每年|统筹|专项)[^，。；]{0,10}(?:安排|列支|投入)`, 'u');
  const units = sentences(input.text);
  const headings = [...input.above, input.heading ?? ''];
  const goalClause = GOAL_HEADING.test(headings.at(-1) ?? '') || GOAL_HEADING.test(headings.at(-2) ?? '');
  const conditionClause = headings.some((heading) => CONDITION_HEADING.test(heading) && !GOAL_HEADING.test(heading));

  /** The sentence sets a goal with a time, and asks nothing of an applicant. */
  const isGoal = (sentence: Unit, quantity: Quantity): boolean => {
    if (goalClause) return true;
    if (conditionClause || ASKING.test(sentence.text)) return false;
    const timed = deadlines.some(
      ({ kind, span }) => span[0] >= sentence.start && span[0] < sentence.end && (kind === 'by' || kind === 'period'),
    );
    const before = sentence.text.slice(0, quantity.span[0] - sentence.start);
    return (timed && GOAL.test(sentence.text)) || /(年均|同比|力争|目标)[^，。；]{0,20}$/u.test(before);
  };

  let lastSentence: Unit | null = null;
  let lastFragments: Unit[] = [];
  return (quantity) => {
    const sentence = unitAt(units, quantity.span[0]);
    if (!sentence) return 'other';
    // 补助期限不超过3年 tells a time
    if (quantity.unit === '年' && deadlines.some(({ span }) => overlaps(span, quantity.span))) return 'other';
    if (sentence !== lastSentence) {
      lastSentence = sentence;
      lastFragments = fragments(sentence);
    }
    const fragment = unitAt(lastFragments, quantity.span[0]) ?? sentence;
    const before = input.text.slice(fragment.start, quantity.figure[0]);
    const after = input.text.slice(quantity.span[1], fragment.end);
    const money = quantity.unit === '元';
    const rate = quantity.unit === '%';
    const threshold = quantity.bound !== null && quantity.bound !== '≈';
    const following = input.text.slice(quantity.span[1], sentence.end);
    if (money && budget.test(before) && !benefit.test(after.slice(0, 14)) && !/给予|奖励|补助/.test(before))
      return 'budget';
    if (money && /^每年(?:度)?(?:安排)?$/u.test(before) && budget.test(sentence.text) && !give.test(before))
      return 'budget';
    if (
      money &&
      /[\d万亿]元[^，。；]{0,8}(?:培训经费|经费|预算)中/u.test(input.text.slice(quantity.figure[0], fragment.end))
    )
      return 'other';
    // 应纳税所得额不超过100万元的部分 measures the firm, not the benefit
    if (money && threshold && isMeasured(input.text.slice(fragment.start, quantity.span[0]))) return 'condition';
    if (
      money &&
      (capBefore.test(before) ||
        (quantity.bound === '<=' && cap.test(quantity.text)) ||
        (quantity.bound === '<=' && /以内|以下/.test(quantity.text) && give.test(before)))
    ) {
      return 'cap';
    }
    if (money && !threshold) {
      if (give.test(before) || benefit.test(fragment.text)) return isMeasured(before) ? 'condition' : 'amount';
      // 10万元 alone in the fragment after 分别给予 …、…
      if (/^[，、和及]?\s*$/.test(before) && give.test(sentence.text)) return 'amount';
    }
    if (
      money &&
      !threshold &&
      /每(?:家|个|户|人|名|村|月|年|平方米|亩|吨|单|件)/u.test(before) &&
      benefit.test(sentence.text)
    )
      return 'amount';
    if (
      rate &&
      !threshold &&
      (give.test(fragment.text) || benefit.test(fragment.text)) &&
      !/(占|达|增长|率)[^，。；]{0,6}$/u.test(before)
    )
      return 'rate';
    if (rate && !threshold && give.test(following.slice(0, 30)) && /按|根据|以/.test(before)) return 'rate';
    // 每县不超过10个 limits the benefit
    if (quantity.bound === '<=' && /每(?:个|家)?(?:省|市|县|区|镇|村|年|企业|单位|项目)[^，。；]{0,3}$/u.test(before))
      return 'other';
    if (isGoal(sentence, quantity)) return 'target';
    if (threshold && !conditionClause && isDuty(sentence, before)) return 'target';
    if (threshold && CONDITION_UNITS.has(quantity.unit)) return lookBackYear(quantity, before) ? 'other' : 'condition';
    if (CONDITION_UNITS.has(quantity.unit) && quantity.unit !== '年' && sentenceSetsGoal(sentence, before))
      return 'target';
    return 'other';
  };
}

/** 年销售额达1000万元 inside a sentence of giving: the figure measures the applicant. */
function isMeasured(before: string): boolean {
  return /(销售额|营业收入|收入|产值|所得额|投资额?|交易额|纳税额?|税收|注册资[本金]|面积|年薪|投入)(?:首次)?(?:达到?|为|在|突破|累计)?$/u.test(
    before,
  );
}

/** 近2年, 前3年: looking back is no threshold. */
function lookBackYear(quantity: Quantity, before: string): boolean {
  return quantity.unit === '年' && /[近前]$|最近$|过去$/u.test(before);
}

/** 每个县要建设1个以上中心，实现覆盖率达到80%: asked of a government, and nothing is given for it. */
function isDuty(sentence: Unit, before: string): boolean {
  return (
    /(?:要|应|力争|争取|确保|实现|推动)[^，。；]{0,20}$/u.test(before) &&
    /(?:建设|建成|实现|达到?|培育|打造|新增|发展|提升到|覆盖)[^，。；、]{0,14}$/u.test(before) &&
    !/的，|给予|奖|补|申报|申请|企业应|应当?(?:具备|具有|符合|满足)|条件|认定/u.test(sentence.text)
  );
}

/** 培育2—3家…平台 without a time in the same sentence: still a goal. */
function sentenceSetsGoal(sentence: Unit, before: string): boolean {
  return (
    /(培育|培养|建设|打造|引进|新增|建成|创建|扶持|发展)[^，。；、]{0,6}$/u.test(before) &&
    !/(对|凡|给予)[^，。；]{0,20}$/u.test(before) &&
    !/的，给予/.test(sentence.text)
  );
}
