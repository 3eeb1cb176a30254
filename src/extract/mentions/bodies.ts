/**
 * Bodies of government as they are named in a text: by a matter of the lexicon and what kind of body it is (市商务局,
 * 财政部门), by a place (某区政府), or in general (有关部门).
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { placeLengthAtStart } from '../../lexicon/regions.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { PassageContext } from '../context.ts';
import { THIS } from '../judge.ts';
import type { Mention } from './mention.ts';

export interface BodyMention extends Mention {
  /** no body in particular: 有关部门, 各级政府 */
  general: boolean;
}

interface Patterns {
  body: RegExp;
  general: RegExp;
}
const made = new WeakMap<Lexicon, Patterns>();
/** A place in front of a name is no longer than this: 新疆维吾尔自治区 */
const LONGEST_PLACE = 8;

function patternsOf(lexicon: Lexicon): Patterns {
  const known = made.get(lexicon);
  if (known) return known;
  const { bodies, levelPrefixes } = lexicon.departmentNames;
  const stems = anyOf(lexicon.departments.flatMap((line) => line.stems));
  const general = anyOf(bodies.general);
  const level = `(?:(?:${general})*(?:${anyOf(levelPrefixes)}|省级|市级|县级|区级|省直|市直|县直|县（市、区）|市（州）)?)`;
  const matter = `(?:${stems})(?:[、和与及]?(?:${stems}))*(?:${anyOf(bodies.endings)})(?!长|(?<=[办部委])(?:${anyOf(bodies.notAfter)}))`;
  const government = '(?:(?:省|市|县|区|镇|乡)?人民政府|(?:省|市|县|区|镇|乡)政府)(?:办公厅|办公室)?';
  const patterns: Patterns = {
    body: new RegExp(
      `${level}(?:${matter}|${government}|(?:${anyOf(bodies.known)}))(?:（[\\p{Script=Han}]{1,8}[局委办]）)?|(?:${general})+(?:行政|管理)*(?:部门|单位|政府|地区)`,
      'gu',
    ),
    general: new RegExp(`^(?:${general})`, 'u'),
  };
  made.set(lexicon, patterns);
  return patterns;
}

/** Where a place begins that ends at an offset or with the level behind it: 广州 | 市商务局, 广 | 州市商务局 */
function startOfPlace(text: string, at: number): number {
  for (let start = Math.max(0, at - LONGEST_PLACE); start < at; start += 1)
    for (let end = at; end <= at + 2; end += 1)
      if (end - start >= 2 && placeLengthAtStart(text.slice(start, end)) === end - start) return start;
  return at;
}

/** Every body of a text, in order. */
export function bodiesIn(text: string, { lexicon }: PassageContext): BodyMention[] {
  const { body, general } = patternsOf(lexicon);
  return [...text.matchAll(body)].map(({ 0: printed, index }) => {
    const start = startOfPlace(text, index);
    const end = index + printed.length;
    return {
      kind: 'body',
      general: general.test(printed) && start === index,
      text: text.slice(start, end),
      span: [start, end],
      sign: THIS,
    };
  });
}
