/** Every set of rules, for those who test and explain them. */

import { RELATIONS } from './citations/relations.ts';
import { CITATIONS } from './citations/rules.ts';
import { DEADLINES } from './deadlines/rules.ts';
import { ATTRIBUTIONS } from './departments/rules/attributions.ts';
import { DUTIES } from './departments/rules/duties.ts';
import { PURPOSES } from './figures/purposes/index.ts';
import { BENEFITS } from './incentives/benefits/index.ts';
import { REFUSALS } from './incentives/benefits/refusals.ts';
import { FIGURES } from './mentions/figures.ts';
import { RESTRICTIONS } from './restrictions/rules.ts';
import type { Around, RuleSet } from './rule.ts';
import { SET_ASIDE } from './set-aside/index.ts';

/** Whatever a set reads: the compiler cannot hold sets of different values in one list. */
function anySet<V, A extends Around>(set: RuleSet<V, A>): RuleSet<unknown, never> {
  return set as unknown as RuleSet<unknown, never>;
}

export const RULE_SETS: readonly RuleSet<unknown, never>[] = [
  anySet(FIGURES),
  anySet(PURPOSES),
  anySet(BENEFITS),
  anySet(REFUSALS),
  anySet(CITATIONS),
  anySet(RELATIONS),
  anySet(DEADLINES),
  anySet(RESTRICTIONS),
  anySet(ATTRIBUTIONS),
  anySet(DUTIES),
  ...Object.values(SET_ASIDE).map((set) => anySet(set)),
];
