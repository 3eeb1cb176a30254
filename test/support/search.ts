/** The search of the site's own content without a browser: the index in memory, the files answered from memory. */
import { vi } from 'vitest';
import type { Engine, Positions } from '../../src/search/client/engine.ts';
import type { Advised, SearchAnswer, SearchRequest } from '../../src/search/client/protocol.ts';
import { search } from '../../src/search/client/search.ts';
import type { Searcher } from '../../src/search/client/searcher.ts';
import { SearchStore } from '../../src/search/client/store.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable } from '../../src/search/fold-table.ts';
import { makeSearchData, type SearchRecord } from '../../src/search/records.ts';
import { codeOf, tokenOf } from '../../src/search/tokens.ts';
import { makeSearchWords } from '../../src/search/words.ts';
import { base } from './base.ts';

const folder = createFolder(makeFoldTable());

/** An engine over the words of the records, as Pagefind would be. */
function memoryEngine(records: readonly SearchRecord[]): Engine {
  const words = new Map<string, Positions>();
  records.forEach((record, document) => {
    record
      .content()
      .split(' ')
      .forEach((word, position) => {
        const positions = words.get(word) ?? new Map<number, number[]>();
        const list = positions.get(document) ?? [];
        list.push(position);
        positions.set(document, list);
        words.set(word, positions);
      });
  });
  const beginning = (start: string): Positions => {
    const found: Positions = new Map();
    for (const [word, positions] of words)
      if (word.startsWith(start)) for (const [d, list] of positions) found.set(d, [...(found.get(d) ?? []), ...list]);
    return found;
  };
  return {
    pair: async (first, second) => words.get(tokenOf(first, second)) ?? new Map(),
    single: async (character) => beginning(codeOf(character)),
  };
}

export function openSearch(): Searcher {
  const data = makeSearchData(base, folder);
  const files = new Map<string, unknown>();
  const put = (name: string, value: unknown) => files.set(`/search/data/test/${name}`, value);
  data.lengths.forEach((part, i) => {
    put(`lengths-${i}.json`, part);
  });
  data.facts.forEach((part, i) => {
    put(`facts-${i}.json`, part);
  });
  data.texts.forEach((list, document) => {
    list.forEach((file, i) => {
      put(`hans/${document}-${i}.json`, file);
    });
  });
  data.rows.forEach((file, document) => {
    put(`hans/${document}-rows.json`, file);
  });
  vi.stubGlobal('fetch', async (address: string) =>
    Response.json(files.get(address) ?? null, { status: files.has(address) ? 200 : 404 }),
  );
  const { documents, ...rest } = data.catalogue;
  const record = data.records.map(({ id }) => id);
  const store = new SearchStore(
    { version: 'test', fold: '', ...rest, documents: { record, ...documents } },
    folder,
    'hans',
  );
  return { store, engine: memoryEngine(data.records), words: async () => makeSearchWords(base) };
}

export interface Found {
  total: number;
  clauses: string[];
  related: string[];
  near: Advised[];
  shorter: Advised[];
  /** ids of the documents that the query names, and of those whose titles have it among other words */
  named: string[];
  titles: string[];
  /** the summary's */
  summary: { all: number | null; named: number; topics: { value: string; label: string }[] } | null;
  hidden: Extract<SearchAnswer, { kind: 'hidden' }> | null;
  counts: Extract<SearchAnswer, { kind: 'facets' }>['counts'] | null;
}

export async function find(
  searcher: Searcher,
  q: string,
  more: Partial<SearchRequest> & { facets?: string; sort?: string; grouped?: boolean } = {},
): Promise<Found> {
  const { facets = '', sort = '', grouped = false, ...request } = more;
  const found: Found = {
    total: 0,
    clauses: [],
    related: [],
    near: [],
    shorter: [],
    named: [],
    titles: [],
    summary: null,
    hidden: null,
    counts: null,
  };
  const order = `${sort && `&sort=${sort}`}${grouped ? '&group=document' : ''}`;
  const parameters = `${new URLSearchParams({ q })}${facets}${order}`;
  const whole: SearchRequest = { run: 1, parameters, count: 50, ...request };
  for await (const step of search(whole, searcher, () => false)) {
    if (step.kind === 'summary') Object.assign(found, { total: step.total, summary: step });
    if (step.kind === 'documents') found.named.push(...step.entries.map(({ id }) => id));
    if (step.kind === 'hidden') Object.assign(found, { hidden: step });
    if (step.kind === 'hits') found.clauses.push(...step.hits.map(({ clause }) => clause));
    if (step.kind === 'related') found.related.push(...step.hits.map(({ clause }) => clause));
    if (step.kind === 'advice') Object.assign(found, { near: step.near, shorter: step.shorter });
    if (step.kind === 'facets') Object.assign(found, { titles: step.titles.map(({ id }) => id), counts: step.counts });
  }
  return found;
}
