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
  /** 省委, of 省委组织部 */
  committee: string | null;
  /** 人行, of 人行福州中心支行 */
  bank: string | null;
}

export function emptyCarry(): Carry {
  return { level: null, place: null, written: 0, committee: null, bank: null };
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

interface NamePatterns {
  ending: RegExp;
  standalone: RegExp;
  level: RegExp;
  stems: RegExp;
  shared: RegExp;
  placeLent: RegExp;
  standsAlone: RegExp;
  tail: RegExp;
  before: RegExp;
  whole: RegExp;
  partyBody: RegExp;
  partyCommittee: RegExp;
}
const JOINT = /(?<=\S)(?:以及|和|与|及)(?=\S)/u;
const made = new WeakMap<Lexicon, NamePatterns>();

function patternsOf(lexicon: Lexicon): NamePatterns {
  const known = made.get(lexicon);
  if (known) return known;
  const names = lexicon.departmentNames;
  const patterns: NamePatterns = {
    ending: new RegExp(`(?:${anyOf(names.endings)})(?:（[^（）]*）)?$`, 'u'),
    standalone: new RegExp(`^(?:${anyOf(names.standalonePrefixes)})`, 'u'),
    level: new RegExp(`^(?:${anyOf(names.levelPrefixes)})`, 'u'),
    stems: new RegExp(`^(?:${anyOf(lexicon.departments.flatMap((line) => line.stems))})`, 'u'),
    shared: new RegExp(`(?:${anyOf(names.sharedEndings)})$`, 'u'),
    placeLent: new RegExp(`(?:${anyOf(names.placeLentEndings)})$`, 'u'),
    standsAlone: new RegExp(`(?:${anyOf(names.standaloneEndings)})(?:（[^（）]*）)?$`, 'u'),
    tail: new RegExp(`(?:${anyOf(names.tails)})+$`, 'u'),
    before: new RegExp(`^(?:${anyOf(names.beforeNames)})(?=\\p{Script=Han}{2})`, 'u'),
    whole: new RegExp(`(?:各)?(?:${anyOf(names.wholeNames)})`, 'gu'),
    partyBody: new RegExp(`^(?:${anyOf(names.partyBodies)})(?:（[^（）]*）)?$`, 'u'),
    partyCommittee: new RegExp(`^(?:${anyOf(names.partyCommittees)})(?=\\p{Script=Han})`, 'u'),
  };
  made.set(lexicon, patterns);
  return patterns;
}

/** Stands for the 、 within a name that is one. */
const WITHIN = '\uE000';

function trimName(text: string, { tail, before, stems }: NamePatterns): string {
  let name = text.replace(/[\s。，；：]+$/u, '').trim();
  for (let i = 0; i < 3; i += 1) {
    // 经济和信息化委 does not begin with 经
    if (!stems.test(name)) name = name.replace(before, '');
    name = name.replace(tail, '').trim();
  }
  // a bracket that nothing opens or closes is no part of a name
  if ((name.match(/（/gu)?.length ?? 0) !== (name.match(/）/gu)?.length ?? 0))
    name = name.replace(/^.*（(?=[^）]*$)|^[^（]*）/u, '');
  return name.replace(/^[“”‘’《》〈〉]+|[“”‘’《》〈〉]+$/gu, '');
}

/** Cut at signs outside brackets, and at 和, 与, 及 between two whole names. */
function split(list: string, patterns: NamePatterns): string[] {
  return cutOutside(list).flatMap((part) => {
    if (part.length > LONGEST_PART) return [];
    const pieces: string[] = [];
    let rest = part;
    for (;;) {
      const at = findJoint(rest, patterns);
      if (at === null) break;
      pieces.push(rest.slice(0, at.start));
      rest = rest.slice(at.end);
    }
    return [...pieces, rest];
  });
}

function findJoint(text: string, { ending, tail }: NamePatterns): { start: number; end: number } | null {
  for (let from = 0; from < text.length; ) {
    const match = JOINT.exec(text.slice(from));
    if (!match) return null;
    const start = from + match.index;
    const end = start + match[0].length;
    const left = text.slice(0, start).replace(tail, '');
    if (left.length > 1 && ending.test(left) && ending.test(text.slice(end).replace(tail, ''))) return { start, end };
    from = start + 1;
  }
  return null;
}

const BARE_LEVEL = /^(?:同级|省|市|县|区|州|所在地|当地|各级|市级|省级|区级|县级)$/u;
/** 同级财政、税务部门; 审计、财政、卫生等部门 */
const SHARED_NOUN =
  /^(?<level>同级|所在地|当地|各级|市级|省级|区级|县级)?(?<stem>[\p{Script=Han}]{2,10}?)(?<noun>部门|行政部门|主管部门|行政主管部门|管理部门)$/u;

/** 广东、深圳、珠海检验检疫局: the places before share the ending of the name after them. */
function lendEndings(tokens: readonly string[], { shared, ending }: NamePatterns): string[] {
  const result = [...tokens];
  for (let i = tokens.length - 2; i >= 0; i -= 1) {
    const token = result[i] ?? '';
    const next = result[i + 1] ?? '';
    const isPlace = token !== '' && (placeLengthAtStart(token) === token.length || WHOLE_PLACE.test(token));
    const nextPlace = placeLengthAtStart(next) || (GOVERNED_PLACE.exec(next)?.[1]?.length ?? 0);
    if (isPlace && nextPlace > 0 && shared.test(next)) {
      // 南宁、桂林市人民政府: the kind of place is shared as well
      const kind = /[市县区]$/u.test(token) ? '' : (/[市县区]$/u.exec(next.slice(0, nextPlace))?.[0] ?? '');
      result[i] = token + kind + next.slice(nextPlace);
    }
    // 拱北、黄埔海关, 香洲、金湾区政府: places that the list of provinces and cities does not know
    else if (isPlace || (/^[\p{Script=Han}]{2,3}$/u.test(token) && !ending.test(token))) {
      const own = /^[\p{Script=Han}]{2,3}?(?<rest>(?:区|县|市)?(?:人民)?政府|海关|海事局)$/u.exec(next)?.groups?.rest;
      if (own) result[i] = token + own;
    }
    const governed = /^(各?.{0,8}?(?:市|县|区|州|地)(?:（[^（）]*）)?)$/u.exec(token);
    const matter = /(?:市|县|区|州|地)(?:（[^（）]*）)?([\p{Script=Han}]{2,10}(?:主管部门|管理部门|行政部门))$/u.exec(
      next,
    );
    if (governed && matter) result[i] = token + (matter[1] ?? '');
    // 市、区住房保障部门 are two bodies
    const noun = SHARED_NOUN.exec(next)?.groups;
    if (noun && BARE_LEVEL.test(token)) result[i] = token + next.replace(/^(?:省|市|县|区|州)/u, '');
  }
  return shareNoun(result, ending);
}

/** 同级财政、税务部门 → 同级财政部门, 同级税务部门. */
function shareNoun(tokens: readonly string[], ending: RegExp): string[] {
  const last = SHARED_NOUN.exec(tokens.at(-1)?.replace(/^(?:[^、]{0,0})/u, '') ?? '')?.groups;
  if (!last || tokens.length < 2) return [...tokens];
  const bare = (token: string) =>
    /^(?:同级|所在地|当地|各级)?[\p{Script=Han}]{2,6}$/u.test(token) && !ending.test(token);
  let first = tokens.length - 1;
  while (first > 0 && bare(tokens[first - 1] ?? '')) first -= 1;
  if (first === tokens.length - 1) return [...tokens];
  const level = /^(?:同级|所在地|当地|各级)/u.exec(tokens[first] ?? '')?.[0] ?? '';
  return tokens.map((token, i) => {
    if (i < first) return token;
    const own = token.startsWith(level) || level === '' ? token : level + token;
    return i === tokens.length - 1 ? own : own + (last.noun ?? '');
  });
}

function expand(token: string, carry: Carry, patterns: NamePatterns): string {
  const { standalone, level, stems, placeLent, standsAlone, partyBody, partyCommittee } = patterns;
  const committee = partyCommittee.exec(token)?.[0];
  if (committee && committee.length < token.length) carry.committee = committee;
  // 省委组织部、宣传部: both of the party committee
  else if (carry.committee && partyBody.test(token)) return carry.committee + token;
  if (standalone.test(token) || OF_A_DISTRICT.test(token)) {
    carry.bank = /^(?:人行|中国人民银行|人民银行)/u.exec(token)?.[0] ?? carry.bank;
    return token;
  }
  const placeLength = placeLengthAtStart(token);
  if (placeLength > 0 && placeLength < token.length) {
    // 人行福州中心支行、厦门市中心支行
    if (carry.bank && /(?:中心支行|支行)$/u.test(token)) return carry.bank + token;
    if (placeLent.test(token)) carry.place = token.slice(0, placeLength);
    return token;
  }
  // 市场监管局 does not begin with a level, 市政府督查室 does
  if (level.test(token) && (!stems.test(token) || stems.test(token.replace(level, '')))) {
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
}

/** Not a body: 单位, 部门, 有关方面. */
const NO_BODY = /^(?:单位|部门|机构|有关方面|负责同志|主要负责同志|负责人|责任人|有关负责同志|相关负责同志)$/u;

/** 审计、财政、卫生等部门: the noun is the noun of each. */
function spreadNoun(list: string, { ending }: NamePatterns): string {
  const match = /(?<before>[\p{Script=Han}]{2,8})等(?:有关|相关|行政|主管)*部门$/u.exec(list);
  return match && !ending.test(match.groups?.before ?? '')
    ? list.replace(/等(?:有关|相关|行政|主管)*部门$/u, '部门')
    : list;
}

/** Full names of a printed list, in order. Words that are no name are left out. */
export function readNames(list: string, carry: Carry, lexicon: Lexicon): Department[] {
  const patterns = patternsOf(lexicon);
  const protectedList = spreadNoun(list, patterns).replace(patterns.whole, (name) => name.replaceAll('、', WITHIN));
  const tokens = split(protectedList, patterns).map((token) => trimName(token, patterns));
  return lendEndings(tokens, patterns)
    .filter((token) => token.length > 1 && token.length <= 40 && patterns.ending.test(token) && !NO_BODY.test(token))
    .map((token) => {
      const name = (token.includes(WITHIN) ? token : expand(token, carry, patterns)).replaceAll(WITHIN, '、');
      return { name, id: lexicon.lineOf(name) };
    });
}

/** The same of a list of which every part is a name; null when some words of it are none. */
export function readWholeList(list: string, carry: Carry, lexicon: Lexicon): Department[] | null {
  const patterns = patternsOf(lexicon);
  const protectedList = spreadNoun(list, patterns).replace(patterns.whole, (name) => name.replaceAll('、', WITHIN));
  const tokens = split(protectedList, patterns).map((token) => trimName(token, patterns));
  const names = lendEndings(
    tokens.filter((token) => token !== ''),
    patterns,
  );
  return names.every((token) => patterns.ending.test(token)) ? readNames(list, carry, lexicon) : null;
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
