/**
 * What a text says that it does with a document it mentions: carry it out, rest on it, end it, change it, make it last
 * longer, forward it, explain it. Read over a text whose titles are blanked out, so that no word of a title counts.
 */
import { anyOf } from '../../lexicon/words.ts';
import type { Relation } from '../../model/facts/citation.ts';
import type { Span } from '../../model/policy.ts';
import { bareContext, type PassageContext } from '../context.ts';
import { type Around, type Rule, type RuleSet, runRules, Several } from '../rule.ts';
import { maskTitles } from '../units.ts';
import { worded } from '../worded.ts';

export interface RelationValue {
  relation: Relation;
  /** where the 《 of the title stands; the span of the candidate is that of the words that say the relation */
  at: number;
}
type RelationRule = Rule<RelationValue>;

/** One title with its number, and several in a row, with the names of who issued them between: blanks are titles. */
const PAPER = '《　{1,400}》(?:（[^（）\\n]{0,100}）)?';
const PAPERS = `(?:${PAPER}(?:，(?:以及|及|和|与)?(?=《)|[^。；，《》\\n]{0,40}?)){0,12}${PAPER}`;
const WHO = '[^。；，《》\\n]{0,40}?';
/** （以下简称原《办法》） and words without a part of the document in them: what holds for 第五条 does not hold for all of it */
const REST = '(?:等(?:文件|规定|政策)?|(?:以下)?全文)?';

/** The first group of a match by its name, as a span of the text. */
function groupSpan(match: RegExpExecArray, name: string, from: 'first' | 'last' = 'first'): Span {
  const words = match.groups?.[name] ?? '';
  const at = match.index + (from === 'first' ? match[0].indexOf(words) : match[0].lastIndexOf(words));
  return [at, at + words.length];
}

/** The relation of every title of a match. */
function toAll(match: RegExpExecArray, relation: Relation, span: Span): Several<RelationValue> {
  return new Several(
    [...match[0].matchAll(/《　/gu)].map(({ index }) => ({ value: { relation, at: match.index + index }, span })),
  );
}

const restOfSentence = ({ text, end }: Pick<Around, 'text' | 'end'>) =>
  /^[^。；\n]{0,240}/u.exec(text.slice(end))?.[0] ?? '';

/** 为贯彻落实《甲》和《乙》 */
const carriedOut: RelationRule = {
  id: 'carried-out',
  pattern: ({ citations: { relations } }) =>
    new RegExp(
      `(?<cue>为?(?:了)?(?:深入|全面|认真|切实|进一步|严格){0,3}(?:${anyOf(relations.carryingOut)}))(?!对)(?:(?!对)[^。；，《》\\n]){0,40}?${PAPERS}(?!情况)`,
      'u',
    ),
  examples: [
    {
      text: '为贯彻落实《某省意见》（某府〔2021〕3号）和市政府《工作方案》',
      expect: [{ relation: 'implements', at: 5 }, { relation: 'implements' }],
    },
    { text: '落实《某省方案》，加强站点建设。', expect: { relation: 'implements' } },
    { text: '贯彻上级部署，按照《某市办法》给予补助', expect: null },
  ],
  read: (match) => toAll(match, 'implements', groupSpan(match, 'cue')),
};

/** 根据《甲》、《乙》等文件精神，结合本市实际，制定本办法; 根据《甲》，制定本实施细则 carries it out */
const basis: RelationRule = {
  id: 'basis',
  pattern: ({ citations: { relations } }) => new RegExp(`(?<cue>${anyOf(relations.resting)})${WHO}${PAPERS}`, 'u'),
  examples: [
    {
      text: '根据《某条例》、《某省办法》等规定，结合我市实际，制定本办法。',
      expect: [{ relation: 'based-on' }, { relation: 'based-on' }],
    },
    { text: '依据《某省条例》，制定本实施细则。', expect: { relation: 'implements' } },
    { text: '根据《某市意见》要求，市商务局决定开展试点。', expect: { relation: 'based-on' } },
    { text: '骗取资金的，依照《某条例》处罚。', expect: null },
    { text: '按照《某市办法》给予用地保障。', expect: null },
  ],
  read(match, around, { lexicon }) {
    const rest = restOfSentence(around);
    const own = worded(lexicon, 'ownWords', () => lexicon.citations.relations.ownWords.join('|'));
    if (!own.test(rest)) return null;
    const as = worded(lexicon, 'carriedOutAs', () => lexicon.citations.relations.carriedOutAs.join('|'));
    return toAll(match, as.test(rest) ? 'implements' : 'based-on', groupSpan(match, 'cue'));
  },
};

