/** Who made a regulation, when, and by which order: the line in brackets under its title. */
import { readDate } from '../genre/dates.ts';
import { parseNumeral } from '../text/numerals.ts';
import type { Layout } from './elements.ts';

export interface Adoption {
  issuer: string | null;
  date: string | null;
  docNumber: string | null;
}

/** Lines under a title in which an adoption can stand. */
const HEAD_LINES = 6;
const DAY = String.raw`(\d{4}年\d{1,2}月\d{1,2}日)`;
const N = '[一二三四五六七八九十百〇零\\d]{1,5}';
/** 2023年1月6日东莞市第十七届人民代表大会常务委员会第九次会议通过 */
const ADOPTED = new RegExp(
  `${DAY}([\\p{Script=Han}]{2,12}?)第${N}届人民代表大会(常务委员会)?第${N}次会议(?:修订|修正)?通过`,
  'u',
);
/** 2021年7月27日中华人民共和国国务院令第746号公布; 某省人民政府令第12号 */
const ORDERED = new RegExp(
  `(?:${DAY})?(?:以)?(?:中华人民共和国)?([\\p{Script=Han}]{2,20}?)令第(${N})号(?:公布|发布|颁布|修订|$)`,
  'u',
);
const SIGNED_BY_HEAD = /主席$/u;

export function readAdoption(layout: Layout): Adoption | null {
  for (const piece of layout.pieces.slice(0, HEAD_LINES)) {
    const text = piece.type === 'text' ? piece.line.value.text : '';
    if (text === '' || text.length > 400) continue;
    const adopted = ADOPTED.exec(text);
    const ordered = /^[（(]/.test(text) || adopted ? ORDERED.exec(text) : null;
    const number = ordered ? parseNumeral(ordered[3] ?? '') : null;
    const docNumber = ordered && number !== null ? `${ordered[2]}令第${number}号` : null;
    if (adopted) {
      return { issuer: `${adopted[2]}人民代表大会${adopted[3] ?? ''}`, date: readDate(adopted[1] ?? ''), docNumber };
    }
    if (ordered) {
      const body = ordered[2] ?? '';
      return {
        issuer: SIGNED_BY_HEAD.test(body) ? null : body,
        date: ordered[1] ? readDate(ordered[1]) : null,
        docNumber,
      };
    }
  }
  return null;
}
