/**
 * The search page's other engine: an OpenSearch or Elasticsearch endpoint with the index of `policy export`. Query and
 * answer are those of the `_search` API; the page is told the same steps as by the worker.
 */

import type { ClauseDocument } from '../../exports/opensearch.ts';
import { dayInChina } from '../../model/day.ts';
import { statusOf } from '../../model/status.ts';
import type { Folder } from '../fold.ts';
import { parseQuery, type Query } from '../query.ts';
import { spansOf } from '../spans.ts';
import { FACETS, type Facet, type FacetValue, STATUS_CODES } from '../table.ts';
import { type Choice, readChoice } from './facets.ts';
import type { Hit, SearchRequest, SearchStep } from './protocol.ts';
import { type Order, readOrder } from './rank.ts';

/** A part of a query. */
type QueryPart = Record<string, unknown>;

const MOST_VALUES = 500;
/** Results inside one group that a cluster gives at most (`index.max_inner_result_window`). */
const MOST_IN_GROUP = 100;

/** Values of keywords come as a list, those of filters by name. */
type Buckets = { key: string; doc_count: number }[] | Record<string, { doc_count: number }>;

interface ClauseHit {
  _source: ClauseDocument;
}
/** The first clause of a document, grouped with those that follow it. */
interface GroupHit extends ClauseHit {
  inner_hits?: { clauses: { hits: { hits: ClauseHit[] } } };
}

/** The part of an answer that is read. */
interface SearchResponse {
  hits: { total: { value: number }; hits: GroupHit[] };
  aggregations: { documents: { values: { value: number } } } & Record<Facet, { values: { buckets: Buckets } }>;
}

const ANY_PART = ['heading', 'text'] as const;

/**
 * Body of `POST /policy-clauses/_search`.
 * @param count how many results
 * @param today ISO date, for what is in force
 */
export function searchBody(
  query: Query,
  choice: Choice,
  { sort, grouped }: Order,
  count: number,
  today: string,
): QueryPart {
  const phrase = (words: string) => ({
    bool: {
      should: ANY_PART.map((field) => ({
        match_phrase: { [field]: { query: words, boost: field === 'heading' ? 4 : 1 } },
      })),
      minimum_should_match: 1,
    },
  });
  const filters = FACETS.map((facet) => ({ facet, clause: facetFilter(facet, choice, today) }));
  const except = (own: Facet | null): QueryPart[] => [
    ...filters.flatMap(({ facet, clause }) => (clause === null || facet === own ? [] : [clause])),
    ...(own === 'department' || own === 'role' ? [] : assignmentFilter(choice)),
  ];
  const order = [...sortOf(sort), { date: { order: 'desc', missing: '_last' } }, 'policy', 'order'];
  return {
    size: count,
    track_total_hits: true,
    query: {
      bool: {
        must: query.groups.map((group) => ({ bool: { should: group.map(phrase), minimum_should_match: 1 } })),
        must_not: query.excluded.map(phrase),
      },
    },
    post_filter: { bool: { filter: except(null) } },
    sort: order,
    ...(grouped ? { collapse: { field: 'policy', inner_hits: groupBody(count, order) } } : {}),
    aggs: {
      documents: { filter: { bool: { filter: except(null) } }, aggs: { values: { cardinality: { field: 'policy' } } } },
      ...Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          {
            filter: { bool: { filter: except(facet) } },
            aggs: {
              values:
                facet === 'status'
                  ? {
                      filters: {
                        filters: Object.fromEntries(STATUS_CODES.map((code) => [code, statusFilter(code, today)])),
                      },
                    }
                  : { terms: { field: facet, size: MOST_VALUES } },
            },
          },
        ]),
      ),
    },
  };
}

/** The clauses of each document. The first `count` of all groups are shown: one document may fill the page. */
function groupBody(count: number, sort: readonly unknown[]): QueryPart {
  return { name: 'clauses', size: Math.min(count, MOST_IN_GROUP), sort };
}

function sortOf(sort: Order['sort']): QueryPart[] {
  if (sort === 'date') return [];
  return sort === 'amount' ? [{ amount: { order: 'desc' } }] : [{ _score: { order: 'desc' } }];
}

