/**
 * The words of an attribution to roles: A牵头，B、C配合 (names before the verb) and 牵头单位：A；配合单位：B (names after
 * the label). 会同 parts the one who leads from those who help.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import { type Department, ROLES, type Role } from '../../model/policy.ts';
import { emptyCarry, type NameReader } from './names.ts';

type Roles = Record<Role, Department[]>;

export interface AttributionReader {
  /** Roles of the bodies in a text such as `市商务委牵头，市财政局配合`; null when it is no attribution. */
  read(text: string): Roles | null;
  /** A label with a colon, at the start of a text: 牵头单位：. */
  labelPattern: string;
}

type Sign = { index: number; end: number; role: Role | 'join'; label: boolean };

export function createAttributionReader(lexicon: Lexicon, names: NameReader): AttributionReader {
  const { roles } = lexicon.departmentNames;
  const roleOf = new Map<string, Role>();
  for (const role of ROLES) for (const word of [...roles[role].verbs]) roleOf.set(word, role);
  const labelRole = new Map<string, Role>();
  for (const role of ROLES) for (const word of roles[role].labels) labelRole.set(word, role);
  const labels = `(?:${anyOf([...labelRole.keys()])})`;
  const sign = new RegExp(
    `(?<label>${labels})\\s*：|(?<join>${anyOf(roles.join.verbs)})|(?<verb>${anyOf([...roleOf.keys()])})`,
    'gu',
  );

  const signsOf = (text: string): Sign[] =>
    [...text.matchAll(sign)].map((match) => {
      const { label, join } = match.groups ?? {};
      const role = label ? labelRole.get(label) : join ? 'join' : roleOf.get(match[0]);
      return {
        index: match.index,
        end: match.index + match[0].length,
        role: role ?? 'responsible',
        label: label !== undefined,
      };
    });

  return {
    labelPattern: labels,
    read(text) {
      const signs = signsOf(text);
      if (signs.length === 0) return null;
      const result: Roles = { lead: [], support: [], responsible: [] };
      const carry = emptyCarry();
      let from = 0;
      let label: Role | null = null;
      let joined: string | null = null;
      const assign = (list: string, role: Role) => {
        result[role].push(...names.read(list, carry));
      };
      for (const { index, end, role, label: isLabel } of signs) {
        const list = text.slice(from, index);
        if (label !== null) {
          // names after a label run up to the next label; verbs between belong to them
          if (!isLabel) continue;
          assign(list, label);
        } else if (role === 'join') {
          joined = list;
        } else if (!isLabel) {
          if (joined !== null) {
            assign(joined, role === 'responsible' ? 'responsible' : 'lead');
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
      if (label !== null) assign(rest, label);
      else if (joined !== null) {
        assign(joined, 'lead');
        assign(rest, 'support');
      } else if (result.lead.length > 0 && result.support.length === 0) assign(rest, 'support');
      return ROLES.some((role) => result[role].length > 0) ? result : null;
    },
  };
}
