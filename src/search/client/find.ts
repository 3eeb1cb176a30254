/** The passages that a query matches: its phrases' positions from the index, then the passages they stand in. */
import type { Query } from '../query.ts';
import type { Engine, Positions } from './engine.ts';
import { type Matches, matchQuery } from './match.ts';
import { findPhrase } from './phrases.ts';
import type { SearchStore } from './store.ts';

export async function findMatches(query: Query, store: SearchStore, engine: Engine): Promise<Matches> {
  const phrases = [...new Set([...query.phrases, ...query.excluded])];
  const check = async (document: number, position: number, phrase: string) => {
    const { characters, offset } = await store.segmentAt(document, position);
    return characters.startsWith(phrase, offset);
  };
  const positions = new Map<string, Positions>();
  await Promise.all(
    phrases.map(async (phrase) => {
      positions.set(phrase, await findPhrase(phrase, engine, check, store.isSmall));
    }),
  );
  await store.loadLengths(new Set([...positions.values()].flatMap((found) => [...found.keys()])));
  return matchQuery(query, positions, store);
}
