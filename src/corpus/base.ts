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
import { createDocumentIndex } from './lineage/documents.ts';
import { createLineage, type Fate, type Lineage } from './lineage/index.ts';
import { type MissingDocument, missingDocuments } from './missing.ts';
import type { Row } from './row.ts';

/** One body in one role in one attribution. */
export interface Assignment {
  name: string;
  line: string | null;
  role: Role;
  responsibility: Responsibility;
}

export interface AddedRecord extends CorrectedRecord {
  /** the day on which the source was received, ISO, where that was noted */
  added?: string | null;
}

export interface BaseRecord extends AddedRecord {
  /** what the editor is asked to look at, and what is told for completeness */
  doubts: RankedDoubts;
  /** what later documents of the base do to its validity, which `policy.effectiveTo` already tells */
  fate: Fate | null;
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
  /** what rests on what, and what becomes of it */
  lineage: Lineage;
  /** cited and not in the base, one entry a document, most cited first */
  missing: MissingDocument[];
}

/** Newest first; documents without a date last. */
export function createBase(records: readonly AddedRecord[], lexicon: Lexicon): Base {
  const read = records.map(({ policy }) => policy);
  const index = createDocumentIndex(read);
  const policies = resolveCitations(read, index);
  const lineage = createLineage(policies, lexicon, index);
  const resolved = records
    .map((record): BaseRecord => {
      const { id } = record.policy;
      const policy = lineage.documents.get(id)?.policy ?? record.policy;
      const fate = lineage.fates.get(id) ?? null;
      return { ...record, policy, doubts: rankDoubts(policy.diagnostics), fate };
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
    lineage,
    missing: missingDocuments(policies, index),
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
