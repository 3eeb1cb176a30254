/** All rules that read times. Where several read the same words, the longest reading stays. */
import type { RuleSet } from '../rule.ts';
import { byDay, byDays, byGoalYear, byYear, byYearEnd, byYears, untilDay } from './by.ts';
import { beforeAnEnd, benefitYears, days, hours, term, within, yearsRunning } from './duration.ts';
import { cellDay, labelledDay } from './labelled.ts';
import { byBarePartOfYear, byPartOfYear, byThisYearEnd } from './part-of-year.ts';
import { fiveYearPlan, fromNowUntil, periodOfDays, periodOfMonths, periodOfYears, start } from './period.ts';
import {
  afterEachTerm,
  everyMonthByDay,
  everyPartOfYear,
  everySomeYears,
  everyYear,
  everyYearByDay,
  everyYearByDays,
  everyYearEnd,
  everyYearInMonth,
} from './recurring.ts';
import { fromDay, fromIssue, validFromUntil, validUntil, validYears, validYearsFrom } from './validity.ts';
import type { DeadlineValue } from './value.ts';
import { everyMonthWindow, everyYearWindow, everyYearWindows } from './windows.ts';

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
