/** Duties laid on a named body in a running sentence: 由市商务局会同市财政局制定; 省商务厅要会同有关单位加强…. */
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { placeLengthAtStart } from '../../../lexicon/regions.ts';
import { anyOf } from '../../../lexicon/words.ts';
import type { Department } from '../../../model/policy.ts';
import type { PassageContext } from '../../context.ts';
import type { Around, Rule, RuleSet } from '../../rule.ts';
import type { Roles } from '../attribution.ts';
import { emptyCarry, readWholeList } from '../names.ts';

/** The beginning of a fragment. */
const START = '(?<=^|[，；。：\\n｜）〕】！])';
/** 3月底前市商务局完成 */
const BY_THEN = '(?:[0-9年月日每季度]{2,11}(?:之?前|底前))?';
const NAMES = '(?:[^，。；：“”《》｜［］【】〔\\[\\]\\n由]|(?<=自)由){2,120}?';
/** 以A为牵头单位: the names begin behind 以. */
const LEADERS = '[^，。；：“”《》｜\\n由以]{2,120}?';
/** Helpers may be many. */
const HELPERS = '[^，。；：“”《》｜\\n]{2,300}?';

interface Words {
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
const made = new WeakMap<Lexicon, Words>();

function wordsOf(lexicon: Lexicon): Words {
  const known = made.get(lexicon);
  if (known) return known;
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
    goesOn: `(?!${anyOf([...partyBodies, ...duties.namesGoOn])}|[、和与及])`,
    act: `(?:${anyOf(duties.actions)})(?!${anyOf(duties.afterNoAct)})`,
    begins: new RegExp(
      `^(?:${anyOf([...levelPrefixes, ...lendingLevels, ...standalonePrefixes, ...partyCommittees, ...bankNames, ...sharedEndings, ...duties.otherNames, ...lexicon.departments.flatMap(({ stems }) => stems)])}|[\\p{Script=Han}]{2,6}(?:${anyOf(sharedEndings)})$|[\\p{Script=Han}]{0,24}(?:${anyOf(duties.groups)})(?:办公室)?$)`,
      'u',
    ),
    named: new RegExp(`(?:${anyOf(proseEndings)})(?:（[^（）]*）)?$`, 'u'),
    general: new RegExp(`^(?:${anyOf(duties.general)})`, 'u'),
  };
  made.set(lexicon, words);
  return words;
}

/** 有关部门, 各地 are no named bodies. */
const UNNAMED =
  /^(?:其他|其它|其)?(?:各?有关|各?相关|所属|各?部门)|^(?:各|各级|各地|各地区|本|本级|同级)?(?:部门|单位|机构|方面|行业|地区|级|区域)?(?:（单位）)?$|^(?:所在|用人)(?:部门|单位)$|^(?:各级|地方|当地|各地|上级|同级|本级)?(?:人民)?政府$|^(?:领导小组)?办公室$/u;
const LONGEST_NAME = 30;
/** 横琴新区管委会, 平潭综合实验区管委会 */
const OF_A_PLACE = /^[\p{Script=Han}]{2,12}(?:区|县|市|镇|乡|街道|城)[\p{Script=Han}（）]{2,}$/u;
/** 国土部门 is named by its matter, 职能部门 is not. */
const OF_A_MATTER =
  /^(?!(?:各|上级|下级|同级|本级)?(?:有关|相关|职能|成员|业务|用人|主管|管理|所属|其他|专门))[\p{Script=Han}（、）]{2,16}部门$/u;

