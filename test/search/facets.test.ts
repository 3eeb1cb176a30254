import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/search/client/excerpt.ts';
import { countFacets, filterRows, readChoice } from '../../src/search/client/facets.ts';
import { makeSearchData } from '../../src/search/records.ts';
import type { SearchTable } from '../../src/search/table.ts';
import { base } from '../support/base.ts';

const data = makeSearchData(base, '2026-11-23');
const table: SearchTable = { ...data.table, pagefind: data.records.map(({ id }) => id) };
const all = table.rows.map((_, row) => row);
const choose = (address: string) => readChoice(new URLSearchParams(address));

describe('records', () => {
  it('are one a passage, with an id of their own', () => {
    expect(new Set(data.records.map(({ id }) => id)).size).toBe(data.records.length);
    expect(data.table.rows.length).toBe(data.records.length);
  });
});

describe('facets', () => {
  it('leave everything when nothing is chosen', () => {
    expect(filterRows(all, choose(''), table)).toEqual(all);
  });

  it.each(['department=commerce', 'incentive=贴息', 'region=441600', 'role=lead', 'year=2015'])(
    '%s leaves as many rows as it said',
    (address) => {
      const [facet = '', value = ''] = address.split('=');
      const counts = countFacets(all, choose(''), table);
      const index = table.values[facet as 'role'].findIndex((known) => known.value === value);
      const rows = filterRows(all, choose(address), table);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBe(counts[facet as 'role'][index]);
    },
  );

  it('ask for the department in the role', () => {
    const rows = filterRows(all, choose('department=finance&role=lead'), table);
    for (const row of rows) {
      const record = data.records[row];
      const led = base.assignments.some(
        ({ policy, anchor, fact }) =>
          `${policy.id}#${anchor}` === record?.id && fact.line === 'finance' && fact.role === 'lead',
      );
      expect(led).toBe(true);
    }
  });

  it('count the other values of a chosen facet as if it were free', () => {
    const counts = countFacets(all, choose('incentive=贴息'), table);
    expect(counts.incentive).toEqual(countFacets(all, choose(''), table).incentive);
  });

  it('find nothing for a value that the base does not have', () => {
    expect(filterRows(all, choose('department=no-such-line'), table)).toEqual([]);
  });
});

describe('excerpts', () => {
  const text = `${'一'.repeat(60)}。我们支持电子商务发展，${'二'.repeat(200)}`;
  const at = text.indexOf('电子商务');
  it('begin at a sentence near the match and mark it', () => {
    const { text: shown, marks } = excerptOf(text, [[at, at + 4]]);
    expect(shown.startsWith('…我们支持')).toBe(true);
    expect(marks.map(([from, to]) => shown.slice(from, to))).toEqual(['电子商务']);
    expect(shown.endsWith('…')).toBe(true);
  });
  it('are whole for a short text', () => {
    expect(excerptOf('短文。', [])).toEqual({ text: '短文。', marks: [] });
  });
});
