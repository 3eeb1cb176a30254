/**
 * The elements of an official document (GB/T 9704-2012, part 7), found among its lines: title, document number,
 * addressee, body, list of attachments, signature and date, notes. The body becomes blocks.
 */
import { isDocNumberLine } from '../genre/doc-number.ts';
import { readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Twin } from '../text/twin.ts';
import { createBodyReader } from './body-reader.ts';
import { issuerReader } from './issuers.ts';
import type { Line } from './lines.ts';
import { type Order, readOrder } from './order.ts';
import { squash } from './similar.ts';
import { createTitleReader, type FoundTitle } from './titles.ts';

/** What a body line is, before clauses are nested. */
export type Piece =
  | { type: 'text'; line: Line }
  | { type: 'bodyTitle'; value: Twin; line: number }
  /** an attachment under its title alone; the number is that of the list, null where the list has one name */
  | { type: 'attachment'; value: Twin; number: number | null; line: number }
  | { type: 'aside'; lines: Line[] };

export interface Layout {
  title: FoundTitle | null;
  docNumber: string | null;
  /** a line that is a number with a sign lost */
  brokenNumber: string | null;
  addressee: Twin | null;
  /** issuing bodies as signed */
  signatories: string[];
  /** the one of them whose name takes two lines: a body set up for the matter, with words in it that no other has */
  signedOver: string | null;
  /** the date under the (first) signature, text as printed */
  dateLine: string | null;
  /** 某办公室2021年3月1日印发: the printing note (版记), text as printed */
  imprint: string | null;
  /** the order by which a regulation is put out, where it stands above its title */
  order: Order;
  pieces: Piece[];
  /** page furniture: lines above the title that are neither title nor number, and the title once more at the end */
  above: Line[];
}

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
