/** Patterns of words of the lexicon beside those of the rules themselves: what stands before or after a match. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/per-lexicon.ts';
import { anyOf } from '../lexicon/words.ts';

const compiled = perLexicon(() => new Map<string, RegExp>());

/**
 * A pattern made once for a lexicon.
 * @param name the only one of its kind in the project
 */
export function worded(lexicon: Lexicon, name: string, make: (words: typeof anyOf) => string, flags = 'u'): RegExp {
  const known = compiled(lexicon);
  const found = known.get(name) ?? new RegExp(make(anyOf), flags);
  known.set(name, found);
  return found;
}
