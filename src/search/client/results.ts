/** What a request finds: the matches of its query, those that its filters leave, in the order that it asks for. */
import { parseQuery, type Query } from '../query.ts';
import { PASSAGE_FACETS } from '../table.ts';
import type { Choice, Chosen } from './facets.ts';
import { chosenNumbers, documentFits, passageFits, readChoice } from './facets.ts';
import { findMatches } from './find.ts';
import type { Match, Matches } from './match.ts';
import { type Order, readOrder, type Scored, scoreOf } from './rank.ts';
import type { Searcher } from './searcher.ts';
import { NAMED_FACETS, type SearchStore } from './store.ts';

export interface Results {
  /** as typed */
  raw: string;
  query: Query;
  order: Order;
  choice: Choice;
  chosen: Chosen;
  /** before the filters */
  found: Matches;
  /** what the filters leave, in no order yet */
  scored: Scored[];
  /** of the filters or the order, so that other matches need them too */
  needsFacts: boolean;
}

/** @param address parameters of the page: q, facets, sort, group @returns null when it was given up */
export async function resultsOf(
  address: string,
  { store, engine }: Searcher,
  stale: () => boolean,
): Promise<Results | null> {
  const parameters = new URLSearchParams(address);
  const raw = parameters.get('q') ?? '';
  const query = parseQuery(raw, store.folder);
  const order = readOrder(parameters);
  const choice = readChoice(parameters);
  const chosen = chosenNumbers(choice, store.catalogue.values);
  const found = await findMatches(query, store, engine);
  if (stale()) return null;
  const named = namedValues(query, store);
  const needsFacts =
    named.length > 0 || order.sort === 'amount' || PASSAGE_FACETS.some((facet) => chosen[facet].size > 0);
  const inDocuments = found.matches.filter(({ document }) => documentFits(store.valuesOf(document), chosen));
  const documents = new Set(inDocuments.map(({ document }) => document));
  await store.loadLengths(documents);
  if (needsFacts) await store.loadFacts(documents);
  if (stale()) return null;
  const fitting = inDocuments.filter(({ document, passage }) => passageFits(store.factsOf(document, passage), chosen));
  return { raw, query, order, choice, chosen, found, scored: score(fitting, query, named, store), needsFacts };
}

/** Values of facets that the query names outright: 贴息, 财政, 直播电商. */
function namedValues(query: Query, store: SearchStore): { facet: (typeof NAMED_FACETS)[number]; value: number }[] {
  return NAMED_FACETS.flatMap((facet) =>
    store.catalogue.values[facet].flatMap(({ label }, value) =>
      query.phrases.includes(store.folder.fold(label).characters) ? [{ facet, value }] : [],
    ),
  );
}

export function score(
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
