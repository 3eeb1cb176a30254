/** The law that nothing is passed over in silence, as a check of what was read. */

import { FACT_KEYS } from '../model/facts/index.ts';
import type { Diagnostic, Passage, Span } from '../model/policy.ts';
import type { PassageContext } from './context.ts';
import { bodiesIn } from './mentions/bodies.ts';
import { datesIn } from './mentions/dates.ts';
import { figuresIn } from './mentions/figures.ts';
import type { Mention } from './mentions/mention.ts';
import { titlesIn } from './mentions/titles.ts';
import { maskTitles, overlaps, pieces } from './units.ts';

/** Every figure, date, body and title of a text, with offsets in it. */
function mentionsIn(text: string, context: PassageContext): Mention[] {
  return pieces(text).flatMap(({ start, text: piece }) => {
    const masked = maskTitles(piece);
    const found: Mention[] = [
      ...figuresIn(masked, context),
      ...datesIn(masked, context),
      ...bodiesIn(masked, context),
      ...titlesIn(piece, context),
    ];
    return found.map((mention) => ({ ...mention, span: [mention.span[0] + start, mention.span[1] + start] }));
  });
}

/**
 * The mentions of a passage that stand in no fact, are not set aside, and of which nobody is told.
 * @param diagnostics those of the passage
 */
export function passedOver(passage: Passage, diagnostics: readonly Diagnostic[], context: PassageContext): Mention[] {
  const known = [...FACT_KEYS.flatMap((kind) => passage[kind] as { span: Span }[]), ...passage.setAside];
  const said = diagnostics.filter(({ rule }) => rule.startsWith('unread-')).map(({ message }) => message);
  return mentionsIn(passage.text, context).filter(
    ({ span, text }) =>
      !known.some((other) => overlaps(other.span, span)) && !said.some((message) => message.includes(`“${text}”`)),
  );
}
