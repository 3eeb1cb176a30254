/** A table of contents (目录) is no part of the text: its lines would be read as clauses. */
import type { Line } from './lines.ts';

const HEAD = /^目\s*[录次]$/u;
/** 总则…………1, 总则 .... 1, 总则 1 */
const PAGE = /[\s.．·…—-]*\d{0,3}$/u;
const DOTTED = /(?:[.．·…]{2,}|…+|\s{2,})\s*\d{1,3}$/u;
const LONGEST_ENTRY = 60;
const MOST_ENTRIES = 400;

const bare = (text: string) => text.replace(PAGE, '').replace(/\s/gu, '');

export interface WithoutContents {
  lines: Line[];
  contents: Line[];
}

/** The entries go up to where the first of them stands again as a heading; without that, as far as they bear pages. */
export function removeContents(lines: readonly Line[]): WithoutContents {
  const head = lines.findIndex(({ value }) => HEAD.test(value.text));
  const first = lines[head + 1];
  if (head < 0 || !first) return { lines: [...lines], contents: [] };
  const end = endOfContents(lines, head + 1, bare(first.value.text));
  if (end <= head + 2) return { lines: [...lines], contents: [] };
  return { lines: [...lines.slice(0, head), ...lines.slice(end)], contents: lines.slice(head, end) };
}

function endOfContents(lines: readonly Line[], from: number, first: string): number {
  for (let i = from + 1; i < Math.min(lines.length, from + MOST_ENTRIES); i += 1) {
    const text = lines[i]?.value.text ?? '';
    if (bare(text) === first) return i;
    if (text.length > LONGEST_ENTRY || /[。；]/u.test(text)) break;
  }
  let end = from;
  while (DOTTED.test(lines[end]?.value.text ?? '')) end += 1;
  return end;
}
