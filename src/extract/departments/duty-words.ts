/** The parts of a sentence that lays a duty on a body, as patterns made once for a lexicon. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { placeLengthAtStart } from '../../lexicon/regions.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Department } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import type { Around } from '../rule.ts';
import type { Roles } from './attribution.ts';
import { emptyCarry, readWholeList } from './names.ts';

/** The beginning of a fragment. */
export const START = '(?<=^|[，；。：\\n｜）〕】！])';
/** 3月底前市商务局完成 */
export const BY_THEN = '(?:[0-9年月日每季度]{2,11}(?:之?前|底前))?';
export const NAMES = '(?:[^，。；：“”《》｜［］【】〔\\[\\]\\n由]|(?<=自)由){2,120}?';
/** 以A为牵头单位: the names begin behind 以. */
export const LEADERS = '[^，。；：“”《》｜\\n由以]{2,120}?';
/** Helpers may be many. */
export const HELPERS = '[^，。；：“”《》｜\\n]{2,300}?';

export interface Words {
  tail: string;
  obliging: string;
  adverbs: string;
  charges: string;
  leading: string;
  helping: string;
  ending: string;
  named: RegExp;
  /** what a name in running text begins with: its level, its matter, words that stand for themselves */
  begins: RegExp;
  noName: RegExp;
  /** follows the first words of a longer name: 市委 | 督查室 */
  goesOn: string;
  act: string;
  general: RegExp;
}
export const wordsOf = perLexicon((lexicon): Words => {
  const { proseEndings, duties, tails, partyBodies, partyCommittees, levelPrefixes, lendingLevels } =
    lexicon.departmentNames;
  const { standalonePrefixes, bankNames, sharedEndings } = lexicon.departmentNames;
  const words: Words = {
    tail: `(?<noun>等(?:有关|相关|行政|主管)*部门)?(?:${anyOf(tails)})?`,
    obliging: anyOf(duties.obliging),
    adverbs: anyOf(duties.adverbs),
    charges: anyOf(duties.charges),
    leading: anyOf(duties.leading),
    helping: anyOf(duties.helping),
    ending: anyOf(proseEndings),
    noName: new RegExp(`^(?:${anyOf(duties.notNames)})|(?:${anyOf(duties.notInNames)})`, 'u'),
    goesOn: `(?!(?<=[部办])[分医法理]|${anyOf([...partyBodies, ...duties.namesGoOn])}|[、和与及])`,
    act: `(?:${anyOf(duties.actions)})(?!${anyOf(duties.afterNoAct)})`,
    begins: new RegExp(
      `^(?:${anyOf([...levelPrefixes, ...lendingLevels, ...standalonePrefixes, ...partyCommittees, ...bankNames, ...sharedEndings, ...duties.otherNames, ...lexicon.departments.flatMap(({ stems }) => stems)])}|[\\p{Script=Han}]{2,6}(?:${anyOf(sharedEndings)})$|[\\p{Script=Han}]{0,24}(?:${anyOf(duties.groups)})(?:办公室)?$)`,
      'u',
    ),
    named: new RegExp(`(?:${anyOf(proseEndings)})(?:（[^（）]*）)?$`, 'u'),
    general: new RegExp(`^(?:${anyOf(duties.general)})`, 'u'),
  };
  return words;
});

/** 有关部门, 各地 are no named bodies. */
const UNNAMED =
  /^(?:其他|其它|其)?(?:各?有关|各?相关|所属|各?部门)|^(?:各|各级|各地|各地区|本|本级|同级)?(?:部门|单位|机构|方面|行业|地区|级|区域)?(?:（单位）)?$|^(?:所在|用人)(?:部门|单位)$|^(?:各级|地方|当地|各地|上级|同级|本级)?(?:人民)?政府$|^(?:领导小组)?办公室$/u;
const LONGEST_NAME = 30;
/** 横琴新区管委会, 平潭综合实验区管委会 */
const OF_A_PLACE = /^[\p{Script=Han}]{2,12}(?:区|县|市|镇|乡|街道|城)[\p{Script=Han}（）]{2,}$/u;
/** 国土部门 is named by its matter, 职能部门 is not. */
const OF_A_MATTER =
  /^(?!(?:各|上级|下级|同级|本级)?(?:有关|相关|职能|成员|业务|用人|主管|管理|所属|其他|专门))[\p{Script=Han}（、）]{2,16}部门$/u;

export function bodies(list: string, lexicon: Lexicon): Department[] | null {
  // half a bracket: the name goes on, or began before
  if (list.split('（').length !== list.split('）').length) return null;
  // most words before a verb are no names: these need no reading
  if (!(wordsOf(lexicon).named.test(list) || /部门$/u.test(list))) return null;
  const found = readWholeList(list, emptyCarry(), lexicon)?.filter(({ name }) => !UNNAMED.test(name)) ?? [];
  const last = found.at(-1);
  return last &&
    found.every(
      ({ name }) =>
        name.length <= LONGEST_NAME &&
        !wordsOf(lexicon).noName.test(name) &&
        (wordsOf(lexicon).begins.test(name) || placeLengthAtStart(name) > 0 || OF_A_PLACE.test(name)),
    ) &&
    (wordsOf(lexicon).named.test(last.name) || OF_A_MATTER.test(last.name))
    ? found
    : null;
}

/** 审计、财政等部门: the noun belongs to the names. */
export const withNoun = ({ groups }: RegExpExecArray, group: string) => (groups?.[group] ?? '') + (groups?.noun ?? '');
export const helpersOf = (list: string | undefined, lexicon: Lexicon) => (list ? (bodies(list, lexicon) ?? []) : []);
export const roles = (fields: Partial<Roles>): Roles => ({ lead: [], support: [], responsible: [], ...fields });

/** 要高度重视, 要切实加强领导: a general call lays no duty of its own. */
export function isGeneralCall({ after }: Around, { lexicon }: PassageContext): boolean {
  return wordsOf(lexicon).general.test(after);
}
