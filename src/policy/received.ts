/** The characters as received, passage by passage, for a source that came in traditional characters. */

import { type Diagnostic, diagnostic } from '../model/policy.ts';
import { eachClause } from '../model/walk.ts';
import { toSimplified } from '../text/script.ts';
import { parseMarkdown } from './document.ts';
import { readOutline } from './outline.ts';
import type { PolicyOutline } from './outline-clause.ts';

/** Anchor → text and heading in the characters as received. */
export type ReceivedTexts = Record<string, { text: string; heading: string | null }>;

export interface ReceivedReading {
  texts: ReceivedTexts;
  diagnostics: Diagnostic[];
}

/**
 * Pair a body in received characters with its simplified outline. A passage whose simplified form no longer equals
 * the outline's (somebody edited one of the two files) is left out, with a doubt.
 */
export function pairReceived(markdown: string, outline: PolicyOutline): ReceivedReading {
  const received = readOutline(parseMarkdown(markdown));
  const texts: ReceivedTexts = {};
  const diagnostics: Diagnostic[] = [];
  const pair = (
    anchor: string,
    clause: string | null,
    simplified: string,
    original: string,
    heading: string | null,
  ) => {
    if (original.length === simplified.length && toSimplified(original) === simplified)
      texts[anchor] = { text: original, heading };
    else if (simplified !== '') {
      diagnostics.push(
        diagnostic(
          'warning',
          'received-text',
          '繁体原文与简体正文对不上，繁体页改用转换出的字形。若改过简体正文，请把 .hant.md 里的同一段也改过来。',
          { clause },
        ),
      );
    }
  };
  pair('preamble', null, outline.preamble, received.preamble, null);
  pair('closing', null, outline.closing, received.closing, null);
  const originals = new Map([...eachClause(received.clauses)].map((clause) => [clause.id, clause]));
  for (const clause of eachClause(outline.clauses)) {
    const original = originals.get(clause.id);
    if (original) pair(clause.id, clause.path, clause.text, original.text, original.heading);
  }
  return { texts, diagnostics };
}
