/** Reads content/sources/ from disk. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A source byte for byte; null when it is not there. @param file its name */
export function readSource(root: string, file: string): Uint8Array<ArrayBuffer> | null {
  const path = join(root, 'content/sources', file);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

const noteSchema = z.object({ received: z.iso.date() });

/** The day on which a source was received, ISO, as the note beside it says; null where nothing is noted. */
export function readReceived(root: string, file: string): string | null {
  const path = join(root, 'content/sources', `${file}.yaml`);
  if (!existsSync(path)) return null;
  const note = noteSchema.safeParse(parse(readFileSync(path, 'utf8')));
  return note.success ? note.data.received : null;
}
