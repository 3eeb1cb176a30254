/** Plain text and Markdown: one line of the file, one line of the document. */
import { decodeBytes } from '../decode.ts';
import type { SourceLine } from '../lines.ts';
import { stripStrayMarkup } from '../markup.ts';

export function readText(bytes: Uint8Array): SourceLine[] {
  const { text } = decodeBytes(bytes);
  return text.split(/\r\n|\r|\n|\u2028|\u2029|\f/).flatMap((line, i) =>
    stripStrayMarkup(line)
      .split('\n')
      .map((part) => ({ text: part, number: i + 1 })),
  );
}
