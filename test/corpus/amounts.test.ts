/** Sums and caps on one scale: what is a mark, what is the smallest and the largest, what is never compared. */
import { describe, expect, it } from 'vitest';
import { amountBands, amountMarks, amountRows, amountScale } from '../../src/corpus/amounts.ts';
import { base } from '../support/base.ts';
import { baseOf } from '../support/made-base.ts';

const never = () => false;
const made = await baseOf(
  '长沙市人民政府关于发展仓储业的意见\n长府发〔2021〕9号\n一、奖励企业。对新建仓库的企业，给予一次性20万元奖励。\n二、再奖企业。对扩建仓库的企业，给予一次性5万元奖励。\n三、补助租金。按每月每平方米3元的标准给予租金补助，每年最高不超过40万元。\n四、支持人才。对仓储人才给予奖励。',
);

describe('marks', () => {
  it('are a sum, a price by the unit, a cap', () => {
    expect(amountMarks(made.incentives, never).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['sum', 200000, 200000],
      ['sum', 50000, 50000],
      ['each', 3, 3],
      ['cap', 400000, 400000],
    ]);
  });

  it('stand on a scale of whole powers of ten', () => {
    expect(amountScale(amountMarks(made.incentives, never))).toEqual([1, 1e6]);
    expect(amountScale([])).toBeNull();
    const one = amountMarks(made.incentives.slice(0, 1), never);
    expect(amountScale(one)).toEqual([1e5, 1e6]);
  });
});

describe('rows', () => {
  it('compare what is paid in one piece, and count the rest', () => {
    const rows = amountRows(made.incentives, never);
    expect(rows.find(({ type }) => type === '奖励')).toMatchObject({
      region: { name: '长沙市' },
      count: 3,
      smallest: 50000,
      largest: 200000,
      each: 0,
      cap: null,
      marked: 2,
    });
    // a price by the square metre is no smallest sum
    expect(rows.find(({ type }) => type === '租金场地补助')).toMatchObject({
      smallest: null,
      largest: null,
      each: 1,
      cap: 400000,
    });
  });

  it('hold every benefit of the base once, those with a figure first', () => {
    const rows = amountRows(base.incentives, never);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(base.incentives.length);
    const figured = rows.map(({ marks }) => marks.length > 0);
    expect(figured).toEqual([...figured].sort((a, b) => Number(b) - Number(a)));
  });

  it('tell what lapsed by the rule they are given', () => {
    const rows = amountRows(made.incentives, ({ fact }) => fact.amountYuan === 50000);
    expect(rows.find(({ type }) => type === '奖励')).toMatchObject({ lapsed: 1 });
    expect(rows.flatMap(({ marks }) => marks).filter(({ lapsed }) => lapsed)).toHaveLength(1);
  });
});

describe('bands', () => {
  const rows = amountRows(base.incentives, never);
  const dots = (bands: ReturnType<typeof amountBands>) =>
    bands.flatMap(({ dots }) => dots.flatMap(({ marks }) => marks));

  it('lose no mark, however few bands or dots there may be', () => {
    const all = rows.flatMap(({ marks }) => marks);
    for (const [bands, most] of [
      [100, 1000],
      [1, 1000],
      [100, 1],
      [1, 1],
    ] as const)
      expect(new Set(dots(amountBands(rows, bands, most)))).toEqual(new Set(all));
  });

  it('are a type each where regions would be too many', () => {
    expect(amountBands(rows, 100).every(({ region }) => region !== null)).toBe(true);
    const few = amountBands(rows, 1);
    expect(few.every(({ region }) => region === null)).toBe(true);
    expect(new Set(few.map(({ type }) => type)).size).toBe(few.length);
  });

  it('merge only what is alike', () => {
    for (const { dots: own } of amountBands(rows, 100, 1))
      for (const { marks, kind, from, to } of own)
        expect(marks.every((mark) => mark.kind === kind && mark.from === from && mark.to === to)).toBe(true);
  });
});
