/** Titles: a line that names a document by its kind (文种), perhaps broken over two or three lines. */
import { isDocNumberLine } from '../genre/doc-number.ts';
import { readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { regionAtStart } from '../lexicon/regions.ts';
import { anyOf } from '../lexicon/words.ts';
import { joinTwins, type Twin } from '../text/twin.ts';
import type { Line } from './lines.ts';

export interface FoundTitle {
  value: Twin;
  /** index of its first line, and of the first line after it */
  start: number;
  end: number;
  docType: string | null;
}

export interface TitleReader {
  /** The title that the lines begin with somewhere near the top, or null. */
  find(lines: readonly Line[]): FoundTitle | null;
  /** The kind of document that a text names at its end (文种), or null when it is no title. */
  docTypeOf(text: string): string | null;
}

const SEARCHED_LINES = 80;
const MOST_LINES = 3;

export function createTitleReader(lexicon: Lexicon): TitleReader {
  const note = `(?:[（(][^（()）]{0,12}(?:${anyOf(lexicon.genre.titleNotes)}|年|版)[^（()）]{0,8}[）)])?`;
  const ending = new RegExp(`(${anyOf(lexicon.genre.docTypes)})${note}$`, 'u');
  const docTypeOf = (text: string): string | null => {
    if (text.length < 5 || text.length > 120 || /[。；！？]/.test(text) || /[：，、]$/.test(text)) return null;
    if (readMarker(text) && !text.startsWith('第')) return null;
    return ending.exec(text)?.[1] ?? null;
  };
  const candidateAt = (lines: readonly Line[], start: number): FoundTitle | null => {
    for (let count = 1; count <= MOST_LINES && start + count <= lines.length; count += 1) {
      const part = lines.slice(start, start + count);
      const line = part.at(-1);
      if (!line || line.cells || isDocNumberLine(line.value.text) || (count > 1 && readMarker(line.value.text)))
        return null;
      const value = joinTwins(part.map((l) => l.value));
      const docType = docTypeOf(value.text);
      if (docType) return { value, start, end: start + count, docType };
      // 发布机构：… is a field of the page, and no first part of a title
      if (/[。；：]$/.test(line.value.text) || /^[^《]{2,8}：/.test(line.value.text)) return null;
    }
    return null;
  };
  return {
    docTypeOf,
    find(lines) {
      const candidates: FoundTitle[] = [];
      for (let i = 0; i < Math.min(lines.length, SEARCHED_LINES); i += 1) {
        const found = candidateAt(lines, i);
        if (found) candidates.push(found);
        const text = lines[i]?.value.text ?? '';
        if (text.length > 60 && /。/.test(text)) break;
      }
      const best = candidates.find(isFullTitle) ?? candidates.find((c) => c.value.text.length >= 8);
      if (!best) return null;
      // a page prints the title more than once: the last of equal ones stands over the text
      const repeated = candidates.findLast((c) => c.value.text === best.value.text) ?? best;
      return repeated;
    },
  };
}

/** It names its issuer or its matter: 广州市…, …关于…. */
function isFullTitle({ value }: FoundTitle): boolean {
  const { text } = value;
  return (text.length >= 8 && text.includes('关于')) || (text.length >= 6 && regionAtStart(text) !== null);
}
