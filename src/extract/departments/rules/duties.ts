/** Duties laid on a named body in a running sentence: 由市商务局会同市财政局制定; 省商务厅要会同有关单位加强…. */
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { anyOf } from '../../../lexicon/words.ts';
import type { Department } from '../../../model/policy.ts';
import type { PassageContext } from '../../context.ts';
import type { Around, Rule, RuleSet } from '../../rule.ts';
import type { Roles } from '../attribution.ts';
import { emptyCarry, readWholeList } from '../names.ts';

/** The beginning of a fragment. */
const START = '(?<=^|[，；。：\\n｜）〕】！])';
const NAMES = '[^，。；：“”《》｜\\n由]{2,120}?';
/** Helpers may be many. */
const HELPERS = '[^，。；：“”《》｜\\n]{2,300}?';

interface Words {
  tail: string;
  obliging: string;
  actions: string;
  leading: string;
  helping: string;
  ending: string;
  named: RegExp;
  general: RegExp;
}
const made = new WeakMap<Lexicon, Words>();

function wordsOf(lexicon: Lexicon): Words {
  const known = made.get(lexicon);
  if (known) return known;
  const { proseEndings, duties, tails } = lexicon.departmentNames;
  const words: Words = {
    tail: `(?:${anyOf(tails)})?`,
    obliging: anyOf(duties.obliging),
    actions: anyOf(duties.actions),
    leading: anyOf(duties.leading),
    helping: anyOf(duties.helping),
    ending: anyOf(proseEndings),
    named: new RegExp(`(?:${anyOf(proseEndings)})(?:（[^（）]*）)?$`, 'u'),
    general: new RegExp(`^(?:${anyOf(duties.general)})`, 'u'),
  };
  made.set(lexicon, words);
  return words;
}

/** 有关部门, 各地 are no named bodies. */
const NOBODY =
  /^(?:其他|其它)?(?:本级|同级|市级?|省级?|区级?|县级?|国务院)?(?:各?有关|各?相关|各|各级|各地|各地区|本)?(?:部门|单位|机构|方面|行业|地区|级|区域)?(?:（单位）)?$/u;
const LONGEST_NAME = 30;

function bodies(list: string, lexicon: Lexicon): Department[] | null {
  const found = readWholeList(list, emptyCarry(), lexicon)?.filter(({ name }) => !NOBODY.test(name)) ?? [];
  const last = found.at(-1);
  return last &&
    found.every(({ name }) => name.length <= LONGEST_NAME) &&
    (wordsOf(lexicon).named.test(last.name) || (last.id !== null && /部门$/u.test(last.name)))
    ? found
    : null;
}

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
    const { tail, ending } = wordsOf(lexicon);
    return new RegExp(
      `(?:由|经|${START})(?<lead>${NAMES})(?:要|应当?|须|负责)?(?:会同|联合|会商)(?<support>${HELPERS}(?:${ending}|单位|机构|部门))${tail}(?=\\p{Script=Han})`,
      'u',
    );
  },
  read(match, around, context) {
    const lead = bodies(match.groups?.lead ?? '', context.lexicon);
    if (!lead || isGeneralCall(around, context)) return null;
    const support = helpersOf(match.groups?.support, context.lexicon);
    return roles({ lead, support });
  },
  examples: [
    { text: '办法由市商务局会同市财政局等有关部门制定。', expect: { lead: [commerce], support: [finance] } },
    { text: '经市商务局会同市财政局审核后公布。', expect: { lead: [commerce], support: [finance] } },
    { text: '会同有关方面研究。', expect: null },
  ],
};

