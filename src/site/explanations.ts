/** What happened to some words, in the editor's language. */
import type { Explanation } from '../loader/explanations.ts';

const OUTCOMES: Readonly<Record<Explanation['outcome'], string>> = {
  read: '读成',
  'set-aside': '不作要点',
  unread: '没有读',
};
const SETS: Readonly<Record<string, string>> = {
  figure: '数字',
  date: '时间',
  body: '部门',
  title: '文件名',
  'figures/purposes': '数字',
  'incentives/benefits': '扶持措施',
  'incentives/refusals': '扶持措施',
  deadlines: '时限',
  citations: '引用',
  restrictions: '限制',
  departments: '责任分工',
};
const VALUES: Readonly<Record<string, string>> = {
  amount: '金额',
  rate: '比例',
  cap: '上限',
  step: '递增的单位',
  each: '计量单位',
  duration: '年限',
  limit: '次数限制',
  budget: '财政安排',
  condition: '条件',
  target: '目标',
};
const COMPETED = {
  declined: '相符而不取',
  lost: '让与',
  dropped: '删去',
  changed: '改动',
  read: '读出',
  unread: '没有读',
} as const;

/** 数字读成金额; 读成时限; 数字不作要点; 时间没有读 */
export function explanationLabel({ set, outcome, value }: Pick<Explanation, 'set' | 'outcome' | 'value'>): string {
  const known = SETS[set] ?? SETS[`${set.split('/')[0]}`] ?? (set.startsWith('set-aside/') ? '' : set);
  if (outcome !== 'read') return `${known}${OUTCOMES[outcome]}`;
  return value === null ? `${OUTCOMES.read}${known}` : `${known}${OUTCOMES.read}${VALUES[value] ?? value}`;
}

export function competitionLabel(outcome: keyof typeof COMPETED): string {
  return COMPETED[outcome];
}
