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
export const START = '(?<=^|[，；。：\\n｜〕】！]|(?<!\\p{Script=Han}（[^（）]{1,4})）)';
/** 3月底前市商务局完成 */
export const BY_THEN = '(?:[0-9年月日每季度]{2,11}(?:之?前|底前))?';
export const NAMES = '(?:[^，。；：“”《》｜［］【】〔\\[\\]\\n由]|(?<=自)由){2,120}?';
/** Where an ending follows, it may be all or nearly all of the name: 公安机关, 市妇联. */
export const BEFORE_ENDING = NAMES.replace('{2,', '{0,');
/** 以A为牵头单位: the names begin behind 以. */
export const LEADERS = '[^，。；：“”《》｜\\n由以]{2,120}?';
/** Helpers may be many. */
export const HELPERS = '[^，。；：“”《》｜\\n]{1,300}?';

export interface Words {
  tail: string;
  obliging: string;
  adverbs: string;
  charges: string;
  leading: string;
  /** 会同, 联合: what joins those who help to the one who leads */
  joining: string;
  helping: string;
  ending: string;
  named: RegExp;
  /** 外交部, 中国证监会: names without level */
  whole: RegExp;
  /** 有关部门, 各地: no named bodies */
  unnamed: RegExp;
  /** what a name in running text begins with: its level, its matter, words that stand for themselves */
  begins: RegExp;
  /** 横琴新区管委会, 平潭综合实验区管委会 */
  ofAPlace: RegExp;
  noName: RegExp;
  /** 推荐单位, 业务主管部门: named by what they do in the work at hand */
  otherName: RegExp;
  /** 企业, 单位: in a list beside bodies whoever it may be */
  ofAClass: RegExp;
  /** 指导各区商务局: what a name is the object of */
  objectOf: RegExp;
  /** follows the first words of a longer name: 市委 | 督查室 */
  goesOn: string;
  act: string;
  general: RegExp;
}
export const wordsOf = perLexicon((lexicon): Words => {
  const { departmentNames: names, departments } = lexicon;
  const { duties } = names;
  const { proseEndings, wholeNames } = names;
  const stems = departments.flatMap((line) => line.stems);
  const endsOtherwise = (name: string) => !proseEndings.some((ending) => name.endsWith(ending));
  const endings = anyOf([...proseEndings, ...wholeNames.names.filter(endsOtherwise)]);
  const beginnings = [
    ...names.levelPrefixes,
    ...names.lendingLevels,
    ...names.standalonePrefixes,
    ...names.partyCommittees,
    ...names.bankNames,
    ...names.sharedEndings,
    ...duties.otherNames,
    ...stems,
  ];
  return {
    tail: `(?<noun>等(?:有关|相关|行政|主管)*部门)?(?:${anyOf(names.tails)})?`,
    obliging: `(?:${anyOf(duties.obliging)})(?!${anyOf(duties.notObliging)})`,
    adverbs: anyOf(duties.adverbs),
    charges: anyOf(duties.charges),
    leading: anyOf(duties.leading),
    joining: anyOf(names.roles.join.verbs),
    helping: anyOf(duties.helping),
    ending: endings,
    named: new RegExp(`(?:${endings})(?:（[^（）]*）)?$`, 'u'),
    whole: new RegExp(`^(?:${anyOf(wholeNames.prefixes)})?(?:${anyOf(wholeNames.names)})$`, 'u'),
    unnamed: new RegExp(duties.unnamed.join('|'), 'u'),
    begins: new RegExp(
      `^(?:${anyOf(beginnings)}|[\\p{Script=Han}]{2,6}(?:${anyOf(names.sharedEndings)})$|[\\p{Script=Han}]{2,14}(?:${anyOf(duties.offices)})$|[\\p{Script=Han}]{0,24}(?:${anyOf(duties.groups)})(?:办公室)?$)`,
      'u',
    ),
    ofAPlace: new RegExp(
      `^(?:(?!${anyOf(duties.notInPlaces)})\\p{Script=Han}){2,12}(?:区|县|市|镇|乡|街道|城)[\\p{Script=Han}（）]{2,}$`,
      'u',
    ),
    // 应急管理部门 does not begin with 应
    noName: new RegExp(`^(?!${anyOf(stems)})(?:${anyOf(duties.notNames)})|(?:${anyOf(duties.notInNames)})`, 'u'),
    goesOn: `(?!(?<=[部办])[分医法理]|${anyOf([...names.partyBodies, ...duties.namesGoOn])}|[、和与及或])`,
    otherName: new RegExp(`^(?:各级?)?(?:${anyOf(duties.otherNames)})$`, 'u'),
    ofAClass: new RegExp(`(?:${anyOf(duties.classes)})$`, 'u'),
    objectOf: new RegExp(`^(?:${anyOf(duties.objectVerbs)})(?!小组|机制|办公室)`, 'u'),
    act: `(?:${anyOf(duties.actions)})(?!${anyOf(duties.afterNoAct)})`,
    general: new RegExp(`^(?:${anyOf(duties.general)})`, 'u'),
  };
});

