/**
 * Alignment of two policies (上下位对照): for each clause of one, the clauses of the other that treat the same matter.
 *
 * Clauses are vectors of character bigrams weighted by how rare they are in the two documents (tf-idf), headings
 * counting several times; likeness is the cosine. A match must be near the best of its clause and above a floor, so
 * that a clause without a counterpart stays without one.
 */
import type { Clause, Policy } from '../model/policy.ts';

export interface ClauseMatch {
  path: string;
  id: string;
  /** likeness, 0 to 1 */
  score: number;
}

export interface ClauseAlignment {
  path: string;
  id: string;
  /** best first; empty when the other document has no such clause */
  matches: ClauseMatch[];
}

const HEADING_WEIGHT = 4;
/** likeness below this is chance */
const FLOOR = 0.05;
/** a further match must reach this share of the best */
const NEAR_BEST = 0.55;
const MOST_MATCHES = 4;

/** Leaf clauses with their words: what alignment compares. Attachments and bare titles are left out. */
function comparableClauses(policy: Policy): { clause: Clause; above: string[] }[] {
  const found: { clause: Clause; above: string[] }[] = [];
  const walk = (clauses: readonly Clause[], above: string[]) => {
    for (const clause of clauses) {
      if (clause.path.startsWith('att')) continue;
      if (clause.text !== '' && (clause.heading !== null || clause.text.length > 30)) found.push({ clause, above });
      walk(clause.children, [...above, clause.heading ?? '']);
    }
  };
  walk(policy.clauses, []);
  return found;
}

type Vector = Map<string, number>;

/** Attributions and names of places say nothing of the matter. */
function matterOf(text: string): string {
  return text.replace(/（[^（）]*(负责|配合|牵头|单位：|部门：)[^（）]*）/gu, '').replace(/《[^》]*》/gu, '');
}

function countBigrams(text: string, weight: number, into: Vector): void {
  const han = text.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, ' ');
  for (const run of han.split(' ')) {
    for (let i = 0; i + 2 <= run.length; i += 1) {
      const gram = run.slice(i, i + 2);
      into.set(gram, (into.get(gram) ?? 0) + weight);
    }
  }
}

export function alignPolicies(from: Policy, to: Policy): ClauseAlignment[] {
  const left = comparableClauses(from);
  const right = comparableClauses(to);
  const counts = [...left, ...right].map(({ clause, above }) => {
    const counted: Vector = new Map();
    countBigrams(matterOf(clause.text), 1, counted);
    countBigrams(clause.heading ?? '', HEADING_WEIGHT, counted);
    countBigrams(above.at(-1) ?? '', 1, counted);
    return counted;
  });
  const weigh = inverseFrequency(counts);
  const vectors = counts.map((counted) =>
    normalise(new Map([...counted].map(([gram, n]) => [gram, (1 + Math.log(n)) * weigh(gram)]))),
  );
  return left.map(({ clause }, i) => {
    const scored = right
      .map(({ clause: other }, j) => ({
        path: other.path,
        id: other.id,
        score: dot(vectors[i], vectors[left.length + j]),
      }))
      .sort((a, b) => b.score - a.score);
    const best = scored[0]?.score ?? 0;
    const matches = scored.filter(({ score }) => score >= FLOOR && score >= best * NEAR_BEST).slice(0, MOST_MATCHES);
    return {
      path: clause.path,
      id: clause.id,
      matches: matches.map((match) => ({ ...match, score: Math.round(match.score * 1000) / 1000 })),
    };
  });
}

function inverseFrequency(vectors: readonly Vector[]): (gram: string) => number {
  const frequency = new Map<string, number>();
  for (const vector of vectors) for (const gram of vector.keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  return (gram) => Math.log(vectors.length / (frequency.get(gram) ?? vectors.length)) ** 1.5;
}

function normalise(vector: Vector): Vector {
  const length = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([gram, value]) => [gram, value / length]));
}

function dot(a: Vector | undefined, b: Vector | undefined): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (const [gram, value] of a) sum += value * (b.get(gram) ?? 0);
  return sum;
}
