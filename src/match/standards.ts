/** What is asked of those who want to be recognised, where no application and no benefit takes it up: lists of standards. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Clause, Policy } from '../model/policy.ts';
import { eachClause } from '../model/walk.ts';
import type { FactNeed, FigureNeed, Need } from './model.ts';
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

/** 符合下列条件之一 */
const ONE_OF = /之一|任[意何]?一/u;

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
    const asked = (clause: Clause) => {
      const { text, path, conditions } = clause;
      const spans = conditions.map(({ span }) => span);
      const figures = thresholdNeeds(conditions, { text, path, region: policy.region }, lexicon, true);
      const words = quotedWords(text, path, spans, lexicon);
      return { needs: [...figures, ...words.needs], unread: words.unread.map((one) => ({ path, text: one })) };
    };
    const listed = own.map(asked);
    if (ONE_OF.test(lead)) {
      const leaves = listed.flatMap((one) =>
        one.needs.flatMap((need): readonly (FigureNeed | FactNeed)[] => {
          if (need.is === 'any') return need.needs;
          return need.is === 'kind' ? [] : [need];
        }),
      );
      const isRead = listed.every((one) => one.unread.length === 0 && one.needs.length === 1);
      // of alternatives that were not all read none can be said to be missing
      if (isRead) needs.push({ is: 'any', needs: leaves });
      else unread.push(...own.map(({ path, text }) => ({ path, text })));
    } else {
      needs.push(...listed.flatMap((one) => one.needs));
      unread.push(...listed.flatMap((one) => one.unread));
    }
    for (const clause of general) {
      const words = asked(clause);
      needs.push(...words.needs);
      unread.push(...words.unread);
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