function bodies(list: string, lexicon: Lexicon): Department[] | null {
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
const withNoun = ({ groups }: RegExpExecArray, group: string) => (groups?.[group] ?? '') + (groups?.noun ?? '');
const helpersOf = (list: string | undefined, lexicon: Lexicon) => (list ? (bodies(list, lexicon) ?? []) : []);
const roles = (fields: Partial<Roles>): Roles => ({ lead: [], support: [], responsible: [], ...fields });

/** 要高度重视, 要切实加强领导: a general call lays no duty of its own. */
function isGeneralCall({ after }: Around, { lexicon }: PassageContext): boolean {
  return wordsOf(lexicon).general.test(after);
}

const body = (name: string, id: string | null) => ({ name, id });
const commerce = body('市商务局', 'commerce');
const finance = body('市财政局', 'finance');
const science = body('市科技局', 'science-technology');

const joint: Rule<Roles> = {
  id: 'duty-with-helpers',
  pattern: (lexicon) => {
    const { tail, ending, goesOn } = wordsOf(lexicon);
    return new RegExp(
      `(?:(?<!自)由|经|${START})(?<lead>${NAMES}(?:${ending}|部门)(?:（[^（）]{1,16}）)?)(?:要|应当?|须|负责)?(?:会同|联合|会商|商(?=省|市|县|区|国家|有关|相关))(?<support>${HELPERS}(?:${ending}|单位|机构|部门))${goesOn}${tail}(?=，?\\p{Script=Han})`,
      'u',
    );
  },
  read(match, around, context) {
    const lead = bodies(withNoun(match, 'lead'), context.lexicon);
    if (!lead || isGeneralCall(around, context)) return null;
    const support = helpersOf(match.groups?.support, context.lexicon);
    return roles({ lead, support });
  },
  examples: [
    { text: '市商务局会同有关部门制定办法。', expect: { lead: [commerce], support: [] } },
    { text: '办法由市商务局会同市财政局等有关部门制定。', expect: { lead: [commerce], support: [finance] } },
    { text: '经市商务局会同市财政局审核后公布。', expect: { lead: [commerce], support: [finance] } },
    { text: '会同有关方面研究。', expect: null },
  ],
};

const led: Rule<Roles> = {
  id: 'duty-led',
  pattern: (lexicon) => {
    const { tail, helping, leading, ending, goesOn } = wordsOf(lexicon);
    return new RegExp(
      `(?:(?:由|以|${START})(?<lead>${LEADERS})${tail}(?:要|应当?)?(?:牵头|${leading}))(?:(?:商|会商|会同|联合)(?<beside>${HELPERS}(?:${ending}))${goesOn}(?=\\p{Script=Han})|[^，。；：]{0,24}，(?:(?:联合|会同)(?<joined>${HELPERS})(?=每|建立|制定|开展|组织|研究|推进|编制|做好|加强|审核|完善)|(?<support>${HELPERS})(?:积极|共同|予以|给予)?(?:${helping})(?=[，。；]|$)))?`,
      'u',
    );
  },
  read(match, around, context) {
    const { support, joined, beside } = match.groups ?? {};
    const leading = bodies(withNoun(match, 'lead'), context.lexicon);
    if (!leading || isGeneralCall(around, context)) return null;
    return roles({ lead: leading, support: helpersOf(support ?? joined ?? beside, context.lexicon) });
  },
  examples: [
    {
      text: '由市商务局牵头，市财政局、市科技局参与，建立台账。',
      expect: { lead: [commerce], support: [finance, science] },
    },
    { text: '市商务局牵头制定方案。', expect: { lead: [commerce], support: [] } },
    { text: '以市商务局为牵头单位，市财政局配合。', expect: { lead: [commerce], support: [finance] } },
    { text: '由市商务局牵头商市财政局研究提出。', expect: { lead: [commerce], support: [finance] } },
    { text: '建立牵头协调机制。', expect: null },
  ],
};

/** 由A、B组成, 由A出资的公司: what something consists of, and what tells one thing from another, are no duties. */
const NO_ACT = /^[^，。；]{0,24}(?:组成|构成|兼任|担任|任(?:组长|主任))|^[\p{Script=Han}]{2,6}的(?!原则|要求)/u;

const charged: Rule<Roles> = {
  id: 'duty-charged',
  pattern: (lexicon) => {
    const { tail, ending, goesOn } = wordsOf(lexicon);
    return new RegExp(
      `(?<![理自缘])由(?<names>${NAMES}(?:${ending}|部门)(?:（[^（）]{1,12}）)?)${goesOn}${tail}(?=[\\p{Script=Han}0-9])`,
      'u',
    );
  },
  read(match, around, context) {
    const responsible = bodies(withNoun(match, 'names'), context.lexicon);
    return responsible && !NO_ACT.test(around.after) && !isGeneralCall(around, context) ? roles({ responsible }) : null;
  },
  examples: [
    { text: '本办法由市商务局负责解释。', expect: { responsible: [commerce] } },
    { text: '参考价由市商务局每年公布一次。', expect: { responsible: [commerce] } },
    { text: '每年评选十家，由市商务局授予称号。', expect: { responsible: [commerce] } },
    { text: '督导组由市商务局有关负责同志组成。', expect: null },
    { text: '持有由市商务局颁发的证书。', expect: null },
  ],
};

const asResponsible: Rule<Roles> = {
  id: 'duty-as-the-one-charged',
  pattern: (lexicon) => new RegExp(`以(?<names>${LEADERS})为(?:${wordsOf(lexicon).charges})`, 'u'),
  read(match, _, { lexicon }) {
    const responsible = bodies(withNoun(match, 'names'), lexicon);
    return responsible && roles({ responsible });
  },
  examples: [
    { text: '以市商务局为责任主体，统筹推进。', expect: { responsible: [commerce] } },
    { text: '以企业为责任主体。', expect: null },
  ],
};

const requested: Rule<Roles> = {
  id: 'duty-requested',
  pattern: (lexicon) =>
    new RegExp(
      `${START}(?:${anyOf(lexicon.departmentNames.duties.requests)})(?<names>${NAMES})(?=于|在|将|按|结合|认真|负责|组织|抓紧)`,
      'u',
    ),
  read(match, _, { lexicon }) {
    const responsible = bodies(withNoun(match, 'names'), lexicon);
    return responsible && roles({ responsible });
  },
  examples: [
    { text: '请市商务局于5月底前报送。', expect: { responsible: [commerce] } },
    { text: '请认真贯彻执行。', expect: null },
  ],
};

const seat: Rule<Roles> = {
  id: 'duty-of-the-seat',
  pattern: new RegExp(
    `(?:设在|挂靠)(?<names>${NAMES}(?:局|委|厅|办|部|中心|会|社|院|公司|政府|室))(?=[，。；（]|$)`,
    'u',
  ),
  read(match, _, { lexicon }) {
    const responsible = bodies(withNoun(match, 'names'), lexicon);
    return responsible && roles({ responsible });
  },
  examples: [
    { text: '办公室设在市商务局，承担日常工作。', expect: { responsible: [commerce] } },
    { text: '门店设在社区。', expect: null },
  ],
};

const reviewed: Rule<Roles> = {
  id: 'duty-of-review',
  pattern: new RegExp(
    `(?:经|报|不足部分经)(?<names>${NAMES})(?:审核|核准|核定|初审|复核|审查|评审|核实|审定)(?!批准|同意后报|的)`,
    'u',
  ),
  read(match, _, { lexicon }) {
    if (match[0].startsWith('报')) return null;
    const responsible = bodies(withNoun(match, 'names'), lexicon);
    return responsible && roles({ responsible });
  },
  examples: [
    { text: '材料经市商务局审核后公示。', expect: { responsible: [commerce] } },
    { text: '材料报市商务局审核。', expect: null },
  ],
};

/** 于5月底前, 自收到之日起5个工作日内, 在一个月内 */
const AT_A_TIME =
  '(?:(?:自|从)[^，。；]{2,20}起)?(?:于|在)?[^，。；于在]{0,14}[0-9一二三四五六七八九十两][^，。；]{0,8}?(?:前|以内|之内|内)';

/** 对…进行, 在网上按政策要求对…进行 */
const TREATING = '(?:[在按将][^，。；]{0,30})?对[^，。；]{2,40}(?:实行|进行|予以|开展)';

const doing: Rule<Roles> = {
  id: 'duty-of-a-subject',
  pattern: (lexicon) => {
    const { tail, obliging, adverbs, act, goesOn } = wordsOf(lexicon);
    return new RegExp(
      `${START}${BY_THEN}(?<names>${NAMES})${goesOn}${tail}(?:(?:${obliging})(?!人|同志)|(?:${adverbs}){0,3}${act}|(?:将|可)?${TREATING}|是[^，。；]{2,30}(?:主管部门|主管单位|责任主体|管理机构))`,
      'u',
    );
  },
  read(match, around, context) {
    // 市商务局组织的活动, 市商务局制定了办法: what is told of it, or what it did
    if (/^[的了]/u.test(around.after) || /^(?:经(?!济|信|贸|发|开)|(?:并)?会同|联合)/u.test(match.groups?.names ?? ''))
      return null;
    const responsible = bodies(withNoun(match, 'names'), context.lexicon);
    return responsible && !isGeneralCall(around, context) ? roles({ responsible }) : null;
  },
  examples: [
    { text: '市商务局将适时组织检查。', expect: { responsible: [commerce] } },
    { text: '3月底前市商务局完成评估。', expect: { responsible: [commerce] } },
    { text: '市商务局组织的活动。', expect: null },
    { text: '市商务局制定了办法。', expect: null },
    { text: '市商务局主要负责人为成员。', expect: null },
    { text: '市商务局将对各区进行抽查。', expect: { responsible: [commerce] } },
    { text: '市商务局负责总体部署。', expect: { responsible: [commerce] } },
    { text: '市商务局要研究提出办法。', expect: { responsible: [commerce] } },
    { text: '各部门要高度重视。', expect: null },
    { text: '应主动接受上级主管部门管理。', expect: null },
    { text: '对市级中心进行评价。', expect: null },
    { text: '市商务局主要负责人为成员。', expect: null },
    { text: '市商务局制定了办法。', expect: null },
    { text: '市商务局要高度重视。', expect: null },
  ],
};

/** 于每年4月发布 */
const EVERY_TIME = '[于在]每?[^，。；]{1,14}?(?:月|日|季度|年|期间|时)';
/** 收到材料后，应当…; 在安排指标时，要… */
const ONCE = '[^，。；：“”]{2,30}(?:后|时)';

const timed: Rule<Roles> = {
  id: 'duty-at-a-time',
  pattern: (lexicon) => {
    const { tail, ending, goesOn, act, obliging } = wordsOf(lexicon);
    return new RegExp(
      `${START}(?<names>${NAMES}(?:${ending}|部门))${goesOn}${tail}(?:${AT_A_TIME}(?=\\p{Script=Han})|${EVERY_TIME}${act}|${ONCE}，?(?:${obliging})(?!人|同志))`,
      'u',
    );
  },
  read(match, _, { lexicon }) {
    const responsible = bodies(withNoun(match, 'names'), lexicon);
    return responsible && roles({ responsible });
  },
  examples: [
    { text: '市商务局于5月底前印发规则。', expect: { responsible: [commerce] } },
    { text: '市商务局自收到材料之日起5个工作日内审毕。', expect: { responsible: [commerce] } },
    { text: '市商务局于每年4月发布通知。', expect: { responsible: [commerce] } },
    { text: '市商务局收到材料后，应当登记。', expect: { responsible: [commerce] } },
    { text: '申请人于5月底前报送材料。', expect: null },
  ],
};

const helping: Rule<Roles> = {
  id: 'duty-of-helpers',
  pattern: (lexicon) => {
    const words = wordsOf(lexicon);
    return new RegExp(
      `${START}(?:(?:并)?(?:会同|联合)(?<joined>${HELPERS}(?:${words.ending}|部门))${words.goesOn}(?=\\p{Script=Han})|(?<support>${HELPERS})(?:积极|共同|予以|给予)?(?:${words.helping})(?=[，。；]|$))`,
      'u',
    );
  },
  read(match, _, { lexicon }) {
    const support = helpersOf(match.groups?.joined ?? match.groups?.support, lexicon);
    return support.length > 0 ? roles({ support }) : null;
  },
  examples: [
    { text: '市商务局落实资金，会同市财政局制定办法。', expect: { support: [finance] } },
    { text: '落实资金，市财政局配合。', expect: { support: [finance] } },
    { text: '会同有关部门制定办法。', expect: null },
  ],
};

/** In the order in which they are believed where two fit. */
export const DUTIES: RuleSet<Roles> = {
  name: 'departments/duties',
  rules: [joint, led, charged, asResponsible, requested, seat, reviewed, helping, doing, timed],
};
