/** The rules that say of a mention why it is no fact, by kind of mention; for figures figures/purposes says it. */
import type { MentionKind } from '../../model/policy.ts';
import { BODIES_SET_ASIDE } from './bodies.ts';
import { DATES_SET_ASIDE } from './dates.ts';
import type { ReasonRules } from './reason.ts';
import { TITLES_SET_ASIDE } from './titles.ts';

export const SET_ASIDE: Readonly<Record<Exclude<MentionKind, 'figure'>, ReasonRules>> = {
  date: DATES_SET_ASIDE as unknown as ReasonRules,
  body: BODIES_SET_ASIDE as unknown as ReasonRules,
  title: TITLES_SET_ASIDE as unknown as ReasonRules,
};
