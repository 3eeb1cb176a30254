import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral, toChineseNumeral } from '../../src/text/numerals.ts';

describe('parseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十六', 26],
    ['一百零三', 103],
    ['两', 2],
    ['二〇一九', 2019],
    ['二○一六', 2016],
    ['三万五千', 35000],
    ['1,200', 1200],
    ['３', 3],
    ['2.5', 2.5],
    ['⑤', 5],
    ['⑳', 20],
  ])('%s → %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each(['', '甲', '1a', '第一'])('%j is no numeral', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('reads back what toChineseNumeral prints', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (n) => parseNumeral(toChineseNumeral(n)) === n));
  });
});
