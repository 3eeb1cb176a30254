import type { Refiner } from '../../rule.ts';
import { sentences, unitAt } from '../../units.ts';
import type { DeadlineValue } from '../value.ts';

/** 每年2月底前…，10月底前…: 每年 holds for the days without a year that follow it in the sentence. */
export const carryEveryYear: Refiner<DeadlineValue> = {
  id: 'deadlines/carry-every-year',
  refine(candidates, text) {
    const units = sentences(text);
    let sentence: number | undefined;
    return candidates.map((candidate) => {
      const { value, span } = candidate;
      const own = unitAt(units, span[0])?.start;
      if (value.recurrence?.every === 'year' && value.recurrence.months.length > 0) sentence = own;
      if (value.yearly === null || own === undefined || own !== sentence) return candidate;
      const { recurrence, duration } = value.yearly;
      return {
        ...candidate,
        value: { ...value, kind: 'recurring' as const, start: null, end: null, recurrence, duration, yearly: null },
      };
    });
  },
};
