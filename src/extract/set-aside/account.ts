/**
 * Every mention of a passage has one part: it stands in a fact, it is set aside with the rule that says why, or it is
 * unread, and then somebody is told.
 */
import { FACT_KEYS, type FactKind, type Facts } from '../../model/facts/index.ts';
import type { MentionKind, SetAside, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { PassageContext } from '../context.ts';
import type { ReadFigure } from '../figures/read.ts';
import { judge } from '../judge.ts';
import type { Mention } from '../mentions/mention.ts';
import { SET_ASIDE } from './index.ts';

export interface Account {
  setAside: SetAside[];
  unread: Mention[];
}

/** The kinds of fact that tell what a mention of a kind is for. Another fact that it stands in is the second best. */
const TOLD_BY: Readonly<Record<MentionKind, readonly FactKind[]>> = {
  figure: ['deadlines', 'restrictions', 'citations'],
  date: ['deadlines', 'restrictions', 'citations'],
  body: ['responsibilities', 'citations'],
  title: ['citations'],
};
/** Purposes by which a figure becomes a part of a fact. */
const USED: ReadonlySet<string | null> = new Set([
  'amount',
  'rate',
  'cap',
  'step',
  'each',
  'duration',
  'limit',
  'budget',
  'condition',
  'target',
]);
/** Reasons of a figure in years that the date in the same words says better. */
const LENGTHS: ReadonlySet<string> = new Set(['plain-count', 'recurrence']);
const MAKES: Readonly<Record<string, readonly FactKind[]>> = {
  condition: ['conditions'],
  target: ['targets'],
  budget: ['targets'],
};

/**
 * @param figures with their purposes; a figure that merely stands in the words of a benefit is unread
 * @param shared words that several benefits rest on
 */
export function accountFor(
  figures: readonly ReadFigure[],
  others: readonly Mention[],
  facts: Facts,
  shared: readonly Span[],
  text: string,
  context: PassageContext,
): Account {
  const account: Account = { setAside: [], unread: [] };
  const spans = spansByKind(facts);
  const within = (keys: readonly FactKind[], span: Span) =>
    keys.some((key) => spans[key].some((other) => overlaps(other, span)));
  const told: Span[] = [];
  const lengths: ReadFigure[] = [];
  for (const figure of figures) {
    const { purpose, rule, span, text: words } = figure;
    if (within(TOLD_BY.figure, span)) continue;
    // a length of time that asks for nothing is accounted for as the date that it is
    if (
      rule !== null &&
      LENGTHS.has(rule) &&
      others.some((other) => other.kind === 'date' && overlaps(other.span, span))
    ) {
      lengths.push(figure);
      continue;
    }
    const setAside = (reason: string) => account.setAside.push({ kind: 'figure', rule: reason, text: words, span });
    if (purpose === 'aside' && rule !== null) setAside(rule);
    else if (shared.some((other) => overlaps(other, span))) {
      // a sentence of its own that says something of the benefits before it: they bear its figure
      if (!within(['incentives'], span)) setAside('limit-of-benefits-before');
    } else if (!USED.has(purpose) || !within(MAKES[purpose ?? ''] ?? ['incentives', 'conditions', 'targets'], span))
      account.unread.push(figure);
    else told.push(span);
  }
  for (const mention of others) {
    const { kind, span, text: words } = mention;
    if (kind === 'figure' || within(TOLD_BY[kind], span)) continue;
    // 登记注册满6个月 is asked for, 补贴3年 paid: the length is told by its figure
    if (kind === 'date' && told.some((other) => overlaps(other, span))) continue;
    const judgement = judge(SET_ASIDE[kind], mention, others, text, context);
    if (judgement) account.setAside.push({ kind, rule: judgement.rule, text: words, span });
    else if (!within(FACT_KEYS, span)) account.unread.push(mention);
  }
  // … unless the date has found no part either
  for (const { rule, span, text: words } of lengths)
    if (rule !== null && !account.setAside.some((other) => overlaps(other.span, span)) && !within(FACT_KEYS, span))
      account.setAside.push({ kind: 'figure', rule, text: words, span });
  for (const { kind, span, text: words } of account.unread)
    context.trace?.add({ set: kind, rule: 'unread', outcome: 'unread', span, text: words });
  account.setAside.sort((a, b) => a.span[0] - b.span[0]);
  account.unread.sort((a, b) => a.span[0] - b.span[0]);
  return account;
}

function spansByKind(facts: Facts): Record<FactKind, Span[]> {
  return Object.fromEntries(
    FACT_KEYS.map((key) => [
      key,
      facts[key].flatMap((fact) => ('place' in fact && fact.place === 'heading' ? [] : [fact.span])),
    ]),
  ) as Record<FactKind, Span[]>;
}
