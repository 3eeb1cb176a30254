/** The role words, labels and lists of names of the lexicon as patterns, made once. */
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import { ROLES, type Role } from '../../model/policy.ts';

export interface RoleWords {
  /** an alternation of the labels of a role: 牵头单位, 牵头责任单位; without the colon */
  labels: Readonly<Record<Role, string>>;
  anyLabel: string;
  /** 。 before a label: what follows belongs to the same attribution */
  stopBeforeLabel: RegExp;
  opensWithLabel: RegExp;
  /** groups leadLabel, supportLabel, responsibleLabel, otherLabel, join, verb */
  sign: RegExp;
  supportWord: RegExp;
  roleOfVerb: ReadonlyMap<string, Role>;
  /** 列第一位者为牵头单位，其他为配合单位，下同; groups others, onwards */
  leadsFirst: RegExp;
}

export const roleWords = perLexicon((lexicon): RoleWords => {
  const { roles, verbInName, labelPrefixes, labelNouns, bareLabels, leadsFirst } = lexicon.departmentNames;
  const nouns = anyOf(labelNouns);
  const labelOf = (role: Role) =>
    `(?:(?:${anyOf(labelPrefixes)})?(?:${anyOf(roles[role].words)})(?:(?:和|及|、)?(?:责任|配合|参与|协助|实施))?(?:${nouns})|${anyOf(bareLabels[role])})`;
  const labels: Record<Role, string> = {
    lead: labelOf('lead'),
    support: labelOf('support'),
    responsible: labelOf('responsible'),
  };
  const verbs = new Map<string, Role>();
  for (const role of ROLES) for (const word of roles[role].verbs) verbs.set(word, role);
  const anyLabel = `(?:${labels.lead}|${labels.support}|${labels.responsible})`;
  const words: RoleWords = {
    labels,
    anyLabel,
    stopBeforeLabel: new RegExp(`。(?=(?:${anyLabel})：)`, 'gu'),
    opensWithLabel: new RegExp(`^${anyLabel}\\s*[：:]`, 'u'),
    sign: new RegExp(
      [
        `(?<leadLabel>${labels.lead})\\s*：`,
        `(?<supportLabel>${labels.support})\\s*：`,
        `(?<responsibleLabel>${labels.responsible})\\s*：`,
        // ；适用范围：… ends a list
        '(?<=^|[；。，\\n])(?<otherLabel>[\\p{Script=Han}]{2,8})：',
        `(?<join>${anyOf(roles.join.verbs)})`,
        `(?<verb>${anyOf([...verbs.keys()])})(?!${anyOf(verbInName)})`,
      ].join('|'),
      'gu',
    ),
    supportWord: new RegExp(`^(?:${anyOf(roles.support.words)})`, 'u'),
    roleOfVerb: verbs,
    leadsFirst: new RegExp(
      `[，。；]?(?:${leadsFirst.join('|')})(?:，(?:其他|其余|其它)[^，。；]{0,6}(?<others>${anyOf(roles.support.words)}|${anyOf(roles.responsible.words)})[^，。；]{0,4})?(?<onwards>[，。；]?(?:以)?下同)?。?`,
      'u',
    ),
  };
  return words;
});
