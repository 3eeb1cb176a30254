/** Doubts in the order of what they could cost a reader who trusts the page: money first, then times, then bodies. */
import type { Diagnostic } from '../model/policy.ts';

export interface DoubtGroup {
  key: string;
  /** what a reader could lose, on screen */
  label: string;
  rules: readonly string[];
}

export const DOUBT_GROUPS: readonly DoubtGroup[] = [
  {
    key: 'money',
    label: '金额与条件',
    rules: [
      'amount-above-cap',
      'step-read-as-amount',
      'figure-beside-unstated',
      'thresholds-out-of-order',
      'conditions-of-another-tier',
      'unusual-amount',
      'unread-figure',
    ],
  },
  { key: 'time', label: '时限与时效', rules: ['ends-before-it-begins', 'unread-date'] },
  { key: 'body', label: '责任部门', rules: ['unread-attribution', 'unknown-department', 'unread-body'] },
  { key: 'citation', label: '引用', rules: ['unread-title'] },
  { key: 'document', label: '文件信息与条款', rules: [] },
];

const LAST = DOUBT_GROUPS.length - 1;

export function groupOf({ rule }: Pick<Diagnostic, 'rule'>): DoubtGroup {
  return (DOUBT_GROUPS.find(({ rules }) => rules.includes(rule)) ?? DOUBT_GROUPS[LAST]) as DoubtGroup;
}

const SEVERITY: Readonly<Record<Diagnostic['severity'], number>> = { error: 0, warning: 1, info: 2 };

export interface RankedDoubts {
  /** somebody should look: errors first, then by what they could cost */
  open: Diagnostic[];
  /** told for completeness; nothing is to be done */
  folded: Diagnostic[];
}

export function rankDoubts(doubts: readonly Diagnostic[]): RankedDoubts {
  const rank = (doubt: Diagnostic) => SEVERITY[doubt.severity] * 10 + DOUBT_GROUPS.indexOf(groupOf(doubt));
  const sorted = doubts.map((doubt, i) => ({ doubt, i })).sort((a, b) => rank(a.doubt) - rank(b.doubt) || a.i - b.i);
  const of = (info: boolean) =>
    sorted.filter(({ doubt }) => (doubt.severity === 'info') === info).map(({ doubt }) => doubt);
  return { open: of(false), folded: of(true) };
}
