import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsInNumber, endsInNumber, foldExact } from '../../src/mcp/quote/exact.ts';
import { figuresOfQuotation, sameFigure } from '../../src/mcp/quote/figures.ts';
import { nearestStretch, printDifferences } from '../../src/mcp/quote/nearest.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable } from '../../src/search/fold-table.ts';
import { lexicon } from '../support/lexicon.ts';

const folder = createFolder(makeFoldTable());
const fold = (text: string) => foldExact(text, folder).characters;
const side = (text: string) => ({ text, exact: foldExact(text, folder) });

describe('words on common ground', () => {
  it.each([
    ['給予企業１５０００元，獎勵。', '给予企业15000元奖励'],
    ['给予 1,200 元', '给予1200元'],
    ['10 000元', '10000元'],
    ['“一站式”服务', '一站式服务'],
    ['1.5万元', '1.5万元'],
  ])('%s is %s', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['5—10万元', '510万元'],
    ['10、20', '1020'],
    ['12，34', '1234'],
    ['面积≥500平方米', '面积<500平方米'],
    ['面积≥500平方米', '面积500平方米'],
    ['1.5万元', '15万元'],
    ['１．５万元', '15万元'],
  ])('%s is not %s', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it('knows where every character stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'奖励1,05—万元。 （）≥縣'), maxLength: 30 }), (text) => {
        const { characters, offsets } = foldExact(text, folder);
        expect(offsets).toHaveLength(characters.length);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        for (const offset of offsets) expect(text[offset]).toBeDefined();
      }),
    );
  });
});

describe('a number is whole', () => {
  it.each([
    ['给予15000元奖励', '5000元奖励'],
    ['给予二十万元奖励', '十万元奖励'],
    ['给予5—10万元补助', '10万元补助'],
    ['给予5万元至10万元补助', '10万元补助'],
    ['增长1.5%左右', '5%左右'],
  ])('%s: not %s', (text, words) => {
    const exact = foldExact(text, folder);
    expect(beginsInNumber(exact, exact.characters.indexOf(fold(words)))).toBe(true);
  });

  it.each([
    ['给予50万元奖励', '给予50'],
    ['给予5—10万元补助', '给予5'],
    ['给予5万元至10万元补助', '给予5万元'],
    ['增长10%以上', '增长10'],
    ['给予三百万元', '给予三'],
  ])('%s: not %s', (text, words) => {
    const exact = foldExact(text, folder);
    expect(endsInNumber(exact, fold(words).length)).toBe(true);
  });

  it.each([
    ['统一一次性奖励', '一次性奖励', '一次性奖励'],
    ['共同使用，2020年建成', '2020年', '2020年'],
    ['建设300个站点', '300个', '300个'],
  ])('%s: %s stands by itself', (text, words) => {
    const exact = foldExact(text, folder);
    const at = exact.characters.lastIndexOf(fold(words));
    expect(beginsInNumber(exact, at)).toBe(false);
    expect(endsInNumber(exact, at + fold(words).length)).toBe(false);
  });
});

describe('the nearest stretch', () => {
  const TEXT = '支持建设冷库。对新建冷库的企业，给予15000元的一次性奖励；对改造的，给予8000元。';

  it.each([
    ['给予20000元的一次性奖励', '给予［引文：20000｜原文：15000］元的一次性奖励'],
    ['给予5000元的一次性奖励', '给予［引文：5000｜原文：15000］元的一次性奖励'],
    ['对新建冷库企业，给予15000元', '对新建冷库［引文没有：的］企业，给予15000元'],
    ['对新建的冷库的企业', '对新建［引文多出：的］冷库的企业'],
  ])('%s', (quotation, marked) => {
    const nearest = nearestStretch(side(quotation), side(TEXT));
    expect(printDifferences(nearest?.differences ?? [])).toBe(marked);
  });

  it('of words that are there is those words', () => {
    const whole = side(TEXT);
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 20 }), (start, length) => {
        const words = side(TEXT.slice(start, start + length));
        fc.pre(words.exact.characters !== '');
        const nearest = nearestStretch(words, whole);
        expect(nearest?.likeness).toBe(1);
        expect(fold(TEXT.slice(...(nearest?.span ?? [0, 0])))).toContain(words.exact.characters);
      }),
    );
  });

  it('is found in a long text, and beyond the first window', () => {
    const long = side(`${'各区县应当加强组织领导和统筹协调。'.repeat(600)}${TEXT}`);
    const nearest = nearestStretch(side('对新建冷库的企業，給予15000元'), long);
    expect(nearest?.likeness).toBe(1);
    expect(nearest?.span[0]).toBeGreaterThan(9000);
  });

  it('of nothing is nothing', () => {
    expect(nearestStretch(side('。'), side(TEXT))).toBeNull();
    expect(nearestStretch(side('奖励'), side(''))).toBeNull();
  });
});

describe('figures', () => {
  const figure = (text: string) => {
    const [first] = figuresOfQuotation(text, lexicon).figures;
    if (!first) throw new Error(`no figure in ${text}`);
    return first;
  };

  it.each([
    ['1000万元', '10000000元'],
    ['1000万元', '一千万元'],
    ['1000万元', '壹仟万元'],
    ['1000万元', '10,000,000元'],
    ['1000万元', '0.1亿元'],
    ['1000万元', '10000000'],
    ['30%', '百分之三十'],
    ['10万元', '5—10万元'],
  ])('%s is %s', (a, b) => {
    expect(sameFigure(figure(a), figure(b))).toBe(true);
  });

  it.each([
    ['1000万元', '1000元'],
    ['30%', '30家'],
    ['5—10万元', '10万元'],
  ])('%s is not %s', (a, b) => {
    expect(sameFigure(figure(a), figure(b))).toBe(false);
  });

  it.each([
    ['最高不超过1000万元', true],
    ['1000', true],
    ['“1000万元”', true],
    ['给予企业1000万元', false],
    ['奖励1000万元和30%', false],
    ['一般企业', false],
  ])('%s is one figure and no more: %s', (text, bare) => {
    expect(figuresOfQuotation(text, lexicon).isBare).toBe(bare);
  });
});
