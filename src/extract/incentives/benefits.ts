/** Where a fragment names a benefit: a noun of giving after a verb of giving, or a phrase that is a benefit of its own. */
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import { INCENTIVE_TYPES, type IncentiveType } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import type { FigureMention } from '../mentions/figure.ts';
import { afterCharacter, compileRules, type Example, type Rule, type RuleSet } from '../rule.ts';
import type { Unit } from '../units.ts';

export interface Anchor {
  type: IncentiveType;
  /** the rule that named it */
  rule: string;
  fragment: Unit;
  /** length and end of the noun or phrase; the end an offset in the passage */
  length: number;
  end: number;
}

/** The same text with the numbers of figures as □, length kept: 伍拾万元 and 50万元 are □□□元. */
export function maskFigures(text: string, figures: readonly FigureMention[]): string {
  let masked = '';
  let at = 0;
  for (const { span, unit } of figures) {
    const length = span[1] - span[0];
    const sign = unit.length < length ? unit : '';
    masked += text.slice(at, span[0]) + '□'.repeat(length - sign.length) + sign;
    at = span[1];
  }
  return masked + text.slice(at);
}

const KEYS: Readonly<Record<IncentiveType, string>> = {
  贴息: 'interest',
  租金场地补助: 'rent',
  税收优惠: 'tax',
  用地支持: 'land',
  人才支持: 'talent',
  融资支持: 'finance',
  购买服务: 'procurement',
  便利化: 'facilitation',
  奖励: 'award',
  补助: 'subsidy',
  认定授牌: 'title',
};

type BenefitExample = Example<IncentiveType>;
const none: BenefitExample = { text: '加强组织领导', expect: null };

const NOUN_EXAMPLES: Readonly<Record<IncentiveType, readonly BenefitExample[]>> = {
  贴息: [{ text: '按利息的□□%给予贴息', expect: '贴息' }, none],
  租金场地补助: [{ text: '给予租金补贴', expect: '租金场地补助' }, none],
  税收优惠: [{ text: '享受研发费用加计扣除', expect: '税收优惠' }, none],
  用地支持: [{ text: '安排用地指标', expect: '用地支持' }, none],
  人才支持: [
    { text: '发放生活补贴', expect: '人才支持' },
    { text: '学生的生活补贴', expect: null },
  ],
  融资支持: [{ text: '提供信贷支持', expect: '融资支持' }, none],
  购买服务: [{ text: '纳入政府购买服务', expect: '购买服务' }, none],
  便利化: [{ text: '给予通关便利', expect: '便利化' }, none],
  奖励: [
    { text: '给予奖励□□□元', expect: '奖励' },
    { text: '奖励机制', expect: null },
  ],
  补助: [
    { text: '给予一定补助', expect: '补助' },
    { text: '补助资金管理办法', expect: null },
    { text: '领取补助期间，', expect: null },
    { text: '选择领取补助的，', expect: null },
    { text: '享受某某特殊津贴人员', expect: null },
    { text: '在分配年度补助资金时，', expect: null },
    { text: '市里下拨的补助资金', expect: null },
  ],
  认定授牌: [{ text: '予以授牌', expect: '认定授牌' }, none],
};

const PAID_AFTER = /^(?!不足|低于|超过|不满)[^，。；]{0,6}□+元|^[^，。；占]{0,16}□+%/u;
const PAID_BEFORE = /(?:□+%?|元|%)(?:的|以内的?)?(?:标准|比例|额度)?(?:进行|予以)?(?:一次性)?(?:资金)?$/u;

/** 领取补贴的家庭, 享受补贴期间: told by what somebody gets, nothing is given */
const notGiven = perLexicon(({ incentives }) => new RegExp(`^(?:${incentives.notGiven.join('|')})`, 'u'));
/** 在安排补助资金时: on that occasion something else is done */
const OCCASION = /在[^，。；]{0,12}(?:安排|分配|下达|拨付)[^，。；]{0,30}$/u;
const OF_OCCASION = /^[^，。；]{0,20}时(?=[，。；]|$)/u;

/** 给予贴息, 贴息□%, □元补助 */
function byNoun(type: IncentiveType): Rule<IncentiveType> {
  return {
    id: `benefit-noun-${KEYS[type]}`,
    pattern: ({ incentives }) => {
      const nouns = incentives.types.find((entry) => entry.type === type)?.nouns ?? [];
      // a type without nouns is named by its phrases alone
      return new RegExp(nouns.length > 0 ? anyOf(nouns) : '(?!)', 'u');
    },
    read: (_, { before, after }, context) =>
      (giving(context.lexicon).test(before) &&
        !notGiven(context.lexicon).test(after) &&
        !(OF_OCCASION.test(after) && OCCASION.test(before))) ||
      PAID_AFTER.test(after) ||
      PAID_BEFORE.test(before)
        ? type
        : null,
    examples: NOUN_EXAMPLES[type],
  };
}

