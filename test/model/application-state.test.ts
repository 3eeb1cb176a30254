import { describe, expect, it } from 'vitest';
import { recurrence } from '../../src/genre/recurrence.ts';
import { type ApplicationWindow, applicationState, compareStates } from '../../src/model/application-state.ts';

const NO_END = { effectiveFrom: null, effectiveTo: null };
const TO_2031 = { effectiveFrom: null, effectiveTo: '2031-12-31' };
const window = (given: Partial<ApplicationWindow>): ApplicationWindow => ({
  start: null,
  end: null,
  recurrence: null,
  duration: null,
  ...given,
});
const MARCH = window({ recurrence: recurrence('year', { months: [3], days: [1] }), duration: 'P31D' });
const BY_MAY = window({ recurrence: recurrence('year', { months: [5], days: [20] }) });

describe('state on a day', () => {
  it.each([
    ['2031-03-01', [window({ start: '2031-03-01', end: '2031-03-31' })], NO_END, 'open', '2031-03-31'],
    ['2031-03-31', [window({ start: '2031-03-01', end: '2031-03-31' })], NO_END, 'open', '2031-03-31'],
    ['2031-02-28', [window({ start: '2031-03-01', end: '2031-03-31' })], NO_END, 'upcoming', '2031-03-01'],
    ['2031-04-01', [window({ start: '2031-03-01', end: '2031-03-31' })], NO_END, 'closed', '2031-03-31'],
    ['2031-04-01', [window({ end: '2031-05-20' })], NO_END, 'open', '2031-05-20'],
    ['2031-05-21', [window({ end: '2031-05-20' })], NO_END, 'closed', '2031-05-20'],
    ['2031-05-21', [window({ start: '2031-01-01' })], NO_END, 'open', null],
    ['2031-03-15', [MARCH], NO_END, 'open', '2031-03-31'],
    ['2031-04-15', [MARCH], NO_END, 'recurring', '2032-03-01'],
    // 每年5月20日前: nobody says that it is open in April
    ['2031-04-15', [BY_MAY], NO_END, 'recurring', '2031-05-20'],
    ['2031-04-15', [window({ duration: 'P30D' })], NO_END, 'untimed', null],
    ['2031-04-15', [], NO_END, 'untimed', null],
    // the best of several
    ['2031-04-15', [window({ end: '2031-01-01' }), MARCH], NO_END, 'recurring', '2032-03-01'],
    ['2031-03-15', [window({ end: '2031-01-01' }), MARCH], NO_END, 'open', '2031-03-31'],
    // the document decides
    ['2032-01-01', [MARCH], TO_2031, 'expired', '2031-12-31'],
    ['2031-03-15', [MARCH], { effectiveFrom: '2031-06-01', effectiveTo: null }, 'upcoming', '2031-06-01'],
    ['2031-03-15', [], { effectiveFrom: '2031-06-01', effectiveTo: null }, 'upcoming', '2031-06-01'],
  ] as const)('%s %o', (today, windows, validity, code, date) => {
    expect(applicationState(windows, validity, today)).toEqual({ code, date });
  });
});

it('sorts what is open before what comes and what is over; soon before late, lately over before long ago', () => {
  const states = [
    { code: 'expired', date: '2018-01-01' },
    { code: 'closed', date: '2020-01-01' },
    { code: 'closed', date: '2024-01-01' },
    { code: 'untimed', date: null },
    { code: 'recurring', date: null },
    { code: 'recurring', date: '2032-01-01' },
    { code: 'upcoming', date: '2031-09-01' },
    { code: 'open', date: '2031-08-01' },
    { code: 'open', date: '2031-07-01' },
  ] as const;
  expect([...states].sort(compareStates).map(({ code, date }) => `${code} ${date ?? ''}`.trim())).toEqual([
    'open 2031-07-01',
    'open 2031-08-01',
    'upcoming 2031-09-01',
    'recurring 2032-01-01',
    'recurring',
    'untimed',
    'closed 2024-01-01',
    'closed 2020-01-01',
    'expired 2018-01-01',
  ]);
});
