/**
 * Two versions of a document clause by clause. What differs only in form (punctuation, width, script, how a number is
 * written, under which number a clause stands) is no difference.
 */
import type { Clause, Policy } from '../model/policy.ts';
import { eachClause } from '../model/walk.ts';
import { sameInAnyForm } from '../text/form.ts';

export interface VersionPair {
  /** null: only the newer version has it */
  older: Clause | null;
  /** null: only the older version has it */
  newer: Clause | null;
  /** `same` but for form */
  verdict: 'same' | 'changed' | 'added' | 'removed';
}

/** From which likeness on a clause counts as the other one, changed. */
const LIKE = 0.4;

interface Piece {
  clause: Clause;
  form: string;
  pairs: ReadonlySet<string>;
}

/** In the order of the newer version; what only the older has stands behind what it followed there. */
export function versionPairs(older: Policy, newer: Policy): VersionPair[] {
  const before = piecesOf(older);
  const after = piecesOf(newer);
  const partner = new Map<Piece, Piece>();
  const taken = new Set<Piece>();
  const join = (a: Piece, b: Piece) => {
    partner.set(b, a);
    taken.add(a);
  };
  const byForm = new Map<string, Piece[]>();
  for (const piece of before) byForm.set(piece.form, [...(byForm.get(piece.form) ?? []), piece]);
  for (const piece of after) {
    const same = byForm.get(piece.form)?.shift();
    if (same) join(same, piece);
  }
  const likely = after
    .filter((piece) => !partner.has(piece))
    .flatMap((b) =>
      before.filter((piece) => !taken.has(piece)).map((a) => ({ a, b, likeness: likeness(a.pairs, b.pairs) })),
    )
    .filter(({ likeness: value }) => value >= LIKE)
    .sort((x, y) => y.likeness - x.likeness);
  for (const { a, b } of likely) if (!taken.has(a) && !partner.has(b)) join(a, b);

  const rows = after.map((b): VersionPair => {
    const a = partner.get(b);
    if (!a) return { older: null, newer: b.clause, verdict: 'added' };
    return { older: a.clause, newer: b.clause, verdict: a.form === b.form ? 'same' : 'changed' };
  });
  for (const [i, a] of before.entries()) {
    if (taken.has(a)) continue;
    const previous = before[i - 1]?.clause ?? null;
    const at = previous === null ? 0 : rows.findIndex((row) => row.older === previous) + 1;
    rows.splice(at, 0, { older: a.clause, newer: null, verdict: 'removed' });
  }
  return rows;
}

/** How many clauses came out how. */
export function versionCounts(older: Policy, newer: Policy): Record<VersionPair['verdict'], number> {
  const counts = { same: 0, changed: 0, added: 0, removed: 0 };
  for (const { verdict } of versionPairs(older, newer)) counts[verdict] += 1;
  return counts;
}

/** Clauses with words of their own. */
function piecesOf(policy: Policy): Piece[] {
  return [...eachClause(policy.clauses)].flatMap((clause) => {
    const form = sameInAnyForm(`${clause.heading ?? ''} ${clause.text}`);
    if (form === '') return [];
    const pairs = new Set(Array.from({ length: Math.max(1, form.length - 1) }, (_, i) => form.slice(i, i + 2)));
    return [{ clause, form, pairs }];
  });
}

/** Share of the pairs of characters that both have (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
