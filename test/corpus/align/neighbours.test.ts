/** Over the whole base: the neighbours found by rare terms are those that comparing with every clause would give. */
import { describe, expect, it } from 'vitest';
import { createComparer } from '../../../src/corpus/align/likeness.ts';
import { createNeighbours } from '../../../src/corpus/align/neighbours.ts';
import { profilesOf } from '../../../src/corpus/align/profile.ts';
import { sharedPhrases, whyAlike } from '../../../src/corpus/align/why.ts';
import { base } from '../../support/base.ts';
import { lexicon } from '../../support/lexicon.ts';

const profiles = base.records.flatMap(({ policy }) => profilesOf(policy, lexicon));
const comparer = createComparer(profiles);
const neighbours = createNeighbours(profiles, comparer);

describe('neighbours', () => {
  it('the most like of all is found, wherever it is like enough to be told', () => {
    const missed = profiles.flatMap((profile) => {
      const best = profiles
        .filter(({ policy }) => policy !== profile.policy)
        .map((other) => ({ other, score: comparer.compare(profile, other).score }))
        .sort((a, b) => b.score - a.score)[0];
      if (!best || best.score < 0.12) return [];
      const found = neighbours.of(profile, () => true, 3);
      return found.some((match) => match.profile === best.other) ? [] : [`${profile.policy.id} ${profile.clause.path}`];
    });
    expect(missed).toEqual([]);
  });

  it('are of other documents, as many as asked for, best first, the same each time', () => {
    for (const profile of profiles.slice(0, 40)) {
      const found = neighbours.of(profile, () => true, 4);
      expect(found.length).toBeLessThanOrEqual(4);
      expect(found.every((match) => match.profile.policy !== profile.policy)).toBe(true);
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
      expect(neighbours.of(profile, () => true, 4)).toEqual(found);
    }
  });

  it('only of the documents asked for', () => {
    const one = base.records[0]?.policy;
    const found = profiles.flatMap((profile) => neighbours.of(profile, ({ policy }) => policy === one, 2));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((match) => match.profile.policy === one)).toBe(true);
  });
});

describe('why', () => {
  it.each([
    ['加快建设冷链仓储中心', '对冷链仓储中心给予补助', '冷链仓储中心'],
    ['鼓励企业建设海外仓', '支持租用海外仓的企业', '海外仓'],
  ])('%s / %s', (a, b, phrase) => {
    expect(sharedPhrases(a, b, () => 5)[0]).toContain(phrase);
  });

  it('tells no words that everybody says', () => {
    expect(sharedPhrases('加快发展', '加快发展', () => 0.1)).toEqual([]);
  });

  it('is told of every pair', () => {
    for (const profile of profiles)
      for (const { profile: other, likeness } of neighbours.of(profile, () => true, 2)) {
        const why = whyAlike(profile, other, likeness, comparer.weigh, lexicon);
        expect(why.length).toBeGreaterThan(0);
        expect(why.join('')).not.toMatch(/undefined|NaN|“”/);
      }
  });
});
