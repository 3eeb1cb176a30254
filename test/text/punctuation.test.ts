import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeLine } from '../../src/text/punctuation.ts';

describe('normalizeLine', () => {
  it.each([
    // half-width signs in Chinese text
    ['各區人民政府,市政府各部門、各直屬機構:', '各區人民政府，市政府各部門、各直屬機構：'],
    [
      '(三) 降低市场准入门槛。深化商事制度改革, 推进商事登记便利化',
      '（三）降低市场准入门槛。深化商事制度改革，推进商事登记便利化',
    ],
    ['(1)注册资金200万元以上;', '（1）注册资金200万元以上；'],
    ['(一)组织领导', '（一）组织领导'],
    ['市商务委牵头;市财政局,各区政府配合.', '市商务委牵头；市财政局，各区政府配合。'],
    // not inside numbers, Latin text and identifiers
    ['总额10,000元,上午9:30', '总额10,000元，上午9:30'],
    ['《电子商务模式规范(SB/T10518-2009)》', '《电子商务模式规范（SB/T10518-2009）》'],
    ['见 http://www.gz.gov.cn/a,b 网页', '见http://www.gz.gov.cn/a,b网页'],
    ['gxtschzc@gdei.gov.cn', 'gxtschzc@gdei.gov.cn'],
    ['GSP (Good Supply Practice), 2019', 'GSP (Good Supply Practice), 2019'],
    ['年均增长3.5%', '年均增长3.5%'],
    // spaces
    ['　　一、基本原则', '一、基本原则'],
    ['大力发展电子商务 加快培育', '大力发展电子商务加快培育'],
    ['第 12 条', '第12条'],
    ['Cross  Border e-commerce', 'Cross Border e-commerce'],
    // what cannot be seen
    ['电\u200B子\uFEFF商务', '电子商务'],
    ['第３条：５０％', '第3条：50%'],
    ['"新零售"模式', '“新零售”模式'],
  ])('%s → %s', (line, normal) => {
    expect(normalizeLine(line)).toBe(normal);
  });

  const line = fc.string({
    unit: fc.constantFrom(...'电子商务一二（）()，,；;：:。.、“”"1290abAB%- 　《》'),
    maxLength: 40,
  });

  it('is settled: a second pass changes nothing', () => {
    fc.assert(fc.property(line, (text) => normalizeLine(normalizeLine(text)) === normalizeLine(text)));
  });

  it('keeps every Chinese character in order', () => {
    const han = (text: string) => text.match(/\p{Script=Han}/gu)?.join('') ?? '';
    fc.assert(fc.property(line, (text) => han(normalizeLine(text)) === han(text)));
  });
});
