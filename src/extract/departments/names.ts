/**
 * Lists of bodies, written out in full. A printed list shortens: 市商务委、工业和信息化委 shares the level, 广东、深圳、
 * 珠海检验检疫局 the ending, 广东银监局、证监局 the place.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { placeLengthAtStart } from '../../lexicon/regions.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Department } from '../../model/policy.ts';

/** What one name lends to those after it; carried on from group to group of one attribution. */
export interface Carry {
  level: string | null;
  place: string | null;
  /** how many names so far bore their level themselves */
  written: number;
}

export function emptyCarry(): Carry {
  return { level: null, place: null, written: 0 };
}

export interface NameReader {
  /** Full names of a printed list, in order. Words that are no name are left out. */
  read(list: string, carry: Carry): Department[];
  /** The text ends like the name of a body. */
  isName(text: string): boolean;
}

/** 钱塘区管委会, 琶洲街道办事处: a body that carries the name of its own place */
const OF_A_DISTRICT =
  /^[\p{Script=Han}]{2,8}(?:区|县|市|镇|乡|街道)(?:（[^（）]*）)?(?:管委会|管理委员会|人民政府|政府|办事处|党工委|党委)$/u;
/** 横州市, 武鸣区人民政府: a place below the cities, by its ending */
const WHOLE_PLACE = /^(?!各|每|全|有关)[\p{Script=Han}]{2,6}[市县区旗]$/u;
const GOVERNED_PLACE = /^((?!各|每|全|有关)[\p{Script=Han}]{2,6}?[市县区旗])(?:人民)?政府$/u;
/** Two or three names joined by 和; a longer part of a list holds none. */
const LONGEST_PART = 200;
const LENDS_LEVEL = /^(省|市|县|区|州|盟|旗|镇|自治区|自治州)/u;

export function createNameReader(lexicon: Lexicon): NameReader {
  const names = lexicon.departmentNames;
  const ending = new RegExp(`(?:${anyOf(names.endings)})(?:（[^（）]*）)?$`, 'u');
  const standalone = new RegExp(`^(?:${anyOf(names.standalonePrefixes)})`, 'u');
  const level = new RegExp(`^(?:${anyOf(names.levelPrefixes)})`, 'u');
  const stems = new RegExp(`^(?:${anyOf(lexicon.departments.flatMap((line) => line.stems))})`, 'u');
  const shared = new RegExp(`(?:${anyOf(names.sharedEndings)})$`, 'u');
  const placeLent = new RegExp(`(?:${anyOf(names.placeLentEndings)})$`, 'u');
  const standsAlone = new RegExp(`(?:${anyOf(names.standaloneEndings)})(?:（[^（）]*）)?$`, 'u');
  const tail = new RegExp(`(?:${anyOf(names.tails)})+$`, 'u');
  const joint = /(?<=\S)(?:以及|和|与|及)(?=\S)/u;

  const trimName = (text: string) =>
    text
      .replace(/^(?:由|请|以及|及|和|与|会同|联合|并由|其中)/u, '')
      .replace(/[\s。，；：]+$/u, '')
      .replace(tail, '')
      .trim();

  /** Cut at signs outside brackets, and at 和, 与, 及 between two whole names. */
  const split = (list: string): string[] =>
    cutOutside(list).flatMap((part) => {
      if (part.length > LONGEST_PART) return [];
      const pieces: string[] = [];
      let rest = part;
      for (;;) {
        const at = findJoint(rest);
        if (at === null) break;
        pieces.push(rest.slice(0, at.start));
        rest = rest.slice(at.end);
      }
      return [...pieces, rest];
    });

  const findJoint = (text: string): { start: number; end: number } | null => {
    for (let from = 0; from < text.length; ) {
      const match = joint.exec(text.slice(from));
      if (!match) return null;
      const start = from + match.index;
      const end = start + match[0].length;
      const left = text.slice(0, start).replace(tail, '');
      if (left.length > 1 && ending.test(left) && ending.test(text.slice(end).replace(tail, ''))) return { start, end };
      from = start + 1;
    }
    return null;
  };

  /** 广东、深圳、珠海检验检疫局: the places before share the ending of the name after them. */
  const lendEndings = (tokens: readonly string[]): string[] => {
    const result = [...tokens];
    for (let i = tokens.length - 2; i >= 0; i -= 1) {
      const token = result[i] ?? '';
      const next = result[i + 1] ?? '';
      const isPlace = token !== '' && (placeLengthAtStart(token) === token.length || WHOLE_PLACE.test(token));
      const nextPlace = placeLengthAtStart(next) || (GOVERNED_PLACE.exec(next)?.[1]?.length ?? 0);
      if (isPlace && nextPlace > 0 && shared.test(next)) result[i] = token + next.slice(nextPlace);
      const governed = /^(各?.{0,8}?(?:市|县|区|州|地)(?:（[^（）]*）)?)$/u.exec(token);
      const matter = /(?:市|县|区|州|地)(?:（[^（）]*）)?([\p{Script=Han}]{2,10}(?:主管部门|管理部门|行政部门))$/u.exec(
        next,
      );
      if (governed && matter) result[i] = token + (matter[1] ?? '');
    }
    return result;
  };

  const expand = (token: string, carry: Carry): string => {
    if (standalone.test(token) || OF_A_DISTRICT.test(token)) return token;
    const placeLength = placeLengthAtStart(token);
    if (placeLength > 0 && placeLength < token.length) {
      if (placeLent.test(token)) carry.place = token.slice(0, placeLength);
      return token;
    }
    if (level.test(token) && !stems.test(token)) {
      carry.level = LENDS_LEVEL.exec(token)?.[0] ?? carry.level;
      carry.written += 1;
      return token;
    }
    const lent = placeLent.exec(token);
    if (lent) {
      if (lent[0].length < token.length) return token;
      if (carry.place) return carry.place + token;
    }
    // 市商务局、市邮政管理局、机场集团: names written out, so that one without a level has none
    if (carry.written >= 2 && standsAlone.test(token)) return token;
    return carry.level ? carry.level + token : token;
  };

  return {
    isName: (text) => ending.test(trimName(text)),
    read(list, carry) {
      return lendEndings(split(list).map(trimName))
        .filter((token) => token.length > 1 && token.length <= 40 && ending.test(token))
        .map((token) => {
          const name = expand(token, carry);
          return { name, id: lexicon.lineOf(name) };
        });
    },
  };
}

const OPEN = new Set('（〔［');
const CLOSE = new Set('）〕］');

/** Pieces between 、，；, brackets kept whole. */
function cutOutside(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const c of list) {
    if (OPEN.has(c)) depth += 1;
    if (CLOSE.has(c)) depth -= 1;
    if (depth <= 0 && /[、，,；;\n]/.test(c)) {
      pieces.push(piece);
      piece = '';
    } else {
      piece += c;
    }
  }
  return joinGoverned([...pieces, piece]);
}

/** 各区、县（市）政府 is one body. */
function joinGoverned(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && /^各[省市州县区]$/u.test(last.trim()) && /^[市州县区][^，、]{0,8}政府/u.test(piece))
      joined[joined.length - 1] = `${last}、${piece}`;
    else joined.push(piece);
  }
  return joined;
}
