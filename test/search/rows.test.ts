/** Results taken away: those of the screen in its order, with the facts of their clauses. */
import { describe, expect, it } from 'vitest';
import { factLines } from '../../src/corpus/listing.ts';
import { targetKind } from '../../src/model/facts/target.ts';
import { type PlacedPassage, placedPassages } from '../../src/model/walk.ts';
import { takenRows } from '../../src/search/client/rows.ts';
import { resultSheet } from '../../src/search/client/sheet.ts';
import { base } from '../support/base.ts';
import { find, openSearch } from '../support/search.ts';

const searcher = openSearch();
const placed = new Map(
  base.records.flatMap(({ policy }) =>
    placedPassages(policy).map((passage): [string, PlacedPassage] => [`${policy.id}#${passage.anchor}`, passage]),
  ),
);

describe('the rows', () => {
  it.each([
    ['电子商务', '', '', false],
    ['电子商务', '', 'date', true],
    ['奖励', '', 'amount', false],
    ['', '&region=440000&incentive=奖励', '', false],
    ['', '', '', false],
    ['没有这样的话', '', '', false],
  ])('%s %s %s %s: all that are found, in order', async (q, facets, sort, grouped) => {
    const { clauses, total } = await find(searcher, q, { facets, sort, grouped, count: 1e6 });
    const address = `?${new URLSearchParams({ q })}${facets}${sort && `&sort=${sort}`}${grouped ? '&group=document' : ''}`;
    const { rows } = await takenRows(address, searcher);
    expect(rows.map(({ clause }) => clause)).toEqual(clauses);
    expect(rows).toHaveLength(total);
  });

  it('bear the facts of their clause', async () => {
    const { rows } = await takenRows('', searcher);
    for (const row of rows) {
      const own = placed.get(row.clause);
      expect(row.number).toBe(own?.number);
      expect(row.text).toBe(own?.passage.text);
      expect(row.heading).toBe(own?.clause?.heading ?? '');
      expect(row.facts).toEqual(own && factLines(own.passage));
      expect(row.targets).toEqual(own?.passage.targets.map(targetKind.print));
      expect(row.topics).toEqual((own?.clause?.topics ?? []).map((topic) => base.lexicon.topicName(topic)));
      const names = (roles: readonly ('lead' | 'support' | 'responsible')[]) =>
        new Set(
          own?.passage.responsibilities.flatMap((one) => roles.flatMap((role) => one[role].map(({ name }) => name))),
        );
      expect(new Set(row.lead)).toEqual(names(['lead', 'responsible']));
      expect(new Set(row.support)).toEqual(names(['support']));
    }
    expect(rows.filter(({ lead }) => lead.length > 0).length).toBeGreaterThan(10);
    expect(rows.filter(({ targets }) => targets.length > 0).length).toBeGreaterThan(0);
  });

  it('come with what is chosen, by name', async () => {
    const { filters } = await takenRows('?region=440100&region=nowhere&role=lead', searcher);
    expect(filters).toEqual([
      { facet: 'region', labels: ['广州市', 'nowhere'] },
      { facet: 'role', labels: ['牵头'] },
    ]);
  });
});

describe('the sheet', () => {
  const words = {
    title: '搜索结果',
    heads: Array.from({ length: 14 }, (_, i) => `列${i}`),
    status: () => '现行有效',
    address: (path: string) => `/zh-hant${path}`,
    about: [['查询', '奖励']] as const,
    cut: '……',
  };

  it('has a cell for every head, facts as lines, the address of the clause without the query', async () => {
    const taken = await takenRows('?q=奖励&incentive=奖励', searcher);
    const { rows, kinds, heads } = resultSheet(taken, 'https://example.org/search/?q=奖励', words);
    expect(kinds).toHaveLength(heads.length);
    expect(rows).toHaveLength(taken.rows.length);
    for (const [i, row] of rows.entries()) {
      const [id, anchor] = taken.rows[i]?.clause.split('#') ?? [];
      expect(row).toHaveLength(heads.length);
      expect(row.at(-1)).toBe(`https://example.org/zh-hant/policies/${id}/#${anchor}`);
      expect(String(row[9])).toContain('奖励：');
      expect(row).not.toContain('');
    }
  });
});
