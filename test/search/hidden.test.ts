/** Where the filters leave nothing, each says how much it hides and how much would be left without it. */
import { expect, it } from 'vitest';
import { find, openSearch } from '../support/search.ts';

const searcher = openSearch();

it.each([
  ['琶洲', 'region=510000'],
  ['琶洲', 'region=510000&incentive=贴息'],
  ['贴息', 'region=510000&status=in-force&year=2015'],
  ['电子商务', 'department=finance&role=lead&type=通知&region=441600'],
  ['电子商务', 'department=no-such-line'],
  ['', 'region=510000&year=2015'],
])('%s with %s', async (q, facets) => {
  const { total, hidden } = await find(searcher, q, { facets: `&${facets}` });
  expect(total).toBe(0);
  const asked = new URLSearchParams(facets);
  expect(hidden?.all).toBe((await find(searcher, q)).total);
  expect(hidden?.filters.map(({ facet }) => facet).sort()).toEqual([...asked.keys()].sort());
  for (const { facet, hides, leaves } of hidden?.filters ?? []) {
    const without = new URLSearchParams(asked);
    without.delete(facet);
    expect(leaves, facet).toBe((await find(searcher, q, { facets: `&${without}` })).total);
    const alone = new URLSearchParams({ [facet]: asked.get(facet) ?? '' });
    expect(hides, facet).toBe((hidden?.all ?? 0) - (await find(searcher, q, { facets: `&${alone}` })).total);
  }
});

it('filters are not to blame where the words are nowhere, or something is left', async () => {
  expect((await find(searcher, '没有这样的话', { facets: '&region=510000' })).hidden).toBeNull();
  expect((await find(searcher, '电子商务', { facets: '&region=510000' })).hidden).toBeNull();
});