const PHRASE_EXAMPLES: Readonly<Record<IncentiveType, readonly BenefitExample[]>> = {
  贴息: [{ text: '对购置设备的贷款进行贴息', expect: '贴息' }, none],
  租金场地补助: [
    { text: '免收首年租金', expect: '租金场地补助' },
    { text: '按优惠租金标准计租', expect: '租金场地补助' },
    none,
  ],
  税收优惠: [
    { text: '减半征收企业所得税', expect: '税收优惠' },
    { text: '按规定适用增值税免征政策', expect: '税收优惠' },
    { text: '可选择适用简易计税办法', expect: '税收优惠' },
    { text: '可免缴国有股权收益', expect: '税收优惠' },
    none,
  ],
  用地支持: [
    { text: '优先保障项目用地', expect: '用地支持' },
    { text: '其用地可继续以划拨方式使用', expect: '用地支持' },
    { text: '可享受五年内继续按原用途使用土地的过渡期政策', expect: '用地支持' },
    none,
  ],
  人才支持: [{ text: '在落户、子女教育等方面提供便利', expect: '人才支持' }, none],
  融资支持: [{ text: '可申请最高□□□元的担保贷款', expect: '融资支持' }, none],
  购买服务: [],
  便利化: [{ text: '开辟审批绿色通道', expect: '便利化' }, none],
  奖励: [{ text: '一等奖□□□元', expect: '奖励' }, none],
  补助: [
    { text: '返还上年缴纳保险费的□□%', expect: '补助' },
    { text: '返还有关材料', expect: null },
    { text: '可列入技改专项予以支持', expect: '补助' },
    { text: '岗位补贴按最低工资标准执行', expect: '补助' },
    { text: '可一次性拨付一定数额的启动资金', expect: '补助' },
    { text: '可以适当返还担保费', expect: '补助' },
    { text: '检测费用由市级财政承担', expect: '补助' },
    { text: '检测费用由申请人承担', expect: null },
  ],
  认定授牌: [{ text: '认定一批示范企业', expect: '认定授牌' }, none],
};

function byPhrase(type: IncentiveType): Rule<IncentiveType> {
  return {
    id: `benefit-phrase-${KEYS[type]}`,
    pattern: ({ incentives }) => {
      const phrases = incentives.types.find((entry) => entry.type === type)?.phrases ?? [];
      return new RegExp(phrases.length > 0 ? phrases.map((source) => `(?:${source})`).join('|') : '(?!)', 'u');
    },
    read: ({ 0: words }, _, { lexicon }) => (borne(lexicon).test(words) ? null : type),
    examples: PHRASE_EXAMPLES[type],
  };
}

/** In the order of content/lexicon/incentives.yaml, the special before the general. */
const ORDER: readonly IncentiveType[] = [
  '贴息',
  '租金场地补助',
  '税收优惠',
  '用地支持',
  '人才支持',
  '融资支持',
  '购买服务',
  '便利化',
  '奖励',
  '补助',
  '认定授牌',
];

export const BENEFITS: RuleSet<IncentiveType> = {
  name: 'incentives/benefits',
  rules: ORDER.flatMap((type) => [...(PHRASE_EXAMPLES[type].length > 0 ? [byPhrase(type)] : []), byNoun(type)]),
};

/** Every type has a place in the order. */
export const UNORDERED = INCENTIVE_TYPES.filter((type) => !ORDER.includes(type));

const REASONS: Readonly<Record<string, readonly Example<true>[]>> = {
  'asks-for-money': [
    { text: '积极争取上级补助', expect: true },
    { text: '给予补助', expect: null },
  ],
  misuse: [
    { text: '对骗取补助的处理', expect: true },
    { text: '给予补助', expect: null },
  ],
  undone: [
    { text: '不再给予开办补助', expect: true },
    { text: '不宜安排债券资金支持', expect: true },
    { text: '家庭成员未享受住房优惠政策', expect: true },
    { text: '对未享受租金减免的企业给予补助', expect: null },
    { text: '给予补助', expect: null },
  ],
  past: [
    { text: '已发放补贴', expect: true },
    { text: '发放补贴', expect: null },
  ],
  planned: [
    { text: '研究制定奖励政策', expect: true },
    { text: '兑现奖励政策', expect: null },
  ],
  restricted: [
    { text: '双方只由一方申领补贴', expect: true },
    { text: '双方均可申领补贴', expect: null },
  ],
  'in-general': [
    { text: '加大扶持力度', expect: true },
    { text: '给予扶持', expect: null },
  ],
  deposit: [
    { text: '全额退还保证金', expect: true },
    { text: '给予补助', expect: null },
  ],
  'of-administration': [
    { text: '加强补助资金绩效评价', expect: true },
    { text: '给予补助', expect: null },
  ],
};

/** Why words of giving give nothing here. */
export const REFUSALS: RuleSet<true> = {
  name: 'incentives/refusals',
  rules: Object.entries(REASONS).map(
    ([reason, examples]): Rule<true> => ({
      id: `no-benefit-${reason}`,
      pattern: ({ incentives }) => {
        const list = incentives.notBenefits[reason] ?? [];
        return new RegExp(list.join('|') || '(?!)', 'u');
      },
      read: () => true,
      examples,
    }),
  ),
};

