import { describe, expect, it } from 'vitest';
import { documentDate, statusOf } from '../../src/model/status.ts';

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