const led: Rule<Roles> = {
  id: 'duty-led',
  pattern: (lexicon) => {
    const { tail, helping, leading } = wordsOf(lexicon);
    return new RegExp(
      `(?:(?:由|以|${START})(?<lead>${NAMES})${tail}(?:要|应当?)?(?:牵头|${leading}))(?:[^，。；：]{0,24}，(?:(?:联合|会同)(?<joined>${HELPERS})(?=建立|制定|开展|组织|研究|推进|编制|做好|加强|审核|完善)|(?<support>${HELPERS})(?:积极|共同)?(?:${helping})(?=[，。；]|$)))?`,
      'u',
    );
  },
  read(match, around, context) {
    const { lead, support, joined } = match.groups ?? {};
    const leading = bodies(lead ?? '', context.lexicon);
    if (!leading || isGeneralCall(around, context)) return null;
    return roles({ lead: leading, support: helpersOf(support ?? joined, context.lexicon) });
  },
  examples: [
    {
      text: '由市商务局牵头，市财政局、市科技局参与，建立台账。',
      expect: { lead: [commerce], support: [finance, science] },
    },
    { text: '市商务局牵头制定方案。', expect: { lead: [commerce], support: [] } },
    { text: '以市商务局为牵头单位，市财政局配合。', expect: { lead: [commerce], support: [finance] } },
    { text: '建立牵头协调机制。', expect: null },
  ],
};

const charged: Rule<Roles> = {
  id: 'duty-charged',
  pattern: (lexicon) => {
    const { tail, actions } = wordsOf(lexicon);
    return new RegExp(`由(?<names>${NAMES})${tail}(?:具体|统一|另行|分别|主要)?(?:负责|${actions})`, 'u');
  },
  read(match, around, context) {
    const responsible = bodies(match.groups?.names ?? '', context.lexicon);
    return responsible && !isGeneralCall(around, context) ? roles({ responsible }) : null;
  },
  examples: [
    { text: '本办法由市商务局负责解释。', expect: { responsible: [commerce] } },
    { text: '参考价由市商务局每年公布一次。', expect: { responsible: [commerce] } },
    { text: '督导组由市商务局有关负责同志组成。', expect: null },
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
    const responsible = bodies(match.groups?.names ?? '', lexicon);
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
    const responsible = bodies(match.groups?.names ?? '', lexicon);
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
    `(?:经|报|不足部分经)(?<names>${NAMES})(?:审核|核准|核定|初审|复核|审查|评审|核实|审定)(?!批准|同意后报)`,
    'u',
  ),
  read(match, _, { lexicon }) {
    if (match[0].startsWith('报')) return null;
    const responsible = bodies(match.groups?.names ?? '', lexicon);
    return responsible && roles({ responsible });
  },
  examples: [
    { text: '材料经市商务局审核后公示。', expect: { responsible: [commerce] } },
    { text: '材料报市商务局审核。', expect: null },
  ],
};

const doing: Rule<Roles> = {
  id: 'duty-of-a-subject',
  pattern: (lexicon) => {
    const { tail, obliging, actions } = wordsOf(lexicon);
    return new RegExp(
      `${START}(?<names>${NAMES})${tail}(?:${obliging}|${actions}|对[^，。；]{2,40}(?:实行|进行|予以)|是[^，。；]{2,30}主管部门)`,
      'u',
    );
  },
  read(match, around, context) {
    const responsible = bodies(match.groups?.names ?? '', context.lexicon);
    return responsible && !isGeneralCall(around, context) ? roles({ responsible }) : null;
  },
  examples: [
    { text: '市商务局负责总体部署。', expect: { responsible: [commerce] } },
    { text: '市商务局要研究提出办法。', expect: { responsible: [commerce] } },
    { text: '各部门要高度重视。', expect: null },
    { text: '市商务局要高度重视。', expect: null },
  ],
};

const helping: Rule<Roles> = {
  id: 'duty-of-helpers',
  pattern: (lexicon) => {
    const words = wordsOf(lexicon);
    return new RegExp(
      `${START}(?:(?:并)?(?:会同|联合)(?<joined>${HELPERS}(?:${words.ending}))(?=\\p{Script=Han})|(?<support>${HELPERS})(?:积极|共同)?(?:${words.helping})(?=[，。；]|$))`,
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
  rules: [joint, led, charged, requested, seat, reviewed, doing, helping],
};
