/** Every measure of a document as what it asks for: benefits, what is applied for without one, lists of standards. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Application } from '../model/application.ts';
import { printBenefit } from '../model/facts/incentive.ts';
import { groupBy } from '../model/group.ts';
import type { Incentive, Passage, Policy } from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
import { factAnchor, type PlacedPassage, placedPassages } from '../model/walk.ts';
import { APPLICATION_TYPE, type Bound, type Item, type KindNeed, type Need } from './model.ts';
import { standardsOf } from './standards.ts';
import { thresholdNeeds } from './thresholds.ts';
import { applicantNeeds, incentiveWords, quotedWords } from './words.ts';

const pathOf = ({ clause, anchor }: PlacedPassage): string => clause?.path ?? anchor;

export function itemsOf(policy: Policy, lexicon: Lexicon): Item[] {
  const placed = placedPassages(policy);
  const byPath = new Map(placed.map((place) => [pathOf(place), place]));
  const taken = new Set(
    policy.applications.flatMap(({ thresholds }) => thresholds.map(({ clause, span }) => `${clause} ${span[0]}`)),
  );
  const standards = standardsOf(policy, (path, start) => taken.has(`${path} ${start}`), lexicon);
  const items: Item[] = [];
  for (const place of placed) {
    const benefits = place.passage.incentives.map((incentive, i) => benefitItem(policy, place, incentive, i, lexicon));
    items.push(...withTiers(inheritKinds(benefits)));
    const path = pathOf(place);
    for (const application of policy.applications)
      if (application.clause === path && application.incentives.length === 0)
        items.push(...applicationItem(policy, place, application, byPath, items.length, lexicon));
    for (const standard of standards)
      if (standard.clause === place.clause)
        items.push({
          ...placeOf(policy, place, `s${standard.clause.path}`),
          type: APPLICATION_TYPE,
          text: standard.text,
          benefit: '',
          needs: standard.needs,
          unread: standard.unread,
          bounds: [],
        });
  }
  const unique = items.map((item) => ({ ...item, needs: withoutRepeats(item.needs) }));
  return withBounds(unique, placed, policy.id);
}

type PlaceOfItem = Pick<Item, 'id' | 'policyId' | 'path' | 'href' | 'number' | 'tier' | 'exclusive' | 'ends'>;

function placeOf(policy: Policy, place: PlacedPassage, key: string, anchor = place.anchor): PlaceOfItem {
  return {
    id: `${policy.id}#${place.anchor}#${key}`,
    policyId: policy.id,
    path: pathOf(place),
    href: `/policies/${policy.id}/#${anchor}`,
    number: place.number,
    tier: null,
    exclusive: null,
    ends: null,
  };
}

/** 从2015年起至2017年: the last day of the words' own time. */
function lastDay({ deadlines }: Passage, { span }: Incentive): string | null {
  const ends = deadlines.filter(
    (deadline) => deadline.end !== null && deadline.recurrence === null && overlaps(deadline.span, span),
  );
  return (
    ends
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? null
  );
}

function benefitItem(policy: Policy, place: PlacedPassage, incentive: Incentive, i: number, lexicon: Lexicon): Item {
  const path = pathOf(place);
  const words = incentiveWords(incentive, path, lexicon);
  const from = { text: place.passage.text, path, region: policy.region };
  return {
    ...placeOf(policy, place, `i${i + 1}`, factAnchor(place.anchor, 'incentives', i)),
    ends: lastDay(place.passage, incentive),
    type: incentive.type,
    text: incentive.text,
    benefit: printBenefit(incentive),
    needs: [
      ...words.needs.filter(({ is }) => is === 'kind'),
      ...thresholdNeeds(incentive.conditions, from, lexicon, false),
      ...words.needs.filter(({ is }) => is !== 'kind'),
    ],
    unread: words.unread.map((text) => ({ path, text })),
    bounds: [],
  };
}

