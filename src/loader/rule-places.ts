/** Where each rule stands: file and line, by its id. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ID = /\bid: (['"`])([a-z][a-z0-9-]*)(\$\{[^}]*\})?/g;

/**
 * @param root of the project
 * @returns a lookup: `src/extract/deadlines/by.ts:12`; null for a rule that is made from data under a name of its own.
 * Rules of one family that differ by a word have the place of the family.
 */
export function rulePlaces(root: string): (id: string) => string | null {
  const places = new Map<string, string>();
  const families: [prefix: string, place: string][] = [];
  const folder = join(root, 'src/extract');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const path = join(entry.parentPath, entry.name);
    readFileSync(path, 'utf8')
      .split('\n')
      .forEach((line, i) => {
        for (const [, , id = '', made] of line.matchAll(ID)) {
          const place = `${relative(root, path)}:${i + 1}`;
          if (made) families.push([id, place]);
          else places.set(id, place);
        }
      });
  }
  return (id) => places.get(id) ?? families.find(([prefix]) => id.startsWith(prefix))?.[1] ?? null;
}
