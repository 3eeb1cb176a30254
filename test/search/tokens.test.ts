import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLocator, textFiles } from '../../src/search/stream.ts';
import { codeOf, tokenOf, tokensOf } from '../../src/search/tokens.ts';

const character = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

describe('words of the index', () => {
  it('are as many as the characters', () => {
    expect(tokensOf('条例草')).toEqual([tokenOf('条', '例'), tokenOf('例', '草'), `${codeOf('草')}999`]);
    expect(tokensOf('')).toEqual([]);
  });

  it('tell any two characters apart, and none begins another', () => {
    fc.assert(
      fc.property(character, character, (a, b) => {
        fc.pre(a !== b);
        expect(codeOf(a).startsWith(codeOf(b))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('are of Latin letters and digits alone', () => {
    fc.assert(fc.property(character, (c) => /^[a-z0-9]{3,5}$/.test(codeOf(c))));
  });
});

describe('positions', () => {
  const lengths = fc.array(fc.tuple(fc.nat(5), fc.nat(9)), { minLength: 1, maxLength: 8 });
  it('lead back to their segment and offset', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), lengths, (title, number, passages) => {
        const headings = passages.map(([heading]) => heading);
        const texts = passages.map(([, text]) => text);
        const expected = [
          ...Array.from({ length: title }, (_, offset) => ({ part: 'title', passage: -1, offset })),
          ...Array.from({ length: number }, (_, offset) => ({ part: 'number', passage: -1, offset })),
          ...headings.flatMap((length, passage) =>
            Array.from({ length }, (_, offset) => ({ part: 'heading', passage, offset })),
          ),
          ...texts.flatMap((length, passage) =>
            Array.from({ length }, (_, offset) => ({ part: 'text', passage, offset })),
          ),
        ];
        const { locate } = createLocator({ title, number, headings, texts });
        expect(expected.map((_, position) => locate(position))).toEqual(expected);
      }),
    );
  });
});

describe('files of texts', () => {
  it('hold every passage once, in order, and one at least', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4000), { minLength: 1 }), (texts) => {
        const firsts = textFiles({ headings: texts.map(() => 0), texts });
        expect(firsts[0]).toBe(0);
        expect(firsts.every((first, i) => i === 0 || first > (firsts[i - 1] ?? 0))).toBe(true);
        expect((firsts.at(-1) ?? 0) < texts.length).toBe(true);
      }),
    );
  });
});
