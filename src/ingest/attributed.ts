/** Attributions at the edges of lines (（市商务局牵头）, 责任单位：…), by the role words of the lexicon. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/per-lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import { ROLES } from '../model/policy.ts';

export interface AttributionTests {
  /** a bracket with an attribution at the end of a text; its index is where it begins */
  atEnd: RegExp;
  /** a label at the beginning of a line */
  label: RegExp;
}

/** An attribution is no longer than this. */
const LONGEST = 400;
export const attributionTests = perLexicon((lexicon): AttributionTests => {
  const { roles, labelNouns } = lexicon.departmentNames;
  const verbs = anyOf(ROLES.flatMap((role) => roles[role].verbs));
  const labels = `(?:${anyOf(ROLES.flatMap((role) => roles[role].words))})(?:${anyOf(labelNouns)})`;
  const inside = '[^（）［］【】〔〕]';
  const nested = `(?:${inside}|（${inside}{0,40}）|〔${inside}{0,40}〕){0,${LONGEST}}`;
  const tests: AttributionTests = {
    atEnd: new RegExp(`[（［【〔]${nested}(?:${verbs}|下同|(?:${labels})：)${nested}[）］】〕]。?$`, 'u'),
    label: new RegExp(`^[（［【〔]?(?:${labels})：`, 'u'),
  };
  return tests;
});

/** Where an attribution begins that ends a text; -1 without one. Only the end of a long text is looked at. */
export function attributionAtEnd(text: string, lexicon: Lexicon): number {
  const from = Math.max(0, text.length - LONGEST);
  const at = text.slice(from).search(attributionTests(lexicon).atEnd);
  return at < 0 ? -1 : from + at;
}
