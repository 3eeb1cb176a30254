/** What is asked of those who want to be recognised, where no application and no benefit takes it up: lists of standards. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Clause, Policy } from '../model/policy.ts';
import { eachClause } from '../model/walk.ts';
import type { Need } from './model.ts';
import { thresholdNeeds } from './thresholds.ts';
import { applicantNeeds, quotedWords } from './words.ts';

export interface Standard {
  /** the clause that leads the list */
  clause: Clause;
  /** its head and its lead */
  text: string;
  needs: Need[];
  unread: { path: string; text: string }[];
}

/** @param isTaken whether a threshold stands with a benefit or an application already */
export function standardsOf(
  policy: Policy,
  isTaken: (path: string, start: number) => boolean,
  lexicon: Lexicon,
): Standard[] {
  const heads = new RegExp(`(?:${anyOf(lexicon.matching.standards)})`, 'u');
  const isOpen = (clause: Clause) =>
    clause.incentives.length === 0 && clause.conditions.some(({ span }) => !isTaken(clause.path, span[0]));
  const isFigured = (clause: Clause): boolean => [...eachClause([clause])].some(isOpen);
  const standards: Standard[] = [];

  const read = (list: Clause, above: readonly Clause[]): void => {
    const root = [...above, list].findIndex((clause) => heads.test(clause.heading ?? clause.text));
    if (root < 0) return;
    const lead = list.text === '' ? (list.heading ?? '') : list.text;
    const trail = [...above, list].slice(root);
    const head = trail.map(({ heading }) => heading ?? '').findLast((heading) => heading !== '') ?? '';
    // those of the lists around hold for all
    const general = trail
      .slice(0, -1)
      .flatMap(({ children }) => children.filter((clause) => clause.children.length === 0 && !isFigured(clause)));
    const own =
      list.children.length > 0 ? list.children.filter((clause) => isOpen(clause) || !isFigured(clause)) : [list];
    const needs: Need[] = applicantNeeds(lead, list.path, lexicon);
    if (needs.length === 0 && head !== lead) needs.push(...applicantNeeds(head, list.path, lexicon));
    // standards of what is no kind of applicant (of a disease, of a work) are none for a firm
    if (needs.length === 0) return;
    const unread: Standard['unread'] = [];
    for (const clause of [...own, ...general]) {
      const { text, path, conditions } = clause;
      needs.push(...thresholdNeeds(conditions, { text, path, region: policy.region }, lexicon, true));
      const words = quotedWords(
        text,
        path,
        conditions.map(({ span }) => span),
        lexicon,
      );
      needs.push(...words.needs);
      unread.push(...words.unread.map((words) => ({ path, text: words })));
    }
    standards.push({ clause: list, text: head === lead || head === '' ? lead : `${head}：${lead}`, needs, unread });
  };

  const walk = (clauses: readonly Clause[], above: readonly Clause[]): void => {
    for (const clause of clauses) {
      if (clause.children.some(isOpen)) read(clause, above);
      else if (above.length === 0 && isOpen(clause)) read(clause, above);
      walk(clause.children, [...above, clause]);
    }
  };
  walk(policy.clauses, []);
  return standards;
}
