/** All rules that read times. Where several read the same words, the longest reading stays. */
import type { RuleSet } from '../rule.ts';
import { byDay, byDays, untilDay } from './by-day.ts';
import { byGoalYear, byYear, byYearEnd, byYears } from './by-year.ts';
import { benefitYears, term, yearsRunning } from './for-so-long.ts';
import { cellDay, labelledDay } from './labelled.ts';
import { byBarePartOfYear, byPartOfYear, byThisYearEnd } from './part-of-year.ts';
import { fromNowUntil, periodOfDays, periodOfMonths } from './period-of-days.ts';
import { fiveYearPlan, periodOfYears, start } from './period-of-years.ts';
import { everyMonthByDay, everyYearByDay, everyYearByDays, everyYearEnd, everyYearInMonth } from './recurring-days.ts';
import { afterEachTerm, everyPartOfYear, everySomeYears, everyYear } from './recurring-duties.ts';
import { fromDay, fromIssue, validFromUntil, validUntil, validYears, validYearsFrom } from './validity.ts';
import type { DeadlineValue } from './value.ts';
import { everyMonthWindow, everyYearPart, everyYearWindow, everyYearWindows } from './windows.ts';
import { beforeAnEnd, days, hours, within } from './within.ts';

export const DEADLINES: RuleSet<DeadlineValue> = {
  name: 'deadlines',
  rules: [
    byDay,
    byDays,
    untilDay,
    byYearEnd,
    byYear,
    byYears,
    byGoalYear,
    byPartOfYear,
    byBarePartOfYear,
    byThisYearEnd,
    labelledDay,
    cellDay,
    periodOfDays,
    periodOfMonths,
    fromNowUntil,
    periodOfYears,
    fiveYearPlan,
    start,
    everyYearWindow,
    everyYearWindows,
    everyYearPart,
    everyMonthWindow,
    everyYearByDay,
    everyYearByDays,
    everyYearInMonth,
    everyYearEnd,
    everyMonthByDay,
    everySomeYears,
    afterEachTerm,
    everyPartOfYear,
    everyYear,
    yearsRunning,
    benefitYears,
    term,
    days,
    hours,
    within,
    beforeAnEnd,
    validFromUntil,
    validUntil,
    validYears,
    validYearsFrom,
    fromIssue,
    fromDay,
  ],
};
