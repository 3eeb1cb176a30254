/** What the base asks for, and how a firm fares with it. */
import { matchData } from '../../src/match/data.ts';
import { type Judged, match } from '../../src/match/judge.ts';
import type { Firm } from '../../src/match/model.ts';
import { base } from './base.ts';
import { lexicon } from './lexicon.ts';

export const DATA = matchData(
  base.records.map(({ policy }) => policy),
  lexicon,
);
export const DAY = '2026-01-15';

/** Those of one document, by clause and a piece of their words. */
export function verdictsOf(firm: Firm, policyId: string, path: string, words = ''): Judged[] {
  return match(DATA, firm, DAY).filter(
    ({ item }) => item.policyId === policyId && item.path === path && item.text.includes(words),
  );
}

/** Every fact of the base answered as its measures ask. */
export const ALL_FACTS: Readonly<Record<string, boolean>> = Object.fromEntries(
  DATA.questions.facts.map(({ name }) => [name, true]),
);
