/** When: rules give candidates, refiners make deadlines of them. */
import { toRrule } from '../../genre/recurrence.ts';
import type { Deadline } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import { type Candidate, longestFirst, type Refiner, runRefiners, runRules } from '../rule.ts';
import { maskTitles } from '../units.ts';
import { carryEveryYear } from './refine/carry-every-year.ts';
import { countFromStart } from './refine/count-from-start.ts';
import { everyYearInside } from './refine/every-year-inside.ts';
import { joinStart } from './refine/join-start.ts';
import { past } from './refine/past.ts';
import { DEADLINES } from './rules.ts';
import type { Validity } from './validity-of.ts';
import type { DeadlineValue } from './value.ts';

const REFINERS: readonly Refiner<DeadlineValue>[] = [
  longestFirst('deadlines/overlaps'),
  countFromStart,
  joinStart,
  carryEveryYear,
  everyYearInside,
  past,
];

export interface Times {
  /** in text order */
  deadlines: Deadline[];
  /** what the passage says of the time in which the document is in force */
  validity: Validity[];
}

export function extractDeadlines(text: string, context: PassageContext): Times {
  const masked = maskTitles(text);
  const found = runRefiners(DEADLINES.name, REFINERS, runRules(DEADLINES, masked, context), masked, context);
  return {
    deadlines: found.map((candidate) => toDeadline(candidate, text)),
    validity: found.flatMap(({ value: { kind, start, end, fromIssue } }) =>
      kind === 'validity' ? [{ from: start, to: end, fromIssue }] : [],
    ),
  };
}

function toDeadline({ value, span }: Candidate<DeadlineValue>, text: string): Deadline {
  const { kind, start, end, recurrence, duration, workingDays } = value;
  return {
    kind,
    start,
    end,
    recurrence,
    rrule: recurrence && toRrule(recurrence),
    duration,
    workingDays,
    text: text.slice(...span),
    span,
  };
}
