/** What a row taken away says beside the words that a result shows: the clause's number, its topics, bodies, targets. */
import type { Base } from '../corpus/base.ts';
import { namesIn } from '../ledger/kinds/place.ts';
import { targetKind } from '../model/facts/target.ts';
import type { PlacedPassage } from '../model/walk.ts';
import type { RowFacts } from './table.ts';

export function rowFactsOf(placed: readonly PlacedPassage[], { lexicon }: Base): RowFacts {
  return {
    numbers: placed.map(({ number }) => number),
    facts: placed.flatMap(({ passage, clause }, i): RowFacts['facts'] => {
      const topics = (clause?.topics ?? []).map((topic) => lexicon.topicName(topic));
      const lead = namesIn(passage.responsibilities, ['lead', 'responsible']);
      const support = namesIn(passage.responsibilities, ['support']);
      const targets = passage.targets.map(targetKind.print);
      return [topics, lead, support, targets].some((list) => list.length > 0)
        ? [[i, topics, lead, support, targets]]
        : [];
    }),
  };
}
