/** The number of a cited document: 国发〔2015〕24号, GB/T 12345-2020, 国务院令第746号. */
import { readDocNumber } from '../../genre/doc-number.ts';

const STANDARD = /^[A-Z]{1,5}(?:\/[A-Z]{1,3})?\s?\d[\d.]*(?:[-—]\d{4})?$/u;
/** 令 bear a number of their own (GB/T 9704-2012, 7.2.5 does not hold for them) */
const ORDER = /(?:^|[，、（])([\p{Script=Han}]{2,24}令第?[\d〇零一二三四五六七八九十百]{1,5}号)/u;

/** The number that brackets after a title hold; null where they hold something else. */
export function readNumber(bracket: string): string | null {
  return readDocNumber(bracket) ?? (STANDARD.test(bracket) ? bracket : null) ?? ORDER.exec(bracket)?.[1] ?? null;
}
