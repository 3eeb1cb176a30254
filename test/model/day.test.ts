import { expect, it } from 'vitest';
import { dayInChina } from '../../src/model/day.ts';

it.each([
  ['2026-01-01T15:59:59Z', '2026-01-01'],
  ['2026-01-01T16:00:00Z', '2026-01-02'],
  ['2025-12-31T20:00:00Z', '2026-01-01'],
  ['2026-03-09T02:00:00+08:00', '2026-03-09'],
])('%s is %s in China', (moment, day) => {
  expect(dayInChina(new Date(moment))).toBe(day);
});
