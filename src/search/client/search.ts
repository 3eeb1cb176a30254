/** One search, start to end: positions, passages, order, and what results show, told step by step. */

import type { FacetValue } from '../table.ts';
import { adviceFor } from './advice.ts';
import { widened } from './alike.ts';
import { namedDocuments, numbersLike } from './documents.ts';
import { chosenLabels, countFacets, documentFits, type FacetRow, passageFits } from './facets.ts';
import { findMatches } from './find.ts';
import { hidingFilters } from './hidden.ts';
import { hitOf } from './hit.ts';
import type { Match } from './match.ts';
import type { SearchRequest, SearchStep } from './protocol.ts';
import { arrange, firstOf } from './rank.ts';
import { type Results, resultsOf, score } from './results.ts';
import type { Searcher } from './searcher.ts';
import type { SearchStore } from './store.ts';

/** Results told at once after the first. */
const RELATED_SHOWN = 5;
/** So few results are little: a word that is nearly the same and stands in many more places may have been meant. */
const LITTLE = 2;

/** @param stale whether the search was given up; looked at after every wait */
export async function* search(
  request: SearchRequest,
  searcher: Searcher,
  stale: () => boolean,
): AsyncGenerator<SearchStep> {
  const { store } = searcher;
  const results = await resultsOf(request.parameters, searcher, stale);
  if (!results || stale()) return;
  const { raw, query, order, chosen, found, scored } = results;
  const documents = () => namedDocuments(raw, query, found.titles, chosen, searcher);
  // nothing is said to be absent before it is known whether a document is called so
  const alone = scored.length === 0 ? await documents() : null;
  if (stale()) return;
  yield {
    kind: 'summary',
    total: scored.length,
    documents: new Set(scored.map(({ match }) => match.document)).size,
    all: found.matches.length,
    named: alone?.named.length ?? 0,
    topics: topicsCalled(results, store),
  };

  // the first alone, before the others are even put in order
  const best = firstOf(scored, order);
  const first = best && (await hitOf(best.match, query, store));
  if (stale()) return;
  if (first) yield { kind: 'hits', from: 0, hits: [first] };
  const { named, others } = alone ?? (await documents());
  if (stale()) return;
  yield { kind: 'documents', entries: named };
  const following = arrange(scored, order).slice(1, request.count);
  const rest = await Promise.all(following.map(({ match }) => hitOf(match, query, store)));
  if (stale()) return;
  if (rest.length > 0) yield { kind: 'hits', from: 1, hits: rest };

  await store.loadFacts(new Set(found.matches.map(({ document }) => document)));
  const rows = found.matches.map(
    ({ document, passage }): FacetRow => ({
      document: store.valuesOf(document),
      passage: store.factsOf(document, passage),
    }),
  );
  if (stale()) return;
  const { values } = store.catalogue;
  yield { kind: 'facets', counts: countFacets(rows, chosen, values), values, titles: others };
  if (scored.length === 0 && rows.length > 0)
    yield {
      kind: 'hidden',
      all: rows.length,
      filters: hidingFilters(rows, chosen, (facet) => chosenLabels(facet, results.choice, values)),
    };
  yield { kind: 'done' };

  if (query.groups.length === 0) return;
  yield* otherwise(results, named.length > 0, searcher, stale);
}

/** The same in other words, and what was perhaps meant where little or nothing was found. */
async function* otherwise(
  results: Results,
  isNamed: boolean,
  searcher: Searcher,
  stale: () => boolean,
): AsyncGenerator<SearchStep> {
  const { raw, query, order, chosen, found, needsFacts } = results;
  const { store, engine } = searcher;
  const words = await searcher.words();
  const fold = (word: string) => store.folder.fold(word).characters;
  const wider = widened(
    query,
    words.alike.map((group) => group.map(fold)),
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
  if (isNamed || found.matches.length > LITTLE || stale()) return;
  const like = await numbersLike(raw, searcher);
  if (stale()) return;
  if (like.length > 0) {
    yield { kind: 'advice', near: like.map((text) => ({ text, count: 1, isNumber: true })), shorter: [] };
    return;
  }
  const advice = await adviceFor({ raw, query, found: found.matches.length }, words, store, engine);
  if (advice && !stale()) yield { kind: 'advice', ...advice };
}

/** Clauses of a topic need not have its name in their words: who asks for it by name may want all of them. */
function topicsCalled({ query, choice }: Results, store: SearchStore): FacetValue[] {
  return store.catalogue.values.topic.filter(
    ({ value, label }) => !choice.topic.includes(value) && query.phrases.includes(store.folder.fold(label).characters),
  );
}

const keyOf = ({ document, passage }: Match) => `${document}:${passage}`;
