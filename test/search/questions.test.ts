/** What people ask, with the clause that they expect to see first, or among the first three. */
import { describe, expect, it } from 'vitest';
import { placedPassages } from '../../src/model/walk.ts';
import { isWhole } from '../../src/search/client/whole.ts';
import { makeSearchWords } from '../../src/search/words.ts';
import { base } from '../support/base.ts';
import { find, openSearch } from '../support/search.ts';

const searcher = openSearch();

/** It stands in a heading or a text of the base, and is not cut out of the middle of a word there. */
function isWordOfBase(word: string): boolean {
  const words = makeSearchWords(base);
  if ([...words.alike.flat(), ...words.suggestions.map(({ text }) => text)].includes(word)) return true;
  return base.records.some(({ policy }) =>
    placedPassages(policy).some(({ passage, clause }) =>
      [clause?.heading ?? '', passage.text].some((text) => {
        const start = text.indexOf(word);
        return start >= 0 && isWhole(text, start, start + word.length);
      }),
    ),
  );
}
const HEYUAN = 'heyuan-2015-43#';
const GUANGZHOU = 'guangzhou-2019-2#';
const GUANGDONG = 'guangdong-2016-dian-zi-shang-wu-jia-kuai#';
const PILOTS = 'guangdong-2020-412#';
const SICHUAN = 'sichuan-dian-zi-shang-wu-shi-fan#';

describe('the first result', () => {
  it.each([
    ['贴息', `${HEYUAN}sec_3__subsec_1__item_2`],
    ['农村电子商务', `${HEYUAN}sec_3__subsec_3__item_3`],
    ['農村電子商務', `${HEYUAN}sec_3__subsec_3__item_3`],
    ['跨境电子商务 通关', `${GUANGZHOU}part_2__subsec_6`],
    ['上市 奖励', `${HEYUAN}sec_3__subsec_1__item_5`],
    ['人才 落户', `${GUANGZHOU}part_6__subsec_23`],
    ['用地', `${GUANGZHOU}part_7__subsec_29`],
    ['孵化基地', `${HEYUAN}sec_3__subsec_2__item_1`],
    ['物流配送 通行', `${HEYUAN}sec_3__subsec_4__item_2`],
    ['电子发票', `${GUANGDONG}sec_2__subsec_4`],
    ['统计', `${GUANGZHOU}part_6__subsec_25`],
    ['粤府办[2016]24号', `${GUANGDONG}sec_5__subsec_17`],
    ['培训', `${HEYUAN}sec_4__subsec_3`],
    ['申报材料', `${SICHUAN}sec_4__subsec_2`],
    ['有效期', `${GUANGZHOU}part_7__subsec_30`],
    ['琶洲', `${GUANGZHOU}part_1__subsec_1`],
    ['保税', `${GUANGDONG}sec_5__subsec_16`],
    ['协会', `${HEYUAN}sec_3__subsec_2__item_3`],
    ['宣传', `${HEYUAN}sec_4__subsec_3`],
    ['公共服务平台', `${HEYUAN}sec_3__subsec_2__item_2`],
    ['创业', `${GUANGDONG}sec_4__subsec_13`],
    ['海关 监管', `${GUANGZHOU}part_2__subsec_6`],
    ['专项资金', `${HEYUAN}sec_4__subsec_2`],
  ])('%s', async (q, expected) => {
    expect((await find(searcher, q)).clauses[0]).toBe(expected);
  });
});

describe('among the first three', () => {
  it.each([
    ['2000万元', `${PILOTS}sec_3__subsec_2__item_1`],
    ['年销售额', `${HEYUAN}sec_3__subsec_1__item_2`],
    ['中小企业', `${GUANGZHOU}part_6__subsec_20`],
    ['税收优惠', `${GUANGZHOU}part_7__subsec_28`],
    ['示范企业 奖励', `${GUANGZHOU}part_1__subsec_3`],
    ['食品药品', `${GUANGZHOU}part_5__subsec_16`],
    ['诚信', `${SICHUAN}att_2__item_6`],
    ['创业 扶持', `${HEYUAN}sec_3__subsec_5__item_2`],
    ['快递物流', `${HEYUAN}sec_3__subsec_4__item_2`],
    ['跨境电子商务 监管', `${GUANGZHOU}part_2__subsec_6`],
  ])('%s', async (q, expected) => {
    expect((await find(searcher, q)).clauses.slice(0, 3)).toContain(expected);
  });
});

describe('other words', () => {
  it.each([
    ['农村电商', `${HEYUAN}sec_3__subsec_3__item_3`],
    ['电商产业园', `${HEYUAN}sec_3__subsec_2__item_1`],
    ['孵化中心', `${HEYUAN}sec_3__subsec_2__item_1`],
  ])('%s is also found by what it is called elsewhere', async (q, expected) => {
    const { clauses, related } = await find(searcher, q);
    expect([...clauses, ...related]).toContain(expected);
    expect(clauses.filter((clause) => related.includes(clause))).toEqual([]);
  });

  it.each([
    ['电子上务', '电子商务'],
    ['公共服务瓶台', '公共服务平台'],
    ['知识产劝保护', '知识产权保护'],
  ])('%s is mistyped', async (q, meant) => {
    const { total, near } = await find(searcher, q);
    expect(total).toBe(0);
    expect(near.map(({ text }) => text)).toContain(meant);
    expect((await find(searcher, meant)).total).toBeGreaterThan(0);
  });

  it.each([
    '电商补贴怎么申请',
    '认定条件',
    '网络监管 打假',
    '快递进社区',
    '电子上务',
    '公共服务瓶台',
    '知识产劝保护',
    '跨境电子商雾',
    '年销售额达道',
    '產業園區免租金嗎',
  ])('advice for %s: whole words, each with as many results as it says', async (q) => {
    const { shorter, near } = await find(searcher, q);
    const advised = [...shorter, ...near];
    for (const { text, count } of advised) {
      expect((await find(searcher, text)).total, text).toBe(count);
      expect(count, text).toBeGreaterThan(0);
      for (const word of text.split(' ')) expect(q.includes(word) || isWordOfBase(word), word).toBe(true);
    }
    expect(new Set(advised.map(({ text }) => text)).size).toBe(advised.length);
  });

  it('a rare word that is nearly a frequent one is doubted, a frequent one is not', async () => {
    expect((await find(searcher, '电子商务')).near).toEqual([]);
    expect((await find(searcher, '琶洲')).near).toEqual([]);
  });
});
