/** Pagefind in the search worker: where the words of the index stand, document by document. */
import { codeOf, tokenOf } from '../tokens.ts';

/** Positions by document, in order. */
export type Positions = Map<number, number[]>;

export interface Engine {
  /** Where two characters stand side by side. */
  pair(first: string, second: string): Promise<Positions>;
  /** Where one character stands. */
  single(character: string): Promise<Positions>;
}

interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Words kept in memory: a person who types on asks for most of them again. */
const KEPT = 64;

/**
 * @param records Pagefind's ids of the documents, in order
 * @param version tells one build of the index from the next
 */
export async function createEngine(address: string, records: readonly string[], version: string): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ metaCacheTag: version });
  await pagefind.init();
  const documentOf = new Map(records.map((id, document) => [id, document]));
  const kept = new Map<string, Promise<Positions>>();
  // without quotation marks Pagefind gives every place; all words being of one length, none is the beginning of another
  const ask = async (word: string): Promise<Positions> => {
    const { results } = await pagefind.search(word);
    const positions: Positions = new Map();
    for (const { id, words } of results) {
      const document = documentOf.get(id);
      if (document !== undefined)
        positions.set(
          document,
          [...words].sort((a, b) => a - b),
        );
    }
    return positions;
  };
  const search = (word: string): Promise<Positions> => {
    const found = kept.get(word) ?? ask(word);
    kept.delete(word);
    kept.set(word, found);
    found.catch(() => kept.delete(word));
    if (kept.size > KEPT) kept.delete([...kept.keys()][0] ?? '');
    return found;
  };
  return {
    pair: (first, second) => search(tokenOf(first, second)),
    single: (character) => search(codeOf(character)),
  };
}