function applicationItem(
  policy: Policy,
  place: PlacedPassage,
  application: Application,
  byPath: ReadonlyMap<string, PlacedPassage>,
  index: number,
  lexicon: Lexicon,
): Item[] {
  const { applicants, conditions, thresholds } = application;
  // nothing is asked of anybody
  if (!applicants && conditions.length === 0 && thresholds.length === 0) return [];
  const path = pathOf(place);
  const unread: { path: string; text: string }[] = [];
  const needs: Need[] = applicantNeeds(application.for, path, lexicon);
  if (applicants) {
    if (needs.length === 0) needs.push(...applicantNeeds(applicants.text, applicants.clause, lexicon));
    const words = quotedWords(applicants.text, applicants.clause, [], lexicon, true);
    needs.push(...words.needs);
    unread.push(...words.unread.map((text) => ({ path: applicants.clause, text })));
  }
  for (const [clause, references] of groupBy(thresholds, (reference) => reference.clause)) {
    const from = byPath.get(clause);
    if (!from) continue;
    const rows = from.passage.conditions.filter(({ span }) =>
      references.some((one) => one.span[0] === span[0] && one.span[1] === span[1]),
    );
    needs.push(
      ...thresholdNeeds(rows, { text: from.passage.text, path: clause, region: policy.region }, lexicon, true),
    );
  }
  for (const { clause, text } of conditions) {
    // what begins with a kind of its own is asked of that kind alone
    const ofSome = applicantNeeds(text.slice(0, 8), clause, lexicon).some(
      (need) => need.is === 'kind' && !need.kinds.includes('企业'),
    );
    const words = quotedWords(text, clause, [], lexicon);
    if (!ofSome) needs.push(...words.needs);
    if (ofSome || words.unread.length > 0) unread.push({ path: clause, text });
  }
  return [
    {
      ...placeOf(policy, place, `a${index + 1}`),
      type: APPLICATION_TYPE,
      text: application.for,
      benefit: '',
      needs,
      unread,
      bounds: [],
    },
  ];
}

/**
 * 再给予…: a benefit that does not say whom it is for follows the one before it in its passage. What that one asks for
 * beside the kind is told as unread: how much of it holds here too, the words do not say.
 */
function inheritKinds(items: readonly Item[]): Item[] {
  let before: { kinds: KindNeed[]; item: Item } | null = null;
  return items.map((item) => {
    const kinds = item.needs.filter((need) => need.is === 'kind');
    if (kinds.length > 0) before = { kinds: kinds.map((kind) => ({ ...kind, sure: false })), item };
    if (kinds.length > 0 || before === null || !item.needs.some(({ is }) => is === 'figure')) return item;
    const { path, text } = before.item;
    return { ...item, needs: [...before.kinds, ...item.needs], unread: [...item.unread, { path, text }] };
  });
}

/** The same fact is asked once. */
function withoutRepeats(needs: readonly Need[]): Need[] {
  return needs.filter(
    (need, i) =>
      need.is !== 'fact' || needs.findIndex((other) => other.is === 'fact' && other.fact === need.fact) === i,
  );
}

/** The lower bound that a step begins with. */
function stepOf({ needs }: Item): { metric: string; value: number } | null {
  for (const need of needs)
    if (need.is === 'figure' && need.when === null && (need.op === '>' || need.op === '>=')) return need;
  return null;
}

/** What it asks for beside its step: the same for all steps of one benefit. */
function besides({ needs }: Item, metric: string): string {
  const told = needs.map((need) => {
    if (need.is === 'kind') return need.kinds.join('、');
    if (need.is === 'fact') return `${need.fact} ${need.expect}`;
    return need.is === 'any' ? JSON.stringify(need.needs) : need.metric;
  });
  return [...new Set(told)]
    .filter((name) => name !== metric)
    .sort()
    .join(' ');
}

/** Benefits of one type that ask for more and more of one thing, and else for the same, are steps. @param items of one passage */
function withTiers(items: readonly Item[]): Item[] {
  const keyOf = (item: Item): string => {
    const step = stepOf(item);
    return step ? `${item.type} ${step.metric} ${besides(item, step.metric)}` : item.id;
  };
  const groups = groupBy(items, keyOf);
  return items.map((item) => {
    const step = stepOf(item);
    const group = step ? (groups.get(keyOf(item)) ?? []) : [];
    const values = group.map((one) => stepOf(one)?.value ?? 0);
    if (!step || group.length < 2 || new Set(values).size < values.length) return item;
    const rank = values.filter((value) => value < step.value).length + 1;
    return { ...item, tier: { group: `${group[0]?.id}`, rank, of: group.length } };
  });
}

/** Restrictions of a clause bind what it gives; those of a clause that gives nothing bind the whole document. */
function withBounds(items: readonly Item[], placed: readonly PlacedPassage[], policyId: string): Item[] {
  const giving = new Set(items.map(({ path }) => path));
  const bounds: (Bound & { whole: boolean })[] = placed.flatMap((place) =>
    place.passage.restrictions.map(({ kind, text }) => ({
      kind,
      text,
      path: pathOf(place),
      whole: !giving.has(pathOf(place)),
    })),
  );
  if (bounds.length === 0) return [...items];
  return items.map((item) => {
    const own = bounds.filter(({ whole, path }) => whole || path === item.path);
    const single = own.filter(({ kind }) => kind === 'higher-only' || kind === 'no-double');
    // a bound of the document joins what the bounds of its clauses join
    const widest = single.find(({ whole }) => whole) ?? single[0];
    return {
      ...item,
      bounds: own.map(({ kind, text, path }) => ({ kind, text, path })),
      exclusive: widest && item.benefit !== '' ? (widest.whole ? policyId : `${policyId}#${widest.path}`) : null,
    };
  });
}
