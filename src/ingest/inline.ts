/** Items inside one paragraph (一是…；二是…, ①…；②…, （1）…；（2）…): cut apart where each is a unit of its own. */
import { type Marker, readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { sliceTwin, type Twin } from '../text/twin.ts';
import { attributionAtEnd } from './attributed.ts';

export interface InlineItems {
  intro: Twin;
  items: { marker: Marker; rest: Twin }[];
}

/** What may begin an item: a sign that ends the one before, then a marker of one of these forms. */
const START =
  /(?:^|(?<=[：；。]))(?:[一二三四五六七八九十]是|[①-⑳]|（\d{1,2}）|[a-hA-H][.．、](?=[\p{Script=Han}“《]|\d{4}年))/gu;
/** A marker, with what tells it from other words. */
const LONGEST_MARKER = 20;
/** Null when the paragraph holds no such items, or when what follows them speaks for all. */
export function splitInline(value: Twin, lexicon: Lexicon): InlineItems | null {
  const { text } = value;
  // an attribution at the end speaks for all items, so that they stay together
  if (attributionAtEnd(text, lexicon) >= 0) return null;
  const found: { marker: Marker; start: number }[] = [];
  let depth = 0;
  let counted = 0;
  for (const match of text.matchAll(START)) {
    depth += depthOf(text.slice(counted, match.index));
    counted = match.index;
    const marker = readMarker(text.slice(match.index, match.index + LONGEST_MARKER));
    if (!marker || marker.number !== found.length + 1) continue;
    if (found[0] && marker.kind !== found[0].marker.kind) continue;
    if (depth <= 0) found.push({ marker, start: match.index });
  }
  const last = found.at(-1);
  const first = found[0];
  if (found.length < 2 || !first || !last) return null;
  // one sentence with its items; a sentence after them would be taken for a part of the last item
  const after = text.slice(last.start).replace(/[。；]$/u, '');
  if (/[。；]/u.test(after) && !found.slice(1).every(({ start }) => text[start - 1] === '。')) return null;
  return {
    intro: sliceTwin(value, 0, first.start),
    items: found.map(({ marker, start }, i) => ({
      marker,
      rest: sliceTwin(value, start + marker.length, found[i + 1]?.start ?? text.length),
    })),
  };
}

/** How many more brackets a text opens than it closes. */
function depthOf(text: string): number {
  return (text.match(/[（《“]/gu)?.length ?? 0) - (text.match(/[）》”]/gu)?.length ?? 0);
}
