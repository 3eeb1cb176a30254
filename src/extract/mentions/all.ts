/** Everything in a text that may be a fact, recognised before any rule says what it is for. */
import type { PassageContext } from '../context.ts';
import { maskTitles } from '../units.ts';
import { bodiesIn } from './bodies.ts';
import { datesIn } from './dates.ts';
import type { FigureMention } from './figure.ts';
import { figuresIn } from './figures.ts';
import type { Mention } from './mention.ts';
import { titlesIn } from './titles.ts';

export interface Mentions {
  figures: FigureMention[];
  /** dates, bodies, titles, in the order in which they stand */
  others: Mention[];
}

/** @param masked the text with its titles masked: a figure in a title is none of this document's */
export function mentionsIn(text: string, context: PassageContext, masked = maskTitles(text)): Mentions {
  return {
    figures: figuresIn(masked, context),
    others: [...datesIn(masked, context), ...bodiesIn(masked, context), ...titlesIn(text, context)].sort(
      (a, b) => a.span[0] - b.span[0],
    ),
  };
}
