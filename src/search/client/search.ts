/** One search, start to end: positions, passages, order, and what results show, told step by step. */
import { parseQuery, type Query } from '../query.ts';
import { PASSAGE_FACETS } from '../table.ts';
import type { SearchWords } from '../words.ts';
import { adviceFor } from './advice.ts';
import { widened } from './alike.ts';
import type { Engine } from './engine.ts';
import type { FacetRow } from './facets.ts';
import { chosenNumbers, countFacets, documentFits, passageFits, readChoice } from './facets.ts';
import { findMatches } from './find.ts';
import { hitOf } from './hit.ts';
import type { Match } from './match.ts';
import type { SearchRequest, SearchStep } from './protocol.ts';
import { arrange, firstOf, readOrder, type Scored, scoreOf } from './rank.ts';
import { NAMED_FACETS, type SearchStore } from './store.ts';

/** Results told at once after the first. */
const RELATED_SHOWN = 5;

export interface Searcher {
  store: SearchStore;
  engine: Engine;
  words(): Promise<SearchWords>;
}

/** @param stale whether the search was given up; looked at after every wait */
export async function* search(
  request: SearchRequest,
  { store, engine, words }: Searcher,
  stale: () => boolean,
): AsyncGenerator<SearchStep> {
  const parameters = new URLSearchParams(request.parameters);
  const query = parseQuery(parameters.get('q') ?? '', store.folder);
  const order = readOrder(parameters);
  const chosen = chosenNumbers(readChoice(parameters), store.catalogue.values);
  const found = await findMatches(query, store, engine);
  if (stale()) return;

  const named = namedValues(query, store);
  const needsFacts =
    named.length > 0 || order.sort === 'amount' || PASSAGE_FACETS.some((facet) => chosen[facet].size > 0);
  const inDocuments = found.matches.filter(({ document }) => documentFits(store.valuesOf(document), chosen));
  const documents = new Set(inDocuments.map(({ document }) => document));
  await store.loadLengths(documents);
  if (needsFacts) await store.loadFacts(documents);
  const fitting = inDocuments.filter(({ document, passage }) => passageFits(store.factsOf(document, passage), chosen));
  const scored = score(fitting, query, named, store);
  if (stale()) return;
  yield { kind: 'summary', total: scored.length, documents: new Set(fitting.map(({ document }) => document)).size };

  // the first alone, before the others are even put in order
  const best = firstOf(scored, order);
  const first = best && (await hitOf(best.match, query, store));
  if (stale()) return;
  if (first) yield { kind: 'hits', from: 0, hits: [first] };
  const others = arrange(scored, order).slice(1, request.count);
  const rest = await Promise.all(others.map(({ match }) => hitOf(match, query, store)));
  if (stale()) return;
  if (rest.length > 0) yield { kind: 'hits', from: 1, hits: rest };

  await store.loadFacts(new Set(found.matches.map(({ document }) => document)));
  const rows = found.matches.map(
    ({ document, passage }): FacetRow => ({
      document: store.valuesOf(document),
      passage: store.factsOf(document, passage),
    }),
  );
  const titles = await Promise.all(
    found.titles.slice(0, 10).map(async (document) => {
      const { id, title, docNumber } = (await store.shown(document, 0)).file;
      return { id, title, docNumber };
    }),
  );
  if (stale()) return;
  yield {
    kind: 'facets',
    counts: countFacets(rows, chosen, store.catalogue.values),
    values: store.catalogue.values,
    titles,
  };
  yield { kind: 'done' };

  if (query.groups.length === 0) return;
  const { alike, suggestions } = await words();
  const fold = (word: string) => store.folder.fold(word).characters;
  const wider = widened(
    query,
    alike.map((group) => group.map(fold)),
  );
  if (wider && !stale()) {
    const exact = new Set(found.matches.map(keyOf));
    const related = (await findMatches(wider, store, engine)).matches.filter(
      (match) => !exact.has(keyOf(match)) && documentFits(store.valuesOf(match.document), chosen),
    );
    if (needsFacts) await store.loadFacts(new Set(related.map(({ document }) => document)));
    const kept = related.filter(({ document, passage }) => passageFits(store.factsOf(document, passage), chosen));
    const scored = score(kept, wider, [], store);
    const best = arrange(scored, { ...order, grouped: false }).slice(0, RELATED_SHOWN);
    const hits = await Promise.all(best.map(({ match }) => hitOf(match, wider, store)));
    const own = new Set(query.phrases);
    if (stale()) return;
    if (hits.length > 0)
      yield { kind: 'related', total: kept.length, words: wider.phrases.filter((phrase) => !own.has(phrase)), hits };
  }
  if (found.matches.length > 0 || stale()) return;
  const vocabulary = [...new Set([...alike.flat(), ...suggestions.map(({ text }) => text)].map(fold))];
  const advice = await adviceFor(query, vocabulary, store, engine);
  if (!stale()) yield { kind: 'advice', ...advice };
}

const keyOf = ({ document, passage }: Match) => `${document}:${passage}`;

/** Values of facets that the query names outright: 贴息, 财政, 直播电商. */
function namedValues(query: Query, store: SearchStore): { facet: (typeof NAMED_FACETS)[number]; value: number }[] {
  return NAMED_FACETS.flatMap((facet) =>
    store.catalogue.values[facet].flatMap(({ label }, value) =>
      query.phrases.includes(store.folder.fold(label).characters) ? [{ facet, value }] : [],
    ),
  );
}

function score(
  matches: readonly Match[],
  query: Query,
  named: ReturnType<typeof namedValues>,
  store: SearchStore,
): Scored[] {
  const groups = query.groups.length;
  const longest = Math.max(0, ...query.phrases.map(({ length }) => length));
  return matches.map((match): Scored => {
    const { document, passage } = match;
    const { heading, text } = store.lengthOf(document, passage);
    const facts = store.factsOf(document, passage);
    const entry: Scored = {
      match,
      groups,
      headingShare: heading > 0 ? Math.min(1, longest / heading) : 0,
      named: named.some(({ facet, value }) => facts.facets[facet].includes(value)),
      length: text,
      expired: store.statusOf(document).code === 'expired',
      date: store.catalogue.documents.date[document] ?? 0,
      amount: facts.amount,
      score: 0,
    };
    entry.score = scoreOf(entry);
    return entry;
  });
}
