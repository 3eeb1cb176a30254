/** Plain text and Markdown: one line of the file, one line of the document. */
import { decodeBytes } from '../decode.ts';
import type { SourceLine } from '../lines.ts';
import { stripStrayMarkup } from '../markup.ts';

export function readText(bytes: Uint8Array): SourceLine[] {
  const { text } = decodeBytes(bytes);
  return withTables(text).flatMap((line) => (line.cells ? [line] : stripped(line)));
}

function stripped({ text, number }: SourceLine): SourceLine[] {
  return stripStrayMarkup(text)
    .split('\n')
    .map((part) => ({ text: part, number }));
}

/** Lines; those that a table copied from a page gives (cells parted by tabs, alike in number) keep their cells. */
function withTables(text: string): SourceLine[] {
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029|\f/).map((line, i) => ({ text: line, number: i + 1 }));
  const counts = lines.map(({ text: line }) => (line.trim() === '' ? 0 : line.trim().split('\t').length));
  return lines.map((line, i) => {
    const count = counts[i] ?? 0;
    const inTable = count >= 3 && (counts[i - 1] === count || counts[i + 1] === count);
    return inTable
      ? { ...line, text: line.text.trim().replaceAll('\t', '｜'), cells: line.text.trim().split('\t') }
      : line;
  });
}
