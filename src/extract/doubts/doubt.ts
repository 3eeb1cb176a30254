/**
 * Doubts that a careful officer would raise at what was read: each rule looks at the facts of a passage and says in
 * words what does not go together. Nothing is changed; the editor decides.
 */
import type { Passage, Span } from '../../model/policy.ts';
import type { DocumentContext } from '../context.ts';

interface FoundDoubt {
  /** in Chinese: what does not go together */
  message: string;
  /** the words that it is about */
  span: Span;
}

export interface DoubtRule {
  id: string;
  look(passage: Passage, context: DocumentContext): FoundDoubt[];
  /** texts, and whether the doubt is raised at what is read of them */
  examples: readonly { text: string; raised: boolean; dateIssued?: string }[];
}
