/** Walking a policy's passages in document order. */
import { FACT_KINDS, type FactKind } from './facts/index.ts';
import type { Clause, Passage, Policy } from './policy.ts';

/** Every clause of a tree, depth first, in document order. */
export function* eachClause<C extends { children: readonly C[] }>(clauses: readonly C[]): Generator<C> {
  for (const clause of clauses) {
    yield clause;
    yield* eachClause(clause.children);
  }
}

export interface PlacedPassage {
  passage: Passage;
  /** null for the preamble and the closing */
  clause: Clause | null;
  /** anchor in the page */
  anchor: string;
  /** the headings above and of the clause, outermost first */
  trail: string[];
  /** as the document numbers it, 三、（一）1.; what stands outside the clauses by its name */
  number: string;
}

export const PREAMBLE_ANCHOR = 'preamble';
export const CLOSING_ANCHOR = 'closing';

/** What a reader calls a clause: marker and heading, or the marker alone. */
export function clauseLabel(clause: Pick<Clause, 'marker' | 'heading'>): string {
  if (!clause.heading) return clause.marker;
  return /[、.）]$/.test(clause.marker) ? `${clause.marker}${clause.heading}` : `${clause.marker}　${clause.heading}`;
}

/** Preamble, clauses and closing, in document order; empty preamble and closing are left out. */
export function placedPassages(policy: Policy): PlacedPassage[] {
  const placed: PlacedPassage[] = [];
  if (policy.preamble.text)
    placed.push({ passage: policy.preamble, clause: null, anchor: PREAMBLE_ANCHOR, trail: ['序言'], number: '序言' });
  const walk = (clauses: readonly Clause[], above: readonly string[], outer: string) => {
    for (const clause of clauses) {
      const trail = [...above, clauseLabel(clause)];
      // 附件1 and 1、 are not 附件11、
      const number = `${outer}${/\d$/.test(outer) && /^\d/.test(clause.marker) ? ' ' : ''}${clause.marker}`;
      placed.push({ passage: clause, clause, anchor: clause.id, trail, number });
      walk(clause.children, trail, number);
    }
  };
  walk(policy.clauses, [], '');
  if (policy.closing.text)
    placed.push({ passage: policy.closing, clause: null, anchor: CLOSING_ANCHOR, trail: ['结语'], number: '结语' });
  return placed;
}

/** The anchor of a fact's words: `sec_3__item_2.i1` is the first incentive of that clause. */
export function factAnchor(anchor: string, kind: FactKind, index: number): string {
  return `${anchor}.${FACT_KINDS[kind].code}${index + 1}`;
}