/** 某省实施《某法》办法 */
const carryingOutTitle: RelationRule = {
  id: 'carrying-out-title',
  pattern: new RegExp(`(?<cue>实施)${PAPER}(?:的?(?:若干)?(?:办法|细则|规定|意见))`, 'u'),
  examples: [
    { text: '某省实施《某某法》办法', expect: { relation: 'implements', at: 4 } },
    { text: '保障《某某法》的实施', expect: null },
  ],
  read: (match) => toAll(match, 'implements', groupSpan(match, 'cue')),
};

/** 《甲》（某府〔2019〕5号）同时废止; 自本办法施行之日起停止执行 */
const ended: RelationRule = {
  id: 'ended',
  pattern: ({ citations: { relations } }) =>
    new RegExp(
      `${PAPERS}${REST}[，、]?(?<cue>(?:也|均|即|将|应|应当|一律|相应|予以|同时|同步|即行|自行|正式|自[^。；，《》\\n]{1,30}?起|自[^。；，《》\\n]{1,20}?之?日|于[^。；，《》\\n]{1,20}?日){0,4}(?:${anyOf(relations.ending)}))(?!${anyOf(relations.notEnding)})`,
      'u',
    ),
  examples: [
    { text: '原《某市办法》（某府〔2018〕5号）同时废止。', expect: { relation: 'replaces', at: 1 } },
    {
      text: '《甲办法》《乙细则》自本办法施行之日起停止执行。',
      expect: [{ relation: 'replaces' }, { relation: 'replaces' }],
    },
    { text: '《某市办法》自2024年1月1日起废止', expect: { relation: 'replaces' } },
    { text: '《某市办法》第五条同时废止。', expect: null },
    { text: '《某市办法》废止前受理的，按原办法办理。', expect: null },
    { text: '《某市办法》已废止的', expect: null },
  ],
  read: (match) => toAll(match, 'replaces', groupSpan(match, 'cue', 'last')),
};

/** 决定废止《甲》; 关于修改《乙》的决定 */
const ownAct: RelationRule = {
  id: 'own-act',
  pattern: ({ citations: { relations } }) =>
    new RegExp(
      `(?:${anyOf(relations.ownActs)})(?:对)?(?<cue>(?:${anyOf([...relations.ending, ...relations.amending])}))${PAPERS}`,
      'u',
    ),
  examples: [
    { text: '市政府决定废止《某市办法》。', expect: { relation: 'replaces' } },
    { text: '某市人民政府关于修改《某市办法》的决定', expect: { relation: 'amends' } },
    { text: '2025年底前修订《某市办法》', expect: null },
    { text: '废止《某市办法》的程序', expect: null },
  ],
  read: (match, _, { lexicon }) =>
    toAll(
      match,
      lexicon.citations.relations.ending.includes(match.groups?.cue ?? '') ? 'replaces' : 'amends',
      groupSpan(match, 'cue'),
    ),
};

/** 对《甲》作如下修改; 将《甲》第三条修改为“…” */
const amended: RelationRule = {
  id: 'amended',
  pattern: ({ citations: { relations } }) => {
    const amending = anyOf(relations.amending);
    return new RegExp(
      `[对将]${WHO}${PAPERS}[^。；《》\\n]{0,40}?(?<cue>(?:作|做)(?:出|了)?(?:如下|以下|部分|相应|个别|适当)?(?:${amending})|(?:进行|予以)(?:如下|以下|部分|相应|个别)(?:${amending})|(?:${amending})(?:如下|为[：“]))`,
      'u',
    );
  },
  examples: [
    { text: '现对《某市办法》（某府〔2020〕2号）作如下修改：', expect: { relation: 'amends' } },
    { text: '将《某市办法》第三条修改为：“鼓励企业投资。”', expect: { relation: 'amends' } },
    { text: '市商务局要及时对《某市办法》进行修订。', expect: null },
    { text: '对《某市办法》的落实情况作检查', expect: null },
  ],
  read: (match) => toAll(match, 'amends', groupSpan(match, 'cue', 'last')),
};

