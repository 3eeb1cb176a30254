/** When: rules give candidates, refiners make deadlines of them. */
import { lastDayOf, shiftDate } from '../../genre/dates.ts';
import { toRrule } from '../../genre/recurrence.ts';
import type { Deadline } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import { type Candidate, longestFirst, type Refiner, runRefiners, runRules } from '../rule.ts';
import { maskTitles } from '../units.ts';
import { carryEveryYear } from './refine/carry-every-year.ts';
import { countFromStart } from './refine/count-from-start.ts';
import { everyYearInside } from './refine/every-year-inside.ts';
import { joinStart } from './refine/join-start.ts';
import { joinValidity } from './refine/join-validity.ts';
import { past } from './refine/past.ts';
import { spanOfTime } from './refine/span-of-time.ts';
import { DEADLINES } from './rules.ts';
import type { Validity } from './validity-of.ts';
import type { DeadlineValue } from './value.ts';

const REFINERS: readonly Refiner<DeadlineValue>[] = [
  longestFirst('deadlines/overlaps'),
  joinValidity,
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

/** Without one of these there is no time. */
const TIME = /[年月日天季旬周期起]|小时|分钟|每|十[一二三四]五/u;

export function extractDeadlines(text: string, context: PassageContext): Times {
  if (!TIME.test(text)) return { deadlines: [], validity: [] };
  const masked = maskTitles(text);
  const found = runRefiners(DEADLINES.name, REFINERS, runRules(DEADLINES, masked, context), masked, context);
  return {
    deadlines: found.map((candidate) => toDeadline(candidate, text)),
    validity: found.flatMap(({ value }) => (value.kind === 'validity' ? [toValidity(value, context.dateIssued)] : [])),
  };
}

/** The days of a validity; those counted from the day of issue are known where that is. */
function toValidity({ start, end, duration, daysAfterIssue }: DeadlineValue, dateIssued: string | null): Validity {
  const fromIssue = start === null && daysAfterIssue !== null && dateIssued !== null;
  const from = fromIssue ? shiftDate(dateIssued, { days: daysAfterIssue }) : start;
  const length = spanOfTime(duration);
  const counted = from ?? dateIssued;
  return { from, to: end ?? (length && counted ? lastDayOf(counted, length) : null), fromIssue };
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
