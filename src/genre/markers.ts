/**
 * The markers by which official documents number their units: PART1, 第一编, 第一章, 第一节, 第一条, 一、, （一）, 1.,
 * （1）, ①, 附件1. GB/T 9704-2012, 7.3.3 prescribes 一、 （一） 1. （1） for the levels of a document; statutes use
 * 编 章 节 条 (《立法法》第六十五条); web pages and older documents mix and skip them.
 */
import { CHINESE_NUMERAL_CLASS, parseNumeral } from '../text/numerals.ts';

export const MARKER_KINDS = [
  'attachment',
  'part',
  'book',
  'chapter',
  'section',
  'article',
  'ideograph',
  'bracketedIdeograph',
  'number',
  'bracketedNumber',
  'circled',
  'decimal',
  'subdecimal',
  'enumerated',
] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

export interface Marker {
  kind: MarkerKind;
  /** as printed, with full-width brackets and without spaces: `（一）`, `1.`, `PART1`, `附件1` */
  marker: string;
  /** the number that the marker itself bears */
  number: number;
  /** how many characters of the line the marker takes, spaces after it included */
  length: number;
}

const N = `[${CHINESE_NUMERAL_CLASS}]`;
const ARABIC = String.raw`\d{1,3}`;

/** What follows 第N条 where the sentence speaks of an article: 第三条第二款, 第十八条规定的, 第五条至第九条 */
const REFERRED = `例|款[^项]|第[${CHINESE_NUMERAL_CLASS}\\d]{1,3}[款项目]|[、，。；]|规定[的，。、；之由处给]|至第|的`;

interface MarkerRule {
  kind: MarkerKind;
  pattern: RegExp;
}

/** One pattern a kind; group 1 is the number. Lines come with full-width punctuation and closed spaces. */
const RULES: readonly MarkerRule[] = [
  {
    kind: 'attachment',
    pattern: new RegExp(`^附件[:：]?\\s*(${N}{1,3}|\\d{1,2})(?=$|[\\s:：、.．《\\p{Script=Han}])[\\s:：、.．]*`, 'u'),
  },
  { kind: 'attachment', pattern: /^附件()[:：]?$/u },
  { kind: 'part', pattern: /^PART\s*(\d{1,2})[\s:：、.．]*/iu },
  { kind: 'part', pattern: new RegExp(`^第(${N}{1,3})部分[\\s:：、]*`, 'u') },
  { kind: 'book', pattern: new RegExp(`^第(${N}{1,3})编[\\s:：、]*`, 'u') },
  { kind: 'chapter', pattern: new RegExp(`^第(${N}{1,4}|\\d{1,3})章[\\s:：、]*`, 'u') },
  { kind: 'section', pattern: new RegExp(`^第(${N}{1,3}|\\d{1,3})节[\\s:：、]*`, 'u') },
  { kind: 'article', pattern: new RegExp(`^第(${N}{1,5}|\\d{1,3})条(?!${REFERRED})[\\s:：、]*`, 'u') },
  { kind: 'bracketedIdeograph', pattern: new RegExp(`^[（(](${N}{1,4})[）)][、.．]?\\s*`, 'u') },
  { kind: 'ideograph', pattern: new RegExp(`^(${N}{1,4})[、.．]\\s*`, 'u') },
  { kind: 'bracketedNumber', pattern: new RegExp(`^[（(](${ARABIC})[）)][、.．]?\\s*`, 'u') },
  { kind: 'subdecimal', pattern: /^\d{1,2}[.．]\d{1,2}[.．](\d{1,2})[.．、]?(?=[\s《“（\p{Script=Han}]|$)\s*/u },
  {
    kind: 'decimal',
    pattern: /^\d{1,2}[.．](\d{1,2})[.．、]?(?=\s*[《“（\p{Script=Han}]|$)(?!\s*[万亿元倍百千公平吨米个%])\s*/u,
  },
  { kind: 'number', pattern: new RegExp(`^(${ARABIC})[.．](?!\\d)[、\\s]*`, 'u') },
  { kind: 'number', pattern: new RegExp(`^(${ARABIC})、\\s*`, 'u') },
  { kind: 'bracketedNumber', pattern: new RegExp(`^(${ARABIC})[）)]\\s*`, 'u') },
  { kind: 'circled', pattern: /^([①-⑳])[、.．]?\s*/u },
  { kind: 'enumerated', pattern: /^([一二三四五六七八九十])是(?=$|[\p{Script=Han}“《])(?!否|由于|因为)[，：]?/u },
];

/** The marker at the beginning of a line, or null. */
export function readMarker(line: string): Marker | null {
  for (const { kind, pattern } of RULES) {
    const match = pattern.exec(line);
    if (!match) continue;
    const digits = match[1] ?? '';
    const number = digits === '' ? 1 : parseNumeral(digits);
    if (number === null) continue;
    return { kind, marker: printMarker(kind, match[0], digits), number, length: match[0].length };
  }
  return null;
}

function printMarker(kind: MarkerKind, printed: string, digits: string): string {
  const bare = printed.replace(/\s/g, '');
  switch (kind) {
    case 'attachment':
      return `附件${digits}`;
    case 'part':
      return bare.replace(/[:：、.．]+$/, '').toUpperCase();
    case 'bracketedIdeograph':
      return `（${digits}）`;
    case 'bracketedNumber':
      return bare.startsWith('（') || bare.startsWith('(') ? `（${digits}）` : `${digits}）`;
    case 'ideograph':
      return `${digits}、`;
    case 'number':
      return bare.includes('、') ? `${digits}、` : `${digits}.`;
    case 'circled':
      return digits;
    case 'enumerated':
      return `${digits}是`;
    case 'decimal':
    case 'subdecimal':
      return bare.replace(/[.．、]$/, '').replaceAll('．', '.');
    default:
      return bare.replace(/[:：、]+$/, '');
  }
}
