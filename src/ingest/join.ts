/** Lines that a page or a PDF broke in mid-sentence, put together again. */
import { isDateLine } from '../genre/dates.ts';
import { isDocNumberLine } from '../genre/doc-number.ts';
import { readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { joinTwins, type Twin } from '../text/twin.ts';
import { attributionTests } from './attributed.ts';
import type { Line } from './lines.ts';

/** A run of text at least this long that has no closing sign was broken, not ended. */
const LONG = 45;
/** In a file wrapped at a fixed width most lines are about this far from the longest at most. */
const WRAP_SLACK = 4;

const ENDED = /[。；：！？…]$|[。；！？][”’）》〉】]$|[”）》】]$/u;
const CONTINUES = /^[，。；：、！？）》”’%]/u;
const OPEN_AT_END = /[，、（《“‘]$/u;
const PAIRS = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
] as const;
/** A date or a number of a document is shorter than this. */
const LONGEST_SEEN = 200;

/** Join broken lines. Nothing is added or lost: a joined line is the concatenation of its parts. */
export function joinBrokenLines(lines: readonly Line[], lexicon: Lexicon): Line[] {
  const { label } = attributionTests(lexicon);
  const width = wrapWidth(lines);
  const joined: Joined[] = [];
  // the length of the last physical line tells whether it reached the margin
  let pieceLength = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && !last.first.cells && !line.cells && isBroken(last, line, width, pieceLength, label)) last.add(line);
    else joined.push(new Joined(line));
    pieceLength = line.value.text.length;
  }
  return joined.map((lines) => lines.whole());
}

/** Lines that are one. What is asked of them is kept up as they come, so that a long run is not read again each time. */
class Joined {
  readonly first: Line;
  /** their end, or all of them when they are short */
  tail = '';
  length = 0;
  hasStop = false;
  hasComma = false;
  private readonly values: Twin[] = [];
  private readonly opened = PAIRS.map(() => -1);
  private readonly closed = PAIRS.map(() => -1);

  constructor(line: Line) {
    this.first = line;
    this.add(line);
  }

  add({ value }: Line): void {
    const { text } = value;
    PAIRS.forEach(([open, close], i) => {
      if (text.includes(open)) this.opened[i] = this.length + text.lastIndexOf(open);
      if (text.includes(close)) this.closed[i] = this.length + text.lastIndexOf(close);
    });
    this.values.push(value);
    this.length += text.length;
    this.tail = (this.tail + text).slice(-LONGEST_SEEN);
    this.hasStop ||= /[。；]/.test(text);
    this.hasComma ||= /[，、]/.test(text);
  }

  /** An opening quotation mark, bracket or title mark that nothing closes. */
  unclosed(): boolean {
    return this.opened.some((at, i) => at > (this.closed[i] ?? -1));
  }

  whole(): Line {
    return this.values.length === 1 ? this.first : { ...this.first, value: joinTwins(this.values) };
  }
}

function isBroken(joined: Joined, line: Line, width: number | null, length: number, label: RegExp): boolean {
  if (line.starts !== undefined) return !line.starts;
  const before = joined.tail;
  const after = line.value.text;
  if (CONTINUES.test(after)) return true;
  // 牵头单位：… on a line of its own
  if (label.test(after) && !OPEN_AT_END.test(before)) return false;
  if (readMarker(after) || isDateLine(after) || isDocNumberLine(before) || isDocNumberLine(after) || isDateLine(before))
    return false;
  if (joined.unclosed() && /[\p{Script=Han}，、：]$/u.test(before) && !/^[（(]/.test(after) && joined.length > 15)
    return true;
  if (ENDED.test(before)) return false;
  if (OPEN_AT_END.test(before)) return true;
  if (joined.hasStop && length >= 15) return true;
  if (joined.length >= LONG && joined.hasComma) return true;
  return width !== null && length >= width - WRAP_SLACK;
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
