/** Reads content/lexicon/ from disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createLexicon, type Lexicon, LexiconError } from '../lexicon/lexicon.ts';
import { LEXICON_FILES } from '../lexicon/schema.ts';

/** @throws LexiconError with the file; of YAML that is none, with line and column */
export function loadLexicon(root: string): Lexicon {
  const data: Record<string, unknown> = {};
  for (const [part, file] of Object.entries(LEXICON_FILES)) {
    const path = join(root, 'content/lexicon', file);
    try {
      data[part] = parse(readFileSync(path, 'utf8'));
    } catch (error) {
      throw new LexiconError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return createLexicon(data);
}
