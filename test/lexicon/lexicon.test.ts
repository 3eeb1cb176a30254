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
    const { lineOf: _a, lineLabel: _b, topicName: _c, ...data } = lexicon;
    const wrong = { ...data, topics: [{ id: 'Bad Id', name: 'x', cues: [] }] };
    expect(() => createLexicon(wrong)).toThrow(LexiconError);
    expect(() => createLexicon(wrong)).toThrow(/topics\.yaml: 0\.id/);
  });
});
