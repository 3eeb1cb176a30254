/** The base to search records: the words of every passage, its facets, and what a result shows. */
import type { Base } from '../corpus/base.ts';
import { printBenefit, printDeadline, printResponsibility, ROLE_LABELS } from '../corpus/print.ts';
import { documentDate, statusOf } from '../corpus/status.ts';
import type { Passage } from '../model/policy.ts';
import { ROLES } from '../model/policy.ts';
import { type PlacedPassage, placedPassages } from '../model/walk.ts';
import { FACETS, type Facet, type FacetValue, type ResultTexts, type SearchTable, type TableRow } from './table.ts';

export interface SearchRecord {
  /** `ID#ANCHOR` */
  id: string;
  heading: string;
  text: string;
}

export interface SearchData {
  records: SearchRecord[];
  /** without Pagefind's ids, which the index gives */
  table: Omit<SearchTable, 'pagefind'>;
  texts: Map<string, ResultTexts>;
}

/** Values of a facet, numbered in the order in which they come. */
class ValueList {
  readonly values: FacetValue[] = [];
  private readonly index = new Map<string, number>();

  number(value: string, label: string): number {
    const known = this.index.get(value);
    if (known !== undefined) return known;
    this.index.set(value, this.values.length);
    return this.values.push({ value, label }) - 1;
  }
}

export function makeSearchData(base: Base, today: string): SearchData {
  const lists = Object.fromEntries(FACETS.map((facet) => [facet, new ValueList()])) as Record<Facet, ValueList>;
  for (const role of ROLES) lists.role.number(role, ROLE_LABELS[role]);
  const records: SearchRecord[] = [];
  const rows: TableRow[] = [];
  const texts = new Map<string, ResultTexts>();
  base.records.forEach(({ policy }, policyIndex) => {
    const shown: ResultTexts = {};
    const year = documentDate(policy)?.slice(0, 4);
    for (const placed of placedPassages(policy)) {
      const { passage, clause, anchor, trail } = placed;
      const assigned = assignmentsOf(passage, base, lists.department);
      rows.push({
        policy: policyIndex,
        anchor,
        heading: clause?.heading ?? '',
        assignments: assigned,
        facets: {
          region: policy.region ? [lists.region.number(policy.region.adcode, policy.region.name)] : [],
          department: unique(assigned.map((pair) => Math.floor(pair / ROLES.length))),
          role: unique(assigned.map((pair) => pair % ROLES.length)),
          incentive: unique(passage.incentives.map(({ type }) => lists.incentive.number(type, type))),
          topic: unique((clause?.topics ?? []).map((id) => lists.topic.number(id, base.lexicon.topicName(id)))),
          year: year ? [lists.year.number(year, `${year}年`)] : [],
        },
      });
      records.push({ id: `${policy.id}#${anchor}`, heading: clause?.heading ?? '', text: passage.text });
      shown[anchor] = { trail, text: passage.text, facts: factLines(placed) };
    }
    texts.set(policy.id, shown);
  });
  const policies = base.records.map(({ policy }) => {
    const status = statusOf(policy, today);
    return {
      id: policy.id,
      title: policy.title,
      docNumber: policy.docNumber,
      region: policy.region?.name ?? '',
      date: documentDate(policy),
      status: status.code === 'expired' ? `${status.label} ${status.date}` : status.label,
      expired: status.code === 'expired',
    };
  });
  const values = Object.fromEntries(FACETS.map((facet) => [facet, lists[facet].values])) as Record<Facet, FacetValue[]>;
  return { records, texts, table: { policies, rows, values } };
}

const unique = (numbers: readonly number[]) => [...new Set(numbers)];

function assignmentsOf(passage: Passage, base: Base, departments: ValueList): number[] {
  return unique(
    passage.responsibilities.flatMap((row) =>
      ROLES.flatMap((role, r) =>
        row[role].flatMap(({ id }) =>
          id === null ? [] : [departments.number(id, base.lexicon.lineLabel(id)) * ROLES.length + r],
        ),
      ),
    ),
  );
}

function factLines({ passage }: PlacedPassage): ResultTexts[string]['facts'] {
  return [
    ...passage.responsibilities.map((row) => ({ kind: 'body' as const, text: printResponsibility(row) })),
    ...passage.deadlines.map((row) => ({ kind: 'time' as const, text: printDeadline(row) })),
    ...passage.incentives.map((row) => ({ kind: 'money' as const, text: `${row.type}：${printBenefit(row)}` })),
  ];
}
