/** When: recognisers give candidates, refinement makes deadlines of them. */
import { isoDate } from '../../genre/dates.ts';
import type { Deadline } from '../../model/policy.ts';
import type { PassageContext as ExtractContext } from '../context.ts';
import { maskTitles } from '../units.ts';
import { byBareMonth, byThisYearEnd } from './bare.ts';
import { byDay, byMonth, byPartOfYear, byYear, byYearEnd } from './by.ts';
import { days, months, termOf, years, yearsRunning } from './duration.ts';
import { fiveYearPlan, periodOfDays, periodOfYears, startOfYear } from './period.ts';
import type { DeadlineRecogniser } from './recogniser.ts';
import {
  everyMonthByDay,
  everyPartOfYear,
  everySomeYears,
  everyYear,
  everyYearByDay,
  everyYearByDays,
  everyYearEnd,
  everyYearSpan,
} from './recurring.ts';
import { refineDeadlines } from './refine.ts';
import { fromDay, fromIssue, validUntil, validYears } from './validity.ts';

export const DEADLINE_RECOGNISERS: readonly DeadlineRecogniser[] = [
  byDay,
  byMonth,
  byYearEnd,
  byYear,
  byPartOfYear,
  byThisYearEnd,
  byBareMonth,
  periodOfYears,
  periodOfDays,
  fiveYearPlan,
  startOfYear,
  everyYearByDay,
  everyYearByDays,
  everyYearSpan,
  everyYearEnd,
  everyMonthByDay,
  everySomeYears,
  everyPartOfYear,
  everyYear,
  yearsRunning,
  termOf,
  days,
  months,
  years,
  validUntil,
  validYears,
  fromIssue,
  fromDay,
];

/** How much of the text around a match a recogniser sees. */
const BEFORE = 60;
const AFTER = 20;

/** A day that the calendar has, in a year that a document of this age can speak of: misprints are no dates. */
function isPossible(date: string | null): boolean {
  if (date === null) return true;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year >= 1900 && year < 2200 && isoDate(year, month, day) === date;
}

/** Candidates of one recogniser, unrefined. */
export function recogniseDeadlines(text: string, recogniser: DeadlineRecogniser, context: ExtractContext): Deadline[] {
  const found: Deadline[] = [];
  const pattern = new RegExp(recogniser.pattern.source, 'gu');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const read = recogniser.read(
      match,
      { before: text.slice(Math.max(0, match.index - BEFORE), match.index), after: text.slice(end, end + AFTER) },
      context,
    );
    if (read && isPossible(read.start) && isPossible(read.end))
      found.push({ ...read, workingDays: match[0].includes('工作日'), text: match[0], span: [match.index, end] });
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}

export function extractDeadlines(text: string, context: ExtractContext): Deadline[] {
  const masked = maskTitles(text);
  const candidates = DEADLINE_RECOGNISERS.flatMap((recogniser) => recogniseDeadlines(masked, recogniser, context));
  return refineDeadlines(masked, candidates).map((deadline) => ({ ...deadline, text: text.slice(...deadline.span) }));
}
