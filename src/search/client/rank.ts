/** The order of results: what a person most likely means comes first. */
import { groupBy } from '../../model/group.ts';
import type { Match } from './match.ts';

const SORTS = ['relevance', 'date', 'amount'] as const;

export interface Order {
  sort: (typeof SORTS)[number];
  /** results of one document together */
  grouped: boolean;
}

/** As the address asks for it. */
export function readOrder(parameters: URLSearchParams): Order {
  const wanted = parameters.get('sort');
  return { sort: SORTS.find((sort) => sort === wanted) ?? 'relevance', grouped: parameters.has('group') };
}

/** What ranking knows of a passage beside where the words stand. */
export interface RankedPassage {
  match: Match;
  groups: number;
  /** the heading says the query and little more: share of it that the query takes, 0 to 1 */
  headingShare: number;
  /** the query names a type of incentive, a department or a topic that the passage has */
  named: boolean;
  /** folded characters of the text */
  length: number;
  expired: boolean;
  /** YYYYMMDD; 0 when unknown */
  date: number;
  /** the largest amount in yuan; 0 without one */
  amount: number;
}

/**
 * Words in the heading count most, then a fact of that name, then the title of the document, then the text: often, in
 * a short passage, and near one another.
 */
export function scoreOf({ match, groups, headingShare, named, length }: RankedPassage): number {
  if (groups === 0) return 0;
  // a heading without a text of its own only leads to others
  const leads = length === 0 ? 0.7 : 1;
  const inHeading = (match.groupsInHeading / groups) * (40 + 40 * headingShare) * leads;
  const inTitle = (match.groupsInTitle / groups) * 12;
  const often = 6 * (1 - 1 / (1 + match.occurrences));
  const short = length === 0 ? 0 : 6 / (1 + length / 120);
  const near = groups > 1 && match.occurrences > 0 ? 20 / (1 + match.distance / 25) : 0;
  return inHeading + inTitle + (named ? 18 : 0) + often + short + near;
}

/** Scores closer than this are alike: the one in force, then the newer comes first. */
const ALIKE = 1;

function compare(sort: Order['sort']): (a: Scored, b: Scored) => number {
  return (a, b) => {
    if (sort === 'date' && a.date !== b.date) return b.date - a.date;
    if (sort === 'amount' && a.amount !== b.amount) return b.amount - a.amount;
    return (
      Math.round(b.score / ALIKE) - Math.round(a.score / ALIKE) ||
      Number(a.expired) - Number(b.expired) ||
      b.date - a.date ||
      a.match.document - b.match.document ||
      a.match.passage - b.match.passage
    );
  };
}

export type Scored = RankedPassage & { score: number };

export function firstOf(scored: readonly Scored[], { sort }: Order): Scored | undefined {
  const before = compare(sort);
  return scored.reduce<Scored | undefined>(
    (best, entry) => (best && before(best, entry) <= 0 ? best : entry),
    undefined,
  );
}

/** In order; grouped, the documents by their first. */
export function arrange(scored: readonly Scored[], { sort, grouped }: Order): Scored[] {
  const ordered = [...scored].sort(compare(sort));
  return grouped ? [...groupBy(ordered, ({ match }) => match.document).values()].flat() : ordered;
}
