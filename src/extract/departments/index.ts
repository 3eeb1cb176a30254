/** Who does the work: explicit attributions, then duties in running sentences outside them. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Responsibility } from '../../model/policy.ts';
import { overlaps } from '../units.ts';
import { createAttributionReader } from './attribution.ts';
import { extractExplicit } from './explicit.ts';
import { createNameReader } from './names.ts';
import { createProseReader } from './prose.ts';
import { CELL_SEPARATOR, extractFromTables } from './tables.ts';

export function createResponsibilityExtractor(lexicon: Lexicon): (text: string) => Responsibility[] {
  const names = createNameReader(lexicon);
  const attributions = createAttributionReader(lexicon, names);
  const prose = createProseReader(lexicon, names);
  return (text) => {
    const tables = text.includes(CELL_SEPARATOR) ? extractFromTables(text, lexicon, names) : [];
    const inTable = tables.map((row) => row.scope);
    const explicit = extractExplicit(text, attributions).filter(
      ({ span }) => !inTable.some((taken) => overlaps(taken, span)),
    );
    const taken = [...inTable, ...explicit.map((row) => row.span)];
    return [...tables, ...explicit, ...prose.extract(text, taken)].sort((a, b) => a.span[0] - b.span[0]);
  };
}
