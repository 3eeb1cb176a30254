/** What to try instead of a query that finds little or nothing: what was perhaps meant, and less of it. */

import type { Folder } from '../fold.ts';
import { parseQuery, type Query } from '../query.ts';
import type { SearchWords } from '../words.ts';
import type { Engine } from './engine.ts';
import { findMatches } from './find.ts';
import { nearMisses, nearWords, type Term, termOf } from './near.ts';
import type { Advised } from './protocol.ts';
import type { SearchStore } from './store.ts';
import { wordsOf } from './whole.ts';

const MOST_NEAR = 4;
const MOST_SHORTER = 3;
/** What finds so many times more than the little that was found may have been meant. */
const MANY_TIMES = 5;
/** Of shorter words too many are nearly the same. */
const SHORTEST_DOUBTED = 4;

interface Asked {
  /** as typed */
  raw: string;
  query: Query;
  /** passages that it finds, before filters */
  found: number;
}

/** Queries that find something, each with how many passages; null when there is no reason for advice. */
export async function adviceFor(
  asked: Asked,
  { alike, suggestions }: SearchWords,
  store: SearchStore,
  engine: Engine,
): Promise<{ near: Advised[]; shorter: Advised[] } | null> {
  const { raw, query, found } = asked;
  const terms = [...new Set([...alike.flat(), ...suggestions.map(({ text }) => text)])].map((text) =>
    termOf(text, store.folder),
  );
  const counted = async (text: string): Promise<Advised> => ({
    text,
    count: (await findMatches(parseQuery(text, store.folder), store, engine)).matches.length,
  });
  const printed = (phrase: string) => asTyped(raw, phrase, store.folder);
  const near = new Map<string, Advised>();
  for (const phrase of new Set(query.phrases)) {
    const words =
      found === 0
        ? await nearMisses(phrase, terms, engine, (d, p) => store.segmentAt(d, p))
        : phrase.length < SHORTEST_DOUBTED
          ? []
          : nearWords(phrase, terms);
    for (const other of words.slice(0, MOST_NEAR)) {
      const text = query.phrases.map((own) => (own === phrase ? other : printed(own))).join(' ');
      const advised = await counted(text);
      if (advised.count > found * MANY_TIMES) near.set(store.folder.fold(text).characters, advised);
    }
  }
  const list = [...near.values()].slice(0, MOST_NEAR);
  if (found > 0) return list.length > 0 ? { near: list, shorter: [] } : null;
  return { near: list, shorter: await shorterQueries(query, terms, printed, counted) };
}

/** A phrase in the characters and signs of the query as typed. */
function asTyped(raw: string, phrase: string, folder: Folder): string {
  const span = folder.fold(raw).occurrences(phrase)[0];
  return span ? raw.slice(...span) : phrase;
}

/** For a query without results: words in it that have some, together first when one passage has them all. */
async function shorterQueries(
  { phrases }: Query,
  terms: readonly Term[],
  printed: (phrase: string) => string,
  counted: (text: string) => Promise<Advised>,
): Promise<Advised[]> {
  const words: Advised[] = [];
  const candidates = phrases.length > 1 ? [...new Set(phrases)] : wordsIn(phrases[0] ?? '', terms);
  for (const word of candidates) {
    if (words.length === MOST_SHORTER) break;
    const advised = await counted(printed(word));
    if (advised.count > 0) words.push(advised);
  }
  if (words.length < 2 || phrases.length > 1) return words;
  const together = await counted(words.map(({ text }) => text).join(' '));
  return together.count > 0 ? [together, ...words] : words;
}

/** Known terms in a phrase, the longest first; where none is known, its words. Folded. */
function wordsIn(phrase: string, terms: readonly Term[]): string[] {
  const known = terms
    .map(({ characters }) => characters)
    .filter((word) => word.length >= 2 && word.length < phrase.length && phrase.includes(word))
    .sort((a, b) => b.length - a.length);
  const words = known.filter((word, i) => !known.slice(0, i).some((longer) => longer.includes(word)));
  if (words.length > 0) return words;
  return [...new Set(wordsOf(phrase).map(({ word }) => word))].filter(
    (word) => word.length >= 2 && word.length < phrase.length,
  );
}
