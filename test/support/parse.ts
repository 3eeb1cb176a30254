/** A document as text to a Policy, the way `policy parse` goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSourceParser } from '../../scripts/lib/parse-source.ts';
import type { Clause, Policy } from '../../src/model/policy.ts';
import { eachClause } from '../../src/model/walk.ts';
import { lexicon } from './lexicon.ts';

export const parseBytes = createSourceParser(lexicon);

export function parseText(text: string): Promise<Policy> {
  return parseBytes(new TextEncoder().encode(text));
}

export function clauseAt(policy: Policy, path: string): Clause {
  const found = [...eachClause(policy.clauses)].find((clause) => clause.path === path);
  if (!found) throw new Error(`no clause ${path} in ${policy.id}`);
  return found;
}

const sources = join(process.cwd(), 'content/sources');

/** The sources of the base, by file name. */
export function sourceFiles(): { name: string; bytes: Uint8Array }[] {
  return readdirSync(sources)
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) => ({ name, bytes: readFileSync(join(sources, name)) }));
}
