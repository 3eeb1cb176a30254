/** The documents of a folder: files of the formats that are read, but for those that describe the folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the documents in a folder and the folders in it, sorted. */
export function documentFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.(txt|html?|docx|pdf|md)$/.test(name) && !/^readme/i.test(name))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
