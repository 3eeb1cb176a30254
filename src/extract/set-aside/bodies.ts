/** Why a body is no fact: it has no part in the work that the passage speaks of. */
import { anyOf } from '../../lexicon/words.ts';
import { judgeExample } from '../judge.ts';
import { type BodyMention, bodiesIn } from '../mentions/bodies.ts';
import type { ReasonRule, ReasonRules } from './reason.ts';

type BodyReason = ReasonRule<BodyMention>;

/** Others of a list before it, and after it. */
const BEFORE = '(?:□[、和及与，]?){0,12}';
const AFTER = '(?:[、和及与，]?□){0,12}(?:等(?:部门|单位|有关部门)?)?';

const generalBody: BodyReason = {
  id: 'general-body',
  pattern: /▣/u,
  examples: [
    { text: '会同⟦有关部门⟧制定办法', expect: true },
    { text: '由⟦市商务局⟧制定办法', expect: null },
  ],
  read: (_, { mention }) => mention.general || null,
};

/** 党中央、国务院, 国务院令: who stands above the work, and orders it */
const authority: BodyReason = {
  id: 'authority',
  pattern:
    /(?:党中央|省委|市委|县委|区委|自治区党委)[、和]?▣|▣(?:总理|副总理|令|常务会议|决策|的?部署|领导|专题会议|省长|市长)|▣[、和]中央军委/u,
  examples: [
    { text: '落实党中央、⟦国务院⟧决策部署', expect: true },
    { text: '⟦国务院⟧有权撤销', expect: null },
  ],
  read: () => true,
};

const recipient: BodyReason = {
  id: 'recipient',
  pattern: ({ departmentNames: { bodies } }) =>
    new RegExp(`(?:${anyOf(bodies.receiving)})[^，。；▣□]{0,6}${BEFORE}▣`, 'u'),
  examples: [
    { text: '于5月底前报⟦市商务局⟧备案', expect: true },
    { text: '向市财政局、⟦市商务局⟧报告', expect: true },
    { text: '⟦市商务局⟧报告情况', expect: null },
  ],
  read: () => true,
};

const approver: BodyReason = {
  id: 'approver',
  pattern: ({ departmentNames: { bodies } }) => {
    const words = anyOf(bodies.approving);
    return new RegExp(
      `经${BEFORE}▣${AFTER}[^，。；]{0,12}(?:${words})|▣${AFTER}[^，。；]{0,4}(?:${words})(?:后|的|，|。|$)`,
      'u',
    );
  },
  examples: [
    { text: '经⟦市商务局⟧、市财政局审核同意后公示', expect: true },
    { text: '已在⟦市商务局⟧备案的企业', expect: true },
    { text: '⟦市商务局⟧审核材料', expect: null },
  ],
  read: () => true,
};

const issuer: BodyReason = {
  id: 'issuer',
  pattern: ({ departmentNames: { bodies } }) =>
    new RegExp(
      `▣${AFTER}(?:已|联合|共同|\\d{4}年|统一)*(?:${anyOf(bodies.issuing)})[^，。；]{0,16}(?:的|□|《)|▣${AFTER}(?:关于)?[□《]`,
      'u',
    ),
  examples: [
    { text: '获得⟦市商务局⟧颁发的证书', expect: true },
    { text: '按照⟦市商务局⟧印发的《某办法》执行', expect: true },
    { text: '⟦市商务局⟧牵头', expect: null },
  ],
  read: () => true,
};

const member: BodyReason = {
  id: 'member',
  pattern: new RegExp(
    `(?:成员|组长|召集人|主任)[^。；]{0,60}▣|▣[^。；]{0,60}(?:组成|为成员|(?:任|担任|兼任)[^，。；]{0,4}(?:组长|主任|召集人))|▣${AFTER}[^，。；]{0,8}(?:同志|负责人)`,
    'u',
  ),
  examples: [
    { text: '领导小组由⟦市商务局⟧、市财政局组成', expect: true },
    { text: '由⟦市商务局⟧组织评审', expect: null },
  ],
  read: () => true,
};

const owner: BodyReason = {
  id: 'attribute',
  pattern: ({ departmentNames: { bodies } }) => new RegExp(`▣${AFTER}(?:${anyOf(bodies.owning)})`, 'u'),
  examples: [
    { text: '在⟦市商务局⟧门户网站公示', expect: true },
    { text: '符合⟦市商务局⟧的规定', expect: true },
    { text: '⟦市商务局⟧公示名单', expect: null },
  ],
  read: () => true,
};

const beside: BodyReason = {
  id: 'beside',
  pattern: ({ departmentNames: { bodies } }) =>
    new RegExp(`(?:${anyOf(bodies.beside)})[^，。；▣□]{0,4}${BEFORE}▣`, 'u'),
  examples: [
    { text: '与⟦市商务局⟧签订协议', expect: true },
    { text: '鼓励⟦市商务局⟧先行先试', expect: true },
    { text: '⟦市商务局⟧签订协议', expect: null },
  ],
  read: () => true,
};

/** 市商务局可以另行规定: what a body may do is no duty */
const permitted: BodyReason = {
  id: 'permitted',
  pattern: new RegExp(`▣${AFTER}可(?:以|依法|依职责|通过|根据|结合|按|会同|委托|将|先行|视情)`, 'u'),
  examples: [
    { text: '⟦市商务局⟧可以根据情况制定细则', expect: true },
    { text: '⟦市商务局⟧应当制定细则', expect: null },
  ],
  read: () => true,
};

/** A name that stands alone: who signs, to whom a form goes */
const standsAlone: BodyReason = {
  id: 'stands-alone',
  // 来源：X。 in a cell or a line
  pattern:
    /来源：(?:□[、，]?)*▣(?:[。，；、｜\n]|$)|(?:^|[\n｜：])(?:□[、，]?)*▣(?:[、，]?□)*(?:（[^（）]*）)?(?:[\n｜：]|$)/u,
  examples: [
    { text: '⟦市商务局⟧', expect: true },
    { text: '数据来源：⟦市商务局⟧。', expect: true },
    { text: '⟦市商务局⟧。', expect: null },
  ],
  read: () => true,
};

export const BODIES_SET_ASIDE: ReasonRules<BodyMention> = {
  name: 'set-aside/bodies',
  rules: [generalBody, authority, recipient, approver, issuer, member, owner, beside, permitted, standsAlone],
  readExample: judgeExample(bodiesIn),
};
