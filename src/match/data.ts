/** All measures of the base, and only the questions that one of them asks. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Policy } from '../model/policy.ts';
import { itemsOf } from './items.ts';
import type { AnyNeed, FactNeed, FigureNeed, Item, KindNeed, MatchData, Need, Questions } from './model.ts';
import { vocabularyOf } from './questions.ts';

/** @param convert of words into the characters of the page; names, which are keys, stay as they are */
export function matchData(
  policies: readonly Policy[],
  lexicon: Lexicon,
  convert: (text: string) => string = (text) => text,
): MatchData {
  const items = policies.flatMap((policy) => itemsOf(policy, lexicon));
  const { figures, facts, kinds } = questionsOf(items, lexicon);
  const labelled = <T extends { label: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, label: convert(row.label) }));
  const asked = <T extends { question: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, question: convert(row.question) }));
  return {
    questions: { figures: asked(labelled(figures)), facts: asked(labelled(facts)), kinds: labelled(kinds) },
    nearShare: lexicon.matching.nearShare,
    documents: Object.fromEntries(
      policies.map(({ id, title, region, effectiveFrom, effectiveTo }) => [
        id,
        {
          title: convert(title),
          region: region ? { adcode: region.adcode, name: convert(region.name) } : null,
          effectiveFrom,
          effectiveTo,
        },
      ]),
    ),
    items: items.map((item) => convertItem(item, convert)),
  };
}

function convertItem(item: Item, convert: (text: string) => string): Item {
  const place = <T extends { text: string }>(one: T): T => ({ ...one, text: convert(one.text) });
  const leaf = <T extends FigureNeed | FactNeed | KindNeed>(need: T): T => {
    const told = place(need);
    return told.is === 'figure' && told.when
      ? { ...told, when: { ...told.when, label: convert(told.when.label) } }
      : told;
  };
  return {
    ...item,
    type: convert(item.type),
    text: convert(item.text),
    benefit: convert(item.benefit),
    number: convert(item.number),
    needs: item.needs.map((need) => (need.is === 'any' ? { ...need, needs: need.needs.map(leaf) } : leaf(need))),
    unread: item.unread.map(place),
    bounds: item.bounds.map(place),
  };
}

function questionsOf(items: readonly Item[], lexicon: Lexicon): Questions {
  const { matching } = lexicon;
  const { whatIs } = vocabularyOf(lexicon);
  const figures = new Map<string, { unit: FigureNeed['unit']; items: Set<string> }>();
  const facts = new Map<string, Set<string>>();
  const kinds = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, name: string, id: string) =>
    map.set(name, (map.get(name) ?? new Set()).add(id));
  for (const { id, needs } of items)
    for (const need of needs.flatMap((one): readonly Exclude<Need, AnyNeed>[] =>
      one.is === 'any' ? one.needs : [one],
    )) {
      if (need.is === 'fact') add(facts, need.fact, id);
      else if (need.is === 'kind') for (const kind of need.kinds) add(kinds, kind, id);
      else {
        const known = figures.get(need.metric) ?? { unit: need.unit, items: new Set() };
        known.items.add(id);
        figures.set(need.metric, known);
        for (const kind of [...(need.when?.kinds ?? []), ...(need.when?.otherKinds ?? [])]) add(kinds, kind, id);
      }
    }
  const most = (a: { asked: number; name: string }, b: { asked: number; name: string }) =>
    b.asked - a.asked || (a.name < b.name ? -1 : 1);
  return {
    figures: [...figures]
      .map(([name, { unit, items: own }]) => ({
        name,
        label: name,
        question: matching.metrics.find((metric) => metric.name === name)?.question ?? `${name}是多少？`,
        unit,
        asked: own.size,
      }))
      .sort(most),
    facts: matching.facts
      .flatMap(({ name, question }) => {
        const asked = facts.get(name)?.size ?? 0;
        return asked > 0 ? [{ name, label: name, question, asked }] : [];
      })
      .sort(most),
    // in the order of the lexicon: the general before the special
    kinds: matching.kinds.flatMap(({ name }) => {
      const asked = kinds.get(name)?.size ?? 0;
      return asked > 0 ? [{ name, label: name, is: whatIs(name), asked }] : [];
    }),
  };
}
