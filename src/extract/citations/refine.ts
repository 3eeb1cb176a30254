/** From titles to mentions of other documents. */

import { judge } from '../judge.ts';
import type { TitleMention } from '../mentions/titles.ts';
import { titlesIn } from '../mentions/titles.ts';
import type { Refiner } from '../rule.ts';
import { TITLES_SET_ASIDE } from '../set-aside/titles.ts';
import type { CitationValue } from './rules.ts';
import { resolveShortTitle } from './short-titles.ts';

/** Titles of this very document, of its attachments, of forms and certificates are no citations. */
const setAside: Refiner<CitationValue> = {
  id: 'citations/set-aside',
  refine(candidates, text, context) {
    const mentions = titlesIn(text, context);
    const quiet = { ...context, trace: undefined };
    const aside = (mention: TitleMention) => judge(TITLES_SET_ASIDE, mention, mentions, text, quiet) !== null;
    let at = 0;
    return candidates.filter(({ span }) => {
      while ((mentions[at]?.span[1] ?? span[0] + 1) <= span[0]) at += 1;
      const mention = mentions[at];
      return mention === undefined || !aside(mention);
    });
  },
};

/** A short form is read as the document that it stands for. */
const resolveShort: Refiner<CitationValue> = {
  id: 'citations/short-forms',
  refine: (candidates, text, context) =>
    candidates.map((candidate) => {
      const { value, span } = candidate;
      const full = resolveShortTitle(value.title, text.slice(Math.max(0, span[0] - 2), span[0]), context);
      return full ? { ...candidate, value: { ...full, docNumber: value.docNumber ?? full.docNumber } } : candidate;
    }),
};

export const CITATION_REFINERS: readonly Refiner<CitationValue>[] = [setAside, resolveShort];
