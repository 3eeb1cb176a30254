/**
 * Page numbers that a text copied from a printed document keeps on lines of their own. A lone number is as often a
 * cell of a table copied cell by cell (an age, an amount, a serial), so that only a run of numbers that rises by one,
 * each a page apart from the next, is taken for page numbers.
 */
import type { Line } from './lines.ts';

const LONE_NUMBER = /^\d{1,4}$/;
/** Between two page numbers stands at least so much, in lines and in characters. */
const LEAST_LINES = 4;
const LEAST_CHARACTERS = 250;
const SHORTEST_RUN = 3;
/** The head of a column of serials, whose numbers rise as those of pages do. */
const SERIALS = /^(?:序号|编号|名次|排名|页码)$/u;

interface Numbered {
  index: number;
  number: number;
}

/** The lines without page numbers, and these. Line objects are kept as they are. */
export function withoutPageNumbers(lines: readonly Line[]): { lines: Line[]; dropped: Line[] } {
  const pages = new Set(runOfPages(lines).map(({ index }) => index));
  return {
    lines: lines.filter((_, i) => !pages.has(i)),
    dropped: lines.filter((_, i) => pages.has(i)),
  };
}

/** The longest run; a document has its pages counted once. */
function runOfPages(lines: readonly Line[]): Numbered[] {
  if (lines.some(({ value }) => SERIALS.test(value.text))) return [];
  const before = [0];
  for (const { value } of lines) before.push((before.at(-1) ?? 0) + value.text.length);
  const runs = new Map<number, Numbered[]>();
  let longest: Numbered[] = [];
  lines.forEach(({ value, cells }, index) => {
    if (cells || !LONE_NUMBER.test(value.text)) return;
    const number = Number(value.text);
    const open = runs.get(number - 1);
    const last = open?.at(-1);
    const apart =
      last !== undefined &&
      // the last page may hold a few words only
      (index === lines.length - 1 ||
        (index - last.index > LEAST_LINES && (before[index] ?? 0) - (before[last.index + 1] ?? 0) >= LEAST_CHARACTERS));
    const run = open && apart ? open : [];
    run.push({ index, number });
    if (run === open) runs.delete(number - 1);
    runs.set(number, run);
    if (run.length > longest.length) longest = run;
  });
  return longest.length >= SHORTEST_RUN ? longest : [];
}
