/** What the shortlist asks of a document: its clauses by anchor, and whether it holds. */
import type { Clause, Policy } from '../model/policy.ts';
import { clauseLabel } from '../model/walk.ts';

interface ClauseWords {
  /** as the document numbers it */
  place: string;
  heading: string;
  words: string;
}

export interface DocumentClauses {
  title: string;
  region: string;
  validity: { effectiveFrom: string | null; effectiveTo: string | null };
  /** by anchor */
  clauses: Readonly<Record<string, ClauseWords>>;
}

interface Manner {
  /** into the characters of the page */
  convert(text: string): string;
  /** words in the characters as received, by anchor: they are not converted */
  received: Readonly<Record<string, { heading: string | null; text: string }>>;
}

export function documentClauses(policy: Policy, { convert, received }: Manner): DocumentClauses {
  const clauses: Record<string, ClauseWords> = {};
  const wordsOf = ({ id, marker, heading, text }: Clause) => {
    const own = received[id];
    const label = clauseLabel({ marker: convert(marker), heading: own ? own.heading : heading && convert(heading) });
    return { label, text: own ? own.text : convert(text) };
  };
  const walk = (outer: string, within: readonly Clause[]) => {
    for (const clause of within) {
      const number = `${outer}${clause.marker}`;
      const { label, text } = wordsOf(clause);
      clauses[clause.id] = {
        place: convert(number),
        heading: label,
        // a clause of nothing but clauses: what they are called
        words: text || clause.children.map((child) => wordsOf(child).label).join('\n'),
      };
      walk(number, clause.children);
    }
  };
  walk('', policy.clauses);
  const { title, region, effectiveFrom, effectiveTo } = policy;
  return {
    title: convert(title),
    region: convert(region?.name ?? ''),
    validity: { effectiveFrom, effectiveTo },
    clauses,
  };
}
