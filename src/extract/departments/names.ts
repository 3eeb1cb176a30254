/**
 * Lists of bodies, written out in full. A printed list shortens: 市商务委、工业和信息化委 shares the level, 广东、深圳、
 * 珠海检验检疫局 the ending, 广东银监局、证监局 the place.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { placeLengthAtStart } from '../../lexicon/regions.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Department } from '../../model/policy.ts';
import { createLender, type Lender } from './lend.ts';
import { cutList } from './list.ts';

/** What one name lends to those after it; carried on from group to group of one attribution. */
export interface Carry {
  level: string | null;
  place: string | null;
  /** 省委, where the name before was one of its organs */
  committee: string | null;
  /** 人行, where the name before was one of its branches */
  bank: string | null;
  /** how many names so far bore their level themselves */
  written: number;
}

export function emptyCarry(): Carry {
  return { level: null, place: null, committee: null, bank: null, written: 0 };
}

/** 钱塘区管委会, 琶洲街道办事处: a body that carries the name of its own place */
const OF_A_DISTRICT =
  /^[\p{Script=Han}]{2,8}(?:区|县|市|镇|乡|街道)(?:（[^（）]*）)?(?:管委会|管理委员会|人民政府|政府|办事处|党工委|党委)$/u;
const LONGEST_NAME = 40;
/** 审计、财政、卫生等部门: the noun is the noun of each. */
const OF_DEPARTMENTS = /等(?:有关|相关|行政|主管)*部门(?:和单位)?$/u;

interface NamePatterns {
  ending: RegExp;
  standalone: RegExp;
  level: RegExp;
  lending: RegExp;
  stems: RegExp;
  placeLent: RegExp;
  ofAPlace: RegExp;
  standsAlone: RegExp;
  partyBody: RegExp;
  partyCommittee: RegExp;
  bank: RegExp;
  branch: RegExp;
  tail: RegExp;
  before: RegExp;
  bare: ReadonlySet<string>;
  lend: Lender;
}
const patternsOf = perLexicon((lexicon): NamePatterns => {
  const names = lexicon.departmentNames;
  const level = anyOf(names.levelPrefixes);
  const stems = anyOf(lexicon.departments.flatMap((line) => line.stems));
  const patterns: NamePatterns = {
    ending: new RegExp(`(?:${anyOf(names.endings)})(?:[（〔][^（）〔〕]*[）〕])?$`, 'u'),
    standalone: new RegExp(`^(?:${anyOf(names.standalonePrefixes)})(?!门)`, 'u'),
    level: new RegExp(`^(?:${level})`, 'u'),
    lending: new RegExp(`^(?:${anyOf(names.lendingLevels)})`, 'u'),
    // 市场监管局 does not begin with a level, 市政府督查室 does
    stems: new RegExp(`^(?!(?:${level})(?:${stems}))(?:${stems})`, 'u'),
    placeLent: new RegExp(`(?:${anyOf(names.placeLentEndings)})$`, 'u'),
    ofAPlace: new RegExp(`^[\\p{Script=Han}]{2,6}(?:${anyOf(names.sharedEndings)})$`, 'u'),
    standsAlone: new RegExp(`(?:${anyOf(names.standaloneEndings)})(?:（[^（）]*）)?$`, 'u'),
    partyBody: new RegExp(`^(?:${anyOf(names.partyBodies)})(?:（[^（）]*）)?$`, 'u'),
    partyCommittee: new RegExp(`^(?:${anyOf(names.partyCommittees)})(?=\\p{Script=Han})`, 'u'),
    bank: new RegExp(`^(?:${anyOf(names.bankNames)})`, 'u'),
    branch: new RegExp(`(?:${anyOf(names.branchEndings)})$`, 'u'),
    tail: new RegExp(`(?:${anyOf(names.tails)})+$`, 'u'),
    // 联合采购办公室 is a name, in 联合市商务局 the name begins behind
    before: new RegExp(
      `^(?!联合(?!${level}|${stems})\\p{Script=Han}{2,12}(?:${anyOf(names.duties.offices)})$)(?:${anyOf(names.beforeNames)})(?=\\p{Script=Han}{2})`,
      'u',
    ),
    bare: new Set(names.bareNouns),
    lend: createLender(lexicon),
  };
  return patterns;
});

