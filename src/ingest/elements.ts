/** What is found of an official document among its lines, and what a line of its body is. */
import type { Twin } from '../text/twin.ts';
import type { Line } from './lines.ts';
import type { Order } from './order.ts';
import type { FoundTitle } from './titles.ts';

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
