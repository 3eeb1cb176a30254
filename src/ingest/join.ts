/** Lines that a page or a PDF broke in mid-sentence, put together again. */
import { isDateLine } from '../genre/dates.ts';
import { isDocNumberLine } from '../genre/doc-number.ts';
import { readMarker } from '../genre/markers.ts';
import { joinTwins } from '../text/twin.ts';
import type { Line } from './lines.ts';

/** A run of text at least this long that has no closing sign was broken, not ended. */
const LONG = 45;
/** In a file wrapped at a fixed width most lines are about this far from the longest at most. */
const WRAP_SLACK = 4;

const ENDED = /[。；：！？…]$|[。；！？][”’）》〉】]$|[”）》】]$/u;
const CONTINUES = /^[，。；：、！？）》”’%]/u;
/** 牵头单位：… on a line of its own */
const LABELLED = /^[（［【]?(?:牵头|责任|配合|负责|主办|承办|协办|实施|落实)[^：，。；]{0,6}：/u;
const OPEN_AT_END = /[，、（《“‘]$/u;

/** Join broken lines. Nothing is added or lost: a joined line is the concatenation of its parts. */
export function joinBrokenLines(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  const joined: Line[] = [];
  // the length of the last physical line tells whether it reached the margin
  let pieceLength = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && !last.cells && !line.cells && isBroken(last.value.text, line, width, pieceLength)) {
      joined[joined.length - 1] = { ...last, value: joinTwins([last.value, line.value]) };
    } else {
      joined.push(line);
    }
    pieceLength = line.value.text.length;
  }
  return joined;
}

function isBroken(before: string, line: Line, width: number | null, length: number): boolean {
  if (line.starts !== undefined) return !line.starts;
  const after = line.value.text;
  if (CONTINUES.test(after)) return true;
  if (LABELLED.test(after) && !OPEN_AT_END.test(before)) return false;
  if (readMarker(after) || isDateLine(after) || isDocNumberLine(before) || isDocNumberLine(after) || isDateLine(before))
    return false;
  if (unclosed(before) && /[\p{Script=Han}，、：]$/u.test(before) && !/^[（(]/.test(after) && before.length > 15)
    return true;
  if (ENDED.test(before)) return false;
  if (OPEN_AT_END.test(before)) return true;
  if (/[。；]/.test(before) && length >= 15) return true;
  if (before.length >= LONG && /[，、]/.test(before)) return true;
  return width !== null && length >= width - WRAP_SLACK;
}

/** An opening quotation mark, bracket or title mark that nothing closes. */
function unclosed(text: string): boolean {
  return (['“”', '《》', '（）'] as const).some(
    ([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close),
  );
}

/** The width at which a file is wrapped, or null when its lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.value.text.length).filter((length) => length > 10);
  if (lengths.length < 12) return null;
  lengths.sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const full = lengths.filter((length) => length >= longest - WRAP_SLACK && length <= longest + WRAP_SLACK).length;
  return longest <= 60 && full / lengths.length > 0.4 ? longest : null;
}
