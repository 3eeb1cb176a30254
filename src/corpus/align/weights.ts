/** How much a term tells: the rarer it is in the clauses of the base, the more. */
import type { Counts } from './profile.ts';

/** A vector of length 1. */
export type Vector = ReadonlyMap<string, number>;

export type Weigh = (term: string) => number;

/** Rarity counts more than by its logarithm alone: the common words of policies say little of their matter. */
const STEEPNESS = 1.5;

/** In how many of so many clauses each term stands. */
export interface Frequency {
  count: number;
  of: ReadonlyMap<string, number>;
}

/** @param sets of terms, one a clause of the base */
export function frequencyOf(sets: Iterable<Iterable<string>>): Frequency {
  const of = new Map<string, number>();
  let count = 0;
  for (const terms of sets) {
    count += 1;
    for (const term of terms) of.set(term, (of.get(term) ?? 0) + 1);
  }
  return { count, of };
}

export function weighBy({ count, of }: Frequency): Weigh {
  return (term) => Math.log((count + 1) / ((of.get(term) ?? 0) + 0.5)) ** STEEPNESS || 0;
}

export function vectorOf(counts: Counts, weigh: Weigh): Vector {
  const weighed = new Map([...counts].map(([term, n]) => [term, (1 + Math.log(Math.max(n, 0.5))) * weigh(term)]));
  const length = Math.hypot(...weighed.values()) || 1;
  for (const [term, value] of weighed) weighed.set(term, value / length);
  return weighed;
}

export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

/** Share of what either has that both have, by what each tells. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  let both = 0;
  let either = 0;
  for (const term of new Set([...a, ...b])) {
    const weight = weigh(term);
    either += weight;
    if (a.has(term) && b.has(term)) both += weight;
  }
  return either > 0 ? both / either : 0;
}
