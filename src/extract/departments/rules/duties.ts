/** Duties laid on a named body in a running sentence: 由市商务局会同市财政局制定; 省商务厅要会同有关单位加强…. */
import type { RuleSet } from '../../rule.ts';
import type { Roles } from '../attribution.ts';
import { asResponsible, charged, requested, reviewed, seat } from './duties/charged.ts';
import { doing, timed } from './duties/subject.ts';
import { helping, joint, led } from './duties/together.ts';

/** In the order in which they are believed where two fit. */
export const DUTIES: RuleSet<Roles> = {
  name: 'departments/duties',
  rules: [joint, led, charged, asResponsible, requested, seat, reviewed, helping, doing, timed],
};
