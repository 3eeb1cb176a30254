/** Why a body is no fact. */
import type { ReasonRules } from './reason.ts';

export const BODIES_SET_ASIDE: ReasonRules = { name: 'set-aside/bodies', rules: [] };
