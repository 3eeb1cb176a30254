/** Candidates of one passage to deadlines: overlaps go, a start joins its span of years, 每年 inside a period goes. */

import { shiftDate } from '../../genre/dates.ts';
import type { Deadline, Span } from '../../model/policy.ts';
import { overlaps, sentences, unitAt } from '../units.ts';

export function refineDeadlines(text: string, candidates: readonly Deadline[]): Deadline[] {
  const longest = countFromStart(withoutOverlaps(candidates));
  const units = sentences(text);
  const kept = joinStartWithYears(text, longest, (deadline) => unitAt(units, deadline.span[0])?.start ?? -1);
  const paid = kept.filter(({ kind }) => kind === 'period' || kind === 'duration');
  return kept
    .filter((deadline) => {
      if (deadline.rrule !== 'FREQ=YEARLY') return true;
      const sentence = unitAt(units, deadline.span[0]);
      return !paid.some(
        (other) =>
          sentence &&
          other.span[0] >= sentence.start &&
          other.span[0] < sentence.end &&
          other.span[0] < deadline.span[0],
      );
    })
    .sort((a, b) => a.span[0] - b.span[0]);
}

function withoutOverlaps(candidates: readonly Deadline[]): Deadline[] {
  const length = ({ span }: Deadline) => span[1] - span[0];
  const kept: Deadline[] = [];
  for (const candidate of [...candidates].sort((a, b) => length(b) - length(a) || a.span[0] - b.span[0])) {
    if (!kept.some((other) => overlaps(other.span, candidate.span))) kept.push(candidate);
  }
  return kept.sort((a, b) => a.span[0] - b.span[0]);
}

/** 自2021年8月1日起施行，有效期3年: counted from the day on which it takes effect, where that is told (《民法典》第二百零二条). */
function countFromStart(deadlines: readonly Deadline[]): Deadline[] {
  let start: string | null = null;
  return deadlines.map((deadline) => {
    if (deadline.kind !== 'validity') return deadline;
    start = deadline.start ?? start;
    const [, count, unit] = /^P(\d+)([YM])$/.exec(deadline.duration ?? '') ?? [];
    if (start === null || count === undefined) return deadline;
    const by = unit === 'Y' ? { years: Number(count), days: -1 } : { months: Number(count), days: -1 };
    return { ...deadline, end: shiftDate(start, by) };
  });
}

/** 从2016年起，…连续补助3年 is one period: 2016-01-01 to 2018-12-31. */
function joinStartWithYears(
  text: string,
  deadlines: readonly Deadline[],
  sentenceOf: (deadline: Deadline) => number,
): Deadline[] {
  const used = new Set<Deadline>();
  const joined = deadlines.map((deadline): Deadline => {
    if (deadline.kind !== 'start' || !deadline.start) return deadline;
    const next = deadlines.find(
      (other) => other.span[0] > deadline.span[0] && other.kind !== 'recurring' && !used.has(other),
    );
    const years = /^P(\d+)Y$/.exec(next?.duration ?? '')?.[1];
    if (!next || !years || next.kind !== 'duration' || sentenceOf(next) !== sentenceOf(deadline)) return deadline;
    used.add(next);
    const [year = '0', rest = '01-01'] = [deadline.start.slice(0, 4), deadline.start.slice(5)];
    const endYear = Number(year) + Number(years);
    const end = rest === '01-01' ? `${endYear - 1}-12-31` : `${endYear}-${rest}`;
    const span: Span = [deadline.span[0], next.span[1]];
    return { ...deadline, kind: 'period', end, text: text.slice(...span), span };
  });
  return joined.filter((deadline) => !used.has(deadline));
}
