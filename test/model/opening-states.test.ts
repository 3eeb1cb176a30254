import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applicationState } from '../../src/model/application-state.ts';
import { countStates, groupOpenings } from '../../src/model/opening-states.ts';
import { base } from '../support/base.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(day);
const row = fc.record({
  validity: fc.record({ effectiveFrom: maybeDay, effectiveTo: maybeDay }),
  windows: fc.array(
    fc.record({ start: maybeDay, end: maybeDay, recurrence: fc.constant(null), duration: fc.constant(null) }),
    { maxLength: 2 },
  ),
});

it('the groups made on one day tell every later day as the rows do', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), day, day, (rows, a, b) => {
      const [built, read] = a <= b ? [a, b] : [b, a];
      const counts = countStates(groupOpenings(rows, built), read);
      for (const [code, count] of Object.entries(counts))
        expect(
          rows.filter(({ windows, validity }) => applicationState(windows, validity, read).code === code),
        ).toHaveLength(count);
    }),
  );
});

it('of the base nothing is open, and every opening is in one state', () => {
  const groups = groupOpenings(
    base.openings.map(({ policy, fact }) => ({ validity: policy, windows: fact.windows })),
    '2026-11-25',
  );
  const counts = countStates(groups, '2026-11-25');
  expect(counts.open).toBe(0);
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(base.openings.length);
  // the call of 2020 closed on its own day
  expect(countStates(groups, '2020-05-20').closed).toBeGreaterThan(0);
});

it('a benefit without a word on how to apply says whom to ask', () => {
  for (const { fact, policy } of base.openings) {
    if (fact.submitTo.length === 0) expect(fact.ask.length, `${policy.id} ${fact.name}`).toBeGreaterThan(0);
    if (!fact.procedureTold) expect(fact.benefits.length).toBeGreaterThan(0);
  }
});
