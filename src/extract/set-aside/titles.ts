/** Why a title is no fact. */
import type { ReasonRules } from './reason.ts';

export const TITLES_SET_ASIDE: ReasonRules = { name: 'set-aside/titles', rules: [] };
