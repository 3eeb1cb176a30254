/** The text of content/policies/ID.md: front matter and body, and whether a person has edited it. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { DocumentMetadata, IngestedDocument } from './ingest.ts';

const GENERATED = /^generated: .*\n/m;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** @param sourceFile name of the source under content/sources/ */
export function printPolicyFile(document: IngestedDocument, id: string, sourceFile: string): string {
  const metadata: DocumentMetadata = { ...document.metadata, id };
  const yaml = stringify({ ...metadata, source: { file: sourceFile, sha256: document.sha256 } }, { lineWidth: 0 });
  const rest = `---\n${yaml}---\n\n${document.markdown}`;
  return rest.replace(/\n---\n/, `\ngenerated: ${sha256(rest)}\n---\n`);
}

/** The file is not what ingest wrote: somebody has worked on it. */
export function isEdited(file: string): boolean {
  const generated = /^generated: ([0-9a-f]{64})$/m.exec(file)?.[1];
  return generated !== sha256(file.replace(GENERATED, ''));
}
