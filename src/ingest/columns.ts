/**
 * Two columns side by side, as a gazette prints them and a plain text keeps them: told apart by the gap that stands at
 * one place in nearly every line. Reading across it would mix two texts.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import { IngestError } from './errors.ts';
import type { SourceLine } from './lines.ts';

const LEAST_LINES = 8;
/** Lines of which this share have their gap at one place are columns. */
const SHARE = 0.6;
/** How far, in half-width columns, the right column may begin from the usual place. */
const SLACK = 4;
/** A gap is at least so wide, in half-width columns. */
const GAP = 4;
/** A column of text has this many Chinese characters a line on average; a table's has fewer. */
const LEAST_HAN = 7;
const SPACES = /[ \t\u00a0\u2000-\u200a\u3000]+/gu;

const width = (text: string) =>
  [...text].reduce((sum, c) => sum + (/[\u1100-\uffff]/u.test(c) && !/[\u2000-\u200a]/u.test(c) ? 2 : 1), 0);
const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

interface Cut {
  left: string;
  right: string;
  /** where the right part begins, in half-width columns */
  column: number;
}

/** A line with one gap inside it. */
function cutOf(text: string): Cut | null {
  const gaps = [...text.trimEnd().matchAll(SPACES)].filter(({ 0: gap, index }) => index > 0 && width(gap) >= GAP);
  const [gap] = gaps;
  if (!gap || gaps.length > 1 || text.slice(0, gap.index).trim() === '') return null;
  const end = gap.index + gap[0].length;
  return { left: text.slice(0, gap.index), right: text.slice(end), column: width(text.slice(0, end)) };
}

/**
 * The lines in the order of reading: the left column, then the right.
 * @throws IngestError `two-columns` when each column has a document of its own
 */
export function withoutColumns(lines: readonly SourceLine[], lexicon: Lexicon): readonly SourceLine[] {
  const filled = lines.filter((line) => line.text.trim() !== '');
  if (filled.length < LEAST_LINES || lines.some((line) => line.cells)) return lines;
  const cuts = new Map(filled.map((line) => [line, cutOf(line.text)] as const));
  const found = [...cuts.values()].filter((cut) => cut !== null);
  const columns = found.map(({ column }) => column).sort((a, b) => a - b);
  const usual = columns[Math.floor(columns.length / 2)] ?? 0;
  const isGutter = (cut: Cut | null | undefined): cut is Cut =>
    cut !== null && cut !== undefined && Math.abs(cut.column - usual) <= SLACK;
  const gutters = found.filter(isGutter);
  const average = (side: 'left' | 'right') => gutters.reduce((sum, cut) => sum + han(cut[side]), 0) / gutters.length;
  if (
    gutters.length < LEAST_LINES ||
    gutters.length / filled.length < SHARE ||
    average('left') < LEAST_HAN ||
    average('right') < LEAST_HAN
  )
    return lines;
  const left: SourceLine[] = [];
  const right: SourceLine[] = [];
  for (const line of filled) {
    const cut = cuts.get(line);
    if (isGutter(cut)) {
      left.push({ ...line, text: cut.left });
      right.push({ ...line, text: cut.right });
    } else if (/^[ \u3000]/u.test(line.text) && width(line.text) - width(line.text.trimStart()) >= usual - SLACK)
      right.push(line);
    else left.push(line);
  }
  const title = new RegExp(
    `关于.{2,60}(?:${anyOf(lexicon.genre.docTypes)})$|^.{4,30}(?:${anyOf(lexicon.genre.docTypes)})$`,
    'u',
  );
  if ([left, right].every((column) => column.slice(0, 3).some((line) => title.test(line.text.trim())))) {
    throw new IngestError(
      'two-columns',
      '这份文本是左右两栏，每栏各有一份文件，逐行读会混在一起。',
      '请把两栏分别存成两个文件，再各自导入。',
    );
  }
  return [...left, ...right];
}
