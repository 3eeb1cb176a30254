/** A fact of the base, and where it stands. */
import type { Clause, Passage, Policy } from '../model/policy.ts';

/** A fact with the place it was read from. */
export interface Row<Fact> {
  policy: Policy;
  /** null in the preamble or the closing */
  clause: Clause | null;
  passage: Passage;
  /** headings above and of the clause */
  trail: string[];
  /** as the document numbers the clause: 三、（一）1. */
  number: string;
  /** anchor of the clause in the reader */
  anchor: string;
  /** anchor of the words themselves */
  factAnchor: string;
  fact: Fact;
}
