/** Where a fragment names a benefit, and what refuses it. */
import { perLexicon } from '../../../lexicon/per-lexicon.ts';
import { anyOf } from '../../../lexicon/words.ts';
import { INCENTIVE_TYPES, type IncentiveType } from '../../../model/policy.ts';
import type { PassageContext } from '../../context.ts';
import type { FigureMention } from '../../mentions/figure.ts';
import { afterCharacter, compileRules, type Rule } from '../../rule.ts';
import type { Unit } from '../../units.ts';
import { KEYS } from './examples.ts';
import { BENEFITS } from './index.ts';
import { REFUSALS } from './refusals.ts';

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

/** 落户奖励 is an award for coming, no help with a residence. */
const FOR_SETTLING = /落户(?=奖励|奖补|补助)/gu;
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
    .replace(FOR_SETTLING, '　　')
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
