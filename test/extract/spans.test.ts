import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLaws, brokenSpans } from '../../scripts/lib/invariants.ts';
import { bareContext } from '../../src/extract/context.ts';
import { createFactExtractor } from '../../src/extract/extract.ts';
import { lexicon } from '../support/lexicon.ts';
import { parseBytes, sourceFiles } from '../support/parse.ts';

describe('every fact has its words', () => {
  it.each(sourceFiles().map(({ name, bytes }) => [name, bytes] as const))('%s', async (_, bytes) => {
    const policy = await parseBytes(bytes);
    expect(brokenLaws(policy, lexicon)).toEqual([]);
  });

  it('whatever the text', () => {
    const extract = createFactExtractor(lexicon);
    const scraps = [
      '市商务局',
      '牵头',
      '（',
      '）',
      '给予',
      '50万元',
      '奖励',
      '，',
      '。',
      '；',
      '：',
      '《',
      '《某市办法》',
      '为贯彻落实',
      '根据',
      '同时废止',
      '有效期延长至',
      '》',
      '20%',
      '以上',
      '2020年',
      '底前',
      '每年',
      '连续3年',
      '不超过',
      '配合单位：',
      '\n',
      '到',
      '由',
      '负责',
      '销售额',
    ];
    const text = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        const { facts, setAside } = extract(words, bareContext(lexicon));
        expect(brokenSpans({ ...facts, setAside }, words, '')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
