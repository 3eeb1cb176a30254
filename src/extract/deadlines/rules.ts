/** All rules that read times. Where several read the same words, the longest reading stays. */
import type { RuleSet } from '../rule.ts';
import { byDay, byDays, byGoalYear, byYear, byYearEnd, untilDay } from './by.ts';
import { beforeAnEnd, benefitYears, days, term, within, yearsRunning } from './duration.ts';
import { byBarePartOfYear, byPartOfYear, byThisYearEnd } from './part-of-year.ts';
import { fiveYearPlan, fromNowUntil, periodOfDays, periodOfMonths, periodOfYears, start } from './period.ts';
import {
  everyMonthByDay,
  everyPartOfYear,
  everySomeYears,
  everyYear,
  everyYearByDay,
  everyYearByDays,
  everyYearEnd,
  everyYearInMonth,
} from './recurring.ts';
import { fromDay, fromIssue, validFromUntil, validUntil, validYears } from './validity.ts';
import type { DeadlineValue } from './value.ts';
import { everyMonthWindow, everyYearWindow } from './windows.ts';

export const DEADLINES: RuleSet<DeadlineValue> = {
  name: 'deadlines',
  rules: [
    byDay,
    byDays,
    untilDay,
    byYearEnd,
    byYear,
    byGoalYear,
    byPartOfYear,
    byBarePartOfYear,
    byThisYearEnd,
    periodOfDays,
    periodOfMonths,
    fromNowUntil,
    periodOfYears,
    fiveYearPlan,
    start,
    everyYearWindow,
    everyMonthWindow,
    everyYearByDay,
    everyYearByDays,
    everyYearInMonth,
    everyYearEnd,
    everyMonthByDay,
    everySomeYears,
    everyPartOfYear,
    everyYear,
    yearsRunning,
    benefitYears,
    term,
    days,
    within,
    beforeAnEnd,
    validFromUntil,
    validUntil,
    validYears,
    fromIssue,
    fromDay,
  ],
};
