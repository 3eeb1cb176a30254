/** A policy file as it lies in content/policies/ to everything the site knows of it. */
import type { Policy } from '../model/policy.ts';
import { parsePolicyFile } from '../policy/document.ts';
import type { FrontMatter } from '../policy/front-matter.ts';
import { readOutline } from '../policy/outline.ts';
import type { Aside } from '../policy/outline-clause.ts';
import { pairReceived, type ReceivedTexts } from '../policy/received.ts';
import type { PolicyAssembler } from './assemble.ts';

export interface PolicyRecord {
  policy: Policy;
  /** signature, date, list of attachments, notes */
  asides: Aside[];
  /** the title of the document that a notice carries */
  bodyTitle: string | null;
  /** texts in the characters as received; null when the source was simplified */
  received: ReceivedTexts | null;
  source: FrontMatter['source'];
}

/**
 * @param received the body in received characters (ID.hant.md), when there is one
 * @throws PolicyFileError when the front matter does not fit
 */
export function readPolicy(markdown: string, received: string | null, assemble: PolicyAssembler): PolicyRecord {
  const { frontMatter, tree } = parsePolicyFile(markdown);
  const { source, generated: _, ...metadata } = frontMatter;
  const outline = readOutline(tree);
  const paired = received === null ? null : pairReceived(received, outline);
  const policy = assemble(metadata, outline, paired?.diagnostics ?? []);
  return { policy, asides: outline.asides, bodyTitle: outline.bodyTitle, received: paired?.texts ?? null, source };
}
