/** Why a figure is no fact. */
import type { ReasonRules } from './reason.ts';

export const FIGURES_SET_ASIDE: ReasonRules = { name: 'set-aside/figures', rules: [] };
