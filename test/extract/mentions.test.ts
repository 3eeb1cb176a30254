import { expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { bodiesIn } from '../../src/extract/mentions/bodies.ts';
import { datesIn } from '../../src/extract/mentions/dates.ts';
import { titlesIn } from '../../src/extract/mentions/titles.ts';
import { lexicon } from '../support/lexicon.ts';

const context = bareContext(lexicon);

it.each<[string, string[]]>([
  ['2021年3月1日至31日申报，5月底前公示', ['2021年3月1日至31日', '5月底']],
  ['每年4月1日至4月30日，每季度，每两年', ['每年4月1日至4月30日', '每季度', '每两年']],
  ['二〇二五年十二月三十一日前，十个工作日内', ['二〇二五年十二月三十一日', '十个工作日内']],
  ['2023—2025年，2024年上半年，“十四五”期间', ['2023—2025年', '2024年上半年', '“十四五”期间']],
  ['近两年内无违法，2021年度，成立3年以上', ['两年内', '2021年', '3年']],
  ['即日起至6月30日，年满16周岁，一年级', ['即日', '6月30日']],
  ['《某规划（2018—2035年）》', []],
])('dates of %s', (text, expected) => {
  expect(datesIn(text, context).map(({ text: words }) => words)).toEqual(expected);
});

it('titles, with those that they hold', () => {
  const text = '按《关于印发〈甲〉的通知》和《乙》（见附件）、《丙《丁》》执行';
  expect(titlesIn(text, context).map(({ title }) => title)).toEqual(['关于印发〈甲〉的通知', '乙', '丙《丁》']);
  for (const { span, text: words } of titlesIn(text, context)) expect(text.slice(...span)).toBe(words);
});

it.each<[string, string[]]>([
  ['由广州市商务局会同市财政、审计部门', ['广州市商务局', '市财政、审计部门']],
  ['省级工业和信息化主管部门、有关部门', ['省级工业和信息化主管部门', '有关部门']],
  ['市人民政府办公室，各区政府，国务院', ['市人民政府办公室', '各区政府', '国务院']],
  ['省国有资产监督管理委员会', ['省国有资产监督管理委员会']],
  [
    '中央编办、国管局、中国证监会、国家标准委、省委组织部',
    ['中央编办', '国管局', '中国证监会', '国家标准委', '组织部'],
  ],
  [
    '报镇人民政府（街道办事处）、市知识产权局（版权局），内蒙古自治区人民政府',
    ['镇人民政府（街道办事处）', '市知识产权局（版权局）', '内蒙古自治区人民政府'],
  ],
  ['社区卫生服务中心、村（社区）公共卫生委员会、居民委员会、信息办理、组织部署、宣传部长、新闻办公', []],
  ['财政局长说，商务部分内容，信息化委托项目，政府工作，各级政府性担保机构，市政府采购', []],
])('bodies of %s', (text, expected) => {
  expect(bodiesIn(text, context).map(({ text: words }) => words)).toEqual(expected);
});