const LONGEST_NAME = 30;
/** 国土部门 is named by its matter, 职能部门 is not. */
const OF_A_MATTER =
  /^(?!(?:各|上级|下级|同级|本级)?(?:有关|相关|职能|成员|业务|用人|主管|管理|所属|其他|专门))[\p{Script=Han}（、）]{2,16}部门$/u;

/** The bodies of a list in a running sentence; null when some words of it are no name. */
export function bodies(list: string, lexicon: Lexicon): Department[] | null {
  // half a bracket, or a joint at the end: the name goes on, or began before
  if (list.split('（').length !== list.split('）').length || /[、和与及或]$/u.test(list)) return null;
  const { named, unnamed, noName, begins, ofAPlace, whole, ofAClass, otherName } = wordsOf(lexicon);
  // most words before a verb are no names: these need no reading
  if (!named.test(list) && !/(?:部门|单位)$/u.test(list)) return null;
  const isName = ({ name }: Department) =>
    name.length <= LONGEST_NAME &&
    !noName.test(name) &&
    (begins.test(name) || placeLengthAtStart(name) > 0 || ofAPlace.test(name) || whole.test(name));
  const listed = (readWholeList(list, emptyCarry(), lexicon) ?? []).filter(({ name }) => !unnamed.test(name));
  const ofKind = ({ name, id }: Department) =>
    named.test(name) ||
    otherName.test(name) ||
    OF_A_MATTER.test(name) ||
    whole.test(name) ||
    (listed.length > 1 && id !== null && !ofAClass.test(name));
  const found = listed.filter(
    (department) => !ofAClass.test(department.name) || (isName(department) && ofKind(department)),
  );
  // what is left out must be a name of some kind as well: 联系成员单位和市商务局
  if (found.length < listed.length && listed.some(({ name }) => noName.test(name))) return null;
  const last = found.at(-1);
  return last && found.every(isName) && ofKind(last) ? found : null;
}

/** 审计、财政等部门: the noun belongs to the names. */
export const withNoun = ({ groups }: RegExpExecArray, group: string) => (groups?.[group] ?? '') + (groups?.noun ?? '');
/** Those who help are named among others more loosely: what is no name is left out of their list. */
export function helpersOf(list: string | undefined, lexicon: Lexicon): Department[] {
  if (!list) return [];
  return (
    bodies(list, lexicon) ??
    (readWholeList(list, emptyCarry(), lexicon) ?? []).filter(({ name }) => bodies(name, lexicon)?.length === 1)
  );
}
export const roles = (fields: Partial<Roles>): Roles => ({ lead: [], support: [], responsible: [], ...fields });

/** A rule whose names are charged, whatever stands around them. */
export function responsibleFor(match: RegExpExecArray, _: Around, { lexicon }: PassageContext): Roles | null {
  const responsible = bodies(withNoun(match, 'names'), lexicon);
  return responsible && roles({ responsible });
}

/** 要高度重视, 要切实加强领导: a general call lays no duty of its own. */
export function isGeneralCall({ after }: Around, { lexicon }: PassageContext): boolean {
  return wordsOf(lexicon).general.test(after);
}
