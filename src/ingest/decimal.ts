/**
 * Plans numbered by decimals (1 总则, 1.1 编制目的, 1.1.1 …), as 应急预案 are: their chapters bear a bare number, which
 * elsewhere would be a figure of the text.
 */
import { type Marker, readBareChapter, readMarker } from '../genre/markers.ts';
import type { Piece } from './elements.ts';
import type { Line } from './lines.ts';

/** With fewer decimals it is no such plan, unless its chapters open it: 1 总则 over 1.1, 2 机构 over 2.1. */
const LEAST_DECIMALS = 3;
const LEAST_OPENED = 2;

/** The markers of its chapters, by the number of the line; none when the document is no such plan. */
export function bareChapters(pieces: readonly Piece[]): Map<number, Marker> {
  const lines = pieces.flatMap((piece) => (piece.type === 'text' && !piece.line.cells ? [piece.line] : []));
  const decimals = lines.filter(({ value }) => readMarker(value.text)?.kind === 'decimal').length;
  const chapters = new Map<number, Marker>();
  if (decimals < LEAST_DECIMALS && openedChapters(lines) < LEAST_OPENED) return chapters;
  let last = 0;
  for (const line of lines) {
    const marker = readMarker(line.value.text) === null ? readBareChapter(line.value.text) : null;
    if (marker?.number !== last + 1) continue;
    chapters.set(line.number, marker);
    last = marker.number;
  }
  return chapters;
}

/** Chapters whose bare number stands right over its first decimal. */
function openedChapters(lines: readonly Line[]): number {
  return lines.filter(({ value }, i) => {
    const chapter = readMarker(value.text) === null ? readBareChapter(value.text) : null;
    return chapter !== null && new RegExp(`^${chapter.number}[.．]1(?!\\d)`).test(lines[i + 1]?.value.text ?? '');
  }).length;
}
