import { pauseBefore } from '../../text/opening.ts';

/** The part of a text that shows a match, cut at signs, with the spans to mark. */
export interface Excerpt {
  text: string;
  marks: [number, number][];
}

const BEFORE = 36;
const LENGTH = 150;

/** @param spans occurrences in the text, merged, in order */
export function excerptOf(text: string, spans: readonly [number, number][]): Excerpt {
  const first = spans[0]?.[0] ?? 0;
  let start = Math.max(0, first - BEFORE);
  if (start > 0) {
    const sign = text.slice(start, first).search(/[，。；：、\n]/u);
    if (sign >= 0) start += sign + 1;
  }
  const least = spans[0]?.[1] ?? 0;
  const most = Math.max(start + LENGTH, least);
  const end = most < text.length ? Math.max(start + pauseBefore(text.slice(start), most - start), least) : text.length;
  const lead = start > 0 ? '…' : '';
  const marks = spans
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): [number, number] => [from - start + lead.length, to - start + lead.length]);
  return { text: `${lead}${text.slice(start, end).replaceAll('\n', ' ')}${end < text.length ? '…' : ''}`, marks };
}
