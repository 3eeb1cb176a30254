/** A policy as the comparison shows and aligns it, in the characters of a page. */
import type { Alignment } from '../corpus/align/index.ts';
import { digestOf } from '../corpus/answers/clause.ts';
import type { TopicAnswers } from '../corpus/answers/topic.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { printCondition } from '../model/facts/condition.ts';
import { printBenefit } from '../model/facts/incentive.ts';
import type { FactKind } from '../model/facts/index.ts';
import { printTarget } from '../model/facts/target.ts';
import type { Passage, Policy } from '../model/policy.ts';
import { documentDate, statusOf } from '../model/status.ts';
import { clauseLabel, factAnchor, type PlacedPassage, placedPassages } from '../model/walk.ts';
import { openingOf } from '../text/opening.ts';
import type { CompareClause, CompareDocument, CompareFigure } from './document.ts';
import { packProfiles } from './pack.ts';

export interface Manner {
  /** into the characters of the page */
  convert(text: string): string;
  /** words in the characters as received, by anchor: they are not converted */
  received: Readonly<Record<string, { heading: string | null; text: string }>>;
  /** the characters of the page are not those of the data */
  converted: boolean;
}

export const AS_IT_IS: Manner = { convert: (text) => text, received: {}, converted: false };

export interface Knowledge {
  lexicon: Lexicon;
  alignment: Alignment;
  topicAnswers: TopicAnswers;
  /** ISO */
  today: string;
}

const OPENING = 60;

export function makeDocument(policy: Policy, knowledge: Knowledge, manner: Manner): CompareDocument {
  const { lexicon, alignment, topicAnswers, today } = knowledge;
  const { convert, received, converted } = manner;
  const profiles = alignment.profiles(policy);
  const { terms, frequencies } = packProfiles(profiles, alignment.frequencies());
  const termsOf = new Map(profiles.map(({ clause }, i) => [clause.id, terms[i] ?? null]));
  const shownOf = ({ anchor, clause, passage }: PlacedPassage) => {
    const own = received[anchor];
    const heading = own ? own.heading : clause?.heading ? convert(clause.heading) : null;
    return { heading, text: own ? own.text : convert(passage.text) };
  };
  const labelOf = (placed: PlacedPassage) =>
    placed.clause
      ? clauseLabel({ marker: convert(placed.clause.marker), heading: shownOf(placed).heading })
      : convert(placed.number);
  const placed = placedPassages(policy);
  const clauses = placed.flatMap((one): CompareClause[] => {
    const { clause, number } = one;
    if (!clause) return [];
    return [
      {
        id: clause.id,
        path: clause.path,
        number: convert(number),
        label: labelOf(one),
        heading: clause.heading,
        text: clause.text,
        ...(converted && { shown: shownOf(one) }),
        digest: digestOf(clause),
        figures: figuresOf(clause, clause.id).map((figure) => ({ ...figure, words: convert(figure.words) })),
        terms: termsOf.get(clause.id) ?? null,
      },
    ];
  });
  const status = statusOf(policy, today);
  const { region } = policy;
  const names = [
    ...lexicon.topics.map(({ id, name }) => [`topic:${id}`, name] as const),
    ...[...new Set(profiles.flatMap(({ lines }) => [...lines]))].map(
      (id) => [`line:${id}`, lexicon.lineLabel(id)] as const,
    ),
    ...[...new Set(clauses.flatMap(({ digest }) => digest.types))].map((type) => [`type:${type}`, type] as const),
    ...[...new Set(profiles.flatMap(({ titles }) => [...titles]))].map((title) => [`title:${title}`, title] as const),
  ];
  return {
    id: policy.id,
    title: convert(policy.title),
    docNumber: policy.docNumber && convert(policy.docNumber),
    region: region && { ...region, name: convert(region.name) },
    date: documentDate(policy),
    status: { code: status.code, words: convert(status.date ? `${status.label} ${status.date}` : status.label) },
    clauses,
    topics: lexicon.topics.map(({ id, name }) => {
      const { verdict, looked, passages } = topicAnswers.answer(policy, id);
      return {
        id,
        name: convert(name),
        verdict,
        looked,
        passages: passages.map(({ placed: one, words, likeness }) => {
          const { text } = shownOf(one);
          return {
            anchor: one.anchor,
            label: labelOf(one),
            opening: openingOf(text, OPENING),
            words: words.map(convert),
            likeness,
          };
        }),
      };
    }),
    names: Object.fromEntries(names.map(([key, name]) => [key, convert(name)])),
    frequencies,
  };
}

/** Every figure of a passage that can be laid beside another's. */
/** None where the text states no figure; a single one reaches from itself to itself. */
function figure(
  place: Pick<CompareFigure, 'words' | 'anchor'>,
  kind: CompareFigure['kind'],
  unit: string,
  from: number | null,
  to = from,
): CompareFigure[] {
  return from === null || to === null ? [] : [{ kind, unit, from, to, ...place }];
}

function figuresOf(passage: Passage, anchor: string): CompareFigure[] {
  const place = (words: string, kind: FactKind, i: number) => ({ words, anchor: factAnchor(anchor, kind, i) });
  const benefits = passage.incentives.flatMap((row, i) => {
    const { type, amountYuan, amountMaxYuan, ratePct, capYuan, per, step } = row;
    const at = place(`${type}：${printBenefit(row)}`, 'incentives', i);
    return [
      ...figure(at, per !== null || step !== null ? 'each' : 'sum', '元', amountYuan, amountMaxYuan ?? amountYuan),
      ...figure(at, 'rate', '%', ratePct),
      ...figure(at, 'cap', '元', capYuan),
    ];
  });
  const conditions = passage.conditions.flatMap((row, i) =>
    figure(place(printCondition(row), 'conditions', i), 'condition', row.unit, row.value),
  );
  const targets = passage.targets.flatMap((row, i) =>
    figure(place(printTarget(row), 'targets', i), 'target', row.unit, row.value),
  );
  return [...benefits, ...conditions, ...targets];
}
