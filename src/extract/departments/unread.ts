/** Brackets that look like an attribution, and that no rule took: somebody should look. */
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import { type Responsibility, ROLES, type Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { PassageContext } from '../context.ts';
import { bodiesIn } from '../mentions/bodies.ts';
import { roleWords } from './words.ts';

export interface UnreadAttribution {
  text: string;
  span: Span;
}

const GROUP = /[（〔【［[]([^（〔【［[）〕】］\]\n]{3,300})[）〕】］\]]/gu;

/** A label with its colon, or a verb of a role where a part of the text ends. */
const roleLike = perLexicon((lexicon): RegExp => {
  const { roles } = lexicon.departmentNames;
  const verbs = anyOf(ROLES.flatMap((role) => roles[role].verbs));
  const pattern = new RegExp(`(?:${roleWords(lexicon).anyLabel})\\s*[：:]|(?:${verbs})(?=[，；。]|$)`, 'u');
  return pattern;
});

/** Bodies and the word for their part in the work stand in a bracket, and nothing was read from it. */
export function unreadAttributions(
  text: string,
  rows: readonly Pick<Responsibility, 'span'>[],
  context: PassageContext,
): UnreadAttribution[] {
  const pattern = roleLike(context.lexicon);
  return [...text.matchAll(GROUP)].flatMap(({ 0: printed, 1: inside = '', index }) => {
    const span: Span = [index, index + printed.length];
    if (!pattern.test(inside) || rows.some((row) => overlaps(row.span, span))) return [];
    return bodiesIn(inside, context).some(({ general }) => !general) ? [{ text: printed, span }] : [];
  });
}
