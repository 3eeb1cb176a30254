import { describe, expect, it } from 'vitest';
import { variantsOf } from '../../src/search/client/alike.ts';
import { isNear, nearWords } from '../../src/search/client/near.ts';

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
    expect(nearWords('电子上务', ['农村电子商务发展'])[0]).toBe('电子商务');
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
