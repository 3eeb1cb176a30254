/** Words of a document that tell something of what can be applied for. */
import type { ApplicationPart } from '../../lexicon/schema-applications.ts';
import type { Clause, Span } from '../../model/policy.ts';

/** A clause with all that stands under it, or some words of its text. */
export interface Source {
  clause: Clause;
  span: Span | null;
  /** counts only where nothing else tells the part */
  weak?: boolean;
}

/** Words of a clause that tell a part; `weak`: only where nothing else tells it. */
export interface HandedIn {
  part: ApplicationPart;
  span: Span;
  weak: boolean;
}
