import type { Refiner } from '../../rule.ts';
import { sentences, unitAt } from '../../units.ts';
import type { DeadlineValue } from '../value.ts';

/** 从2016年起连续3年每年…: 每年 inside a period or a number of years is part of it. */
export const everyYearInside: Refiner<DeadlineValue> = {
  id: 'deadlines/every-year-inside',
  refine(candidates, text) {
    const units = sentences(text);
    let inside: number | undefined;
    return candidates.filter(({ value: { kind, recurrence, duration }, span }) => {
      const own = unitAt(units, span[0])?.start;
      if (kind === 'period' || (kind === 'duration' && !duration?.endsWith('D'))) inside = own;
      const bare =
        recurrence?.every === 'year' &&
        recurrence.interval === 1 &&
        recurrence.months.length === 0 &&
        recurrence.days.length === 0;
      return !bare || own === undefined || own !== inside;
    });
  },
};
