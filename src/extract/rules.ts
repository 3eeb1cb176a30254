/** Every set of rules, for those who test and explain them. */

import { CITATIONS } from './citations/rules.ts';
import { DEADLINES } from './deadlines/rules.ts';
import { PURPOSES } from './figures/purposes/index.ts';
import { BENEFITS, REFUSALS } from './incentives/benefits.ts';
import { FIGURES } from './mentions/figures.ts';
import { RESTRICTIONS } from './restrictions/rules.ts';
import type { RuleSet } from './rule.ts';
import { SET_ASIDE } from './set-aside/index.ts';

export const RULE_SETS: readonly RuleSet<unknown, never>[] = [
  FIGURES as unknown as RuleSet<unknown, never>,
  PURPOSES as unknown as RuleSet<unknown, never>,
  BENEFITS as unknown as RuleSet<unknown, never>,
  REFUSALS as unknown as RuleSet<unknown, never>,
  CITATIONS as unknown as RuleSet<unknown, never>,
  DEADLINES as unknown as RuleSet<unknown, never>,
  RESTRICTIONS as unknown as RuleSet<unknown, never>,
  ...(Object.values(SET_ASIDE) as unknown as RuleSet<unknown, never>[]),
];
