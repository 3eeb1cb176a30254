/**
 * The list of attachments under a text (附件说明, GB/T 9704-2012, 7.3.4): 附件：1. … 2. …, its names on lines of their
 * own or on one, each perhaps over two lines. The attachments themselves come after the signature.
 */
import { isDateLine } from '../genre/dates.ts';
import { type MarkerKind, readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import { joinTwins, sliceTwin } from '../text/twin.ts';
import type { IssuerReader } from './issuers.ts';
import type { Line } from './lines.ts';

export interface AttachmentList {
  /** how many lines it takes */
  count: number;
  /** its names, each as one line; the first may bear the word 附件 */
  names: Line[];
}

const HEAD = /^附件?[:：]\s*(?=\S)/u;
const BARE_HEAD = /^附件?[:：]$/u;
/** 附件1.界址表 over 2.面积表: the word takes no colon */
const GLUED_HEAD = /^附件(?=1[.．、]\s*\p{Script=Han})/u;
const LONGEST_NAME = 60;
/** A name is no sentence, no date, no telephone number. */
const NAME = /^[^。；：，\d]{2,60}$/u;

export function createAttachmentListReader(lexicon: Lexicon, issuers: IssuerReader) {
  const endsName = new RegExp(`(?:${anyOf([...lexicon.genre.docTypes, ...lexicon.genre.attachmentKinds])})$`, 'u');
  const isSigned = (text: string) => isDateLine(text) || issuers.split(text).length > 0;
  const isNext = (text: string, kind: MarkerKind | undefined, number: number) => {
    const marker = readMarker(text);
    return marker?.kind === kind && marker?.number === number && text.length <= LONGEST_NAME && !/[。；]$/.test(text);
  };

  return (lines: readonly Line[], at: number): AttachmentList | null => {
    const text = (offset: number) => lines[at + offset]?.value.text ?? '';
    const bare = BARE_HEAD.test(text(0));
    const glued = GLUED_HEAD.test(text(0));
    const head = (bare ? BARE_HEAD : glued ? GLUED_HEAD : HEAD).exec(text(0));
    if (!head) return null;
    const first = readMarker(bare ? text(1) : text(0).slice(head[0].length));
    const kind = first?.number === 1 ? first.kind : undefined;
    const names: Line[][] = bare ? [] : splitNames(lines[at], head[0].length).map((name) => [name]);
    let count = 1;
    for (let line = lines[at + count]; line && !line.cells; line = lines[at + count]) {
      const number = names.length + 1;
      if (kind && isNext(text(count), kind, number)) names.push(...splitNames(line, 0).map((name) => [name]));
      else if (goesOn(text(count), text(count + 1), kind, number)) names.at(-1)?.push(line);
      else break;
      count += 1;
    }
    // what stands under 附件： alone, or after 附件1., may be the attachment itself
    const sure = !(bare || glued) || (names.length > 1 && endsText(text(count)));
    if (!sure) return null;
    const [opening] = names;
    if (bare && opening && lines[at]) opening.unshift(lines[at]);
    return { count, names: names.map(joinLines) };
  };

  /** The second line of a name: the next number comes after it, or the end of the text when it ends like a name. */
  function goesOn(text: string, next: string, kind: MarkerKind | undefined, number: number): boolean {
    if (!NAME.test(text) || readMarker(text) !== null || isSigned(text)) return false;
    return (kind !== undefined && isNext(next, kind, number)) || (endsName.test(text) && endsText(next));
  }

  function endsText(text: string): boolean {
    return text === '' || isSigned(text) || readMarker(text)?.kind === 'attachment';
  }
}

function joinLines(parts: readonly Line[]): Line {
  const [line] = parts;
  if (!line) throw new RangeError('a name of an attachment has at least one line');
  return parts.length === 1 ? line : { ...line, value: joinTwins(parts.map(({ value }) => value)) };
}

/** 1.甲表2.乙表 on one line: apart where the next number stands. */
function splitNames(line: Line | undefined, from: number): Line[] {
  if (!line) return [];
  const { text } = line.value;
  const first = readMarker(text.slice(from));
  const starts = [0];
  for (const { index, 1: digits } of text.matchAll(/(?<![\d.．])(\d{1,2})[.．、](?!\d)/gu))
    if (first?.kind === 'number' && index > from && Number(digits) === first.number + starts.length) starts.push(index);
  return starts.map((start, i) => ({ ...line, value: sliceTwin(line.value, start, starts[i + 1]) }));
}
