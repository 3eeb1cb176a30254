/**
 * Plans numbered by decimals (1 总则, 1.1 编制目的, 1.1.1 …), as 应急预案 are: their chapters bear a bare number, which
 * elsewhere would be a figure of the text.
 */
import { type Marker, readBareChapter, readMarker } from '../genre/markers.ts';
import type { Piece } from './layout.ts';

/** With fewer decimals it is no such plan. */
const LEAST_DECIMALS = 3;

/** The markers of its chapters, by the number of the line; none when the document is no such plan. */
export function bareChapters(pieces: readonly Piece[]): Map<number, Marker> {
  const lines = pieces.flatMap((piece) => (piece.type === 'text' && !piece.line.cells ? [piece.line] : []));
  const decimals = lines.filter(({ value }) => readMarker(value.text)?.kind === 'decimal').length;
  const chapters = new Map<number, Marker>();
  if (decimals < LEAST_DECIMALS) return chapters;
  let last = 0;
  for (const line of lines) {
    const marker = readMarker(line.value.text) === null ? readBareChapter(line.value.text) : null;
    if (marker?.number !== last + 1) continue;
    chapters.set(line.number, marker);
    last = marker.number;
  }
  return chapters;
}
