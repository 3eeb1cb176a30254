import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/search/client/excerpt.ts';
import { base } from '../support/base.ts';
import { find, openSearch } from '../support/search.ts';

const searcher = openSearch();
const choose = (facets: string) => find(searcher, '', { facets: `&${facets}`, count: 1000 });

describe('facets', () => {
  it('leave everything when nothing is chosen', async () => {
    const passages = searcher.store.catalogue.documents.passages.reduce((sum, count) => sum + count, 0);
    expect((await choose('')).total).toBe(passages);
  });

  it('ask for the department in the role', async () => {
    const { clauses } = await choose('department=finance&role=lead');
    expect(clauses.length).toBeGreaterThan(0);
    for (const clause of clauses) {
      const led = base.assignments.some(
        ({ policy, anchor, fact }) =>
          `${policy.id}#${anchor}` === clause && fact.line === 'finance' && fact.role === 'lead',
      );
      expect(led).toBe(true);
    }
  });

  it('count the other values of a chosen facet as if it were free', async () => {
    const chosen = await choose('incentive=贴息');
    expect(chosen.counts?.incentive).toEqual((await choose('')).counts?.incentive);
  });

  it('of several values leave what has any', async () => {
    const [loans, grants, both] = [
      await choose('incentive=贴息'),
      await choose('incentive=补助'),
      await choose('incentive=贴息&incentive=补助'),
    ];
    expect(new Set(both.clauses)).toEqual(new Set([...loans.clauses, ...grants.clauses]));
  });

  it('find nothing for a value that the base does not have', async () => {
    expect((await choose('department=no-such-line')).total).toBe(0);
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