function trimName(text: string, { tail, before, stems }: NamePatterns): string {
  let name = text
    .replace(/（(?:以下|下)?(?:统|简)?称[^（）]*）/u, '')
    // a long bracket explains, a short one is another name; 部门（单位） is no more than 部门
    .replace(/（(?:[^（）]{13,}|单位|设在[^（）]*)）$/u, '')
    .replace(/[\s。，；：]+$/u, '')
    .trim();
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

function expand(token: string, carry: Carry, patterns: NamePatterns): string {
  const { standalone, level: bearsLevel, lending, stems, placeLent, ofAPlace, standsAlone } = patterns;
  const lent = lentByName(token, carry, patterns);
  if (lent !== null) return lent;
  const level = lending.exec(token)?.[0];
  // 各级财政部门、税务部门 share 各级, 各区政府、市财政局 share nothing
  if (((level?.length ?? 0) < 2 && standalone.test(token)) || OF_A_DISTRICT.test(token)) return token;
  const placeLength = placeLengthAtStart(token);
  if (placeLength > 0 && placeLength < token.length) {
    if (placeLent.test(token)) carry.place = token.slice(0, placeLength);
    return token;
  }
  if ((bearsLevel.test(token) || level !== undefined) && !stems.test(token)) {
    carry.level = level ?? carry.level;
    carry.written += 1;
    return token;
  }
  const kind = placeLent.exec(token)?.[0];
  if (kind !== undefined && kind.length === token.length && carry.place) return carry.place + token;
  if (ofAPlace.test(token) && !stems.test(token)) return token;
  // 市商务局、市邮政管理局、机场集团: names written out, so that one without a level has none
  if (carry.written >= 2 && standsAlone.test(token)) return token;
  return carry.level ? carry.level + token : token;
}

/** 省委组织部、宣传部: both of the party committee; 人行福州中心支行、厦门市中心支行: both of the bank. */
function lentByName(token: string, carry: Carry, patterns: NamePatterns): string | null {
  const { partyBody, partyCommittee, bank, branch } = patterns;
  const committee = partyCommittee.exec(token)?.[0];
  if (committee && committee.length < token.length) carry.committee = committee;
  else if (carry.committee && partyBody.test(token)) return carry.committee + token;
  const bankName = bank.exec(token)?.[0];
  if (bankName) carry.bank = bankName;
  else if (carry.bank && branch.test(token) && placeLengthAtStart(token) > 0) return carry.bank + token;
  return null;
}

function tokensOf(list: string, patterns: NamePatterns): string[] {
  const { ending, tail, lend } = patterns;
  const endsLikeName = (text: string) => ending.test(text.replace(tail, ''));
  const tokens = cutList(list, endsLikeName)
    .flatMap((token) => namesInBrackets(trimName(token, patterns), endsLikeName))
    .map((token) => trimName(token, patterns));
  return lend(
    tokens.filter((token) => token !== ''),
    OF_DEPARTMENTS.test(list),
  );
}

/** 镇人民政府（街道办事处）: whichever of the two the place has; 市知识产权局（版权局）: one office under two names. */
function namesInBrackets(token: string, endsLikeName: (text: string) => boolean): string[] {
  const [, name = '', other = ''] = /^(.{3,})（([^（）]{3,})）$/u.exec(token) ?? [];
  return endsLikeName(name) && endsLikeName(other) ? [name, other] : [token.replace(/(?<=办公厅)（室）$/u, '')];
}

/** Full names of a printed list, in order. Words that are no name are left out. */
export function readNames(list: string, carry: Carry, lexicon: Lexicon): Department[] {
  const patterns = patternsOf(lexicon);
  return tokensOf(list, patterns)
    .filter(
      (token) =>
        token.length > 1 && token.length <= LONGEST_NAME && patterns.ending.test(token) && !patterns.bare.has(token),
    )
    .map((token) => {
      const name = expand(token, carry, patterns);
      return { name, id: lexicon.lineOf(name) };
    });
}

/** The same of a list of which every part is a name; null when some words of it are none. */
export function readWholeList(list: string, carry: Carry, lexicon: Lexicon): Department[] | null {
  const patterns = patternsOf(lexicon);
  return tokensOf(list, patterns).every((token) => patterns.ending.test(token))
    ? readNames(list, carry, lexicon)
    : null;
}
