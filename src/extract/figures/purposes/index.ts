/** The rules that say what a figure is for, in the order in which they are tried. */

import type { JudgingSet } from '../../judge.ts';
import type { FigureMention } from '../../mentions/figure.ts';
import { type Purpose, readPurposeExample } from '../purpose.ts';
import { ASIDES, LEFT_OVER } from './asides.ts';
import { BENEFITS, BENEFITS_BEFORE_THRESHOLDS, STEPS } from './benefits.ts';
import { BUDGETS } from './budgets.ts';
import { GOALS } from './goals.ts';
import { baseline, indicator } from './indicators.ts';
import { MEASURED, OF_APPLICANTS, THRESHOLDS } from './thresholds.ts';

export const PURPOSES: JudgingSet<Purpose, FigureMention> = {
  name: 'figures/purposes',
  rules: [
    baseline,
    indicator,
    ...STEPS,
    ...ASIDES,
    ...OF_APPLICANTS,
    ...BENEFITS_BEFORE_THRESHOLDS,
    ...BUDGETS,
    ...GOALS,
    ...MEASURED,
    ...BENEFITS,
    ...THRESHOLDS,
    ...LEFT_OVER,
  ],
  readExample: readPurposeExample,
};
