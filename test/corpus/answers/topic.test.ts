/** Topics against what a reader found in the documents: no false absence. */
import { describe, expect, it } from 'vitest';
import { createAlignment } from '../../../src/corpus/align/index.ts';
import { createTopicAnswers } from '../../../src/corpus/answers/topic.ts';
import type { PlacedPassage } from '../../../src/model/walk.ts';
import { base } from '../../support/base.ts';
import { lexicon } from '../../support/lexicon.ts';
import truth from '../topic-truth.json' with { type: 'json' };

interface Read {
  answer: string;
  paths: string[];
  mentions?: string[];
}

const policies = base.records.map(({ policy }) => policy);
const answers = createTopicAnswers(policies, createAlignment(policies, lexicon), lexicon);
const pathOf = ({ clause, anchor }: PlacedPassage) => clause?.path ?? anchor;
const rows = Object.entries(truth as Record<string, Record<string, Read>>).flatMap(([topic, documents]) =>
  Object.entries(documents).map(([id, read]) => {
    const policy = base.byId.get(id)?.policy;
    if (!policy) throw new Error(`no policy ${id}`);
    return { topic, id, read, answer: answers.answer(policy, topic) };
  }),
);

describe('topics, as read by a person', () => {
  it('covers every topic of the lexicon and every document of the base', () => {
    expect(new Set(rows.map(({ topic }) => topic))).toEqual(new Set(lexicon.topics.map(({ id }) => id)));
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(base.byId.keys()));
  });

  it('never says that what is there was not seen', () => {
    const wrong = rows.filter(({ read, answer }) => read.answer === 'has' && answer.verdict === 'unseen');
    expect(wrong.map(({ topic, id }) => `${topic} ${id}`)).toEqual([]);
  });

  it('says of what is close that it is, or shows it as the nearest', () => {
    const wrong = rows.filter(
      ({ read, answer }) =>
        read.answer === 'near' &&
        answer.verdict === 'unseen' &&
        !answer.passages.some(({ placed }) => read.paths.includes(pathOf(placed))),
    );
    expect(wrong.map(({ topic, id }) => `${topic} ${id}`)).toEqual([]);
  });

  it('shows what comes nearest wherever it saw nothing', () => {
    const unseen = rows.filter(({ answer }) => answer.verdict === 'unseen');
    expect(unseen.length).toBeGreaterThan(10);
    for (const { answer } of unseen) {
      expect(answer.passages.length).toBeGreaterThan(0);
      expect(answer.passages.every(({ likeness }) => likeness !== null)).toBe(true);
      expect(answer.looked).toBeGreaterThan(answer.passages.length);
    }
  });

  it('seldom says that a document treats what it only touches, and hardly ever what it does not', () => {
    const of = (read: string, verdict: string) =>
      rows.filter(({ read: { answer }, answer: said }) => answer === read && said.verdict === verdict).length;
    expect(of('none', 'has')).toBe(0);
    expect(of('near', 'has')).toBeLessThanOrEqual(6);
    expect(of('has', 'has')).toBeGreaterThanOrEqual(80);
    expect(of('none', 'unseen')).toBeGreaterThanOrEqual(24);
  });

  it('finds, where it says close, a passage that the reader found', () => {
    const close = rows.filter(({ read, answer }) => read.answer !== 'none' && answer.verdict === 'near');
    const right = close.filter(({ read, answer }) =>
      answer.passages.some(({ placed }) => [...read.paths, ...(read.mentions ?? [])].includes(pathOf(placed))),
    );
    expect(right.length / close.length).toBeGreaterThanOrEqual(0.9);
  });
});
