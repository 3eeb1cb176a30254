/**
 * What a person types: words separated by spaces must all be in one clause; "…" keeps spaces; -word excludes;
 * A OR B asks for either. Corner quotes “” and 「」 quote as well. A document number is asked for in every spelling.
 */
import { readNumber, spellingsOf } from './document-number.ts';
import type { Folder } from './fold.ts';

export interface Query {
  /** every group must match; a group matches when one of its phrases does. Phrases are folded. */
  groups: string[][];
  excluded: string[];
  /** all phrases to be marked */
  phrases: string[];
}

const TOKEN = /(-)?(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|([^\s"“「]+))/gu;

export function parseQuery(raw: string, folder: Folder): Query {
  const groups: string[][] = [];
  const excluded: string[] = [];
  let either = false;
  for (const match of raw.matchAll(TOKEN)) {
    const word = match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    if (word === 'OR' && !match[1]) {
      either = groups.length > 0;
      continue;
    }
    const phrase = folder.fold(word).characters;
    if (phrase === '') continue;
    const spellings = spelled(word, phrase, folder);
    if (match[1]) excluded.push(...spellings);
    else if (either) groups.at(-1)?.push(...spellings);
    else groups.push(spellings);
    either = false;
  }
  return { groups, excluded, phrases: groups.flat() };
}

/** The phrase itself; with it, when it is a number not spelled as documents spell theirs, the usual spellings. */
function spelled(word: string, phrase: string, folder: Folder): string[] {
  const number = readNumber(word, folder);
  if (!number || number.year === null) return [phrase];
  const spellings = spellingsOf(number);
  return phrase === spellings[0] ? [phrase] : [...new Set([phrase, ...spellings])];
}
