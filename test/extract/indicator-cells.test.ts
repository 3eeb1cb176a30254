/** Tables of indicators in the shapes in which they are printed: goals with their year and base unit, the rest set aside. */
import { expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { createFactExtractor } from '../../src/extract/extract.ts';
import { targetKind } from '../../src/model/facts/target.ts';
import { lexicon } from '../support/lexicon.ts';

const extract = createFactExtractor(lexicon);
const read = (rows: readonly string[]) => {
  const { facts, setAside, unread } = extract(rows.join('\n'), bareContext(lexicon));
  return {
    targets: facts.targets.map(targetKind.notate),
    aside: setAside.map(({ rule, text }) => `${rule} ${text}`),
    unread,
  };
};

it.each([
  [
    'a column of units',
    [
      '指标名称｜单位｜2023年实际｜2025年目标｜2027年目标',
      '网上零售额｜亿元｜120｜150｜200',
      '快递业务量｜万件｜9｜10.5｜12',
    ],
    [
      '网上零售额=15000000000元 ..2025-12-31',
      '网上零售额=20000000000元 ..2027-12-31',
      '快递业务量=105000件 ..2025-12-31',
      '快递业务量=120000件 ..2027-12-31',
    ],
    ['indicator-baseline 120', 'indicator-baseline 9'],
  ],
  [
    'units behind the indicator, numbers before it',
    ['序号｜指标｜2023年现状｜2027年', '1｜1.高新技术企业数（家）｜80｜≥120', '2｜2.研发投入强度（%）｜2.1｜2.8左右'],
    ['高新技术企业数>=120家 ..2027-12-31', '研发投入强度≈2.8% ..2027-12-31'],
    ['indicator-baseline 80', 'indicator-baseline 2.1'],
  ],
  [
    'units in the cells, classes before',
    ['一级指标｜二级指标｜目标值（2026年）｜属性', '规模｜规上企业｜300家以上｜预期性', '质量｜数字化率｜85%｜约束性'],
    ['规上企业>=300家 ..2026-12-31', '数字化率=85% ..2026-12-31'],
    [],
  ],
])('%s', (_, rows, targets, aside) => {
  const found = read(rows);
  expect(found.targets).toEqual(targets);
  expect(found.aside.filter((reason) => reason.startsWith('indicator'))).toEqual(aside);
  expect(found.unread).toEqual([]);
});

it.each([
  [['评价指标｜分值｜评分标准', '纳税额｜20分｜每100万元得5分']],
  [['项目｜2025年计划｜责任单位', '展会｜办展｜市商务局']],
])('is no table of goals: %s', (rows) => {
  expect(read(rows).targets).toEqual([]);
});
