import { describe, expect, it } from 'vitest';
import { variantsOf } from '../../src/search/client/alike.ts';
import { isNear, nearWords, termOf } from '../../src/search/client/near.ts';
import { isWhole, wordsOf } from '../../src/search/client/whole.ts';
import { createFolder } from '../../src/search/fold.ts';
import { makeFoldTable } from '../../src/search/fold-table.ts';

const folder = createFolder(makeFoldTable());
const near = (typed: string, ...terms: string[]) =>
  nearWords(
    typed,
    terms.map((term) => termOf(term, folder)),
  );

describe('words that are nearly the same', () => {
  it.each([
    ['贴熄', '贴息', true],
    ['财正局', '财政局', true],
    ['市财局', '市财政局', true],
    ['财财政局', '财政局', true],
    ['政财局', '财政局', true],
    ['发改局', '财政局', false],
    ['贴息', '补助', false],
  ])('%s and %s: %s', (typed, word, expected) => {
    expect(isNear(typed, word)).toBe(expected);
  });

  it('are found inside longer ones', () => {
    expect(near('电子上务', '农村电子商务发展')[0]).toBe('电子商务');
  });

  it('are given as printed, in the characters of the page', () => {
    expect(near('知识产劝', '知識產權')).toEqual(['知識產權']);
  });

  it.each([
    // 子商务发 differs by one character, and is no word
    ['子商物发', '农村电子商务发展'],
    ['的发站', '产业的发展'],
    ['资金的', '资金、的'],
  ])('%s is near a fragment only: nothing of %s is given', (typed, term) => {
    expect(near(typed, term)).toEqual([]);
  });
});

describe('whole words', () => {
  const text = '支持公共服务平台的建设。';
  it.each([
    ['公共服务平台', true],
    ['服务平台', true],
    ['共服务', false],
    ['公共服务平', false],
    ['平台的', false],
    ['的建设', false],
    [text, true],
  ])('%s: %s', (stretch, expected) => {
    const start = text.indexOf(stretch);
    expect(isWhole(text, start, start + stretch.length)).toBe(expected);
  });

  it('of a text leave out its signs', () => {
    expect(wordsOf('补贴，怎么申请？').map(({ word }) => word)).toEqual(['补贴', '怎么', '申请']);
  });
});

describe('other words for the same', () => {
  const alike = [
    ['电子商务', '电商'],
    ['补助', '补贴', '资助'],
    ['市场监管', '工商', '质监'],
  ];
  it.each([
    ['农村电商', ['农村电子商务']],
    ['电商补贴', ['电子商务补贴', '电商补助', '电商资助']],
    ['市工商局', ['市市场监管局', '市质监局']],
    ['统计', []],
  ])('%s', (phrase, expected) => {
    expect(variantsOf(phrase, alike)).toEqual(expected);
  });
});
