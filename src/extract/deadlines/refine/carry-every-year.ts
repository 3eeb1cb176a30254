import type { Candidate, Refiner } from '../../rule.ts';
import { sentences, unitAt } from '../../units.ts';
import type { DeadlineValue } from '../value.ts';

/**
 * 每年2月底前…，10月底前…: 每年 holds for the days without a year that follow it in the sentence. 每两年申请1次，于11月10日前
 * is one recurrence.
 */
export const carryEveryYear: Refiner<DeadlineValue> = {
  id: 'deadlines/carry-every-year',
  refine(candidates, text) {
    const units = sentences(text);
    const kept: Candidate<DeadlineValue>[] = [];
    let sentence: number | undefined;
    for (const candidate of candidates) {
      const { value, span } = candidate;
      const own = unitAt(units, span[0])?.start;
      const before = kept.at(-1);
      if (value.recurrence?.every === 'year') sentence = own;
      if (value.yearly === null || own === undefined || own !== sentence) {
        kept.push(candidate);
        continue;
      }
      const { recurrence, duration } = value.yearly;
      const carried = { ...value, kind: 'recurring' as const, start: null, end: null, duration, yearly: null };
      const interval = before && isBare(before.value) ? (before.value.recurrence?.interval ?? 1) : 1;
      if (before && isBare(before.value) && (interval > 1 || span[0] - before.span[1] <= CLOSE)) {
        const joint: Candidate<DeadlineValue>['span'] = [before.span[0], span[1]];
        kept[kept.length - 1] = {
          rule: before.rule,
          value: { ...carried, recurrence: { ...recurrence, interval } },
          span: joint,
          text: text.slice(...joint),
        };
      } else kept.push({ ...candidate, value: { ...carried, recurrence } });
    }
    return kept;
  },
};

/** 每年组织一次，于6月底前 */
const CLOSE = 16;

/** 每年, 每两年 without a day of its own */
function isBare({ recurrence }: DeadlineValue): boolean {
  return recurrence?.every === 'year' && recurrence.months.length === 0 && recurrence.days.length === 0;
}
