/**
 * The words of an attribution to roles: A牵头，B、C配合 (names before the verb) and 牵头单位：A；配合单位：B (names after
 * the label). 会同 parts the one who leads from those who help.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Department, ROLES, type Role } from '../../model/policy.ts';
import { emptyCarry, readNames } from './names.ts';
import { roleWords } from './words.ts';

export type Roles = Record<Role, Department[]>;

type Sign = { index: number; end: number; role: Role | 'join' | 'other'; label: boolean };

function signsOf(text: string, lexicon: Lexicon): Sign[] {
  const { sign, roleOfVerb } = roleWords(lexicon);
  return [...text.matchAll(sign)].map((match) => {
    const { leadLabel, supportLabel, responsibleLabel, otherLabel, join, verb } = match.groups ?? {};
    const label = leadLabel ? 'lead' : supportLabel ? 'support' : responsibleLabel ? 'responsible' : null;
    const role = label ?? (otherLabel ? 'other' : join ? 'join' : (roleOfVerb.get(verb ?? '') ?? 'responsible'));
    return {
      index: match.index,
      end: match.index + match[0].length,
      role,
      label: label !== null || otherLabel !== undefined,
    };
  });
}

/** Roles of the bodies in a text such as `市商务委牵头，市财政局配合`; null when it is no attribution. */
export function readAttribution(text: string, lexicon: Lexicon): Roles | null {
  const signs = signsOf(text, lexicon);
  if (!signs.some(({ role }) => role !== 'other')) return null;
  const result: Roles = { lead: [], support: [], responsible: [] };
  const carry = emptyCarry();
  let from = 0;
  let label: Role | 'other' | null = null;
  let joined: string | null = null;
  const assign = (list: string, role: Role) => {
    result[role].push(...readNames(list, carry, lexicon));
  };
  for (const { index, end, role, label: isLabel } of signs) {
    const list = text.slice(from, index);
    if (label !== null) {
      // names after a label run up to the next label; verbs between belong to them
      if (!isLabel) continue;
      if (label !== 'other') assign(list, label);
    } else if (role === 'join') {
      joined = list;
    } else if (!isLabel && role !== 'other') {
      if (joined !== null) {
        assign(joined, 'lead');
        assign(list, 'support');
        joined = null;
      } else {
        assign(list, role);
      }
    }
    label = isLabel && role !== 'join' ? role : null;
    from = end;
  }
  const rest = text.slice(from);
  if (label !== null && label !== 'other') assign(rest, label);
  else if (label === null && joined !== null) {
    assign(joined, 'lead');
    assign(rest, 'support');
  } else if (label === null && result.lead.length > 0 && result.support.length === 0) assign(rest, 'support');
  return ROLES.some((role) => result[role].length > 0) ? result : null;
}

/** What the others are where the first of several bodies leads: responsible, unless 其他为配合单位 is said. */
export type OthersRole = 'responsible' | 'support';

/** 列第一位者为牵头单位，下同: of several who are responsible the first leads. */
export function firstLeads(roles: Roles, othersRole: OthersRole): Roles {
  const [first, ...others] = roles.responsible;
  if (roles.lead.length > 0 || !first || others.length === 0) return roles;
  return othersRole === 'support'
    ? { lead: [first], support: [...roles.support, ...others], responsible: [] }
    : { ...roles, lead: [first], responsible: others };
}
