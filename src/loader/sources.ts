/** Reads content/sources/ from disk. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A source byte for byte; null when it is not there. @param file its name */
export function readSource(root: string, file: string): Uint8Array<ArrayBuffer> | null {
  const path = join(root, 'content/sources', file);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}
