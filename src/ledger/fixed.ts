/** How many rows a ledger has under what a page has fixed, lapsed ones too. */
import { readChoice } from './choice.ts';
import { ANY_STATUS, type Ledger } from './ledger.ts';
import { select } from './select.ts';

/** @param fixed as it would stand in the address: `type=奖励` */
export function fixedCount(ledger: Ledger, fixed: string): number {
  const choice = readChoice(new URLSearchParams(fixed));
  // with every status the day plays no part
  return select(ledger, { ...choice, facets: { ...choice.facets, status: [ANY_STATUS] } }, '').rows.length;
}
