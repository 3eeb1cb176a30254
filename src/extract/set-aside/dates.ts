/** Why a date is no fact. */
import type { SetAsideRules } from './index.ts';

export const DATES_SET_ASIDE: SetAsideRules = { name: 'set-aside/dates', rules: [] };
