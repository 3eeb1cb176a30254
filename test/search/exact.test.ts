import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedPassages } from '../../src/model/walk.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable } from '../../src/search/fold-table.ts';
import { toTraditional } from '../../src/text/script.ts';
import { base } from '../support/base.ts';
import { find, openSearch } from '../support/search.ts';

const searcher = openSearch();
const { fold } = createFolder(makeFoldTable());
const passages = base.records.flatMap(({ policy }) =>
  placedPassages(policy).map(({ passage, clause, anchor }) => ({
    id: `${policy.id}#${anchor}`,
    text: passage.text,
    parts: [clause?.heading ?? '', passage.text].map((text) => fold(text).characters),
  })),
);
const containing = (phrase: string) =>
  passages
    .filter(({ parts }) => parts.some((part) => part.includes(fold(phrase).characters)))
    .map(({ id }) => id)
    .sort();

describe('any string of the base', () => {
  it('finds exactly the passages that contain it, in either script', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(passages.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        async (which, at, length, traditional) => {
          const { text } = passages[which] ?? { text: '' };
          const start = at % Math.max(1, text.length);
          const words = text.slice(start, start + length).replace(/[\s"“”「」-]/gu, '');
          fc.pre(fold(words).characters.length > 0);
          const { clauses, total } = await find(searcher, traditional ? toTraditional(words) : words, { count: 1000 });
          expect([...clauses].sort()).toEqual(containing(words));
          expect(total).toBe(clauses.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('together, excluded, or either of two', async () => {
    const all = async (q: string) => new Set((await find(searcher, q, { count: 1000 })).clauses);
    const [grant, loan] = [await all('补助'), await all('贴息')];
    expect(await all('补助 贴息')).toEqual(new Set([...grant].filter((clause) => loan.has(clause))));
    expect(await all('补助 -贴息')).toEqual(new Set([...grant].filter((clause) => !loan.has(clause))));
    expect(await all('补助 OR 贴息')).toEqual(new Set([...grant, ...loan]));
  });
});

describe('facets', () => {
  it('count what choosing them gives', async () => {
    const { counts } = await find(searcher, '电子商务');
    const { values } = searcher.store.catalogue;
    for (const facet of [
      'region',
      'incentive',
      'department',
      'status',
      'type',
      'issuer',
      'year',
      'topic',
      'role',
    ] as const) {
      for (const [i, { value }] of values[facet].entries()) {
        const { total } = await find(searcher, '电子商务', { facets: `&${new URLSearchParams({ [facet]: value })}` });
        expect(total, `${facet} ${value}`).toBe(counts?.[facet][i]);
      }
    }
  });

  it('of a province hold its cities', async () => {
    const province = await find(searcher, '', { facets: '&region=440000', count: 1000 });
    const city = await find(searcher, '', { facets: '&region=440100', count: 1000 });
    expect(province.clauses).toEqual(expect.arrayContaining(city.clauses));
    expect(province.total).toBeGreaterThan(city.total);
  });
});

describe('order', () => {
  it('by date: the newest first', async () => {
    const { clauses } = await find(searcher, '电子商务', { sort: 'date', count: 1000 });
    const dates = clauses.map((clause) => base.byId.get(clause.split('#')[0] ?? '')?.policy.dateIssued ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('by amount: the largest first', async () => {
    const { clauses } = await find(searcher, '奖励', { sort: 'amount', count: 1 });
    const { clauses: every } = await find(searcher, '奖励', { count: 1000 });
    const amountOf = (clause: string) => {
      const [id = '', anchor = ''] = clause.split('#');
      const policy = base.byId.get(id)?.policy;
      const found = policy && placedPassages(policy).find((placed) => placed.anchor === anchor);
      return Math.max(
        0,
        ...(found?.passage.incentives ?? []).flatMap((row) => [row.amountYuan ?? 0, row.capYuan ?? 0]),
      );
    };
    expect(amountOf(clauses[0] ?? '')).toBe(Math.max(...every.map(amountOf)));
  });

  it('grouped: the passages of one document stand together', async () => {
    const { clauses } = await find(searcher, '电子商务', { grouped: true, count: 1000 });
    const documents = clauses.map((clause) => clause.split('#')[0]);
    const changes = documents.filter((id, i) => id !== documents[i - 1]).length;
    expect(changes).toBe(new Set(documents).size);
  });
});

it('a search that is given up says nothing more', async () => {
  const { search } = await import('../../src/search/client/search.ts');
  const request = { run: 1, parameters: 'q=电子商务', count: 20 } as const;
  const steps: string[] = [];
  for await (const step of search(request, searcher, () => steps.length > 0)) steps.push(step.kind);
  expect(steps).toEqual(['summary']);
});
