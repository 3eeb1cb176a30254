/** How an attribution is printed: in brackets, or behind a label that opens a sentence or a line. */
import { ROLES } from '../../../model/policy.ts';
import type { PassageContext } from '../../context.ts';
import type { Rule, RuleSet } from '../../rule.ts';
import { type OthersRole, type Roles, readAttribution } from '../attribution.ts';
import { saysFirstLeads } from '../first-leads.ts';
import { emptyCarry, readWholeList } from '../names.ts';
import { roleWords } from '../words.ts';

export interface ReadAttribution extends Roles {
  /** says that from here on the first of several bodies leads; what the others are then */
  leadsFirst: OthersRole | null;
}

const OPEN = '（〔【［\\[';
const CLOSE = '）〕】］\\]';
const PLAIN = `[^${OPEN}${CLOSE}\\n]`;

/** 以下均需各市落实，不再列出 speaks of the groups to come. */
const OF_GROUPS_TO_COME = /。以下[^。]*$/u;

/** A text of names and roles to an attribution; 下同 is taken out and told. */
function read(text: string, context: PassageContext): ReadAttribution | null {
  const said = saysFirstLeads(text, context.lexicon);
  const without = said ? said.without : text;
  // 牵头单位：…。配合单位：… are one; any other sentence in brackets is a remark
  const inside = without.replace(roleWords(context.lexicon).stopBeforeLabel, '；').replace(/。$/u, '');
  if (/。./u.test(inside)) return null;
  const roles = readAttribution(inside, context.lexicon);
  return roles && { ...roles, leadsFirst: said?.othersRole ?? null };
}

/** The names make up the text; in a remark such as （由省商务厅另行制定后负责解释的办法） they do not. */
function mostlyNames(inside: string, roles: Roles): boolean {
  const count = ROLES.reduce((sum, role) => sum + roles[role].length, 0);
  const pieces = inside.split(/[、，；]/u).filter((piece) => piece !== '').length;
  return count >= Math.max(1, pieces - 2) || count / pieces >= 0.6;
}

const bracketed: Rule<ReadAttribution> = {
  id: 'attribution-in-brackets',
  pattern: new RegExp(
    `[${OPEN}](?<inside>(?:${PLAIN}|[${OPEN}](?:${PLAIN}|[${OPEN}]${PLAIN}{0,30}[${CLOSE}]){0,60}[${CLOSE}]){2,400})[${CLOSE}]`,
    'u',
  ),
  read(match, _, context) {
    const inside = (match.groups?.inside ?? '').replace(OF_GROUPS_TO_COME, '');
    const roles = read(inside, context);
    if (!roles) return null;
    const { opensWithLabel } = roleWords(context.lexicon);
    return opensWithLabel.test(inside) || mostlyNames(inside, roles) ? roles : null;
  },
  examples: [
    {
      text: '建设园区（市商务局牵头，市财政局配合）。',
      expect: { lead: [{ name: '市商务局', id: 'commerce' }], support: [{ name: '市财政局', id: 'finance' }] },
    },
    {
      text: '设立窗口。（负责部门：知识产权局）',
      expect: { responsible: [{ name: '知识产权局', id: 'intellectual-property' }] },
    },
    {
      text: '推广核放。（主管部门：海关；适用范围：综合保税区）',
      expect: { responsible: [{ name: '海关', id: 'customs' }] },
    },
    {
      text: '完善目录。〔工信部门、供销社指导〕',
      expect: {
        support: [
          { name: '工信部门', id: 'industry-information' },
          { name: '供销社', id: 'supply-marketing' },
        ],
      },
    },
    { text: '优化环境。（省税务局、省财政厅负责。列第一位者为牵头单位，下同）', expect: { leadsFirst: 'responsible' } },
    {
      text: '优化环境。（省税务局、省财政厅负责。列在首位的为牵头单位，其他为配合单位，下同）',
      expect: { leadsFirst: 'support' },
    },
    {
      text: '强化培训。（县就业指导中心负责）',
      expect: { responsible: [{ name: '县就业指导中心', id: null }] },
    },
    {
      text: '开展试点。（市商务局负责。以下均需各区落实，不再列出）',
      expect: { responsible: [{ name: '市商务局', id: 'commerce' }] },
    },
    { text: '完善体系（包括仓储、配送）。', expect: null },
    { text: '由商务厅、财政厅负责同志组成。', expect: null },
  ],
};

const labelled: Rule<ReadAttribution> = {
  id: 'attribution-behind-a-label',
  pattern: (lexicon) =>
    new RegExp(
      `(?<=^|[。；！\\n])(?:${roleWords(lexicon).anyLabel})\\s*：[^。\\n（）｜]{1,300}(?:（[^（）\\n]{0,60}）[^。\\n（）｜]{0,200}){0,6}`,
      'u',
    ),
  read: (match, _, context) => read(match[0], context),
  examples: [
    {
      text: '加快建设。牵头单位：市商务局；配合单位：市财政局。',
      expect: { lead: [{ name: '市商务局', id: 'commerce' }], support: [{ name: '市财政局', id: 'finance' }] },
    },
    { text: '实施主体：各区政府', expect: { responsible: [{ name: '各区政府', id: 'government' }] } },
    { text: '联系单位：见附件', expect: null },
  ],
};

/** （财政部、民政部）behind a sentence: nothing but names. */
const bare: Rule<ReadAttribution> = {
  id: 'attribution-of-bare-names',
  pattern: new RegExp(
    `(?<=[。；！])[${OPEN}](?<names>(?:${PLAIN}|（${PLAIN}{1,12}）){3,200})[${CLOSE}](?=[。\\n]|$)`,
    'u',
  ),
  read(match, _, { lexicon }) {
    // （甲局、乙局。列第一位者为牵头单位，下同）
    const said = saysFirstLeads(match.groups?.names ?? '', lexicon);
    const list = (said ? said.without : (match.groups?.names ?? '')).replace(/。$/u, '');
    const names = readWholeList(list, emptyCarry(), lexicon);
    const known = names?.filter(({ id }) => id !== null).length ?? 0;
    return names && names.length > 0 && known * 2 >= names.length
      ? { lead: [], support: [], responsible: names, leadsFirst: said?.othersRole ?? null }
      : null;
  },
  examples: [
    {
      text: '支持养老服务。（财政部、民政部）',
      expect: {
        responsible: [
          { name: '财政部', id: 'finance' },
          { name: '民政部', id: 'civil-affairs' },
        ],
      },
    },
    {
      text: '建设园区。（财政部、民政部。列第一位者为牵头单位，下同）',
      expect: { leadsFirst: 'responsible' },
    },
    { text: '支持养老服务。（不含民办机构）', expect: null },
    { text: '送市财政局（原财政局）备案。', expect: null },
  ],
};

export const ATTRIBUTIONS: RuleSet<ReadAttribution> = {
  name: 'departments/attributions',
  rules: [bracketed, labelled, bare],
};
