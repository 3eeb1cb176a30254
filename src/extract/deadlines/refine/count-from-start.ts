import { lastDayOf } from '../../../genre/dates.ts';
import type { Refiner } from '../../rule.ts';
import type { DeadlineValue } from '../value.ts';
import { spanOfTime } from './span-of-time.ts';

/** 自2021年8月1日起施行，有效期3年: counted from the day on which it takes effect, where that is told. */
export const countFromStart: Refiner<DeadlineValue> = {
  id: 'deadlines/count-from-start',
  refine(candidates) {
    let start: string | null = null;
    return candidates.map((candidate) => {
      const { value } = candidate;
      if (value.kind !== 'validity') return candidate;
      start = value.start ?? start;
      const length = spanOfTime(value.duration);
      if (start === null || length === null) return candidate;
      return { ...candidate, value: { ...value, end: lastDayOf(start, length) } };
    });
  },
};
