/** Why a title is no fact. */
import type { SetAsideRules } from './index.ts';

export const TITLES_SET_ASIDE: SetAsideRules = { name: 'set-aside/titles', rules: [] };
