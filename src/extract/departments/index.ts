/** Who does the work: explicit attributions, then duties in running sentences outside them. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Responsibility, Span } from '../../model/policy.ts';
import { overlaps } from '../units.ts';
import { createAttributionReader } from './attribution.ts';
import { extractExplicit } from './explicit.ts';
import { createNameReader } from './names.ts';
import { createProseReader } from './prose.ts';
import { CELL_SEPARATOR, extractFromTables } from './tables.ts';

interface ResponsibilityExtractor {
  /** rows of the tables of tasks in a whole passage: the head of a table names the roles of all its rows */
  fromTables(text: string): Responsibility[];
  /** attributions and duties outside what is taken already, in order */
  fromText(text: string, taken: readonly Span[]): Responsibility[];
}

export function createResponsibilityExtractor(lexicon: Lexicon): ResponsibilityExtractor {
  const names = createNameReader(lexicon);
  const attributions = createAttributionReader(lexicon, names);
  const prose = createProseReader(lexicon, names);
  return {
    fromTables: (text) => (text.includes(CELL_SEPARATOR) ? extractFromTables(text, lexicon, names) : []),
    fromText(text, inTable) {
      const explicit = extractExplicit(text, attributions).filter(
        ({ span }) => !inTable.some((taken) => overlaps(taken, span)),
      );
      const taken = [...inTable, ...explicit.map((row) => row.span)];
      return [...explicit, ...prose.extract(text, taken)];
    },
  };
}
