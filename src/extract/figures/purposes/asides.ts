/** Figures that are no fact, whatever stands around them. The id of the rule is the reason that an editor is told. */
import type { PurposeRule } from '../purpose.ts';
import { borne, charge, contribution, fee, instalment, penalty } from './charges.ts';
import {
  asset,
  copies,
  countOfItems,
  foreignCurrency,
  foreseen,
  formula,
  minutes,
  ordinal,
  plainCount,
  recurrence,
  restated,
  score,
  scoreTable,
  share,
  staffing,
} from './counts.ts';
import {
  attributeOfGoal,
  done,
  example,
  kept,
  lastYear,
  looksBack,
  negated,
  oldValue,
  pastPlan,
  pastYear,
  results,
} from './history.ts';

/** Tried before anything else. */
export const ASIDES: readonly PurposeRule[] = [
  restated,
  penalty,
  instalment,
  minutes,
  score,
  scoreTable,
  foreignCurrency,
  formula,
  recurrence,
  foreseen,
  example,
  copies,
  looksBack,
  kept,
  oldValue,
  ordinal,
  countOfItems,
  negated,
  done,
  results,
  lastYear,
  pastPlan,
  pastYear,
  attributeOfGoal,
  borne,
  contribution,
  fee,
  charge,
  staffing,
];

/** Tried last: a figure that nothing has asked for. Money and percentages that fit none of these stay unread. */
export const LEFT_OVER: readonly PurposeRule[] = [asset, share, plainCount];
