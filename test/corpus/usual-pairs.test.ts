/** The pairs that have a page of their own. */
import { expect, it } from 'vitest';
import { createAlignment } from '../../src/corpus/align/index.ts';
import { usualPairs } from '../../src/corpus/usual-pairs.ts';
import { regionTrail } from '../../src/lexicon/regions.ts';
import { base } from '../support/base.ts';
import { lexicon } from '../support/lexicon.ts';

const alignment = createAlignment(
  base.records.map(({ policy }) => policy),
  lexicon,
);
const pairs = usualPairs(base, alignment);

it('lays a document beside one of a region above it, the most alike first', () => {
  expect(pairs.length).toBeGreaterThan(1);
  for (const { from, to } of pairs) {
    const above = to.region ? regionTrail(to.region).map(({ adcode }) => adcode) : [];
    expect(above.slice(0, -1)).toContain(from.region?.adcode);
  }
  const counts = pairs.map(({ aligned }) => aligned);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

it('counts the clauses that have a counterpart there', () => {
  for (const { from, to, aligned } of pairs) {
    const beside = [...alignment.beside(to, (other) => other === from, 1).values()];
    expect(beside.length).toBeGreaterThanOrEqual(aligned);
  }
});
