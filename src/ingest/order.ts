/** The order by which a regulation is put out (某省人民政府令), with its number, sentence and date, above the title. */
import { isDateLine } from '../genre/dates.ts';
import { readOwnNumber } from '../genre/doc-number.ts';
import type { Line } from './lines.ts';

export interface Order {
  docNumber: string | null;
  /** 国务院, 某省人民政府 */
  body: string | null;
  date: string | null;
  text: Line[];
}

const ORDER_HEAD = /^(?:中华人民共和国)?(\p{Script=Han}{2,24})令$/u;

/** What stands above a title: the number; of a regulation the order with its number, sentence and date. */
export function readOrder(above: readonly Line[]): Order {
  const head = above.findLastIndex((line) => ORDER_HEAD.test(line.value.text));
  const body = head >= 0 ? (ORDER_HEAD.exec(above[head]?.value.text ?? '')?.[1] ?? null) : null;
  // the nearest above the title: other documents may be named before it
  const number = above.map((line) => readOwnNumber(line.value.text)).findLast((n) => n !== null) ?? null;
  const below = head >= 0 ? above.slice(head + 1) : [];
  return {
    docNumber: number?.startsWith('第') ? (body ? `${body}令${number}` : null) : number,
    body,
    date: below.find((line) => isDateLine(line.value.text))?.value.text ?? null,
    text: below.filter((line) => /[。；]/.test(line.value.text)),
  };
}
