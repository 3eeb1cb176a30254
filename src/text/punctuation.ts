/**
 * Punctuation and spaces of Chinese text (GB/T 15834-2011 标点符号用法): full-width next to Chinese characters,
 * half-width inside numbers, Latin text and identifiers; no spaces inside Chinese text.
 */

import { toHalfWidthAlphanumerics } from './numerals.ts';
import { radicalsToIdeographs } from './radicals.ts';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const CJK = String.raw`\p{Script=Han}　-〿＀-￯“”‘’—…①-⑳`;
const cjk = new RegExp(`[${CJK}]`, 'u');

/** Control and invisible characters that carry no text: zero width, soft hyphen, BOM, C0 and C1 controls. */
const INVISIBLE = /\p{Cf}|(?![\t\n\r])\p{Cc}/gu;

function removeInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The nearest character that is neither space nor a closing or opening sign, on one side of an index. */
function neighbour(text: string, index: number, step: 1 | -1): string {
  for (let i = index + step; i >= 0 && i < text.length; i += step) {
    const c = text[i] ?? '';
    if (!/[\s"'“”‘’()（）]/.test(c)) return c;
  }
  return '';
}

function isLatin(c: string): boolean {
  return /[A-Za-z0-9]/.test(c);
}

/**
 * Half-width punctuation to full-width where the text around it is Chinese. The length does not change.
 * `10,000`, `9:30`, `(SB/T10518-2009)`, `http://…` and `GSP(Good Practice)` keep theirs; a full stop is changed only
 * right after a Chinese character.
 */
function widenPunctuation(text: string): string {
  const widened = widenBrackets(text).split('');
  const chinese = cjk.test(text);
  for (let i = 0; i < widened.length; i += 1) {
    const c = widened[i] ?? '';
    const full = FULL_WIDTH[c];
    const before = widened[i - 1] ?? '';
    const after = widened[i + 1] ?? '';
    if (c === '.' && cjk.test(before) && !isLatin(after)) {
      widened[i] = '。';
      continue;
    }
    if (!full || c === '(' || c === ')') continue;
    if (/\d/.test(before) && /\d/.test(after)) continue;
    if (c === ':' && after === '/') continue;
    const left = neighbour(text, i, -1);
    const right = neighbour(text, i, 1);
    if (cjk.test(left) || cjk.test(right) || (chinese && !isLatin(left + right))) widened[i] = full;
  }
  return widenQuotes(widenSquareBrackets(widened.join('')));
}

/** Pairs of round brackets become full-width unless both the inside and what stands before are Latin. */
function widenBrackets(text: string): string {
  const characters = text.split('');
  const open: number[] = [];
  const chinese = cjk.test(text);
  // how many Chinese characters or signs stand before each index
  const counts = [0];
  for (const c of characters) counts.push((counts.at(-1) ?? 0) + (cjk.test(c) ? 1 : 0));
  characters.forEach((c, i) => {
    if (c === '(') open.push(i);
    if (c !== ')') return;
    const start = open.pop();
    if (start === undefined) {
      if (chinese) characters[i] = '）';
      return;
    }
    const inside = (counts[i] ?? 0) > (counts[start + 1] ?? 0);
    const before = characters[start - 1] ?? '';
    const after = characters[i + 1] ?? '';
    if (inside || cjk.test(before) || cjk.test(after) || (chinese && start === 0)) {
      characters[start] = '（';
      characters[i] = '）';
    }
  });
  if (chinese) for (const i of open) characters[i] = '（';
  return characters.join('');
}

/** [责任单位：…] becomes ［责任单位：…］; [2016] and Markdown links stay. */
function widenSquareBrackets(text: string): string {
  return text.replace(/\[([^[\]]*)\](?!\()/gu, (printed, inside: string) =>
    /\p{Script=Han}/u.test(inside) ? `［${inside}］` : printed,
  );
}

/** Straight double quotes around Chinese text become “ ”, taken in turn. */
function widenQuotes(text: string): string {
  if (!cjk.test(text) || (text.match(/"/g)?.length ?? 0) % 2) return text;
  let opening = false;
  return text.replace(/"/g, () => {
    opening = !opening;
    return opening ? '“' : '”';
  });
}

const SPACES = String.raw`[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]`;
const runOfSpaces = new RegExp(`${SPACES}+`, 'g');
const spaceByCjk = new RegExp(`(?<=[${CJK}]) | (?=[${CJK}])`, 'gu');

/** Remove spaces next to Chinese characters or signs; a run of spaces inside Latin text becomes one. */
function closeSpaces(text: string): string {
  return text.replace(runOfSpaces, ' ').replace(spaceByCjk, '').trim();
}

/** The normal form of one line: visible characters, full-width punctuation, no stray spaces. A fixed point. */
export function normalizeLine(text: string): string {
  let line = radicalsToIdeographs(toHalfWidthAlphanumerics(removeInvisible(text))).normalize('NFC');
  // a sign that became full-width makes its neighbours stand in Chinese text; each pass widens or removes, so it ends
  for (;;) {
    const next = widenPunctuation(closeSpaces(line));
    if (next === line) return line;
    line = next;
  }
}
