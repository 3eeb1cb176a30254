/** The rules that say of a mention why it is no fact, by kind of mention. The id of the rule is the reason. */
import type { MentionKind } from '../../model/policy.ts';
import type { JudgedAround } from '../judge.ts';
import type { Mention } from '../mentions/mention.ts';
import type { RuleSet } from '../rule.ts';
import { BODIES_SET_ASIDE } from './bodies.ts';
import { DATES_SET_ASIDE } from './dates.ts';
import { FIGURES_SET_ASIDE } from './figures.ts';
import { TITLES_SET_ASIDE } from './titles.ts';

export type SetAsideRules = RuleSet<true, JudgedAround<Mention>>;

export const SET_ASIDE: Readonly<Record<MentionKind, SetAsideRules>> = {
  figure: FIGURES_SET_ASIDE as unknown as SetAsideRules,
  date: DATES_SET_ASIDE,
  body: BODIES_SET_ASIDE,
  title: TITLES_SET_ASIDE,
};
