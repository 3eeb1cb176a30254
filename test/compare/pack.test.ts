/** What a browser aligns from a file is what the base aligns. */
import { describe, expect, it } from 'vitest';
import { AS_IT_IS, makeDocument } from '../../src/compare/make-document.ts';
import { frequenciesOfDocuments, unpackProfiles } from '../../src/compare/pack.ts';
import { documentSide } from '../../src/compare/side.ts';
import { compareSides, inOrder } from '../../src/compare/table.ts';
import { COMPARE_WORDS, sayFrom } from '../../src/compare/words.ts';
import { createAlignment } from '../../src/corpus/align/index.ts';
import { createTopicAnswers } from '../../src/corpus/answers/topic.ts';
import { toTraditional } from '../../src/text/script.ts';
import { base } from '../support/base.ts';
import { lexicon } from '../support/lexicon.ts';

const policies = base.records.map(({ policy }) => policy);
const alignment = createAlignment(policies, lexicon);
const knowledge = {
  lexicon,
  alignment,
  topicAnswers: createTopicAnswers(policies, alignment, lexicon),
  today: '2027-03-31',
};
const say = sayFrom(COMPARE_WORDS);
// through a file and back
const documents = policies.map(
  (policy) => JSON.parse(JSON.stringify(makeDocument(policy, knowledge, AS_IT_IS))) as ReturnType<typeof makeDocument>,
);

describe('documents of the comparison', () => {
  it('carry the counted terms of every clause that is aligned', () => {
    for (const [i, policy] of policies.entries()) {
      const document = documents[i];
      if (!document) throw new Error('no document');
      const own = alignment.profiles(policy);
      const read = unpackProfiles(document);
      expect(read.map(({ clause }) => clause.id)).toEqual(own.map(({ clause }) => clause.id));
      expect(read.map(({ words }) => [...words])).toEqual(own.map(({ words }) => [...words]));
      expect(read.map(({ heading }) => [...heading])).toEqual(own.map(({ heading }) => [...heading]));
    }
  });

  it('know how rare their terms are in the base', () => {
    const { words, heading } = alignment.frequencies();
    const read = frequenciesOfDocuments(documents);
    expect(read.words.count).toBe(words.count);
    expect(read.heading.count).toBe(heading.count);
    for (const [term, count] of read.words.of) expect(count).toBe(words.of.get(term));
  });

  it('are aligned as the base aligns them, with the same scores and reasons', () => {
    for (const [i, from] of policies.entries())
      for (const [j, to] of policies.entries()) {
        const [a, b] = [documents[i], documents[j]];
        if (i === j || !a || !b) continue;
        const { rows } = compareSides([documentSide(a), documentSide(b)], say);
        const pairs = alignment.pair(from, to);
        expect(rows.map(({ clause }) => clause.id)).toEqual(pairs.map(({ id }) => id));
        rows.forEach(({ answers }, at) => {
          const matches = pairs[at]?.matches ?? [];
          if (matches.length === 0) return;
          expect(answers[0]?.passages.map(({ clause, score, why }) => [clause.id, score, why])).toEqual(
            matches.map(({ id, score, why }) => [id, score, why]),
          );
        });
      }
  });

  it('in other characters give the same answers, in words of those characters', () => {
    const hant = policies.map((policy) =>
      makeDocument(policy, knowledge, { convert: toTraditional, received: {}, converted: true }),
    );
    const sides = (list: typeof documents) => list.slice(0, 2).map(documentSide);
    const plain = compareSides(sides(documents), say);
    const converted = compareSides(sides(hant), (word, filling) =>
      toTraditional(say(word)).replace('{n}', String(filling ?? '')),
    );
    expect(converted.rows.map(({ answers }) => answers[0]?.verdict)).toEqual(
      plain.rows.map(({ answers }) => answers[0]?.verdict),
    );
    const reasons = converted.rows.flatMap(({ answers }) =>
      answers.flatMap((answer) => answer?.passages.flatMap(({ why }) => why) ?? []),
    );
    expect(reasons.filter((reason) => /[们电务发业动与]/u.test(reason))).toEqual([]);
  });
});

it('puts the higher level first, then the earlier date; what was not read last', () => {
  const problem = { key: 'x', label: 'x', documents: [], problem: 'not read' };
  const keys = inOrder([problem, ...documents.map(documentSide)]).map(({ documents: [first] }) => first);
  const levels = keys.map((document) => document?.region?.level ?? null);
  expect(levels).toEqual(['province', 'province', 'province', 'city', 'city', null]);
  const dates = keys.slice(3, 5).map((document) => document?.date);
  expect(dates).toEqual([...dates].sort());
});

it('keeps the other sides when one could not be read', () => {
  const [a, b] = documents.map(documentSide);
  if (!a || !b) throw new Error('no documents');
  const missing = { key: 'x', label: 'x', documents: [], problem: 'not read' };
  const alone = compareSides([a, b], say);
  const { rows, counts } = compareSides([a, b, missing], say);
  expect(rows.map(({ answers }) => answers[0]?.verdict)).toEqual(alone.rows.map(({ answers }) => answers[0]?.verdict));
  expect(rows.every(({ answers }) => answers[1] === null)).toBe(true);
  expect(counts[0]).toEqual(alone.counts[0]);
});