/** 《甲》有效期延长至2025年12月31日; 将《甲》有效期延长三年 */
const lengthened: RelationRule = {
  id: 'lengthened',
  pattern: ({ citations: { relations } }) => {
    const terms = anyOf(relations.terms);
    const lengthening = anyOf(relations.lengthening);
    const until = '(?:至|到)?[^。；，《》\\n]{0,24}';
    return new RegExp(
      `(?:${PAPERS}[^。；《》\\n]{0,16}?(?<cue>(?:${terms})[^。；，《》\\n]{0,8}?(?<!不再?|不予|未)(?:${lengthening})${until}|继续(?:有效|执行|施行|实施)(?:至|到)[^。；，《》\\n]{0,24})|(?<act>${lengthening})${PAPER}的?(?:${terms}))`,
      'u',
    );
  },
  examples: [
    { text: '《某市办法》（某府〔2020〕2号）有效期延长至2026年12月31日。', expect: { relation: 'extends', at: 0 } },
    { text: '关于延长《某市办法》有效期的通知', expect: { relation: 'extends' } },
    { text: '将《某市办法》的执行期限延长三年', expect: { relation: 'extends' } },
    { text: '《某市办法》有效期不再延长', expect: null },
    { text: '《某市办法》有效期至2026年12月31日', expect: null },
  ],
  read: (match) =>
    toAll(match, 'extends', match.groups?.cue ? groupSpan(match, 'cue', 'last') : groupSpan(match, 'act')),
};

/** 现将《甲》转发给你们; 关于转发《甲》的通知 */
const forwarded: RelationRule = {
  id: 'forwarded',
  pattern: ({ citations: { relations } }) => {
    const forwarding = anyOf(relations.forwarding);
    return new RegExp(
      `(?:现将?${WHO}${PAPERS}[^。；，《》\\n]{0,12}?，?(?:现)?(?<cue>${forwarding})|(?<act>${forwarding})${WHO}${PAPER}的通知)`,
      'u',
    );
  },
  examples: [
    { text: '现将《某省意见》（某府〔2021〕3号）转发给你们，请认真执行。', expect: { relation: 'forwards' } },
    { text: '某市商务局关于转发《某省意见》的通知', expect: { relation: 'forwards' } },
    { text: '目录由省厅转发本地，企业按《某省意见》申报', expect: null },
  ],
  read: (match) =>
    toAll(match, 'forwards', match.groups?.cue ? groupSpan(match, 'cue', 'last') : groupSpan(match, 'act')),
};

/** 《甲》政策解读; 现就《甲》解读如下 */
const explained: RelationRule = {
  id: 'explained',
  pattern: ({ citations: { relations } }) => {
    const explaining = anyOf(relations.explaining);
    return new RegExp(
      `(?:现(?:就|对|将)${WHO}${PAPERS}[^。；《》\\n]{0,16}?(?<cue>(?:${explaining})(?:如下)?)|^(?:[^《》。；，\\n]{0,30}关于)?${PAPER}的?(?:有关)?(?:政策|文字|图文)?(?<kind>${explaining})$)`,
      'u',
    );
  },
  examples: [
    { text: '《某市办法》政策解读', expect: { relation: 'explains', at: 0 } },
    { text: '现就《某市办法》有关内容解读如下：', expect: { relation: 'explains' } },
    { text: '做好《某市办法》的宣传解读工作。', expect: null },
  ],
  read: (match) => toAll(match, 'explains', groupSpan(match, match.groups?.cue ? 'cue' : 'kind', 'last')),
};

export const RELATIONS: RuleSet<RelationValue> = {
  name: 'relations',
  rules: [ended, ownAct, amended, lengthened, forwarded, explained, carryingOutTitle, carriedOut, basis],
  readExample: (rule, { text, given }, lexicon) =>
    runRules({ name: 'relations', rules: [rule] }, maskTitles(text), bareContext(lexicon, given)).map(
      ({ value }) => value,
    ),
};

export interface SaidRelation {
  relation: Relation;
  /** the words that say it */
  span: Span;
}

/** Every relation that a text says, by where the 《 of the title stands; the rule that comes first has said it. */
export function relationsIn(text: string, { lexicon }: Pick<PassageContext, 'lexicon'>): Map<number, SaidRelation> {
  const found = new Map<number, SaidRelation & { near: number }>();
  if (!text.includes('《')) return found;
  for (const { value, span } of runRules(RELATIONS, maskTitles(text), bareContext(lexicon))) {
    const near = Math.abs(value.at - span[1]);
    const known = found.get(value.at);
    // of two that are said of one title before it the nearer holds: 为贯彻《甲》，按照《乙》
    if (known && !(closer(value.relation) && closer(known.relation) && near < known.near)) continue;
    found.set(value.at, { relation: value.relation, span, near });
  }
  return new Map([...found].map(([at, { relation, span }]) => [at, { relation, span }]));
}

const closer = (relation: Relation) => relation === 'implements' || relation === 'based-on';
