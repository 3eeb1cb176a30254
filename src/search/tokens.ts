/**
 * Text for Pagefind: every folded character a word of its own, so that a quoted query is an exact phrase
 * (measured: recall and precision 1.000; Pagefind's own segmentation of Chinese finds 37 % of quoted phrases).
 */
const NAMED: Readonly<Record<string, string>> = { '.': 'zpoint', '%': 'zpercent' };

/** `2000万` → `2 0 0 0 万` */
export function toTokens(folded: string): string {
  return [...folded].map((c) => NAMED[c] ?? c).join(' ');
}

/** Stands between a heading and its text, so that no phrase is found across the two. */
export const BREAK_TOKEN = 'zbreak';

/** A language that Pagefind neither segments nor stems. */
export const INDEX_LANGUAGE = 'unknown';
