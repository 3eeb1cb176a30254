/** What to try instead of a query that finds nothing: what was perhaps meant, and less of it. */
import type { Query } from '../query.ts';
import type { Engine } from './engine.ts';
import { findMatches } from './find.ts';
import { nearMisses } from './near.ts';
import type { SearchStore } from './store.ts';

const MOST_NEAR = 4;
const MOST_SHORTER = 3;

/** Queries that find something. @param vocabulary folded words that the base knows by name */
export async function adviceFor(
  query: Query,
  vocabulary: readonly string[],
  store: SearchStore,
  engine: Engine,
): Promise<{ near: string[]; shorter: string[] }> {
  const near: string[] = [];
  for (const phrase of new Set(query.phrases)) {
    for (const other of await nearMisses(phrase, vocabulary, engine, (d, p) => store.segmentAt(d, p))) {
      const phrases = query.phrases.map((own) => (own === phrase ? other : own));
      if (await hasMatches(phrases, store, engine)) near.push(phrases.join(' '));
    }
  }
  return { near: near.slice(0, MOST_NEAR), shorter: await shorterQueries(query, vocabulary, store, engine) };
}

/** Whether one passage has all the words. */
async function hasMatches(words: readonly string[], store: SearchStore, engine: Engine): Promise<boolean> {
  const query: Query = { groups: words.map((word) => [word]), excluded: [], phrases: [...words] };
  return (await findMatches(query, store, engine)).matches.length > 0;
}

/** For a query without results: words in it that have some, together first when one passage has them all. */
async function shorterQueries(
  query: Query,
  vocabulary: readonly string[],
  store: SearchStore,
  engine: Engine,
): Promise<string[]> {
  const found = (words: readonly string[]) => hasMatches(words, store, engine);
  const words: string[] = [];
  for (const word of query.phrases.length > 1 ? query.phrases : wordsIn(query.phrases[0] ?? '', vocabulary))
    if (words.length < MOST_SHORTER && (await found([word]))) words.push(word);
  return words.length > 1 && query.phrases.length === 1 && (await found(words)) ? [words.join(' '), ...words] : words;
}

/** Known words of a phrase, the longest first; where none is known, its halves. */
function wordsIn(phrase: string, vocabulary: readonly string[]): string[] {
  const known = vocabulary
    .filter((word) => word.length >= 2 && word.length < phrase.length && phrase.includes(word))
    .sort((a, b) => b.length - a.length);
  const words = known.filter((word, i) => !known.slice(0, i).some((longer) => longer.includes(word)));
  const half = Math.floor(phrase.length / 2);
  return words.length > 0 || half < 2 ? words : [phrase.slice(0, half), phrase.slice(half)];
}
