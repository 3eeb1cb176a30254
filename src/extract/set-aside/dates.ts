/** Why a date is no fact. */
import type { ReasonRules } from './reason.ts';

export const DATES_SET_ASIDE: ReasonRules = { name: 'set-aside/dates', rules: [] };
