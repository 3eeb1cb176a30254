/** Reads content/lexicon/ from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createLexicon, type Lexicon, LexiconError } from '../lexicon/lexicon.ts';
import { LEXICON_FILES } from '../lexicon/schema.ts';

/** @throws LexiconError with the file, and the line and column or the key that is wrong */
export function loadLexicon(root: string): Lexicon {
  const data: Record<string, unknown> = {};
  for (const [part, file] of Object.entries(LEXICON_FILES)) {
    const path = join(root, 'content/lexicon', file);
    data[part] = file.endsWith('/') ? readFolder(path) : readYaml(path);
  }
  return createLexicon(data);
}

/** The files of a folder, by their names without the ending. */
function readFolder(path: string): Record<string, unknown> {
  const files = readdirSync(path).filter((file) => file.endsWith('.yaml'));
  return Object.fromEntries(files.map((file) => [file.replace(/\.yaml$/, ''), readYaml(join(path, file))]));
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new LexiconError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
