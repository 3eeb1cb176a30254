/** What content/ holds of each source: which policy was made from it, and where a new one goes. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { IngestError } from '../../src/ingest/errors.ts';
import type { IngestedDocument } from '../../src/ingest/ingest.ts';
import { isEdited } from '../../src/ingest/policy-file.ts';
import { policyFiles } from '../../src/loader/policies.ts';
import { PolicyFileError, parsePolicyFile } from '../../src/policy/document.ts';
import { policiesDirectory, sourcesDirectory } from './paths.ts';

interface Kept {
  id: string;
  sourceFile: string;
  sha256: string;
  title: string;
  docNumber: string | null;
}

export interface Place {
  id: string;
  /** name under content/sources/ */
  sourceFile: string;
}

/** Policies whose front matter can be read; `policy check` tells of the others. */
function keptPolicies(): Kept[] {
  return policyFiles(policiesDirectory).flatMap((file) => {
    try {
      const { frontMatter } = parsePolicyFile(readFileSync(join(policiesDirectory, file), 'utf8'));
      const { id, title, docNumber, source } = frontMatter;
      return [{ id, title, docNumber, sourceFile: source.file, sha256: source.sha256 }];
    } catch (error) {
      if (error instanceof PolicyFileError) return [];
      throw error;
    }
  });
}

/**
 * Where a document goes: to the policy that was made from the same bytes, or from an earlier state of the same file;
 * else to an id of its own. Two sources of one name are kept apart.
 * @throws IngestError `duplicate` when the base has the document from another source
 */
export function placeFor(document: IngestedDocument, file: string, force: boolean): Place {
  const kept = keptPolicies();
  const same = kept.find(({ sha256 }) => sha256 === document.sha256);
  if (same) return same;
  const { title, docNumber, id: wanted } = document.metadata;
  const name = basename(file);
  const alike = kept.find((policy) => policy.title === title && policy.docNumber === docNumber);
  if (alike && (alike.sourceFile === name || force)) return { id: alike.id, sourceFile: name };
  if (alike) {
    throw new IngestError(
      'duplicate',
      `库中已有同题同文号的 content/policies/${alike.id}.md（原件 ${alike.sourceFile}），没有覆盖。`,
      '要换用这份原件，请加 --force；若确是另一份文件，请先改正库中那份的标题或文号。',
    );
  }
  const taken = new Set(policyFiles(policiesDirectory).map((entry) => entry.replace(/\.md$/, '')));
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  const free = !existsSync(join(sourcesDirectory, name)) || isKept(name, document.sha256);
  return { id, sourceFile: free ? name : `${id}${extname(name)}` };
}

/** The note beside a source says that it is these bytes: a file put there by hand, or an ingest that was broken off. */
function isKept(name: string, sha256: string): boolean {
  const note = join(sourcesDirectory, `${name}.yaml`);
  return !existsSync(note) || readFileSync(note, 'utf8').includes(sha256);
}

/** @throws IngestError `edited` when a person has worked on the policy file */
export function guardEdited(path: string, force: boolean): void {
  if (!existsSync(path) || force || !isEdited(readFileSync(path, 'utf8'))) return;
  throw new IngestError(
    'edited',
    `content/policies/${basename(path)} 已有人工修改，没有覆盖。`,
    '要放弃人工修改、按原件重新生成，请加 --force。',
  );
}
