/**
 * The markers by which official documents number their units: PART1, 第一编, 第一章, 第一节, 第一条, 一、, （一）, 1.,
 * （1）, ①, 附件1. GB/T 9704-2012, 7.3.3 prescribes 一、 （一） 1. （1） for the levels of a document; statutes use
 * 编 章 节 条 (《立法法》第六十五条); web pages and older documents mix and skip them.
 */
import { CHINESE_NUMERAL_CLASS, parseNumeral, toChineseNumeral } from '../text/numerals.ts';

export const MARKER_KINDS = [
  'document',
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
  'letter',
] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

export interface Marker {
  kind: MarkerKind;
  /** as printed, with full-width brackets and without spaces: `（一）`, `1.`, `PART1`, `附件1` */
  marker: string;
  /** the number that the marker itself bears; 1 where it bears none */
  number: number;
  /** 附件 alone bears no number */
  numbered: boolean;
  /** how many characters of the line the marker takes, spaces after it included */
  length: number;
}

const N = `[${CHINESE_NUMERAL_CLASS}]`;
const ARABIC = String.raw`\d{1,3}`;

/** What follows 第N条 where the sentence speaks of an article: 第三条第二款, 第十八条规定的, 第五条至第九条 */
const REFERRED = `例|款[^项]|第[${CHINESE_NUMERAL_CLASS}\\d]{1,3}[款项目]|[、，。；]|规定[的，。、；之由处给]|至第|的`;

/** A numeral before one of these counts, and numbers nothing. */
const COUNTER = '[年级项个类批届期方农旧江月农大]';

/** 1.80周岁及以上 is item 1 and an age, 2.3人以上 item 2 and a count: what is counted one by one has no decimals. */
const WHOLE_FIGURE = String.raw`\d{1,3}(?:周岁|(?:岁|[名人家户个])(?:（含）)?及?以[上下内])`;

interface MarkerRule {
  kind: MarkerKind;
  pattern: RegExp;
}

/** One pattern a kind; group 1 is the number. Lines come with full-width punctuation and closed spaces. */
const RULES: readonly MarkerRule[] = [
  {
    kind: 'attachment',
    // 附件三年行动计划 is a plan of three years, no third attachment
    pattern: new RegExp(
      `^附[件表录][:：]?\\s*(${N}{1,3}|\\d{1,2})(?!${COUNTER})(?=$|[\\s:：、.．《\\p{Script=Han}])[\\s:：、.．]*`,
      'u',
    ),
  },
  {
    kind: 'attachment',
    pattern: new RegExp(`^附[件录]()[:：]?(?:$|\\s+(?=\\S)|(?=(?:${N}{1,3}|\\d{1,4})${COUNTER}))`, 'u'),
  },
  // 附录A, 附：
  { kind: 'attachment', pattern: /^附[件表录]\s*([A-H])(?=$|[\s:：、.．《\p{Script=Han}])[\s:：、.．]*/u },
  { kind: 'attachment', pattern: /^附()[:：]?(?:$|\s+(?=\S))/u },
  { kind: 'part', pattern: /^PART\s*(\d{1,2})[\s:：、.．]*/iu },
  { kind: 'part', pattern: new RegExp(`^第(${N}{1,3})部分(?![、和与及]?第)[\\s:：、]*`, 'u') },
  { kind: 'book', pattern: new RegExp(`^第(${N}{1,3})编[\\s:：、]*`, 'u') },
  { kind: 'chapter', pattern: new RegExp(`^第(${N}{1,4}|\\d{1,3})章[\\s:：、]*`, 'u') },
  { kind: 'section', pattern: new RegExp(`^第(${N}{1,3}|\\d{1,3})节[\\s:：、]*`, 'u') },
  { kind: 'article', pattern: new RegExp(`^第(${N}{1,5}|\\d{1,3})条(?!${REFERRED})[\\s:：、]*`, 'u') },
  { kind: 'bracketedIdeograph', pattern: new RegExp(`^[（(](${N}{1,4})[）)][、.．]?\\s*`, 'u') },
  { kind: 'ideograph', pattern: new RegExp(`^(${N}{1,4})[、.．]\\s*`, 'u') },
  // 一、 that a scanner took for a dash
  { kind: 'ideograph', pattern: /^[—–－-]()、\s*/u },
  { kind: 'bracketedIdeograph', pattern: /^([㈠-㈩])[、.．]?\s*/u },
  { kind: 'bracketedNumber', pattern: /^([⑴-⒇])[、.．]?\s*/u },
  { kind: 'number', pattern: /^([⒈-⒛])\s*/u },
  { kind: 'bracketedNumber', pattern: new RegExp(`^[（(](${ARABIC})[）)][、.．]?\\s*`, 'u') },
  { kind: 'subdecimal', pattern: /^\d{1,2}[.．]\d{1,2}[.．](\d{1,2})[.．、]?(?=[\s《“（\p{Script=Han}]|$)\s*/u },
  {
    kind: 'decimal',
    pattern: new RegExp(
      `^\\d{1,2}[.．](?!${WHOLE_FIGURE})(\\d{1,2})[.．、]?(?=\\s*[《“（\\p{Script=Han}]|$)(?!\\s*[万亿元倍百千公平吨米个%])\\s*`,
      'u',
    ),
  },
  {
    kind: 'number',
    pattern: new RegExp(
      `^(${ARABIC})[.．](?!\\d(?!\\d{3}(?:年|[、—–-]\\d{4})))[、\\s]*|^(${ARABIC})[.．](?=${WHOLE_FIGURE})`,
      'u',
    ),
  },
  { kind: 'number', pattern: new RegExp(`^(${ARABIC})、\\s*`, 'u') },
  { kind: 'bracketedNumber', pattern: new RegExp(`^(${ARABIC})[）)]\\s*`, 'u') },
  { kind: 'circled', pattern: /^([①-⑳])[、.．]?\s*/u },
  // a. A、; in A、B两类 no letter numbers anything
  { kind: 'letter', pattern: /^([a-zA-Z])[.．、]\s*(?=[\p{Script=Han}“《（]|\d{4}年|$)/u },
  // 第一步：…, 第一，…
  { kind: 'enumerated', pattern: /^第([一二三四五六七八九十])(?:步(?:[：，、\s]\s*|$)|，\s*)/u },
  { kind: 'enumerated', pattern: /^([一二三四五六七八九十])是\s*(?=$|[\p{Script=Han}“《])(?!否|由于|因为)[，：]?/u },
];

