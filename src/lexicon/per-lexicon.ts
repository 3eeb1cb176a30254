/** What is made from the words of a lexicon (patterns, lookups), made once for each. */
import type { Lexicon } from './lexicon.ts';

export function perLexicon<T>(make: (lexicon: Lexicon) => T): (lexicon: Lexicon) => T {
  const made = new WeakMap<Lexicon, { value: T }>();
  return (lexicon) => {
    const known = made.get(lexicon) ?? { value: make(lexicon) };
    made.set(lexicon, known);
    return known.value;
  };
}
