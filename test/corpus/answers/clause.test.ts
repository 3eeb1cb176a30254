/** 有, 近 or 未见 for a clause, by how like its counterparts are and by what they give. */
import { describe, expect, it } from 'vitest';
import { createAlignment } from '../../../src/corpus/align/index.ts';
import { comparerBy } from '../../../src/corpus/align/likeness.ts';
import { alignProfiles, type Match } from '../../../src/corpus/align/pair.ts';
import type { ProfileCore } from '../../../src/corpus/align/profile.ts';
import { answerOf, type Digest, digestOf } from '../../../src/corpus/answers/clause.ts';
import { base } from '../../support/base.ts';
import { lexicon } from '../../support/lexicon.ts';

const NOTHING: Digest = { types: [], figured: false, targeted: false, topics: [] };

interface Made extends ProfileCore {
  digest: Digest;
}
const none = { words: new Map(), heading: new Map(), topics: new Set<string>(), lines: new Set<string>() };
const made = (path: string, digest: Partial<Digest>): Made => ({
  ...none,
  types: new Set(digest.types),
  titles: new Set(),
  metrics: new Set(),
  clause: { path, id: path, heading: null, text: '' },
  digest: { ...NOTHING, ...digest },
});
const LIKENESS = { score: 0, words: 0, heading: 0, topics: 0, lines: 0, titles: 0 };
const match = (score: number, digest: Partial<Digest> = {}): Match<Made> => ({
  profile: made('2', digest),
  likeness: LIKENESS,
  score,
});
const ask = (asked: Partial<Digest>, matches: Match<Made>[], nearest: Match<Made>[] = []) => {
  const { verdict, differs, passages, looked } = answerOf(
    { profile: made('1', asked), matches, nearest },
    ({ digest }) => digest,
    7,
  );
  return { verdict, kinds: differs.map(({ kind }) => kind), passages: passages.length, looked };
};

describe('the answer to a clause', () => {
  const support: Partial<Digest> = { types: ['奖励'], figured: true };
  it.each<[string, Partial<Digest>, Match<Made>[], Match<Made>[], string, string[]]>([
    ['like enough, and gives the same', support, [match(0.2, support)], [], 'has', []],
    ['asks for nothing, and is like', {}, [match(0.2, support)], [], 'has', []],
    ['has only few words in common', {}, [match(0.07)], [], 'near', ['weak']],
    ['gives no sum', support, [match(0.2, { types: ['奖励'] })], [], 'near', ['no-figure']],
    ['gives something else', support, [match(0.2, { types: ['贴息'], figured: true })], [], 'near', ['kinds']],
    ['gives nothing', support, [match(0.2)], [], 'near', ['no-support']],
    ['is of another topic', { topics: ['a'] }, [match(0.2, { topics: ['b'] })], [], 'near', ['mention']],
    ['one of two counterparts gives the sum', support, [match(0.2), match(0.18, support)], [], 'has', []],
    ['sets no target, which is told and is no verdict', { targeted: true }, [match(0.2)], [], 'has', ['no-target']],
    ['no counterpart, but something close', {}, [], [match(0.05), match(0.01)], 'near', ['weak']],
    ['no counterpart', {}, [], [match(0.02), match(0.01)], 'unseen', []],
  ])('%s', (_name, asked, matches, nearest, verdict, kinds) => {
    const answer = ask(asked, matches, nearest);
    expect(answer.verdict).toBe(verdict);
    expect(answer.kinds).toEqual(kinds);
    expect(answer.looked).toBe(7);
  });

  it('always shows what it saw, or what comes nearest', () => {
    const policies = base.records.map(({ policy }) => policy);
    const alignment = createAlignment(policies, lexicon);
    const comparer = comparerBy(alignment.frequencies());
    for (const from of policies)
      for (const to of policies.filter((other) => other !== from)) {
        const others = alignment.profiles(to);
        const answers = alignProfiles(alignment.profiles(from), others, comparer).map((aligned) =>
          answerOf(aligned, ({ clause }) => digestOf(clause), others.length),
        );
        expect(answers.every(({ passages }) => passages.length > 0)).toBe(true);
        // what has counterparts is never called unseen
        const pair = alignment.pair(from, to);
        expect(pair.filter(({ matches }, i) => matches.length > 0 && answers[i]?.verdict === 'unseen')).toEqual([]);
      }
  });
});
