import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedPassages } from '../../src/model/walk.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable } from '../../src/search/fold-table.ts';
import { parseQuery } from '../../src/search/query.ts';
import { toTraditional } from '../../src/text/script.ts';
import { base } from '../support/base.ts';

const folder = createFolder(makeFoldTable());
const fold = (text: string) => folder.fold(text).characters;
const passages = base.records.flatMap(({ policy }) => placedPassages(policy).map(({ passage }) => passage.text));

describe('folding', () => {
  it.each([
    ['電子商務', '电子商务'],
    ['粤府办〔2016〕24号', '粤府办201624号'],
    ['粤府办[2016]24号', '粤府办201624号'],
    ['粵府辦（2016）24號', '粤府办201624号'],
    ['２０００万元', '2000万元'],
    ['B2C、o2o', 'b2co2o'],
    ['1.5亿元。', '1.5亿元'],
    ['20％以上', '20%以上'],
    ['著力', '着力'],
    ['著作权', '着作权'],
    ['第二〇一九', '第二〇一九'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('brings both scripts of every passage to one form', () => {
    for (const text of passages) expect(fold(toTraditional(text))).toBe(fold(text));
  });

  it('is a fixed point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('knows where each character stood', () => {
    const passage = fc.constantFrom(...passages.filter((text) => text.length > 20));
    fc.assert(
      fc.property(passage, fc.nat(), fc.integer({ min: 2, max: 12 }), (text, start, length) => {
        const from = start % (text.length - length);
        const part = fold(text.slice(from, from + length));
        fc.pre(part !== '');
        const spans = folder.fold(text).occurrences(part);
        expect(spans.length).toBeGreaterThan(0);
        for (const [a, b] of spans) expect(fold(text.slice(a, b))).toBe(part);
      }),
    );
  });
});

describe('queries', () => {
  it.each([
    ['跨境电商 海关', [['跨境电商'], ['海关']], []],
    ['"电子商务 示范"', [['电子商务示范']], []],
    ['「電子商務」', [['电子商务']], []],
    ['贴息 OR 补助', [['贴息', '补助']], []],
    ['贴息 OR 补助 企业', [['贴息', '补助'], ['企业']], []],
    ['补助 -农村', [['补助']], ['农村']],
    ['OR 补助', [['补助']], []],
    ['，。', [], []],
    ['', [], []],
  ])('%s', (raw, groups, excluded) => {
    expect(parseQuery(raw, folder)).toMatchObject({ groups, excluded });
  });
});
