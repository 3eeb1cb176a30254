/** What bounds all benefits of a document: 就高不重复, 不得同时享受, 三年内只能申报一次, 不予支持的情形, 追回资金. */
import type { Restriction } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import { runRefiners, runRules } from '../rule.ts';
import { maskTitles } from '../units.ts';
import { RESTRICTION_REFINERS } from './refine.ts';
import { RESTRICTIONS } from './rules.ts';

/** One row a restriction, in text order. */
export function extractRestrictions(text: string, context: PassageContext): Restriction[] {
  const masked = maskTitles(text);
  const found = runRules(RESTRICTIONS, masked, context);
  return runRefiners(RESTRICTIONS.name, RESTRICTION_REFINERS, found, masked, context).map(({ value, span }) => ({
    ...value,
    text: text.slice(...span),
    span,
  }));
}
