/** The same in other words: a query's phrases with words of the same meaning put in. */
import type { Query } from '../query.ts';

const MOST_VARIANTS = 12;

/** Other forms of a phrase, one word replaced in each. */
export function variantsOf(phrase: string, alike: readonly (readonly string[])[]): string[] {
  const variants = new Set<string>();
  for (const group of alike) {
    // the longest first: 电子商务 is no 电商 with something between
    const own = [...group].sort((a, b) => b.length - a.length).find((word) => phrase.includes(word));
    if (own === undefined) continue;
    for (const other of group) {
      if (other === own || own.includes(other) || other.includes(phrase)) continue;
      variants.add(phrase.replaceAll(own, other));
    }
  }
  variants.delete(phrase);
  return [...variants].slice(0, MOST_VARIANTS);
}

/** The query with every phrase's variants beside it; null when there are none. */
export function widened(query: Query, alike: readonly (readonly string[])[]): Query | null {
  const groups = query.groups.map((group) => [
    ...new Set([...group, ...group.flatMap((phrase) => variantsOf(phrase, alike))]),
  ]);
  const wider = groups.some((group, i) => group.length > (query.groups[i]?.length ?? 0));
  return wider ? { groups, excluded: query.excluded, phrases: groups.flat() } : null;
}
