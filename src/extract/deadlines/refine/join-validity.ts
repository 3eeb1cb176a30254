import type { Candidate, Refiner } from '../../rule.ts';
import type { DeadlineValue } from '../value.ts';

/** Signs between the two: ， and brackets, no words */
const GAP = 3;
const UNTIL: ReadonlySet<string> = new Set(['until-day', 'by-day', 'by-year-end', 'by-year']);

/** 自2021年8月1日起施行，有效期3年 is one validity; so is 自发布之日起施行，至2025年12月31日止. */
export const joinValidity: Refiner<DeadlineValue> = {
  id: 'deadlines/join-validity',
  refine(candidates, text) {
    const joined: Candidate<DeadlineValue>[] = [];
    for (const candidate of candidates) {
      const before = joined.at(-1);
      const together = before && joinOf(before, candidate, text);
      if (together) joined[joined.length - 1] = together;
      else joined.push(candidate);
    }
    return joined;
  },
};

function joinOf(
  first: Candidate<DeadlineValue>,
  second: Candidate<DeadlineValue>,
  text: string,
): Candidate<DeadlineValue> | null {
  const { value: one } = first;
  const { value: two } = second;
  const begins = one.kind === 'validity' && one.end === null && one.duration === null;
  const ends = two.kind === 'validity' ? two.start === null && two.daysAfterIssue === null : UNTIL.has(second.rule);
  if (!begins || !ends || second.span[0] - first.span[1] > GAP) return null;
  if (/[。；\n]/u.test(text.slice(first.span[1], second.span[0]))) return null;
  const span: Candidate<DeadlineValue>['span'] = [first.span[0], second.span[1]];
  return { rule: first.rule, value: { ...one, end: two.end, duration: two.duration }, span, text: text.slice(...span) };
}
