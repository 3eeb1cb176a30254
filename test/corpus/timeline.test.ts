import { describe, expect, it } from 'vitest';
import { type Mark, pack, scaleOf, timeChart, validityWords } from '../../src/corpus/time-chart.ts';
import { timeline } from '../../src/corpus/timeline.ts';
import { base } from '../support/base.ts';

describe('the list by phase', () => {
  const phases = timeline(base.deadlines, '2016-06-30');

  it('has every deadline once', () => {
    expect(Object.values(phases).flat().length).toBe(base.deadlines.length);
  });

  it('puts what is over apart, newest first, and what is to come soonest first', () => {
    const days = (phase: keyof typeof phases) => phases[phase].map(({ day }) => day ?? '9999');
    for (const phase of ['due', 'running', 'recurring'] as const) expect(days(phase)).toEqual(days(phase).sort());
    expect(days('past')).toEqual(days('past').sort().reverse());
    expect(phases.past.length).toBeGreaterThan(0);
    for (const day of days('past')) expect(day < '2016-06-30').toBe(true);
    for (const day of [...days('due'), ...days('running').filter((one) => one !== '9999')])
      expect(day >= '2015-01-01').toBe(true);
  });
});

describe('the chart', () => {
  const chart = timeChart(base, '2026-11-25', { lanes: 40, marks: 12 });

  it('draws a document whose end is not stated open, and says so', () => {
    const lane = chart.lanes.find(({ policy }) => policy.id === 'heyuan-2015-43');
    expect(lane?.validity).toMatchObject({ openStart: false, openEnd: true });
    expect(lane?.validity?.name).toMatch(/^2015-12-10 成文，未载明有效期：/u);
    const ended = chart.lanes.find(({ policy }) => policy.id === 'guangzhou-2019-2');
    expect(ended?.validity).toMatchObject({ openStart: false, openEnd: false });
    expect(ended?.validity?.href).toContain('#part_7__subsec_30.d1');
  });

  it('has a mark, a bar or nothing to draw for every deadline', () => {
    const drawn = chart.lanes.flatMap(({ rows, validity }) => [...rows.flat().map(({ href }) => href), validity?.href]);
    const undated = base.deadlines.filter(({ fact }) => fact.kind === 'duration').length;
    expect(new Set(drawn.filter((href) => href?.includes('#'))).size).toBe(base.deadlines.length - undated);
  });

  it('keeps marks of a row apart and inside', () => {
    for (const { rows } of chart.lanes)
      for (const row of rows)
        row.forEach((mark, i) => {
          expect(mark.left).toBeGreaterThanOrEqual(0);
          expect(mark.left + mark.width).toBeLessThanOrEqual(100.01);
          const before = row[i - 1];
          if (before) expect(mark.left).toBeGreaterThanOrEqual(before.left + before.width);
        });
  });

  it('says what there was no room for', () => {
    const small = timeChart(base, '2026-11-25', { lanes: 2, marks: 1 });
    expect(small.lanes.length).toBe(2);
    expect(small.more).toBe(base.records.length - 2);
  });
});

it('shows years near the present, and lets what lies beyond run off the edge', () => {
  const { years, at } = scaleOf(['1995-01-01', '2090-01-01', null], 2026);
  expect([years[0], years.at(-1)]).toEqual([2011, 2031]);
  expect([at('1995-01-01'), at('2011-01-01'), at('2090-01-01')]).toEqual([0, 0, 100]);
});

it('puts marks that would touch into rows of their own', () => {
  const mark = (left: number, width: number) => ({ left, width }) as Mark;
  expect(pack([mark(0, 0), mark(2, 0), mark(20, 30), mark(49, 0), mark(99, 0)]).map((row) => row.length)).toEqual([
    3, 2,
  ]);
});

it.each([
  [{ effectiveFrom: '2019-01-02', effectiveTo: '2022-12-31' }, '2019-01-02 施行，有效期至 2022-12-31'],
  [{ dateIssued: '2015-12-10' }, '2015-12-10 成文，未载明有效期'],
  [{}, '未载明日期，未载明有效期'],
])('%j: %s', (days, words) => {
  const none = { effectiveFrom: null, effectiveTo: null, dateIssued: null, datePublished: null };
  expect(validityWords({ ...none, ...days })).toBe(words);
});
