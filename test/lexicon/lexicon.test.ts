import { describe, expect, it } from 'vitest';
import { createLexicon, LexiconError } from '../../src/lexicon/lexicon.ts';
import { lexicon } from '../support/lexicon.ts';

describe('lineOf', () => {
  it.each([
    ['市商务委', 'commerce'],
    ['省经济和信息化委', 'industry-information'],
    ['市工商局', 'market-regulation'],
    ['省质监局', 'market-regulation'],
    ['省食品药品监督管理局', 'market-regulation'],
    ['市市场监督管理局', 'market-regulation'],
    ['省国税局', 'taxation'],
    ['广州市税务局', 'taxation'],
    ['人行广州分行', 'central-bank'],
    ['中国人民银行广州分行', 'central-bank'],
    ['广东证监局', 'financial-regulation'],
    ['河源海关', 'customs'],
    ['珠海检验检疫局', 'customs'],
    ['市人力资源和社会保障局', 'human-resources'],
    ['市国土规划委', 'natural-resources'],
    ['市供销总社', 'supply-marketing'],
    ['团市委', 'mass-organisations'],
    ['各区政府', 'government'],
    ['中国移动河源分公司', 'telecom'],
    ['某某神秘机构', null],
  ])('%s → %s', (name, line) => {
    expect(lexicon.lineOf(name)).toBe(line);
  });
});

describe('createLexicon', () => {
  it('says file and key of a wrong entry', () => {
    const { lineOf: _a, lineLabel: _b, topicName: _c, history: _d, ...data } = lexicon;
    const wrong = { ...data, topics: [{ id: 'Bad Id', name: 'x', cues: [] }] };
    expect(() => createLexicon(wrong)).toThrow(LexiconError);
    expect(() => createLexicon(wrong)).toThrow(/topics\.yaml: 0\.id/);
  });
});

describe('what a body is called today', () => {
  it.each<[string, string | null, [number, string][]]>([
    ['市工商局', null, [[2018, '市市场监督管理局']]],
    ['省质监局', null, [[2018, '省市场监督管理局']]],
    ['省食品药品监督管理局', null, [[2018, '省市场监督管理局']]],
    ['珠海检验检疫局', null, [[2018, '海关']]],
    ['省国税局', null, [[2018, '省税务局']]],
    ['市国土资源局', null, [[2018, '市自然资源局']]],
    ['省农业厅', null, [[2018, '省农业农村厅']]],
    ['市农业农村局', null, []],
    ['省旅游局', null, [[2018, '省文化和旅游厅']]],
    [
      '市卫生局',
      null,
      [
        [2013, '市卫生和计划生育委员会'],
        [2018, '市卫生健康委员会'],
      ],
    ],
    [
      '广东银监局',
      null,
      [
        [2018, '广东银保监局'],
        [2023, '广东金融监管局'],
      ],
    ],
    ['省经济和信息化委', '440000', [[2018, '省工业和信息化厅']]],
    // other provinces kept the name
    ['省经济和信息化厅', '510000', []],
    ['市商务局', null, []],
  ])('%s', (name, adcode, expected) => {
    expect(lexicon.history.since(name, adcode).map(({ year, name: then }) => [year, then])).toEqual(expected);
  });

  it('names the document that says so', () => {
    expect(lexicon.history.since('市工商局', null)[0]?.source).toContain('深化党和国家机构改革方案');
  });
});
