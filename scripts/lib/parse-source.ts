/** A source as received straight to a Policy, without the Markdown file that an editor would correct. */

import { createPolicyAssembler } from '../../src/extract/assemble.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import type { Policy } from '../../src/model/policy.ts';
import { parseMarkdown } from '../../src/policy/document.ts';
import { readOutline } from '../../src/policy/outline.ts';

/** @throws IngestError when the bytes cannot be used */
export type SourceParser = (bytes: Uint8Array) => Promise<Policy>;

export function createSourceParser(lexicon: Lexicon, assemble = createPolicyAssembler(lexicon)): SourceParser {
  return async (bytes) => {
    const { metadata, markdown, diagnostics } = await ingest(bytes, lexicon);
    const outline = readOutline(parseMarkdown(markdown));
    return assemble(metadata, outline, diagnostics);
  };
}
