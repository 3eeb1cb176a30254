import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recurrence } from '../../src/genre/recurrence.ts';
import { eventsOf } from '../../src/model/calendar-event.ts';
import { placeOn } from '../../src/model/phase.ts';
import { inYear, nextReturn, type Schedule, scheduleOf } from '../../src/model/schedule.ts';
import { ruleDays } from '../support/rule-days.ts';

const POLICY = { effectiveFrom: null, effectiveTo: null, dateIssued: '2021-02-15', datePublished: null };
const NOTHING = { start: null, end: null, recurrence: null, duration: null, workingDays: false, text: '' };
const back = (rule: ReturnType<typeof recurrence>, more: object = {}): Schedule =>
  scheduleOf({ ...NOTHING, kind: 'recurring', recurrence: rule, ...more }, { ...POLICY, ...more });
const events = (schedule: Schedule) => eventsOf(schedule, 'recurring', null);

describe('what comes back', () => {
  it('has an event for each day of the year', () => {
    const twice = back(recurrence('year', { months: [3, 9], days: [-1] }));
    expect(events(twice)).toEqual([
      { key: '3.-1', start: '2021-03-31', days: 1, rrule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1' },
      { key: '9.-1', start: '2021-09-30', days: 1, rrule: 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1' },
    ]);
    expect(nextReturn(twice, '2026-04-01')).toEqual({ start: '2026-09-30', end: '2026-09-30' });
  });

  it.each([
    [{ months: [12], days: [10] }, '2026-11-23', '2026-12-10'],
    [{ months: [12], days: [10] }, '2026-12-10', '2026-12-10'],
    [{ months: [12], days: [10] }, '2026-12-11', '2027-12-10'],
    [{ months: [2], days: [-1] }, '2027-03-01', '2028-02-29'],
    [{ months: [1, 7], days: [15] }, '2027-03-01', '2027-07-15'],
    [{}, '2026-11-23', undefined],
  ])('%j after %s is %s', (days, today, next) => {
    expect(nextReturn(back(recurrence('year', days)), today)?.start).toBe(next);
  });

  it('fills the month where only a month is said', () => {
    expect(events(back(recurrence('year', { months: [4, 10] }))).map(({ start, days }) => [start, days])).toEqual([
      ['2021-04-01', 30],
      ['2021-10-01', 31],
    ]);
  });

  it('is as long as its window', () => {
    const window = back(recurrence('year', { months: [11], days: [15] }), { duration: 'P121D' });
    expect(events(window)).toEqual([
      { key: '11.15', start: '2021-11-15', days: 121, rrule: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15' },
    ]);
    expect(placeOn(window, '2026-01-10')).toEqual({ phase: 'recurring', day: '2026-03-15', open: true });
    expect(placeOn(window, '2026-06-10')).toEqual({ phase: 'recurring', day: '2026-11-15', open: false });
  });

  it.each([
    [
      '每季度首月10日前',
      recurrence('month', { interval: 3, days: [10] }),
      null,
      'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10',
      '2021-04-10',
    ],
    [
      '每季度末月25日前',
      recurrence('month', { interval: 3, days: [25] }),
      null,
      'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25',
      '2021-03-25',
    ],
    [
      '每季度底前',
      recurrence('month', { interval: 3, days: [-1] }),
      null,
      'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
      '2021-03-31',
    ],
    [
      '每季度结束后10日内',
      recurrence('month', { interval: 3 }),
      'P10D',
      'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1',
      '2021-04-01',
    ],
    ['每年度终了后3个月内', recurrence('year'), 'P3M', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', '2022-01-01'],
    ['每月10日前', recurrence('month', { days: [10] }), null, 'FREQ=MONTHLY;BYMONTHDAY=10', '2021-03-10'],
    [
      '每月30日前',
      recurrence('month', { days: [30] }),
      null,
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
      '2021-02-28',
    ],
    ['每月31日前', recurrence('month', { days: [31] }), null, 'FREQ=MONTHLY;BYMONTHDAY=-1', '2021-02-28'],
    [
      '每年6月31日前',
      recurrence('year', { months: [6], days: [31] }),
      null,
      'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1',
      '2021-06-30',
    ],
  ] as const)('%s', (text, rule, duration, rrule, start) => {
    expect(events(back(rule, { text, duration })).map((event) => [event.rrule, event.start])).toEqual([[rrule, start]]);
  });

  it.each([
    ['每年', recurrence('year'), {}],
    ['每两年', recurrence('year', { interval: 2 }), {}],
    ['每周', recurrence('week'), {}],
    ['每季度', recurrence('month', { interval: 3 }), {}],
    ['每季度10日前', recurrence('month', { interval: 3, days: [10] }), {}],
    ['每季度结束后10个工作日内', recurrence('month', { interval: 3 }), { duration: 'P10D', workingDays: true }],
  ] as const)('%s names no day', (text, rule, more) => {
    const schedule = back(rule, { text, ...more });
    expect(events(schedule)).toEqual([]);
    expect(placeOn(schedule, '2026-01-01')).toEqual({ phase: 'recurring', day: null, open: false });
  });

  it('ends with its document', () => {
    const ended = back(recurrence('year', { months: [12], days: [10] }), { effectiveTo: '2024-12-31' });
    expect(events(ended)[0]?.rrule).toBe('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10;UNTIL=20241231');
    expect(placeOn(ended, '2024-12-10').day).toBe('2024-12-10');
    // still in force, and the day comes no more
    expect(placeOn(ended, '2024-12-11').phase).toBe('past');
    expect(events(back(recurrence('year', { months: [12], days: [10] }), { effectiveTo: '2021-11-30' }))).toEqual([]);
  });

  it('begins on a day of its own rule, and its rule gives the days that the page tells', () => {
    const days = fc.record({
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
      days: fc.uniqueArray(fc.constantFrom(-1, 1, 10, 15, 28, 29, 30, 31), { minLength: 1, maxLength: 2 }),
    });
    const rules = fc.oneof(
      days.map((fields) => recurrence('year', fields)),
      days.map(({ days: some }) => recurrence('month', { days: some })),
    );
    fc.assert(
      fc.property(rules, fc.integer({ min: 2021, max: 2032 }), (rule, year) => {
        const schedule = back(rule);
        const made = events(schedule);
        expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
        made.forEach((event, i) => {
          const returning = schedule.returns[i];
          if (!returning) throw new Error('an event without its days');
          expect(ruleDays(event.rrule ?? '', Number(event.start.slice(0, 4)))).toContain(event.start);
          expect(ruleDays(event.rrule ?? '', year)).toEqual(
            inYear(returning, year)
              .map(({ start }) => start)
              .sort(),
          );
        });
      }),
    );
  });
});

describe('what comes once', () => {
  const once = (more: object, policy: object = {}) =>
    scheduleOf({ ...NOTHING, kind: 'by', ...more }, { ...POLICY, ...policy });

  it.each([
    [{ end: '2026-05-20' }, {}, { phase: 'due', day: '2026-05-20' }],
    [{ end: '2026-05-19' }, {}, { phase: 'past', day: '2026-05-19' }],
    [{ kind: 'period', start: '2026-05-01', end: '2026-06-30' }, {}, { phase: 'running', day: '2026-06-30' }],
    [{ kind: 'period', start: '2026-06-01', end: '2026-06-30' }, {}, { phase: 'due', day: '2026-06-01' }],
    [{ kind: 'start', start: '2020-01-01' }, {}, { phase: 'running', day: '2020-01-01' }],
    [{ kind: 'validity', end: '2027-12-31' }, {}, { phase: 'running', day: '2027-12-31' }],
    [{ kind: 'duration', duration: 'P30D' }, {}, { phase: 'undated', day: null }],
    // a document out of force takes with it what it set a later day for
    [{ end: '2030-12-31' }, { effectiveTo: '2025-12-31' }, { phase: 'past', day: '2025-12-31' }],
  ])('%j of %j', (more, policy, placed) => {
    expect(placeOn(once(more, policy), '2026-05-20')).toMatchObject(placed);
  });

  it('is shown for as long as it lasts, up to a year', () => {
    const period = (start: string, end: string) => eventsOf(once({ start, end }), 'period', null);
    expect(period('2026-05-01', '2026-05-20')).toEqual([{ key: 'once', start: '2026-05-01', days: 20, rrule: null }]);
    expect(period('2026-01-01', '2028-12-31')).toEqual([{ key: 'once', start: '2028-12-31', days: 1, rrule: null }]);
    expect(eventsOf(once({ end: '2027-12-31' }), 'validity', null)[0]?.days).toBe(1);
  });
});
