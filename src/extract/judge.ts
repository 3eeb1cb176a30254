/**
 * Rules that decide what one mention is: each looks at the words around it, in which the mention is the sign ▣ with
 * its unit and every other figure □ with its. The first rule that says something has said it.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Span } from '../model/policy.ts';
import { bareContext, type PassageContext } from './context.ts';
import {
  type Around,
  type CompiledRule,
  compileRules,
  type Example,
  type Rule,
  type RuleSet,
  Several,
} from './rule.ts';

export const THIS = '▣';
const OTHER = '□';

/** What is judged: `sign` is what stands for it, ▣元, ▣%, ▣. */
export interface Judged {
  span: Span;
  text: string;
  sign: string;
}

export type JudgingRule<V, M extends Judged> = Rule<V, JudgedAround<M>>;
export type JudgingSet<V, M extends Judged> = RuleSet<V, JudgedAround<M>> & {
  /** the mentions of an example, in order; the one between ⟦ and ⟧ is judged */
  mentionsOf?(text: string, context: PassageContext): readonly M[];
};

export interface JudgedAround<M extends Judged> extends Around {
  mention: M;
}

export interface Judgement<V> {
  rule: string;
  value: V;
}

/** How far around a mention a rule can see. */
const REACH = 160;

/**
 * @param others mentions in order, this one among them: those near it become □ with their unit
 * @returns null when no rule knows what it is
 */
export function judge<V, M extends Judged>(
  set: RuleSet<V, JudgedAround<M>>,
  mention: M,
  others: readonly Judged[],
  text: string,
  context: PassageContext,
): Judgement<V> | null {
  const rules = compileRules(set, context.lexicon);
  const { masked, around } = surround(mention, others, text);
  let first: Judgement<V> | null = null;
  for (const rule of rules) {
    if (first !== null && !context.trace) break;
    const value = readOne(rule, masked, around, context);
    if (value === null) continue;
    const id = rule.rule.id;
    const { span, text: words } = mention;
    if (first === null) context.trace?.add({ set: set.name, rule: id, outcome: 'read', span, text: words, value });
    else context.trace?.add({ set: set.name, rule: id, outcome: 'lost', by: first.rule, span, text: words, value });
    first ??= { rule: id, value };
  }
  return first;
}

function readOne<V, M extends Judged>(
  { rule, pattern }: CompiledRule<V, JudgedAround<M>>,
  masked: string,
  around: JudgedAround<M>,
  context: PassageContext,
): V | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(masked);
  if (!match) return null;
  const value = rule.read(match, around, context);
  return value instanceof Several ? (value.items[0]?.value ?? null) : value;
}

function surround<M extends Judged>(mention: M, others: readonly Judged[], text: string) {
  const [start, end] = mention.span;
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const near = others.filter(({ span }) => span[0] >= from && span[1] <= to && (span[1] <= start || span[0] >= end));
  const sign = (other: Judged) => other.sign.replace(THIS, OTHER);
  const mask = (begin: number, stop: number) => {
    let printed = '';
    let at = begin;
    for (const other of near) {
      if (other.span[0] < at || other.span[1] > stop) continue;
      printed += text.slice(at, other.span[0]) + sign(other);
      at = other.span[1];
    }
    return printed + text.slice(at, stop);
  };
  const before = mask(from, start);
  const after = mask(end, to);
  const around: JudgedAround<M> = { before, after, text, start, end, mention };
  return { masked: `${before}${mention.sign}${after}`, around };
}

/** Examples mark the mention that is judged: 给予⟦50万元⟧奖励. */
export function judgeExample<V, M extends Judged>(
  recognise: (text: string, context: PassageContext) => readonly M[],
): NonNullable<RuleSet<V, JudgedAround<M>>['readExample']> {
  return (rule: JudgingRule<V, M>, example: Example<V>, lexicon: Lexicon): V[] => {
    const start = example.text.indexOf('⟦');
    const text = example.text.replace(/[⟦⟧]/gu, '');
    const context = bareContext(lexicon, example.given);
    const mentions = recognise(text, context);
    const mention = mentions.find(({ span }) => span[0] <= start && start < span[1]);
    if (start < 0 || !mention) throw new Error(`no mention is marked in the example “${example.text}”`);
    const judgement = judge({ name: 'example', rules: [rule] }, mention, mentions, text, context);
    return judgement === null ? [] : [judgement.value];
  };
}
