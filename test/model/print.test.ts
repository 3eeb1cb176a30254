import { describe, expect, it } from 'vitest';
import { recurrence } from '../../src/genre/recurrence.ts';
import { printCondition } from '../../src/model/facts/condition.ts';
import { printDeadline } from '../../src/model/facts/deadline.ts';
import { printYuan } from '../../src/model/facts/figures.ts';
import { printBenefit } from '../../src/model/facts/incentive.ts';
import { responsibilityKind } from '../../src/model/facts/responsibility.ts';
import { printTarget } from '../../src/model/facts/target.ts';

it.each([
  [2, '2元'],
  [0.5, '0.5元'],
  [10000, '1万元'],
  [500000, '50万元'],
  [12345678, '1234.5678万元'],
  [100000000, '1亿元'],
  [150000000, '1.5亿元'],
])('%s yuan is %s', (value, text) => {
  expect(printYuan(value)).toBe(text);
});

const none = {
  amountYuan: null,
  amountMaxYuan: null,
  ratePct: null,
  rateOf: null,
  capYuan: null,
  step: null,
  per: null,
  times: null,
  durationYears: null,
} as const;
it.each([
  [none, '未载明金额'],
  [{ ...none, amountYuan: 500000, times: 'once' as const }, '一次性50万元'],
  [{ ...none, amountYuan: 2, per: '平方米·月', capYuan: 200000 }, '2元/平方米·月，最高20万元'],
  [{ ...none, ratePct: 20, capYuan: 500000, durationYears: 3 }, '20%，最高50万元，连续3年'],
  [{ ...none, ratePct: 20, rateOf: '实际投资额' }, '实际投资额的20%'],
  [{ ...none, amountYuan: 20000, amountMaxYuan: 40000 }, '2万元～4万元'],
  [{ ...none, amountYuan: 1e5, step: { value: 1e7, unit: '元', metric: '销售额' } }, '每销售额1000万元 10万元'],
])('benefit %#', (benefit, text) => {
  expect(printBenefit(benefit)).toBe(text);
});

const time = {
  kind: 'by' as const,
  start: null,
  end: null,
  recurrence: null,
  duration: null,
  workingDays: false,
  text: '原文',
};
it.each([
  [{ ...time, end: '2015-12-31' }, '2015-12-31 前'],
  [{ ...time, kind: 'validity' as const, end: '2022-12-31' }, '至 2022-12-31'],
  [{ ...time, start: '2016-01-01', end: '2018-12-31' }, '2016-01-01 至 2018-12-31'],
  [{ ...time, start: '2016-01-01' }, '2016-01-01 起'],
  [{ ...time, recurrence: recurrence('year', { months: [12], days: [10] }) }, '每年12月10日前'],
  [{ ...time, recurrence: recurrence('year', { months: [3], days: [1] }), duration: 'P31D' }, '每年3月1日起31日'],
  [{ ...time, recurrence: recurrence('year', { interval: 2 }) }, '每2年'],
  [{ ...time, recurrence: recurrence('month', { interval: 3 }) }, '每季度'],
  [{ ...time, recurrence: recurrence('month', { interval: 3, days: [10] }) }, '每季度10日前'],
  [{ ...time, duration: 'P10D', workingDays: true }, '10个工作日'],
  [{ ...time, duration: 'P3Y' }, '3年'],
  [time, '原文'],
])('deadline %#: %s', (deadline, text) => {
  expect(printDeadline(deadline)).toBe(text);
});

describe('other facts', () => {
  const place = { text: '', span: [0, 1] as [number, number] };
  it('a condition with those it applies to', () => {
    const condition = { metric: '年销售额', op: '>=' as const, value: 2e7, unit: '元' as const, ...place };
    expect(printCondition({ ...condition, appliesTo: '珠三角地区' })).toBe('珠三角地区：年销售额 ≥ 2000万元');
    expect(printCondition({ ...condition, op: '<', unit: '家', value: 5, appliesTo: null })).toBe('年销售额 ＜ 5家');
  });
  it('a target', () => {
    const target = { metric: '交易额年均增长', value: 20, unit: '%/年', end: null, ...place };
    expect(printTarget({ ...target, op: '≈' })).toBe('交易额年均增长 约20%/年');
    expect(printTarget({ ...target, metric: '示范企业', op: '>=', value: 50, unit: '家' })).toBe('示范企业 ≥ 50家');
  });
  it('an attribution', () => {
    const body = (name: string) => ({ name, id: null });
    expect(
      responsibilityKind.print({
        kind: 'explicit',
        lead: [body('市商务局')],
        support: [body('市财政局'), body('市科技局')],
        responsible: [],
        scope: [0, 1],
        ...place,
      }),
    ).toBe('牵头：市商务局；配合：市财政局、市科技局');
  });
});
