/**
 * The elements of an official document (GB/T 9704-2012, part 7), found among its lines: title, document number,
 * addressee, body, list of attachments, signature and date, notes. The body becomes blocks.
 */
import { isDocNumberLine } from '../genre/doc-number.ts';
import { readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { createBodyReader } from './body-reader.ts';
import type { Layout, Piece } from './elements.ts';
import { issuerReader } from './issuers.ts';
import type { Line } from './lines.ts';
import { readOrder } from './order.ts';
import { squash } from './similar.ts';
import { createTitleReader } from './titles.ts';

/**
 * @param joined cleaned and joined, in simplified characters
 * @param said what the publisher calls the document, the most trusted first
 */
export function readLayout(joined: readonly Line[], lexicon: Lexicon, said: readonly string[] = []): Layout {
  const issuers = issuerReader(lexicon);
  const titles = createTitleReader(lexicon, issuers);
  const { title, lines } = titles.find(joined, said);
  const bodyStart = title?.end ?? 0;
  const above = lines.slice(0, title?.start ?? 0).filter((line) => !isDocNumberLine(line.value.text));
  const order = readOrder(lines.slice(0, title?.start ?? 0));
  const { rest, repeated } = withoutRepeatedTitle(lines.slice(bodyStart), title?.value.text ?? '');
  const body = createBodyReader(lexicon, titles, issuers)(rest, title?.value.text ?? '');
  const docNumber = body.docNumber ?? order.docNumber;
  const pieces = [...order.text.map((line): Piece => ({ type: 'text', line })), ...body.pieces];
  return {
    title,
    above: [...above.filter((line) => !order.text.includes(line)), ...repeated],
    ...body,
    docNumber,
    order,
    pieces,
  };
}

/** Under its text a page may say once more what it was, when it was put there and by whom. */
const MOST_REPEATED = 4;
const LONGEST_REPEATED = 40;

function withoutRepeatedTitle(lines: readonly Line[], title: string): { rest: Line[]; repeated: Line[] } {
  const name = squash(title).text;
  const at = lines.findLastIndex(({ value }, i) => i > 0 && squash(value.text).text === name);
  const repeated = at < 0 ? [] : lines.slice(at);
  const closes = repeated.length <= MOST_REPEATED && repeated.slice(1).every(isNotice);
  return closes
    ? { rest: lines.slice(0, lines.length - repeated.length), repeated }
    : { rest: [...lines], repeated: [] };
}

function isNotice({ value: { text }, cells }: Line): boolean {
  return !cells && text.length <= LONGEST_REPEATED && !/[。；]/u.test(text) && readMarker(text) === null;
}
