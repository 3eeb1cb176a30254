import { describe, expect, it } from 'vitest';
import { endOfMonth, isDateLine, isoDate, lastDayOf, readDate, shiftDate } from '../../src/genre/dates.ts';

describe('readDate', () => {
  it.each([
    ['2019年1月2日', '2019-01-02'],
    ['二〇一九年十二月三十一日', '2019-12-31'],
    ['发布时间：2020-04-27', '2020-04-27'],
    ['2020.4.7', '2020-04-07'],
    ['2019年2月30日', null],
    ['2019年', null],
  ])('%s → %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe('calendar', () => {
  it.each([
    ['2019-01-02', { years: 5, days: -1 }, '2024-01-01'],
    ['2020-02-29', { years: 1 }, '2021-02-28'],
    ['2020-01-31', { months: 1 }, '2020-02-29'],
    ['2020-12-31', { days: 1 }, '2021-01-01'],
  ])('%s moved by %o is %s', (from, by, to) => {
    expect(shiftDate(from, by)).toBe(to);
  });

  it.each([
    ['2018-07-01', { years: 3 }, '2021-06-30'],
    ['2020-02-29', { years: 1 }, '2021-02-28'],
    ['2020-02-29', { years: 4 }, '2024-02-28'],
    ['2020-01-01', { months: 18 }, '2021-06-30'],
  ])('%o %o ends on %s', (from, by, to) => {
    expect(lastDayOf(from, by)).toBe(to);
  });

  it('knows the ends of months and impossible days', () => {
    expect(endOfMonth(2020, 2)).toBe('2020-02-29');
    expect(isoDate(2021, 2, 29)).toBeNull();
  });

  it('knows a line that is nothing but a date', () => {
    expect(isDateLine('2016年5月11日')).toBe(true);
    expect(isDateLine('2016年5月11日起施行')).toBe(false);
  });
});
