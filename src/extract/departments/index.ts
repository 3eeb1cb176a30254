/** Who does the work: explicit attributions, then duties in running sentences outside them. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Responsibility } from '../../model/policy.ts';
import { createAttributionReader } from './attribution.ts';
import { extractExplicit } from './explicit.ts';
import { createNameReader } from './names.ts';
import { createProseReader } from './prose.ts';

export function createResponsibilityExtractor(lexicon: Lexicon): (text: string) => Responsibility[] {
  const names = createNameReader(lexicon);
  const attributions = createAttributionReader(lexicon, names);
  const prose = createProseReader(lexicon, names);
  return (text) => {
    const explicit = extractExplicit(text, attributions);
    return [
      ...explicit,
      ...prose.extract(
        text,
        explicit.map((row) => row.span),
      ),
    ].sort((a, b) => a.span[0] - b.span[0]);
  };
}