/** Chosen values are alternatives. Keywords bear their labels: `finance|财政`. */
function facetFilter(facet: Facet, choice: Choice, today: string): QueryPart | null {
  const values = choice[facet];
  if (values.length === 0) return null;
  const should =
    facet === 'status'
      ? STATUS_CODES.filter((code) => values.includes(code)).map((code) => statusFilter(code, today))
      : values.map((value) => ({ prefix: { [facet]: `${value}|` } }));
  return { bool: { should, minimum_should_match: 1 } };
}

/** A department with a role asks for that body in that role. */
function assignmentFilter({ department, role }: Choice): QueryPart[] {
  if (department.length === 0 || role.length === 0) return [];
  return [{ terms: { assignment: department.flatMap((line) => role.map((part) => `${line}:${part}`)) } }];
}

/** As `statusOf` of src/model. */
function statusFilter(code: (typeof STATUS_CODES)[number], today: string): QueryPart {
  const ended = { range: { effectiveTo: { lt: today } } };
  const pending = { range: { effectiveFrom: { gt: today } } };
  const bounded = { exists: { field: 'effectiveTo' } };
  switch (code) {
    case 'expired':
      return ended;
    case 'pending':
      return { bool: { must: [pending], must_not: [ended] } };
    case 'in-force':
      return { bool: { must: [bounded], must_not: [ended, pending] } };
    default:
      return { bool: { must_not: [bounded, pending] } };
  }
}

/** In order; of groups, clause by clause. */
const clausesOf = (response: SearchResponse) =>
  response.hits.hits.flatMap((hit) => hit.inner_hits?.clauses.hits.hits ?? [hit]);

/** The page's steps from an answer. @param count how many results were asked for */
function readAnswer(
  response: SearchResponse,
  query: Query,
  folder: Folder,
  count: number,
  today: string,
): SearchStep[] {
  const values = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetValue[]])) as Record<Facet, FacetValue[]>;
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, [] as number[]])) as Record<Facet, number[]>;
  for (const facet of FACETS) {
    const { buckets } = response.aggregations[facet].values;
    const list = Array.isArray(buckets)
      ? buckets
      : Object.entries(buckets).map(([key, { doc_count }]) => ({ key: `${key}|${key}`, doc_count }));
    for (const { key, doc_count } of list) {
      const bar = key.indexOf('|');
      values[facet].push({ value: key.slice(0, bar), label: key.slice(bar + 1) });
      counts[facet].push(doc_count);
    }
  }
  const documents = response.aggregations.documents.values.value;
  const hits = clausesOf(response)
    .slice(0, count)
    .map(({ _source }) => hitOf(_source, query, folder, today));
  return [
    { kind: 'summary', total: response.hits.total.value, documents, all: null, named: 0, topics: [] },
    { kind: 'hits', from: 0, hits },
    { kind: 'facets', counts, values, titles: [] },
    { kind: 'done' },
  ];
}

function hitOf(document: ClauseDocument, query: Query, folder: Folder, today: string): Hit {
  const { clause, trail, heading, text, facts, anchor } = document;
  return {
    clause,
    policy: {
      id: document.policy,
      title: document.title,
      docNumber: document.docNumber,
      region: document.regionName,
      date: document.date,
      status: statusOf(document, today),
    },
    shown: { anchor, trail, heading, text, facts },
    marks: { label: spansOf(trail.at(-1) ?? '', query.phrases, folder), text: spansOf(text, query.phrases, folder) },
  };
}

/** @throws Error when the endpoint does not answer as it should */
export async function* searchRemote(
  request: SearchRequest,
  endpoint: string,
  folder: Folder,
): AsyncGenerator<SearchStep> {
  const parameters = new URLSearchParams(request.parameters);
  const query = parseQuery(parameters.get('q') ?? '', folder);
  const today = dayInChina(new Date());
  const response = await fetch(`${endpoint.replace(/\/$/, '')}/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(searchBody(query, readChoice(parameters), readOrder(parameters), request.count, today)),
  });
  if (!response.ok) throw new Error(`${endpoint}: ${response.status}`);
  yield* readAnswer((await response.json()) as SearchResponse, query, folder, request.count, today);
}
