/**
 * Facts in one line each, as a person writes them in an annotation: `牵头 市商务局；配合 市财政局`,
 * `by ..2017-12-31`, `贴息 20% ≤500000元 每企业 3年`, `服务收入>=20000000元`.
 */
import type { Citation, Condition, Deadline, Incentive, Passage, Responsibility, Target } from '../model/policy.ts';

export const LAYERS = ['responsibilities', 'deadlines', 'incentives', 'conditions', 'targets', 'citations'] as const;
export type Layer = (typeof LAYERS)[number];

const names = (label: string, list: readonly { name: string }[]) =>
  list.length > 0 ? [`${label} ${list.map(({ name }) => name).join('、')}`] : [];

function responsibility({ kind, lead, support, responsible }: Responsibility): string {
  const roles = [...names('牵头', lead), ...names('配合', support), ...names('负责', responsible)].join('；');
  return kind === 'prose' ? `文中 ${roles}` : roles;
}

function deadline({ kind, start, end, rrule, duration }: Deadline): string {
  const dates = start || end ? [`${start ?? ''}..${end ?? ''}`] : [];
  return [kind, ...dates, rrule ?? '', duration ?? ''].filter((part) => part !== '').join(' ');
}

const condition = ({ appliesTo, metric, op, value, unit }: Condition) =>
  `${appliesTo ? `［${appliesTo}］` : ''}${metric}${op}${value}${unit}`;

function incentive(row: Incentive): string {
  const parts = [
    row.type,
    row.amountYuan === null ? '' : `${row.amountYuan}元`,
    row.ratePct === null ? '' : `${row.ratePct}%`,
    row.capYuan === null ? '' : `≤${row.capYuan}元`,
    row.per === null ? '' : `每${row.per}`,
    row.times ?? '',
    row.durationYears === null ? '' : `${row.durationYears}年`,
    row.conditions.length > 0 ? `（${row.conditions.map(condition).join('，')}）` : '',
    row.beneficiary === null ? '' : `给${row.beneficiary}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const target = ({ metric, op, value, unit, end }: Target) => `${metric}${op}${value}${unit}${end ? ` ..${end}` : ''}`;
const citation = ({ title, docNumber }: Citation) => `《${title}》${docNumber ?? ''}`;

/** The facts of a passage, by layer, in text order. */
export function notate(passage: Passage): Record<Layer, string[]> {
  return {
    responsibilities: passage.responsibilities.map(responsibility),
    deadlines: passage.deadlines.map(deadline),
    incentives: passage.incentives.map(incentive),
    conditions: passage.conditions.map(condition),
    targets: passage.targets.map(target),
    citations: passage.citations.map(citation),
  };
}
