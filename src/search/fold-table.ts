/** The table of traditional characters, made from OpenCC's at build time. */
import { simplifiedCharacters } from '../text/script.ts';
import type { FoldTable } from './fold.ts';

/** Characters that OpenCC decides by the words around (著力 → 着力, 著作权 stays): for search both are one. */
const BY_CONTEXT: readonly [string, string][] = [
  ['著', '着'],
  ['乾', '干'],
  ['瞭', '了'],
  ['藉', '借'],
  ['徵', '征'],
  ['於', '于'],
  ['裏', '里'],
  ['爲', '为'],
  ['衆', '众'],
];

export function makeFoldTable(): FoldTable {
  const pairs = new Map(BY_CONTEXT);
  for (const [c, simple] of simplifiedCharacters()) if (!pairs.has(c)) pairs.set(c, simple);
  // a chain (麪 → 麵 → 面) ends at its last link
  const last = (c: string): string => {
    const next = pairs.get(c);
    return next === undefined || next === c ? c : last(next);
  };
  return [...pairs.keys()].map((c) => c + last(c)).join('');
}

/** The pairs that matter to a base: what becomes a character that it does not have cannot be found in it. */
export function narrowTable(table: FoldTable, alphabet: ReadonlySet<string>): FoldTable {
  return (table.match(/../gsu) ?? []).filter((pair) => alphabet.has(pair.charAt(1))).join('');
}