/** The marker at the beginning of a line, or null. */
export function readMarker(line: string): Marker | null {
  for (const { kind, pattern } of RULES) {
    const match = pattern.exec(line);
    if (!match) continue;
    const digits = plainDigits(match[1] ?? match[2] ?? '');
    const number = digits === '' ? 1 : numberOf(digits);
    if (number === null) continue;
    return {
      kind,
      marker: printMarker(kind, match[0], digits),
      number,
      numbered: digits !== '',
      length: match[0].length,
    };
  }
  return null;
}

/** Signs that hold a number with its brackets or its point: ㈠ ⑴ ⒈, the first of each row and its numeral. */
const SIGNS: readonly [first: string, last: string, chinese: boolean][] = [
  ['㈠', '㈩', true],
  ['⑴', '⒇', false],
  ['⒈', '⒛', false],
];

function plainDigits(digits: string): string {
  const row = SIGNS.find(([first, last]) => digits >= first && digits <= last && digits.length === 1);
  if (!row) return digits;
  const number = digits.charCodeAt(0) - row[0].charCodeAt(0) + 1;
  return row[2] ? toChineseNumeral(number) : String(number);
}

/** Appendices of standards and the smallest items of a list bear letters: A and a are 1. */
function numberOf(digits: string): number | null {
  return /^[a-zA-Z]$/.test(digits) ? digits.toUpperCase().charCodeAt(0) - 64 : parseNumeral(digits);
}

/** 1 总则 ⏎ 1.1 …: in a plan numbered by decimals its chapters bear a bare number. */
const BARE_CHAPTER = /^(\d{1,2})\s*(?=\p{Script=Han}[^，。；：]{0,24}$)/u;

/** The number that a chapter of a decimal plan begins with; only where the plan is known to be one. */
export function readBareChapter(line: string): Marker | null {
  const match = BARE_CHAPTER.exec(line);
  if (!match) return null;
  const digits = match[1] ?? '';
  return { kind: 'number', marker: digits, number: Number(digits), numbered: true, length: match[0].length };
}

function printMarker(kind: MarkerKind, printed: string, digits: string): string {
  const bare = printed.replace(/\s/g, '');
  switch (kind) {
    case 'attachment':
      return `${bare.slice(0, 2).replace(/[:：]$/, '')}${digits}`;
    case 'part':
      return bare.replace(/[:：、.．]+$/, '').toUpperCase();
    case 'bracketedIdeograph':
      return `（${digits}）`;
    case 'bracketedNumber':
      return /^[（(⑴-⒇]/u.test(bare) ? `（${digits}）` : `${digits}）`;
    case 'ideograph':
      return `${digits || '一'}、`;
    case 'letter':
    case 'number':
      return bare.includes('、') ? `${digits}、` : `${digits}.`;
    case 'circled':
      return digits;
    case 'enumerated':
      return bare.startsWith('第') ? bare.replace(/(?<=步)[：，、]$/, '') : `${digits}是`;
    case 'decimal':
    case 'subdecimal':
      return bare.replace(/[.．、]$/, '').replaceAll('．', '.');
    default:
      return bare.replace(/[:：、]+$/, '');
  }
}
