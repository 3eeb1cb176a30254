/** Noise in a text that is no part of it: pinyin put in after characters, and the text printed a second time. */
import { pinyin } from 'pinyin-pro';
import type { Line } from './lines.ts';

/** 電(diàn): one character, brackets, a syllable. Longer runs ((diànzǐ)) are told by their tone marks. */
const IN_BRACKETS = /(\p{Script=Han})[（(]\s?([a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,24})\s?[)）]/gu;
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/v/g, 'u');

/** A text without the pinyin that stands in brackets after its characters, and how many were taken out. */
export function withoutPinyin(text: string): { text: string; count: number } {
  let count = 0;
  const cleaned = text.replace(IN_BRACKETS, (printed, character: string, inside: string) => {
    if (!TONE.test(inside) && !readingsOf(character).has(plain(inside))) return printed;
    count += 1;
    return character;
  });
  return { text: cleaned, count };
}

function readingsOf(character: string): Set<string> {
  return new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true }).map(plain));
}

/** A text is a second copy when this many lines and characters of it come again in their order. */
const LEAST_LINES = 4;
const LEAST_CHARACTERS = 200;
/** A line long enough to be no formula that any text repeats. */
const TELLING = 24;

/** Lines without a second copy of those before: some pages hold the text twice, for print or for reading aloud. */
export function withoutCopies(lines: readonly Line[]): { lines: Line[]; dropped: Line[] } {
  const firstAt = new Map<string, number>();
  const kept: Line[] = [];
  const dropped: Line[] = [];
  let before = '';
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) break;
    const { text } = line.value;
    const first = firstAt.get(text);
    const count = first === undefined ? 0 : sameRun(lines, first, i);
    if (count > 0) {
      // short lines just before the run that repeat what stands before the first copy: the number, the addressee
      for (let back = 1; first !== undefined && back <= first && i - back > first; back += 1) {
        const last = kept.at(-1);
        if (!last || last.value.text !== lines[first - back]?.value.text || last !== lines[i - back]) break;
        dropped.unshift(last);
        kept.pop();
      }
      dropped.push(...lines.slice(i, i + count));
      i += count - 1;
      continue;
    }
    // the whole text as one line, as it is read aloud
    const whole = text.length > LEAST_CHARACTERS && text.length > before.length / 3;
    if (whole && before.includes(text.slice(0, 80)) && before.includes(text.slice(-80))) {
      dropped.push(line);
      continue;
    }
    if (text.length >= TELLING && first === undefined) firstAt.set(text, i);
    before += text;
    kept.push(line);
  }
  return { lines: kept, dropped };
}

/** How many lines from `second` on are those from `first` on; 0 when too few to be a copy. */
function sameRun(lines: readonly Line[], first: number, second: number): number {
  let count = 0;
  let characters = 0;
  while (first + count < second && lines[first + count]?.value.text === lines[second + count]?.value.text) {
    characters += lines[second + count]?.value.text.length ?? 0;
    count += 1;
  }
  return count >= LEAST_LINES && characters >= LEAST_CHARACTERS ? count : 0;
}
