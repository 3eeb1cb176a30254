/** What a choice leaves: alternatives within a facet, narrowing between facets, what lapsed apart, counts that keep their word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printChoice, readChoice, toggled } from '../../src/ledger/choice.ts';
import { LEDGER_FACETS } from '../../src/ledger/ledger.ts';
import { select } from '../../src/ledger/select.ts';
import { LEDGER, TODAY } from '../support/ledger.ts';

const chosen = (address: string) => readChoice(new URLSearchParams(address));
const numbers = (address: string) =>
  select(LEDGER, chosen(address), TODAY).rows.map(({ id }) => Number(/doc-(\d)/.exec(id)?.[1]));

describe('rows', () => {
  it.each([
    ['', [1, 2]],
    ['status=all', [1, 2, 3, 4]],
    ['status=expired', [3]],
    ['status=over', [4]],
    ['status=all&type=补助', [2, 3]],
    ['status=all&type=补助&type=奖励', [1, 2, 3, 4]],
    ['region=430200', [2]],
    ['status=all&region=430100&type=奖励', [1, 4]],
    ['q=仓储', [1]],
    ['q=仓储 奖励', [1]],
    ['q=仓储 快递', []],
    ['type=贴息', []],
    ['status=all&sort=cap', [4, 3, 1, 2]],
    ['status=all&sort=-cap', [1, 3, 4, 2]],
    ['status=all&sort=rate', [3, 2, 1, 4]],
    ['status=all&sort=nothing', [1, 2, 3, 4]],
  ])('%s', (address, expected) => {
    expect(numbers(address)).toEqual(expected);
  });

  it('tells how many lapsed ones are left out', () => {
    expect(select(LEDGER, chosen(''), TODAY).lapsed).toBe(2);
    expect(select(LEDGER, chosen('type=补助'), TODAY).lapsed).toBe(1);
    expect(select(LEDGER, chosen('status=all'), TODAY).lapsed).toBe(0);
  });

  it('counts the lapsed ones by value, so that a value that only they have is found', () => {
    const { counts, lapsedCounts } = select(LEDGER, chosen('region=430100'), TODAY);
    for (const value of ['奖励', '补助'])
      expect(lapsedCounts.type.get(value) ?? 0, value).toBe(
        select(LEDGER, chosen(`region=430100&type=${value}&status=all`), TODAY).rows.length -
          (counts.type.get(value) ?? 0),
      );
    expect(select(LEDGER, chosen('status=all'), TODAY).lapsedCounts.type.size).toBe(0);
  });

  it('goes by the day it is given', () => {
    expect(select(LEDGER, chosen(''), '2026-01-01').rows.map(({ id }) => id)).toEqual(['doc-2#sec_1#1']);
    expect(select(LEDGER, chosen(''), '2020-01-01').rows).toHaveLength(4);
  });

  it('finds words in whatever common characters it is given', () => {
    const fold = (text: string) => text.replaceAll('倉', '仓').replaceAll('儲', '储');
    expect(
      select({ ...LEDGER, rows: LEDGER.rows.map((row) => ({ ...row })) }, chosen('q=倉儲'), TODAY, fold).rows,
    ).toHaveLength(1);
  });
});

const address = fc.record({
  type: fc.subarray(['奖励', '补助']),
  region: fc.subarray(['430000', '430100', '430200']),
  status: fc.subarray(['in-force', 'unstated', 'expired', 'over']),
  q: fc.constantFrom('', '奖励', '企业', '万元'),
});

it('a count is the number of rows that the value would leave', () => {
  fc.assert(
    fc.property(address, ({ type, region, status, q }) => {
      const parameters = new URLSearchParams();
      for (const [key, values] of Object.entries({ type, region, status }))
        for (const value of values) parameters.append(key, value);
      if (q) parameters.set('q', q);
      const choice = readChoice(parameters);
      const { counts } = select(LEDGER, choice, TODAY);
      for (const { key, values } of LEDGER.facets)
        for (const { value } of values) {
          if (value === 'all') continue;
          const only = { ...choice, facets: { ...choice.facets, [key]: [value] } };
          expect(counts[key].get(value) ?? 0, `${key}=${value}`).toBe(select(LEDGER, only, TODAY).rows.length);
        }
    }),
  );
});

it('the address says what was chosen, and nothing else', () => {
  const choice = chosen('q=仓储+企业&type=奖励&type=补助&region=430100&sort=-cap&unknown=1');
  expect(readChoice(printChoice(choice))).toEqual(choice);
  expect(printChoice(choice).has('unknown')).toBe(false);
  for (const facet of LEDGER_FACETS) expect(toggled(toggled(choice, facet, 'x'), facet, 'x')).toEqual(choice);
});
