/** Why a body is no fact. */
import type { SetAsideRules } from './index.ts';

export const BODIES_SET_ASIDE: SetAsideRules = { name: 'set-aside/bodies', rules: [] };
