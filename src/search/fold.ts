/**
 * Text and query on common ground: one script, one width, one case, no punctuation. What is equal here is a match;
 * each folded character knows where it stood, so that a match can be marked in the text as printed.
 */

/** Traditional character → simplified, one to one, as a string of pairs: 與与國国… */
export type FoldTable = string;

interface FoldedText {
  /** folded characters; a decimal point and the percent sign are kept, other punctuation is not */
  characters: string;
  /** offset in the text of each folded character */
  offsets: number[];
  /** spans in the text of every occurrence of a folded phrase */
  occurrences(phrase: string): [start: number, end: number][];
}

export interface Folder {
  fold(text: string): FoldedText;
}

export function createFolder(table: FoldTable): Folder {
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < table.length; i += 2) simplified.set(table[i] ?? '', table[i + 1] ?? '');
  return {
    fold(text) {
      const kept: string[] = [];
      const offsets: number[] = [];
      for (let i = 0; i < text.length; i += 1) {
        const folded = foldCharacter(text, i, simplified);
        if (folded === '') continue;
        kept.push(folded);
        offsets.push(i);
      }
      const characters = kept.join('');
      return {
        characters,
        offsets,
        occurrences(phrase) {
          const spans: [number, number][] = [];
          if (phrase === '') return spans;
          for (let at = characters.indexOf(phrase); at >= 0; at = characters.indexOf(phrase, at + 1)) {
            spans.push([offsets[at] ?? 0, (offsets[at + phrase.length - 1] ?? 0) + 1]);
          }
          return spans;
        },
      };
    },
  };
}

/** The folded form of the character at an index; empty when it counts for nothing. */
function foldCharacter(text: string, index: number, simplified: ReadonlyMap<string, string>): string {
  let c = text[index] ?? '';
  const code = c.charCodeAt(0);
  // most of a Chinese text
  if (code >= 0x4e00 && code <= 0x9fff) return simplified.get(c) ?? c;
  if (code >= 0xff01 && code <= 0xff5e) c = String.fromCharCode(code - 0xfee0);
  if (/[A-Za-z]/.test(c)) return c.toLowerCase();
  if (/[0-9%]/.test(c)) return c;
  if (c === '.' && /\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 1] ?? '')) return c;
  // letters of every script, surrogate halves of rare Han characters among them
  if (/\p{L}|[〇①-⑳]/u.test(c) || (code >= 0xd800 && code <= 0xdfff)) return simplified.get(c) ?? c;
  return '';
}
