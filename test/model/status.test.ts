import { describe, expect, it } from 'vitest';
import { nextOccurrence, timeline } from '../../src/corpus/timeline.ts';
import { recurrence } from '../../src/genre/recurrence.ts';
import { documentDate, statusOf } from '../../src/model/status.ts';
import { base } from '../support/base.ts';

describe('in force or not, by the document’s own words', () => {
  it.each([
    [null, '2020-12-31', '2021-01-01', 'expired'],
    [null, '2020-12-31', '2020-12-31', 'in-force'],
    ['2021-01-01', '2025-12-31', '2020-12-31', 'pending'],
    ['2021-01-01', null, '2022-01-01', 'unstated'],
    [null, null, '2022-01-01', 'unstated'],
  ])('from %s to %s, on %s: %s', (effectiveFrom, effectiveTo, today, code) => {
    expect(statusOf({ effectiveFrom, effectiveTo }, today).code).toBe(code);
  });

  it('is dated by issue, else by publication', () => {
    expect(documentDate({ dateIssued: '2015-12-10', datePublished: '2016-01-01' })).toBe('2015-12-10');
    expect(documentDate({ dateIssued: null, datePublished: '2016-01-01' })).toBe('2016-01-01');
  });
});

describe('yearly days', () => {
  it.each([
    [{ months: [12], days: [10] }, '2026-11-23', '2026-12-10'],
    [{ months: [12], days: [10] }, '2026-12-10', '2026-12-10'],
    [{ months: [12], days: [10] }, '2026-12-11', '2027-12-10'],
    [{ months: [2], days: [-1] }, '2027-03-01', '2028-02-29'],
    [{ months: [1, 7], days: [15] }, '2027-03-01', '2027-07-15'],
    [{}, '2026-11-23', null],
  ])('%j after %s is %s', (days, today, next) => {
    expect(nextOccurrence(recurrence('year', days), today)).toBe(next);
  });
});

describe('time line', () => {
  const phases = timeline(base.deadlines, '2016-06-30');

  it('has every deadline once', () => {
    expect(Object.values(phases).reduce((sum, rows) => sum + rows.length, 0)).toBe(base.deadlines.length);
  });

  it('puts what is over apart from what is still to come, soonest first', () => {
    for (const { date } of phases.running) expect((date ?? '') >= '2015-01-01').toBe(true);
    const ends = phases.running.map(({ date }) => date ?? '');
    expect(ends).toEqual([...ends].sort());
    for (const { row, date } of phases.past) expect((row.fact.end ?? date ?? '') < '2016-06-30').toBe(true);
  });
});
