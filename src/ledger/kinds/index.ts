/** Every kind of ledger: a new one is a file beside this one and an entry here. */
import type { Base } from '../../corpus/base.ts';
import type { Ledger, LedgerKey } from '../ledger.ts';
import { APPLICATIONS } from './applications.ts';
import { CITATIONS } from './citations.ts';
import { DEADLINES } from './deadlines.ts';
import { DUTIES } from './duties.ts';
import { INCENTIVES } from './incentives.ts';
import { makeLedger } from './kind.ts';
import { POLICIES } from './policies.ts';
import { TARGETS } from './targets.ts';

const MAKERS: Readonly<Record<LedgerKey, (base: Base) => Ledger>> = {
  policies: (base) => makeLedger(POLICIES, base),
  applications: (base) => makeLedger(APPLICATIONS, base),
  incentives: (base) => makeLedger(INCENTIVES, base),
  duties: (base) => makeLedger(DUTIES, base),
  deadlines: (base) => makeLedger(DEADLINES, base),
  targets: (base) => makeLedger(TARGETS, base),
  citations: (base) => makeLedger(CITATIONS, base),
};

const made = new WeakMap<Base, Map<LedgerKey, Ledger>>();

/** The ledger of a kind over the whole base, made once. */
export function ledgerOf(base: Base, key: LedgerKey): Ledger {
  const known = made.get(base) ?? new Map<LedgerKey, Ledger>();
  made.set(base, known);
  const ledger = known.get(key) ?? MAKERS[key](base);
  known.set(key, ledger);
  return ledger;
}
