/**
 * The site's search where no browser is: the same query, order and facets over a base in memory. Its index is the text
 * itself, looked through; its files are those of the build, never written.
 */
import type { Base } from '../corpus/base.ts';
import { placedPassages } from '../model/walk.ts';
import type { Engine, Positions } from './client/engine.ts';
import type { Searcher } from './client/searcher.ts';
import { SearchStore } from './client/store.ts';
import type { Folder } from './fold.ts';
import { makeSearchData } from './records.ts';
import { makeSearchWords } from './words.ts';

const VERSION = 'memory';

/** A base made ready: a searcher for any day, in which documents have the order of the base. */
export function openInMemory(base: Base, folder: Folder): (today: string) => Searcher {
  const data = makeSearchData(base, folder);
  const files = new Map<string, unknown>();
  const put = (name: string, value: unknown) => files.set(`/search/data/${VERSION}/${name}`, value);
  for (const [i, part] of data.lengths.entries()) put(`lengths-${i}.json`, part);
  for (const [i, part] of data.facts.entries()) put(`facts-${i}.json`, part);
  for (const [document, list] of data.texts.entries())
    for (const [i, file] of list.entries()) put(`hans/${document}-${i}.json`, file);
  for (const [document, file] of data.rows.entries()) put(`hans/${document}-rows.json`, file);
  const load = async <T>(address: string): Promise<T> => {
    if (!files.has(address)) throw new Error(`${address}: no such file`);
    return files.get(address) as T;
  };
  const { documents, ...rest } = data.catalogue;
  const record = data.records.map(({ id }) => id);
  const catalogue = { version: VERSION, fold: '', ...rest, documents: { record, ...documents } };
  const engine = lookThrough(base, folder);
  const words = makeSearchWords(base);
  return (today) => ({
    store: new SearchStore(catalogue, folder, 'hans', load, today),
    engine,
    words: async () => words,
  });
}

/** Positions as in a document's record (stream.ts): title, number, headings, texts; no two segments are neighbours. */
function lookThrough(base: Base, { fold }: Folder): Engine {
  const documents = base.records.map(({ policy }) => {
    const placed = placedPassages(policy);
    const segments = [
      policy.title,
      policy.docNumber ?? '',
      ...placed.map(({ clause }) => clause?.heading ?? ''),
      ...placed.map(({ passage }) => passage.text),
    ].map((text) => fold(text).characters);
    let start = 0;
    return segments.map((characters) => {
      const segment = { start, characters };
      start += characters.length;
      return segment;
    });
  });
  const places = (words: string): Positions => {
    const found: Positions = new Map();
    for (const [document, segments] of documents.entries()) {
      const positions = segments.flatMap(({ start, characters }) => {
        const own: number[] = [];
        for (let at = characters.indexOf(words); at >= 0; at = characters.indexOf(words, at + 1)) own.push(start + at);
        return own;
      });
      if (positions.length > 0) found.set(document, positions);
    }
    return found;
  };
  return { pair: async (first, second) => places(first + second), single: async (character) => places(character) };
}
