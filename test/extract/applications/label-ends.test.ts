import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelEnds, type Opened } from '../../../src/extract/applications/label-ends.ts';

/** The same told one label at a time. */
function endOf(text: string, { start, inBracket, wholeLine }: Opened): number {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const c = text[i] ?? '';
    if (c === '\n') return i;
    if ('（('.includes(c)) depth += 1;
    if ('）)'.includes(c)) {
      if (depth === 0 && inBracket) return i;
      depth = Math.max(0, depth - 1);
    }
    if (!wholeLine && depth === 0 && c === '。') return i;
  }
  return text.length;
}

it('ends each label where it would end alone', () => {
  const text = fc.array(fc.constantFrom('甲', '。', '（', '）', '(', ')', '\n'), { maxLength: 40 });
  const labels = fc.array(fc.record({ start: fc.nat(40), inBracket: fc.boolean(), wholeLine: fc.boolean() }));
  fc.assert(
    fc.property(text, labels, (signs, given) => {
      const words = signs.join('');
      const ordered = given.filter(({ start }) => start <= words.length).sort((a, b) => a.start - b.start);
      expect(labelEnds(words, ordered)).toEqual(ordered.map((label) => endOf(words, label)));
    }),
    { numRuns: 2000 },
  );
});

it('takes no longer for each label of a text of labels', () => {
  const unit = '联系人：（甲';
  const text = unit.repeat(60_000);
  const labels = Array.from({ length: 60_000 }, (_, i) => ({
    start: i * unit.length + 4,
    inBracket: i % 2 === 0,
    wholeLine: i % 3 === 0,
  }));
  const before = performance.now();
  expect(new Set(labelEnds(text, labels))).toEqual(new Set([text.length]));
  // one at a time: minutes
  expect(performance.now() - before).toBeLessThan(2000);
});
