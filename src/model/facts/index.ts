/** The registry of the kinds of fact: a new kind is a file beside this one, an entry here, and its rules. */
import { citationKind } from './citation.ts';
import { conditionKind } from './condition.ts';
import { deadlineKind } from './deadline.ts';
import { incentiveKind } from './incentive.ts';
import type { FactKindEntry } from './kind.ts';
import { responsibilityKind } from './responsibility.ts';
import { restrictionKind } from './restriction.ts';
import { targetKind } from './target.ts';

/** By the key under which a passage holds them; in the order in which a reader is shown them. */
export const FACT_KINDS = {
  responsibilities: responsibilityKind,
  deadlines: deadlineKind,
  targets: targetKind,
  incentives: incentiveKind,
  conditions: conditionKind,
  restrictions: restrictionKind,
  citations: citationKind,
};
export type FactKind = keyof typeof FACT_KINDS;
export type FactOf<K extends FactKind> = (typeof FACT_KINDS)[K] extends FactKindEntry<infer S> ? S['_output'] : never;
export type Facts = { [K in FactKind]: FactOf<K>[] };

export const FACT_KEYS = Object.keys(FACT_KINDS) as FactKind[];

export function emptyFacts(): Facts {
  return mapKinds(() => []) as unknown as Facts;
}

/** Something for every kind, by its key. */
export function mapKinds<T>(make: (kind: FactKind) => T): Record<FactKind, T> {
  return Object.fromEntries(FACT_KEYS.map((kind) => [kind, make(kind)])) as Record<FactKind, T>;
}

/** The entry of a kind, for code that treats all kinds alike. */
export function entryOf(kind: FactKind): FactKindEntry {
  return FACT_KINDS[kind] as unknown as FactKindEntry;
}