/** Building counted by the square metre is paid as a 补助, renting as a 租金场地补助. */
const BUILDING = /(?:新建|改建|扩建|改造|建设|装修)[^。；]{0,120}$/u;
const BY_AREA = /每[^，。；]{0,4}(?:平方米|㎡)|元[／/](?:平方米|㎡)/u;
/** 创业租金补贴 over 补贴标准为… */
const RENT_HEADING = /^[^、和及与]{0,8}(?:租金|房租|场租|租房|租赁)(?:补贴|补助|减免)$/u;
/** What 优惠政策 are of depends on the words around. */
const GENERIC = /(?:有关|相关|各项|有关的|相关的)?(?:优惠政策|扶持政策|支持政策)/u;
const GENERIC_TYPES: readonly [cue: RegExp, type: IncentiveType][] = [
  [/税/u, '税收优惠'],
  [/(人才|落户|居留|子女|就业|创业)/u, '人才支持'],
  [/(用地|土地)/u, '用地支持'],
  [/(融资|贷款|担保)/u, '融资支持'],
];

/**
 * The benefit that a fragment names, or null.
 * @param masked the passage with titles and figures masked, length kept
 */
export function findBenefit(masked: string, fragment: Unit, context: PassageContext): Anchor | null {
  const { lexicon, trace } = context;
  // names in which a benefit noun is part of something else
  const text = masked
    .slice(fragment.start, fragment.end)
    .replace(notNouns(lexicon), (word) => '　'.repeat(word.length));
  const span: [number, number] = [fragment.start, fragment.end];
  let found: Anchor | null = null;
  for (const { rule, pattern } of compileRules(BENEFITS, lexicon)) {
    const match = firstRead(rule, pattern, text, context);
    if (!match) continue;
    const type = INCENTIVE_TYPES.find((known) => rule.id.endsWith(`-${KEYS[known]}`));
    if (!type) continue;
    found = {
      type,
      rule: rule.id,
      fragment,
      length: match[0].length,
      end: fragment.start + match.index + match[0].length,
    };
    break;
  }
  if (found === null) return null;
  // what stands in brackets is a remark and refuses nothing
  const named = found.end - fragment.start;
  const phrase = found.rule.startsWith('benefit-phrase') ? found.length : 0;
  // … and so does the phrase of the benefit itself: 不再增收土地价款
  const said = `${text.slice(0, named - phrase)}${'　'.repeat(phrase)}${text.slice(named)}`.replace(
    /（[^（）]*）/gu,
    (remark) => '　'.repeat(remark.length),
  );
  for (const { rule, pattern } of compileRules(REFUSALS, lexicon)) {
    pattern.lastIndex = 0;
    if (!pattern.test(said)) continue;
    trace?.add({ set: REFUSALS.name, rule: rule.id, outcome: 'read', span, text: masked.slice(...span) });
    trace?.add({
      set: BENEFITS.name,
      rule: found.rule,
      outcome: 'lost',
      by: rule.id,
      span,
      text: masked.slice(...span),
    });
    return null;
  }
  trace?.add({
    set: BENEFITS.name,
    rule: found.rule,
    outcome: 'read',
    span,
    text: masked.slice(...span),
    value: found.type,
  });
  if (
    found.type === '补助' &&
    BY_AREA.test(text) &&
    !BUILDING.test(masked.slice(0, fragment.end).replace(/[。；，]$/u, ''))
  )
    return { ...found, type: '租金场地补助' };
  if (found.type === '补助' && RENT_HEADING.test(context.heading ?? '')) return { ...found, type: '租金场地补助' };
  if (found.type === '补助' && GENERIC.test(text)) return { ...found, type: genericType(text, context.heading) };
  return found;
}

/** The first match of a rule in a fragment that the rule reads. */
function firstRead(
  rule: Rule<IncentiveType>,
  pattern: RegExp,
  text: string,
  context: PassageContext,
): RegExpExecArray | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const around = { before: text.slice(0, start), after: text.slice(end), text, start, end };
    if (rule.read(match, around, context) !== null) return match;
    if (match[0] === '') pattern.lastIndex = afterCharacter(text, start);
  }
  return null;
}

function genericType(text: string, heading: string | null): IncentiveType {
  const found = GENERIC_TYPES.find(([cue]) => cue.test(text));
  if (found) return found[1];
  return /税/u.test(heading ?? '') ? '税收优惠' : '奖励';
}

const notNouns = perLexicon(({ incentives }) => new RegExp(anyOf(incentives.notNouns), 'gu'));
// 发放的补贴 is a name, no act of giving
const giving = perLexicon(({ incentives }) => new RegExp(`(?:${anyOf(incentives.giving)})(?!的|了)`, 'u'));
/** 费用由申请人承担: nobody is given anything */
const borne = perLexicon(
  ({ incentives }) =>
    new RegExp(`由[^，。；]{0,6}(?:${anyOf(incentives.payers)})[^，。；]{0,8}(?:承担|负担|支付|缴纳|自理)`, 'u'),
);
