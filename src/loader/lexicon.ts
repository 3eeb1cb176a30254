/** Reads content/lexicon/ from disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import { LEXICON_FILES } from '../lexicon/schema.ts';

/** @throws LexiconError, or an error of the YAML parser with file, line and column. */
export function loadLexicon(root: string): Lexicon {
  const data: Record<string, unknown> = {};
  for (const [part, file] of Object.entries(LEXICON_FILES)) {
    const path = join(root, 'content/lexicon', file);
    try {
      data[part] = parse(readFileSync(path, 'utf8'));
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return createLexicon(data);
}
