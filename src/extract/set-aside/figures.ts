/** Why a figure is no fact. */
import type { SetAsideRules } from './index.ts';

export const FIGURES_SET_ASIDE: SetAsideRules = { name: 'set-aside/figures', rules: [] };
