/** Plain text and Markdown: one line of the file, one line of the document. */
import { CELL_SEPARATOR } from '../../genre/tables.ts';
import type { SourceLine, SourceText } from '../lines.ts';
import { stripStrayMarkup } from '../markup.ts';

/** @param text the file, decoded */
export function readText(text: string): SourceText {
  return { lines: withTables(text).flatMap((line) => (line.cells ? [line] : stripped(line))), head: null };
}

function stripped({ text, number }: SourceLine): SourceLine[] {
  return stripStrayMarkup(text)
    .split('\n')
    .map((part) => ({ text: part, number }));
}

/** Lines; those of a table keep their cells: of Markdown, or copied from a page with tabs between, alike in number. */
function withTables(text: string): SourceLine[] {
  const lines = text
    .split(/\r\n|\r|\n|\u2028|\u2029|\f/)
    .map((line, i) => ({ text: line, number: i + 1, parts: cellsOf(line) }));
  return lines
    .filter(({ text: line }, i) => !(DELIMITERS.test(line) && (lines[i - 1]?.parts.length ?? 0) > 1))
    .map(({ parts, ...line }, i, kept) => {
      const count = parts.length;
      const alike = kept[i - 1]?.parts.length === count || kept[i + 1]?.parts.length === count;
      return count >= (line.text.includes('\t') ? 3 : 2) && alike
        ? { ...line, text: parts.join(CELL_SEPARATOR), cells: parts }
        : line;
    });
}

/** | --- | :-: | under the head of a Markdown table */
const DELIMITERS = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/;

/** Cells of a row; a single one when the line is none. */
function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  if (trimmed.length > 2 && trimmed.startsWith('|') && trimmed.endsWith('|'))
    return trimmed
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  return trimmed.split('\t');
}
