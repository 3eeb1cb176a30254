import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingOf, pauseBefore } from '../../src/text/opening.ts';

describe('openingOf', () => {
  it('leaves what is short enough', () => {
    expect(openingOf('建设冷链仓库。', 7)).toBe('建设冷链仓库。');
  });
  it('ends at a pause, without the comma', () => {
    expect(openingOf('支持建设冷链仓库，鼓励共同配送体系', 12)).toBe('支持建设冷链仓库…');
    expect(openingOf('支持建设冷链仓库。鼓励共同配送体系', 12)).toBe('支持建设冷链仓库。…');
  });
  it('cuts where it must when no sign is near', () => {
    expect(openingOf('支，持建设冷链仓库鼓励共同配送体系', 12)).toBe('支，持建设冷链仓库鼓励共…');
  });
  it('is a beginning of the text, never longer than asked, never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('市', '，', '。', '𠮷', '\n'), minLength: 13 }), (text) => {
        const end = pauseBefore(text, 12);
        expect(end).toBeLessThanOrEqual(12);
        expect(end).toBeGreaterThan(0);
        expect(text.slice(0, end).isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });
});
