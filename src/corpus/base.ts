/** All policies together: facts in rows that know where they stand, and the lists that pages are made from. */
import type { CorrectedRecord } from '../corrections/apply.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { FactKind, FactOf } from '../model/facts/index.ts';
import type { Citation, Deadline, Incentive, Region, Responsibility, Role, Target } from '../model/policy.ts';
import { ROLES } from '../model/policy.ts';
import { documentDate } from '../model/status.ts';
import { factAnchor, placedPassages } from '../model/walk.ts';
import { type Opening, openingsOf } from './applications.ts';
import { resolveCitations } from './citations.ts';
import { type RankedDoubts, rankDoubts } from './doubts.ts';
import type { Row } from './row.ts';

/** One body in one role in one attribution. */
export interface Assignment {
  name: string;
  line: string | null;
  role: Role;
  responsibility: Responsibility;
}

export interface BaseRecord extends CorrectedRecord {
  /** what the editor is asked to look at, and what is told for completeness */
  doubts: RankedDoubts;
}

export interface Base {
  lexicon: Lexicon;
  records: BaseRecord[];
  byId: Map<string, BaseRecord>;
  assignments: Row<Assignment>[];
  incentives: Row<Incentive>[];
  deadlines: Row<Deadline>[];
  targets: Row<Target>[];
  citations: Row<Citation>[];
  /** what can be applied for */
  openings: Row<Opening>[];
  regions: { region: Region; records: BaseRecord[] }[];
}

/** Newest first; documents without a date last. */
export function createBase(records: readonly CorrectedRecord[], lexicon: Lexicon): Base {
  const policies = resolveCitations(records.map(({ policy }) => policy));
  const resolved = records
    .map((record, i): BaseRecord => {
      const policy = policies[i] ?? record.policy;
      return { ...record, policy, doubts: rankDoubts(policy.diagnostics) };
    })
    .sort(
      (a, b) =>
        (documentDate(b.policy) ?? '').localeCompare(documentDate(a.policy) ?? '') ||
        a.policy.id.localeCompare(b.policy.id),
    );
  return {
    lexicon,
    records: resolved,
    byId: new Map(resolved.map((record) => [record.policy.id, record])),
    assignments: rowsOf(resolved, 'responsibilities').flatMap(assignmentsOf),
    incentives: rowsOf(resolved, 'incentives'),
    deadlines: rowsOf(resolved, 'deadlines'),
    targets: rowsOf(resolved, 'targets'),
    citations: rowsOf(resolved, 'citations'),
    openings: openingsOf(
      resolved.map(({ policy }) => policy),
      lexicon,
    ),
    regions: recordsByRegion(resolved),
  };
}

/** Every fact of one kind, in document order. */
function rowsOf<K extends FactKind>(records: readonly BaseRecord[], kind: K): Row<FactOf<K>>[] {
  return records.flatMap(({ policy }) =>
    placedPassages(policy).flatMap(({ passage, clause, anchor, trail, number }) =>
      (passage[kind] as FactOf<K>[]).map((fact, i) => ({
        policy,
        clause,
        passage,
        trail,
        number,
        anchor,
        factAnchor: factAnchor(anchor, kind, i),
        fact,
      })),
    ),
  );
}

function assignmentsOf(row: Row<Responsibility>): Row<Assignment>[] {
  return ROLES.flatMap((role) =>
    row.fact[role].map(
      ({ name, id }): Row<Assignment> => ({ ...row, fact: { name, line: id, role, responsibility: row.fact } }),
    ),
  );
}

function recordsByRegion(records: readonly BaseRecord[]): Base['regions'] {
  const groups = new Map<string, { region: Region; records: BaseRecord[] }>();
  for (const record of records) {
    const { region } = record.policy;
    if (!region) continue;
    const group = groups.get(region.adcode) ?? { region, records: [] };
    group.records.push(record);
    groups.set(region.adcode, group);
  }
  return [...groups.values()].sort((a, b) => a.region.adcode.localeCompare(b.region.adcode));
}
