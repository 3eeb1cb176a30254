/**
 * The search page's other engine: an OpenSearch or Elasticsearch endpoint with the index of `policy export`. Query and
 * answer are those of the `_search` API; the page is told the same steps as by the worker.
 */

import type { ClauseDocument } from '../../exports/opensearch.ts';
import { statusOf } from '../../model/status.ts';
import { merged } from '../../scripts/mark-phrases.ts';
import type { Folder } from '../fold.ts';
import { parseQuery, type Query } from '../query.ts';
import { FACETS, type Facet, type FacetValue, STATUS_CODES } from '../table.ts';
import { type Choice, readChoice } from './facets.ts';
import type { Hit, SearchAnswer, SearchRequest } from './protocol.ts';

type Clause = Record<string, unknown>;
type Step = SearchAnswer extends infer A ? (A extends { run: number } ? Omit<A, 'run'> : never) : never;

const MOST_VALUES = 500;

/** The part of an answer that is read. */
interface SearchResponse {
  hits: { total: { value: number }; hits: { _source: ClauseDocument }[] };
  aggregations: { documents: { value: number } } & Record<
    string,
    { values: { buckets: { key: string; doc_count: number }[] | Record<string, { doc_count: number }> } }
  >;
}

const ANY_PART = ['heading', 'text'] as const;

/** Body of `POST /policy-clauses/_search`. @param today ISO date, for what is in force */
export function searchBody(query: Query, choice: Choice, request: SearchRequest, today: string): Clause {
  const phrase = (words: string) => ({
    bool: {
      should: ANY_PART.map((field) => ({
        match_phrase: { [field]: { query: words, boost: field === 'heading' ? 4 : 1 } },
      })),
      minimum_should_match: 1,
    },
  });
  const filters = FACETS.map((facet) => ({ facet, clause: facetFilter(facet, choice, today) }));
  const except = (own: Facet | null): Clause[] => [
    ...filters.flatMap(({ facet, clause }) => (clause === null || facet === own ? [] : [clause])),
    ...(own === 'department' || own === 'role' ? [] : assignmentFilter(choice)),
  ];
  return {
    size: request.count,
    track_total_hits: true,
    query: {
      bool: {
        must: query.groups.map((group) => ({ bool: { should: group.map(phrase), minimum_should_match: 1 } })),
        must_not: query.excluded.map(phrase),
      },
    },
    post_filter: { bool: { filter: except(null) } },
    sort: [...sortOf(request.sort), { date: { order: 'desc', missing: '_last' } }, 'policy', 'order'],
    ...(request.grouped ? { collapse: { field: 'policy', inner_hits: { name: 'clauses', size: 5 } } } : {}),
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

function sortOf(sort: SearchRequest['sort']): Clause[] {
  if (sort === 'date') return [];
  return sort === 'amount' ? [{ amount: { order: 'desc' } }] : [{ _score: { order: 'desc' } }];
}

/** Chosen values are alternatives. Keywords bear their labels: `finance|财政`. */
function facetFilter(facet: Facet, choice: Choice, today: string): Clause | null {
  const values = choice[facet];
  if (values.length === 0) return null;
  const should =
    facet === 'status'
      ? STATUS_CODES.filter((code) => values.includes(code)).map((code) => statusFilter(code, today))
      : values.map((value) => ({ prefix: { [facet]: `${value}|` } }));
  return { bool: { should, minimum_should_match: 1 } };
}

/** A department with a role asks for that body in that role. */
function assignmentFilter({ department, role }: Choice): Clause[] {
  if (department.length === 0 || role.length === 0) return [];
  return [{ terms: { assignment: department.flatMap((line) => role.map((part) => `${line}:${part}`)) } }];
}

/** As `statusOf` of the corpus. */
function statusFilter(code: (typeof STATUS_CODES)[number], today: string): Clause {
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

/** The page's steps from an answer. */
function readAnswer(response: SearchResponse, query: Query, folder: Folder, today: string): Step[] {
  const values = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetValue[]])) as Record<Facet, FacetValue[]>;
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, [] as number[]])) as Record<Facet, number[]>;
  for (const facet of FACETS) {
    const { buckets } = response.aggregations[facet]?.values ?? { buckets: [] };
    const list = Array.isArray(buckets)
      ? buckets
      : Object.entries(buckets).map(([key, { doc_count }]) => ({ key: `${key}|${key}`, doc_count }));
    for (const { key, doc_count } of list) {
      const bar = key.indexOf('|');
      values[facet].push({ value: key.slice(0, bar), label: key.slice(bar + 1) });
      counts[facet].push(doc_count);
    }
  }
  const documents = (response.aggregations.documents as unknown as { values: { value: number } }).values.value;
  return [
    { kind: 'summary', total: response.hits.total.value, documents },
    { kind: 'hits', from: 0, hits: response.hits.hits.map(({ _source }) => hitOf(_source, query, folder, today)) },
    { kind: 'facets', counts, values, titles: [] },
    { kind: 'done' },
  ];
}

function hitOf(document: ClauseDocument, query: Query, folder: Folder, today: string): Hit {
  const status = statusOf(document, today);
  const { clause, trail, heading, text, facts, anchor } = document;
  const spansIn = (words: string) => {
    const folded = folder.fold(words);
    return merged(query.phrases.flatMap((phrase) => folded.occurrences(phrase)));
  };
  return {
    clause,
    policy: {
      id: document.policy,
      title: document.title,
      docNumber: document.docNumber,
      region: document.regionName,
      date: document.date,
      status: status.code,
      statusDate: status.code === 'expired' || status.code === 'pending' ? status.date : null,
    },
    shown: { anchor, trail, heading, text, facts },
    marks: { label: spansIn(trail.at(-1) ?? ''), text: spansIn(text) },
  };
}

/** @throws Error when the endpoint does not answer as it should */
export async function* searchRemote(request: SearchRequest, endpoint: string, folder: Folder): AsyncGenerator<Step> {
  const parameters = new URLSearchParams(request.parameters);
  const query = parseQuery(parameters.get('q') ?? '', folder);
  const today = new Date().toISOString().slice(0, 10);
  const response = await fetch(`${endpoint.replace(/\/$/, '')}/_search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(searchBody(query, readChoice(parameters), request, today)),
  });
  if (!response.ok) throw new Error(`${endpoint}: ${response.status}`);
  yield* readAnswer((await response.json()) as SearchResponse, query, folder, today);
}
