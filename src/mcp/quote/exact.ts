/**
 * Text on common ground for quotations. As in search, script, width, case, spaces and punctuation count for nothing;
 * but what search may pass over changes what a figure says, and is kept here: a sign between two digits (5—10万元 is
 * not 510万元) and a sign that compares (≥, ＜, +).
 */
import type { Folder } from '../../search/fold.ts';
import { ANY_CHINESE_NUMERAL_CLASS, toHalfWidthAlphanumerics } from '../../text/numerals.ts';

export interface Exact {
  /** as printed, digits and letters in half width */
  source: string;
  characters: string;
  /** where in the text each character stands */
  offsets: number[];
}

/** Stands for any sign between two digits that are no one number. */
const JOINT = '|';
const COMPARING: Readonly<Record<string, string>> = {
  '<': '<',
  '＜': '<',
  '>': '>',
  '＞': '>',
  '≤': '≤',
  '≥': '≥',
  '=': '=',
  '＝': '=',
  '+': '+',
  '＋': '+',
  '±': '±',
};

export function foldExact(text: string, folder: Folder): Exact {
  const half = toHalfWidthAlphanumerics(text);
  const folded = folder.fold(half);
  const characters: string[] = [];
  const offsets: number[] = [];
  let last = -1;
  const passOver = (to: number) => {
    const sign = half.slice(last + 1, to);
    const before = characters.length;
    for (const [i, c] of [...sign].entries()) {
      const kept = COMPARING[c];
      if (kept === undefined) continue;
      characters.push(kept);
      offsets.push(last + 1 + i);
    }
    const isBetween = sign !== '' && /\d/.test(half[last] ?? '') && /\d/.test(half[to] ?? '');
    if (characters.length > before || !isBetween || groups(sign, half.slice(to, to + 4))) return;
    characters.push(JOINT);
    offsets.push(last + 1);
  };
  for (const [i, offset] of folded.offsets.entries()) {
    passOver(offset);
    characters.push(folded.characters[i] ?? '');
    offsets.push(offset);
    last = offset;
  }
  passOver(half.length);
  return { source: half, characters: characters.join(''), offsets };
}

/** Whether a sign between digits only groups them by thousands: 1,200 and 1 200. */
const groups = (sign: string, after: string): boolean => /^[,，\s]$/u.test(sign) && /^\d{3}(?!\d)/.test(after);

const NUMERAL = new RegExp(`[${ANY_CHINESE_NUMERAL_CLASS}]`, 'u');
const MORE_OF_NUMBER = /[\d.%十百千万亿]/u;
/** 5—10万元, 5万元至10万元: neither end is the figure */
const RANGE_BEFORE = /(?:[—–~～－-]|[\d元%万亿][至到])\s{0,2}$/u;
const RANGE_AFTER = /^\s{0,2}(?:[—–~～－-]{1,2}|至|到)\s{0,2}\d/u;
const END_OF_FIGURE = /[\d元%万亿]/u;
/** What a figure is printed with. */
const OF_FIGURE = /[\d.|%元十百千万亿]/u;

const touching = ({ offsets }: Exact, i: number) => (offsets[i] ?? -9) + 1 === offsets[i + 1];

/** Whether words that begin at a character begin inside a number: 5000元 of 15000元, 10万元 of 5—10万元. */
export function beginsInNumber(exact: Exact, start: number): boolean {
  const { characters, source, offsets } = exact;
  const [before = '', first = ''] = [characters[start - 1], characters[start]];
  const at = offsets[start] ?? 0;
  if (/\d/.test(first) && RANGE_BEFORE.test(source.slice(Math.max(0, at - 4), at))) return true;
  if (!touching(exact, start - 1)) return false;
  // 统一 and 第一 end with a numeral that belongs to a word
  return (/\d/.test(first) && /[\d.]/.test(before)) || (NUMERAL.test(first) && NUMERAL.test(before) && before !== '一');
}

/** Whether words that end before a character end inside a number: 奖励50 of 奖励50万元, 5万元 of 5万元至10万元. */
export function endsInNumber(exact: Exact, end: number): boolean {
  const { characters, source, offsets } = exact;
  const [last = '', after = ''] = [characters[end - 1], characters[end]];
  const at = (offsets[end - 1] ?? -1) + 1;
  if (END_OF_FIGURE.test(last) && RANGE_AFTER.test(source.slice(at, at + 8))) return true;
  if (!touching(exact, end - 1)) return false;
  return (
    (/\d/.test(last) && MORE_OF_NUMBER.test(after)) ||
    (NUMERAL.test(last) && /[十百千万亿拾佰仟]/u.test(after) && last !== '一')
  );
}

/** The same stretch with the numbers at its edges whole. */
export function withWholeNumbers(exact: Exact, [start, end]: readonly [number, number]): [number, number] {
  const isOfFigure = (i: number) => OF_FIGURE.test(exact.characters[i] ?? '');
  let [from, to] = [start, end];
  if (beginsInNumber(exact, from)) while (from > 0 && isOfFigure(from - 1)) from -= 1;
  if (endsInNumber(exact, to)) while (to < exact.characters.length && isOfFigure(to)) to += 1;
  return [from, to];
}
