/** One search, start to end: positions, passages, order, and what results show, told step by step. */
import { merged } from '../../scripts/mark-phrases.ts';
import { parseQuery, type Query } from '../query.ts';
import type { SearchWords } from '../words.ts';
import { widened } from './alike.ts';
import type { Engine, Positions } from './engine.ts';
import type { FacetRow } from './facets.ts';
import { chosenNumbers, countFacets, documentFits, passageFits, readChoice } from './facets.ts';
import { type Match, type Matches, matchQuery } from './match.ts';
import { nearMisses } from './near.ts';
import { findPhrase } from './phrases.ts';
import type { Hit, SearchAnswer, SearchRequest } from './protocol.ts';
import { compare, type Scored, scoreOf } from './rank.ts';
import { NAMED_FACETS, type SearchStore } from './store.ts';

/** Results told at once after the first. */
const RELATED_SHOWN = 5;

type Step = SearchAnswer extends infer A ? (A extends { run: number } ? Omit<A, 'run'> : never) : never;

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
): AsyncGenerator<Step> {
  const parameters = new URLSearchParams(request.parameters);
  const query = parseQuery(parameters.get('q') ?? '', store.folder);
  const choice = readChoice(parameters);
  const chosen = chosenNumbers(choice, store.catalogue.values);
  const found = await findMatches(query, store, engine);
  if (stale()) return;

  const named = namedValues(query, store);
  const needsFacts =
    named.length > 0 ||
    request.sort === 'amount' ||
    chosen.department.size + chosen.role.size + chosen.incentive.size + chosen.topic.size > 0;
  const inDocuments = found.matches.filter(({ document }) => documentFits(store.valuesOf(document), chosen));
  const documents = new Set(inDocuments.map(({ document }) => document));
  await store.loadLengths(documents);
  if (needsFacts) await store.loadFacts(documents);
  const fitting = inDocuments.filter(({ document, passage }) => passageFits(store.factsOf(document, passage), chosen));
  const scored = score(fitting, query, named, store);
  if (stale()) return;
  yield { kind: 'summary', total: scored.length, documents: new Set(fitting.map(({ document }) => document)).size };

  // the first alone, before the others are even put in order
  const best = firstOf(scored, request.sort);
  const first = best && (await hitOf(best.match, query, store));
  if (stale()) return;
  if (first) yield { kind: 'hits', from: 0, hits: [first] };
  const others = arrange(scored, request).slice(1, request.count);
  const rest = await Promise.all(others.map(({ match }) => hitOf(match, query, store)));
  if (stale()) return;
  if (rest.length > 0) yield { kind: 'hits', from: 1, hits: rest };

  const all = new Set(found.matches.map(({ document }) => document));
  await Promise.all([store.loadFacts(all), store.loadLengths(all)]);
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
    const best = arrange(scored, { ...request, grouped: false }).slice(0, RELATED_SHOWN);
    const hits = await Promise.all(best.map(({ match }) => hitOf(match, wider, store)));
    const own = new Set(query.phrases);
    if (stale()) return;
    if (hits.length > 0)
      yield { kind: 'related', total: kept.length, words: wider.phrases.filter((phrase) => !own.has(phrase)), hits };
  }
  if (found.matches.length > 0 || stale()) return;
  const vocabulary = [...new Set([...alike.flat(), ...suggestions.map(({ text }) => text)].map(fold))];
  const near: string[] = [];
  for (const phrase of new Set(query.phrases)) {
    for (const other of await nearMisses(phrase, vocabulary, engine, (d, p) => store.segmentAt(d, p))) {
      const phrases = query.phrases.map((own) => (own === phrase ? other : own));
      if (await hasMatches(phrases, store, engine)) near.push(phrases.join(' '));
    }
  }
  const shorter = await shorterQueries(query, vocabulary, store, engine);
  if (!stale()) yield { kind: 'advice', near: near.slice(0, 4), shorter };
}

const keyOf = ({ document, passage }: Match) => `${document}:${passage}`;

async function findMatches(query: Query, store: SearchStore, engine: Engine): Promise<Matches> {
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
      expired: store.statusOf(document) === 'expired',
      date: store.catalogue.documents.date[document] ?? 0,
      amount: facts.amount,
      score: 0,
    };
    entry.score = scoreOf(entry);
    return entry;
  });
}

function firstOf(scored: readonly Scored[], sort: SearchRequest['sort']): Scored | undefined {
  const before = compare(sort);
  return scored.reduce<Scored | undefined>(
    (best, entry) => (best && before(best, entry) <= 0 ? best : entry),
    undefined,
  );
}

/** In order; of one document together when asked for, the documents by their first. */
function arrange(scored: readonly Scored[], { sort, grouped }: Pick<SearchRequest, 'sort' | 'grouped'>): Scored[] {
  const ordered = [...scored].sort(compare(sort));
  if (!grouped) return ordered;
  const byDocument = new Map<number, Scored[]>();
  for (const entry of ordered) {
    const list = byDocument.get(entry.match.document) ?? [];
    list.push(entry);
    byDocument.set(entry.match.document, list);
  }
  return [...byDocument.values()].flat();
}

const iso = (day: number | undefined): string | null =>
  day ? String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : null;

async function hitOf({ document, passage }: Match, { phrases }: Query, store: SearchStore): Promise<Hit> {
  const { file, passage: shown } = await store.shown(document, passage);
  const { date, from, to } = store.catalogue.documents;
  const status = store.statusOf(document);
  const spansIn = (text: string) => {
    const folded = store.folder.fold(text);
    return merged(phrases.flatMap((phrase) => folded.occurrences(phrase)));
  };
  return {
    clause: `${file.id}#${shown.anchor}`,
    policy: {
      id: file.id,
      title: file.title,
      docNumber: file.docNumber,
      region: file.region,
      date: iso(date[document]),
      status,
      statusDate: status === 'expired' ? iso(to[document]) : status === 'pending' ? iso(from[document]) : null,
    },
    shown,
    marks: { label: spansIn(shown.trail.at(-1) ?? ''), text: spansIn(shown.text) },
  };
}

const MOST_SHORTER = 3;

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
