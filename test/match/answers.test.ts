import { describe, expect, it } from 'vitest';
import { answered, readAnswers } from '../../src/match/client/answers.ts';
import { FirmError, readFirm } from '../../src/match/firm.ts';
import { lexicon } from '../support/lexicon.ts';
import { DATA } from '../support/match.ts';

const { questions } = DATA;

describe('answers in an address', () => {
  it('are figures in 万元, yes and no; what is empty or no question is no answer', () => {
    const params = new URLSearchParams(
      'region=441600&kind=平台企业&kind=旅行社&n.销售额=1999.5&n.员工人数=20&n.建筑面积=&n.仓储面积=很大&n.营业收入=-1&f.上市=yes&f.持续增长=no&f.独立法人=&f.别的=yes',
    );
    expect(readAnswers(params, questions)).toEqual({
      region: '441600',
      kinds: ['平台企业'],
      figures: { 销售额: 19_995_000, 员工人数: 20 },
      facts: { 上市: true, 持续增长: false },
    });
  });
  it('zero is an answer', () => {
    expect(readAnswers(new URLSearchParams('n.销售额=0'), questions).figures).toEqual({ 销售额: 0 });
  });
  it('leave out what is empty', () => {
    expect(
      answered([
        ['region', ''],
        ['n.销售额', '20'],
        ['f.上市', ' '],
      ]).toString(),
    ).toBe(new URLSearchParams({ 'n.销售额': '20' }).toString());
  });
});

describe('FIRM.json', () => {
  const read = (firm: unknown) => readFirm(JSON.stringify(firm), questions, lexicon);
  it('may be empty', () => expect(read({})).toEqual({}));
  it('may name things as documents print them', () => {
    expect(read({ figures: { 企业年销售额: 1 }, kinds: ['平台型电商企业'] })).toEqual({
      figures: { 销售额: 1 },
      kinds: ['平台企业'],
    });
  });
  it.each<[string, unknown, RegExp]>([
    ['a region that is none', { region: '449999' }, /没有行政区划代码“449999”/],
    ['a region in words', { region: '河源' }, /六位数字/],
    ['a figure that nobody asks', { figures: { 专利数量: 3 } }, /没有一项条件问到“专利数量”/],
    ['a figure as text', { figures: { 销售额: '2000万' } }, /figures\.销售额：应是数字/],
    ['a negative figure', { figures: { 销售额: -1 } }, /不能小于 0/],
    ['a fact in words', { facts: { 上市: '是' } }, /facts\.上市：应是true 或 false/],
    ['one metric twice', { figures: { 销售额: 1, 年销售额: 2 } }, /有两处都是“销售额”/],
    ['a kind that is none', { kinds: ['旅行'] }, /kinds\.0：只能是/],
    ['a list', [], /最外层：应是花括号/],
  ])('%s is told', (_, firm, message) => {
    expect(() => read(firm)).toThrow(FirmError);
    expect(() => read(firm)).toThrow(message);
  });
  it('that is no JSON is told', () => expect(() => readFirm('{', questions, lexicon)).toThrow(/不是合法的 JSON/));
});
