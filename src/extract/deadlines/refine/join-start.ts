import { lastDayOf } from '../../../genre/dates.ts';
import type { Candidate, Refiner } from '../../rule.ts';
import { sentences, unitAt } from '../../units.ts';
import type { DeadlineValue } from '../value.ts';
import { spanOfTime } from './span-of-time.ts';

/** Lengths for which something is given or holds; a time limit for an act (30日内) is none of them. */
const LENGTHS: ReadonlySet<string> = new Set(['years-running', 'benefit-years', 'term', 'within']);

/** 从2016年起，…连续补助3年 is one period: 2016-01-01 to 2018-12-31. 五年内免征 from a stated start is one as well. */
export const joinStart: Refiner<DeadlineValue> = {
  id: 'deadlines/join-start',
  refine(candidates, text) {
    const units = sentences(text);
    const sentenceOf = ({ span }: Candidate<DeadlineValue>) => unitAt(units, span[0])?.start ?? -1;
    const used = new Set<Candidate<DeadlineValue>>();
    const joined = candidates.map((candidate) => {
      const { kind, start } = candidate.value;
      if (kind !== 'start' || start === null) return candidate;
      const next = candidates.find(
        (other) =>
          other.span[0] > candidate.span[0] &&
          other.value.kind !== 'recurring' &&
          !used.has(other) &&
          sentenceOf(other) === sentenceOf(candidate),
      );
      const length = next && LENGTHS.has(next.rule) ? spanOfTime(next.value.duration) : null;
      if (!next || !length) return candidate;
      used.add(next);
      const span: Candidate<DeadlineValue>['span'] = [candidate.span[0], next.span[1]];
      const value = { ...candidate.value, kind: 'period' as const, end: lastDayOf(start, length) };
      return { rule: candidate.rule, value, span, text: text.slice(...span) };
    });
    return joined.filter((candidate) => !used.has(candidate));
  },
};
