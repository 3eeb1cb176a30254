/** What a list of clauses shows and sorts by, for the site's own search and for a search cluster alike. */
import { regionTrail } from '../lexicon/regions.ts';
import { printDeadline } from '../model/facts/deadline.ts';
import { printBenefit } from '../model/facts/incentive.ts';
import { responsibilityKind } from '../model/facts/responsibility.ts';
import type { Clause, Level, Passage, Policy, Region } from '../model/policy.ts';
import { placedPassages } from '../model/walk.ts';

export interface FactLine {
  kind: 'body' | 'time' | 'money';
  text: string;
}

/** Who, when and what one gets, a line each. */
export function factLines({ responsibilities, deadlines, incentives }: Passage): FactLine[] {
  return [
    ...responsibilities.map((row): FactLine => ({ kind: 'body', text: responsibilityKind.print(row) })),
    ...deadlines.map((row): FactLine => ({ kind: 'time', text: printDeadline(row) })),
    ...incentives.map((row): FactLine => ({ kind: 'money', text: `${row.type}：${printBenefit(row)}` })),
  ];
}

/** The largest amount or cap in yuan; 0 without one. */
export function largestAmount({ incentives }: Passage): number {
  return Math.max(
    0,
    ...incentives.flatMap(({ amountYuan, amountMaxYuan, capYuan }) => [
      amountYuan ?? 0,
      amountMaxYuan ?? 0,
      capYuan ?? 0,
    ]),
  );
}

/** The regions under which a policy is found: its own and those above it, the nation only for its own policies. */
export function regionsOf({ region }: Pick<Policy, 'region'>): Region[] {
  if (!region) return [];
  return regionTrail(region).filter(({ level }) => level !== 'nation' || region.level === 'nation');
}

/** 省级文件: of which level of government a document is. */
export const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  nation: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
};

/**
 * What every page counts as 条: each passage that a search can find and a link can lead to, that is every numbered unit
 * and what stands before the first and after the last.
 */
export function countClauses(policies: readonly Policy[]): number {
  return policies.reduce((sum, policy) => sum + placedPassages(policy).length, 0);
}

/**
 * The topics under which a clause is counted and found, by every page alike: not those of a bare heading, whose matter
 * stands in the clauses below it.
 */
export function topicsOf(clause: Clause | null): readonly string[] {
  return clause !== null && (clause.text !== '' || clause.children.length === 0) ? clause.topics : [];
}
