/**
 * Every mention of a passage has one part: it stands in a fact, it is set aside with the rule that says why, or it is
 * unread, and then somebody is told.
 */
import { FACT_KEYS, type FactKind, type Facts } from '../../model/facts/index.ts';
import type { MentionKind, SetAside, Span } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import { judge } from '../judge.ts';
import type { Mention } from '../mentions/mention.ts';
import type { RuleSet } from '../rule.ts';
import { overlaps } from '../units.ts';
import { SET_ASIDE } from './index.ts';

/** The kinds of fact that tell what a mention of a kind is for. Another fact that it stands in is the second best. */
const TOLD_BY: Readonly<Record<MentionKind, readonly FactKind[]>> = {
  figure: ['incentives', 'conditions', 'targets', 'deadlines', 'restrictions', 'citations'],
  date: ['deadlines', 'restrictions', 'citations'],
  body: ['responsibilities', 'citations'],
  title: ['citations'],
};

export interface Account {
  setAside: SetAside[];
  unread: Mention[];
}

/**
 * @param mentions in text order
 * @param used spans of figures that a fact was made of; a figure that merely stands in the words of a benefit is unread
 */
export function accountFor(
  mentions: readonly Mention[],
  facts: Facts,
  used: readonly Span[],
  text: string,
  context: PassageContext,
): Account {
  const account: Account = { setAside: [], unread: [] };
  const own = new Map<MentionKind, Span[]>();
  for (const [kind, keys] of Object.entries(TOLD_BY) as [MentionKind, readonly FactKind[]][])
    own.set(kind, spansOf(facts, keys));
  own.set('figure', [...used, ...spansOf(facts, ['deadlines', 'restrictions', 'citations'])]);
  const any = spansOf(facts, FACT_KEYS);
  for (const mention of mentions) {
    const { kind, span, text: words } = mention;
    if (own.get(kind)?.some((other) => overlaps(other, span))) continue;
    const judgement = judge(SET_ASIDE[kind] as RuleSet<true, never>, mention as never, mentions, text, context);
    if (judgement) account.setAside.push({ kind, rule: judgement.rule, text: words, span });
    else if (kind === 'figure' || !any.some((other) => overlaps(other, span))) account.unread.push(mention);
  }
  return account;
}

function spansOf(facts: Facts, keys: readonly FactKind[]): Span[] {
  return keys.flatMap((key) =>
    facts[key].flatMap((fact) => ('place' in fact && fact.place === 'heading' ? [] : [fact.span])),
  );
}
