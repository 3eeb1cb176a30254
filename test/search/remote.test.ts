/**
 * The client of a search cluster, against an exchange written down from the documented `_search` API. No cluster was
 * asked: what is tested is that query and answer are made and read as documented.
 */
import { describe, expect, it, vi } from 'vitest';
import { readChoice } from '../../src/search/client/facets.ts';
import { readOrder } from '../../src/search/client/rank.ts';
import { searchBody, searchRemote } from '../../src/search/client/remote.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable } from '../../src/search/fold-table.ts';
import { parseQuery } from '../../src/search/query.ts';
import recorded from './recorded/search-response.json' with { type: 'json' };

const folder = createFolder(makeFoldTable());
const request = { run: 1, parameters: '', count: 20 } as const;
const body = (address: string) => {
  const parameters = new URLSearchParams(address);
  const query = parseQuery(parameters.get('q') ?? '', folder);
  // biome-ignore lint/suspicious/noExplicitAny: the body is JSON of the cluster's own shape
  return searchBody(query, readChoice(parameters), readOrder(parameters), request.count, '2026-01-01') as any;
};

async function all<T>(steps: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const step of steps) taken.push(step);
  return taken;
}

describe('the query', () => {
  it('asks for every group as an exact phrase, folded', () => {
    const { query } = body('q=貼息 -農村');
    expect(query.bool.must).toHaveLength(1);
    expect(JSON.stringify(query.bool.must)).toContain('{"match_phrase":{"text":{"query":"贴息","boost":1}}}');
    expect(JSON.stringify(query.bool.must_not)).toContain('"农村"');
  });

  it('filters after counting, each facet counted without its own choice', () => {
    const { post_filter, aggs } = body('q=贴息&region=441600&incentive=贴息');
    expect(JSON.stringify(post_filter)).toContain('{"prefix":{"region":"441600|"}}');
    expect(JSON.stringify(aggs.region)).not.toContain('441600');
    expect(JSON.stringify(aggs.region)).toContain('贴息|');
  });

  it('asks in groups for the clauses of each document in the same order', () => {
    const { collapse, sort } = body('q=贴息&group=document&sort=amount');
    expect(collapse).toEqual({ field: 'policy', inner_hits: { name: 'clauses', size: 20, sort } });
    expect(body('q=贴息').collapse).toBeUndefined();
  });

  it('asks for a department in a role', () => {
    expect(JSON.stringify(body('department=finance&role=lead').post_filter)).toContain(
      '{"assignment":["finance:lead"]}',
    );
  });
});

describe('the answer', () => {
  it('becomes the steps that the page shows', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      asked.push(address, JSON.parse(String(init.body)).size);
      return Response.json(recorded);
    });
    const steps = await all(
      searchRemote({ ...request, parameters: 'q=贴息' }, 'https://search.example/policy-clauses/', folder),
    );
    expect(asked).toEqual(['https://search.example/policy-clauses/_search', 20]);
    expect(steps.map(({ kind }) => kind)).toEqual(['summary', 'hits', 'facets', 'done']);
    expect(steps[0]).toMatchObject({ total: 2, documents: 1 });
    expect(steps[1]).toMatchObject({
      hits: [
        {
          clause: 'heyuan-2015-43#sec_3__subsec_1__item_2',
          policy: { status: { code: 'expired', date: '2018-05-31' }, region: '河源市' },
          marks: { text: [[9, 11]] },
        },
      ],
    });
    expect(steps[2]).toMatchObject({ values: { department: [{ value: 'finance', label: '财政' }] } });
    vi.unstubAllGlobals();
  });

  it('in groups gives the clauses of each document, as many as were asked for', async () => {
    const [hit] = recorded.hits.hits;
    const clause = (policy: string, order: number) => ({
      _source: { ...hit?._source, policy, clause: `${policy}#${order}`, anchor: String(order), order },
    });
    const group = (policy: string, count: number) => {
      const hits = Array.from({ length: count }, (_, i) => clause(policy, i));
      return { ...clause(policy, 0), inner_hits: { clauses: { hits: { hits } } } };
    };
    const answer = {
      ...recorded,
      hits: { total: { value: 9, relation: 'eq' }, hits: [group('a-1', 3), group('b-1', 6)] },
    };
    vi.stubGlobal('fetch', async () => Response.json(answer));
    const steps = await all(
      searchRemote({ run: 1, parameters: 'q=贴息&group=document', count: 5 }, 'https://search.example/x', folder),
    );
    vi.unstubAllGlobals();
    const told = steps.flatMap((step) => (step.kind === 'hits' ? step.hits.map((shown) => shown.clause) : []));
    expect(told).toEqual(['a-1#0', 'a-1#1', 'a-1#2', 'b-1#0', 'b-1#1']);
    expect(steps[0]).toMatchObject({ kind: 'summary', total: 9 });
  });

  it('that is an error is told', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 502 }));
    await expect(all(searchRemote(request, 'https://search.example/x', folder))).rejects.toThrow('502');
    vi.unstubAllGlobals();
  });
});
