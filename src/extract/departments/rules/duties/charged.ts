/** Duties that are given: 由A制定, 请A报送, 设在A, 经A审核. */
import { anyOf } from '../../../../lexicon/words.ts';
import type { Rule } from '../../../rule.ts';
import type { Roles } from '../../attribution.ts';
import {
  BEFORE_ENDING,
  bodies,
  isGeneralCall,
  LEADERS,
  NAMES,
  responsibleFor,
  roles,
  START,
  withNoun,
  wordsOf,
} from '../../duty-words.ts';
import { body, commerce } from './example-bodies.ts';

/** 由A、B组成, 由A出资的公司: what something consists of, and what tells one thing from another, are no duties. */
const NO_ACT = /^[^，。；]{0,24}(?:组成|构成|兼任|担任|任(?:组长|主任))|^(?!按)[\p{Script=Han}]{2,6}的(?!原则|要求)/u;

export const charged: Rule<Roles> = {
  id: 'duty-charged',
  pattern: (lexicon) => {
    const { tail, ending, goesOn } = wordsOf(lexicon);
    return new RegExp(
      `(?<![理自缘对])由(?!于)(?<names>${BEFORE_ENDING}(?:${ending}|部门|单位)(?:（[^（）]{1,30}）)?)${goesOn}${tail}(?=[\\p{Script=Han}0-9])`,
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
    { text: '由市妇联统一发放。', expect: { responsible: [body('市妇联', 'mass-organisations')] } },
    { text: '由公安机关依法处理。', expect: { responsible: [body('公安机关', 'public-security')] } },
    { text: '持有由市商务局颁发的证书。', expect: null },
    { text: '由于市商务局尚未公布名单。', expect: null },
    {
      text: '由市商务局、市财政局和经办银行按比例分担。',
      expect: { responsible: [commerce, body('市财政局', 'finance')] },
    },
    { text: '由联合采购办公室汇总需求。', expect: { responsible: [body('联合采购办公室', null)] } },
    { text: '由牵头部门汇总。', expect: null },
    { text: '由定点机构按月向市商务局申报。', expect: null },
    { text: '对由市商务局出资的企业，另行规定。', expect: null },
  ],
};

export const asResponsible: Rule<Roles> = {
  id: 'duty-as-the-one-charged',
  pattern: (lexicon) => new RegExp(`以(?<names>${LEADERS})为(?:${wordsOf(lexicon).charges})`, 'u'),
  read: responsibleFor,
  examples: [
    { text: '以市商务局为责任主体，统筹推进。', expect: { responsible: [commerce] } },
    { text: '以企业为责任主体。', expect: null },
  ],
};

export const requested: Rule<Roles> = {
  id: 'duty-requested',
  pattern: (lexicon) =>
    new RegExp(
      `${START}(?:${anyOf(lexicon.departmentNames.duties.requests)})(?<names>${NAMES})(?=于|在|将|按|结合|认真|负责|组织|抓紧|做好|加强|进一步)`,
      'u',
    ),
  read: responsibleFor,
  examples: [
    { text: '请市商务局于5月底前报送。', expect: { responsible: [commerce] } },
    { text: '建议市商务局按照职责做好监测。', expect: { responsible: [commerce] } },
    { text: '请认真贯彻执行。', expect: null },
  ],
};

export const seat: Rule<Roles> = {
  id: 'duty-of-the-seat',
  pattern: new RegExp(
    `(?<!地点|地址)(?:设在|挂靠)(?<names>${NAMES}(?:局|委|厅|办|部|中心|会|社|院|公司|政府|室))(?=[，。；（]|$)`,
    'u',
  ),
  read: responsibleFor,
  examples: [
    { text: '办公室设在市商务局，承担日常工作。', expect: { responsible: [commerce] } },
    { text: '门店设在社区。', expect: null },
    { text: '办公室地点设在市商务局。', expect: null },
  ],
};

export const reviewed: Rule<Roles> = {
  id: 'duty-of-review',
  pattern: ({ departmentNames: { duties } }) =>
    new RegExp(`(?:经|不足部分经)(?<names>${NAMES})(?:${anyOf(duties.reviewing)})(?!批准|同意后报|的)`, 'u'),
  read: responsibleFor,
  examples: [
    { text: '材料经市商务局审核后公示。', expect: { responsible: [commerce] } },
    { text: '材料报市商务局审核。', expect: null },
  ],
};
