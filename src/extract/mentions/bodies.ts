/**
 * Bodies of government as they are named in a text: by a matter of the lexicon and what kind of body it is (市商务局,
 * 财政部门), by a place (某区政府), or in general (有关部门). The last word of a name is looked for first, and the rest
 * of it before that, so that a long text costs no more than the bodies in it.
 */
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { placeLengthAtStart } from '../../lexicon/regions.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Span } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import { THIS } from '../judge.ts';
import type { Mention } from './mention.ts';

export interface BodyMention extends Mention {
  /** no body in particular: 有关部门, 各级政府 */
  general: boolean;
}

interface Words {
  /** what a name may end with */
  last: RegExp;
  goesOn: RegExp;
  endings: readonly string[];
  matters: ReadonlySet<string>;
  longestMatter: number;
  known: RegExp;
  level: RegExp;
  general: RegExp;
  inGeneral: RegExp;
}
/** A place in front of a name is no longer than this: 新疆维吾尔自治区 */
const LONGEST_PLACE = 8;
const LONGEST_LEVEL = 12;

const wordsOf = perLexicon((lexicon): Words => {
  const { bodies, levelPrefixes, wholeNames } = lexicon.departmentNames;
  const whole = `(?:${anyOf(wholeNames.prefixes)})?(?:${anyOf(wholeNames.names)})`;
  const stems = lexicon.departments.flatMap((line) => line.stems);
  const general = anyOf(bodies.general);
  const words: Words = {
    last: new RegExp(
      `${whole}(?![门署卡]|员会|长|院士)|局|委员会|委|厅|机构|服务中心|服务站|部门|部|办|(?<!部)署|机关|单位|政府(?:办公厅|办公室)?|地区|${anyOf(bodies.known)}`,
      'gu',
    ),
    goesOn: new RegExp(
      `^.长|^关(?:特殊|监管|验放|税)|^府(?:性|部署|采购|引导|投资|购买)|^[办部委](?:${anyOf(bodies.notAfter)})`,
      'u',
    ),
    endings: [...bodies.endings].sort((a, b) => b.length - a.length),
    matters: new Set(stems),
    longestMatter: Math.max(...stems.map((stem) => stem.length)),
    known: new RegExp(`^(?:${anyOf(bodies.known)}|${whole})$`, 'u'),
    level: new RegExp(
      `(?:(?:${general})*(?:${anyOf([...levelPrefixes, '省级', '市级', '县级', '区级', '省直', '市直', '县直', '县（市、区）', '市（州）'])})|(?:${general})+)$`,
      'u',
    ),
    inGeneral: new RegExp(`^(?:${general})`, 'u'),
    general: new RegExp(`(?:${general})+(?:行政|管理)*(?:部门|单位|政府|地区)$`, 'u'),
  };
  return words;
});

/** Where the matter of a body begins that ends at an offset: 工业和信息化 | 局; null when none stands there. */
function startOfMatter(text: string, end: number, { matters, longestMatter }: Words): number | null {
  let found: number | null = null;
  for (let at = end; ; ) {
    let start: number | null = null;
    for (let length = Math.min(longestMatter, at); length >= 2 && start === null; length -= 1)
      if (matters.has(text.slice(at - length, at))) start = at - length;
    if (start === null) return found;
    found = start;
    // 文化和旅游, 财政、审计部门
    at = /[、和与及]/u.test(text[start - 1] ?? '') ? start - 1 : start;
  }
}

/** Where a place begins that ends at an offset or with the level behind it: 广州 | 市商务局, 新疆维吾尔 | 自治区人民政府 */
function startOfPlace(text: string, at: number, core: number): number {
  for (let start = Math.max(0, at - LONGEST_PLACE); start < at; start += 1) {
    const end = start + placeLengthAtStart(text.slice(start, Math.max(core, at + 2)));
    if (end >= at && end - start >= 2) return start;
  }
  return at;
}

/** Where the core of a name begins whose last words end at an offset, without level and place. */
function startOfCore(text: string, last: Span, words: Words): number | null {
  const printed = text.slice(...last);
  if (words.known.test(printed)) return last[0];
  if (printed.startsWith('政府')) return text.slice(0, last[0]).endsWith('人民') ? last[0] - 2 : last[0];
  const before = text.slice(Math.max(0, last[1] - 12), last[1]);
  for (const ending of words.endings) {
    if (!before.endsWith(ending)) continue;
    const start = startOfMatter(text, last[1] - ending.length, words);
    if (start !== null) return start;
  }
  return null;
}

/** Every body of a text, in order. */
export function bodiesIn(text: string, { lexicon }: PassageContext): BodyMention[] {
  const words = wordsOf(lexicon);
  const found: BodyMention[] = [];
  for (const match of text.matchAll(words.last)) {
    const end = match.index + match[0].length;
    // 财政局长, 商务部分, 信息化委托 do not end where they might
    if (words.goesOn.test(text.slice(end - 1, end + 2))) continue;
    const named = startOfCore(text, [match.index, end], words);
    const general = words.general.exec(text.slice(Math.max(0, end - LONGEST_LEVEL), end))?.[0];
    const core = named ?? (general === undefined ? null : end - general.length);
    if (core === null) continue;
    const level = words.level.exec(text.slice(Math.max(0, core - LONGEST_LEVEL), core))?.[0].length ?? 0;
    // 社区卫生服务中心, （社区）公共卫生委员会 belong to those who live there
    if (/社区）?(?:公共)?$/u.test(text.slice(Math.max(0, core - 5), core))) continue;
    // 政府 alone is a word like any other
    if (/^政府/u.test(text.slice(core, end)) && level === 0 && general === undefined) continue;
    const start = startOfPlace(text, core - level, core);
    // 省级财政部门 ends where 省级财政部 might
    const last = found.at(-1);
    const from = last && last.span[1] > start ? Math.min(start, last.span[0]) : start;
    if (from < start || (last && last.span[1] > start)) found.pop();
    const name = text.slice(from, end);
    found.push({ kind: 'body', general: words.inGeneral.test(name), text: name, span: [from, end], sign: THIS });
  }
  return withOtherNames(found, text);
}

/** 镇人民政府（街道办事处）: one body, printed with its other name or with what it is called elsewhere. */
function withOtherNames(bodies: readonly BodyMention[], text: string): BodyMention[] {
  const joined: BodyMention[] = [];
  for (const body of bodies) {
    const last = joined.at(-1);
    const [start, end] = body.span;
    if (last && text.slice(last.span[1], start) === '（' && text[end] === '）') {
      const span: Span = [last.span[0], end + 1];
      joined[joined.length - 1] = { ...last, text: text.slice(...span), span };
    } else joined.push(body);
  }
  return joined;
}
