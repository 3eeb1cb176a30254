import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLaws } from '../../scripts/lib/invariants.ts';
import { mutate } from '../../scripts/lib/mutate.ts';
import { IngestError } from '../../src/ingest/errors.ts';
import { lexicon } from '../support/lexicon.ts';
import { parseText, sourceFiles } from '../support/parse.ts';

const texts = sourceFiles().map(({ bytes }) => new TextDecoder().decode(bytes));

describe('a damaged document', () => {
  it('is read by the laws or refused with advice', async () => {
    const draws = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(
        fc.nat(texts.length - 1),
        fc.integer({ min: 1, max: 6 }),
        draws,
        async (which, count, numbers) => {
          const pick = (below: number) => Number(numbers.next().value ?? 0) % Math.max(1, below);
          const { text } = mutate(texts[which] ?? '', count, pick);
          try {
            expect(brokenLaws(await parseText(text), lexicon)).toEqual([]);
          } catch (error) {
            if (!(error instanceof IngestError)) throw error;
            expect(error.advice).not.toBe('');
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it.each([
    ['brackets nested a thousand deep', `${'（'.repeat(1000)}市商务局牵头${'）'.repeat(1000)}`],
    ['elements nested thousands deep', `${'<div>'.repeat(5000)}中文${'</div>'.repeat(5000)}`],
    ['an emoji where a name might begin', '促进发展，👍🏽在本市内注册、具有独立和独立、健全的财务管理制度的企业'],
    ['half a character', '给予\ud800奖励50万元'],
    ['a figure of a hundred digits', `给予${'9'.repeat(100)}万元补助`],
    ['days that no calendar has', '于2020年13月45日前完成，自2021年2月30日起施行，有效期0年'],
  ])('with %s keeps the laws', async (_, words) => {
    const policy = await parseText(
      `某市关于促进电子商务发展的若干措施\n一、总体要求\n（一）推进电子商务发展。${words}。\n二、保障措施\n加强领导。`,
    );
    expect(brokenLaws(policy, lexicon)).toEqual([]);
    expect(policy.clauses.length).toBeGreaterThanOrEqual(2);
  });

  it('of ten thousand clauses is read whole', async () => {
    const clauses = Array.from({ length: 10_000 }, (_, i) => `（${(i % 99) + 1}）支持企业发展，给予${i}万元补助。`);
    const policy = await parseText(`某市关于促进电子商务发展的若干措施\n一、总体要求\n${clauses.join('\n')}`);
    expect(policy.clauses[0]?.children).toHaveLength(10_000);
  }, 60_000);

  it('of one endless paragraph is read whole', async () => {
    const sentence = '对年销售额2000万元以上的企业，给予50万元奖励（市商务局牵头，市财政局配合）。';
    const policy = await parseText(`某市关于促进电子商务发展的若干措施\n一、扶持政策\n${sentence.repeat(500)}`);
    expect(policy.clauses[0]?.incentives).toHaveLength(500);
    expect(policy.clauses[0]?.responsibilities).toHaveLength(500);
    expect(brokenLaws(policy, lexicon)).toEqual([]);
  });
});
