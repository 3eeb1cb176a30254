/** The law that nothing is passed over in silence, as a check of what was read. */

import { FACT_KEYS } from '../model/facts/index.ts';
import type { Diagnostic, Passage, Span } from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
import type { PassageContext } from './context.ts';
import { mentionsIn } from './mentions/all.ts';
import type { Mention } from './mentions/mention.ts';
import { pieces } from './units.ts';

/**
 * The mentions of a passage that stand in no fact, are not set aside, and of which nobody is told.
 * @param diagnostics those of the passage
 */
export function passedOver(passage: Passage, diagnostics: readonly Diagnostic[], context: PassageContext): Mention[] {
  const known = [...FACT_KEYS.flatMap((kind) => passage[kind] as { span: Span }[]), ...passage.setAside];
  const said = new Set(diagnostics.flatMap(({ rule, about }) => (rule.startsWith('unread-') ? (about ?? []) : [])));
  return pieces(passage.text).flatMap(({ start, text: piece }) => {
    const { figures, others } = mentionsIn(piece, context);
    return [...figures, ...others]
      .map((mention): Mention => ({ ...mention, span: [mention.span[0] + start, mention.span[1] + start] }))
      .filter(({ span, text }) => !known.some((other) => overlaps(other.span, span)) && !said.has(text));
  });
}
