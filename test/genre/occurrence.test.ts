import { describe, expect, it } from 'vitest';
import { occurrenceAt } from '../../src/genre/occurrence.ts';
import { recurrence } from '../../src/genre/recurrence.ts';

describe('the occurrence that runs, else the next', () => {
  it.each([
    // a window of its length
    ['2031-02-28', recurrence('year', { months: [3], days: [1] }), 'P31D', ['2031-03-01', '2031-03-31']],
    ['2031-03-31', recurrence('year', { months: [3], days: [1] }), 'P31D', ['2031-03-01', '2031-03-31']],
    ['2031-04-01', recurrence('year', { months: [3], days: [1] }), 'P31D', ['2032-03-01', '2032-03-31']],
    // over the end of the year
    ['2031-01-10', recurrence('year', { months: [12], days: [15] }), 'P2M', ['2030-12-15', '2031-02-14']],
    // one day, the last of a month, two days of a year
    ['2031-06-01', recurrence('year', { months: [6], days: [-1] }), null, ['2031-06-30', '2031-06-30']],
    ['2031-04-02', recurrence('year', { months: [4, 10], days: [1] }), null, ['2031-10-01', '2031-10-01']],
    // a month without a day is all of it
    ['2032-02-10', recurrence('year', { months: [2] }), null, ['2032-02-01', '2032-02-29']],
    // every month
    ['2031-12-11', recurrence('month', { days: [10] }), null, ['2032-01-10', '2032-01-10']],
    ['2031-02-28', recurrence('month', { days: [-1] }), null, ['2031-02-28', '2031-02-28']],
  ] as const)('%s %o', (today, given, duration, [start, end]) => {
    expect(occurrenceAt(given, duration, today)).toEqual({ start, end });
  });

  it.each([
    recurrence('year'),
    recurrence('month'),
    recurrence('month', { interval: 3, days: [10] }),
    recurrence('year', { interval: 2, months: [5], days: [1] }),
    recurrence('week'),
  ])('names no day that can be told: %o', (given) => {
    expect(occurrenceAt(given, null, '2031-01-01')).toBeNull();
  });
});
