/** Facts in words, as a ledger writes them. */
import type { Condition, Deadline, Incentive, Responsibility, Target } from '../model/policy.ts';

/** 500000 → 50万元; 100000000 → 1亿元; 2 → 2元 */
export function printYuan(value: number): string {
  if (value >= 1e8) return `${trim(value / 1e8)}亿元`;
  if (value >= 1e4) return `${trim(value / 1e4)}万元`;
  return `${trim(value)}元`;
}

function trim(value: number): string {
  return String(Math.round(value * 10000) / 10000);
}

/** What is paid, in one line: 贷款利息…的 20%，最高 50万元. Without a figure: 未载明金额. */
export function printBenefit(
  incentive: Pick<Incentive, 'amountYuan' | 'ratePct' | 'capYuan' | 'per' | 'times' | 'durationYears'>,
): string {
  const { amountYuan, ratePct, capYuan, per, times, durationYears } = incentive;
  const parts: string[] = [];
  if (amountYuan !== null)
    parts.push(`${times === 'once' ? '一次性' : ''}${printYuan(amountYuan)}${per ? `/${per}` : ''}`);
  if (ratePct !== null) parts.push(`${trim(ratePct)}%`);
  if (capYuan !== null) parts.push(`最高${printYuan(capYuan)}`);
  if (parts.length === 0) return '未载明金额';
  if (durationYears !== null) parts.push(`连续${durationYears}年`);
  return parts.join('，');
}

const OPERATORS: Readonly<Record<Condition['op'], string>> = { '>': '＞', '>=': '≥', '<': '＜', '<=': '≤', '=': '＝' };

export function printCondition(condition: Condition): string {
  const { metric, op, value, unit, appliesTo } = condition;
  const amount = unit === '元' ? printYuan(value) : `${trim(value)}${unit}`;
  return `${appliesTo ? `${appliesTo}：` : ''}${metric} ${OPERATORS[op]} ${amount}`;
}

export function printTarget({ metric, op, value, unit }: Target): string {
  const amount = unit.startsWith('元') ? printYuan(value) + unit.slice(1) : `${trim(value)}${unit}`;
  return `${metric} ${op === '>=' ? '≥' : op === '≈' ? '约' : ''}${op === '≈' ? '' : ' '}${amount}`.replace(
    /\s+/g,
    ' ',
  );
}

const KIND_LABELS: Readonly<Record<Deadline['kind'], string>> = {
  by: '截止',
  period: '期间',
  recurring: '定期',
  duration: '期限',
  validity: '有效期',
  start: '起始',
};

export function deadlineKindLabel(kind: Deadline['kind']): string {
  return KIND_LABELS[kind];
}

const FREQUENCIES: readonly [pattern: RegExp, label: (match: RegExpExecArray) => string][] = [
  [/^FREQ=YEARLY;BYMONTH=(\d+);BYMONTHDAY=-1$/, (m) => `每年${m[1]}月底前`],
  [/^FREQ=YEARLY;BYMONTH=(\d+);BYMONTHDAY=(\d+)$/, (m) => `每年${m[1]}月${m[2]}日前`],
  [/^FREQ=YEARLY;INTERVAL=(\d+)$/, (m) => `每${m[1]}年`],
  [/^FREQ=YEARLY$/, () => '每年'],
  [/^FREQ=MONTHLY;INTERVAL=(\d+)$/, (m) => (m[1] === '3' ? '每季度' : m[1] === '6' ? '每半年' : `每${m[1]}个月`)],
  [/^FREQ=MONTHLY;BYMONTHDAY=(\d+)$/, (m) => `每月${m[1]}日前`],
  [/^FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=(\d+)$/, (m) => `每季度${m[1]}日前`],
  [/^FREQ=MONTHLY$/, () => '每月'],
  [/^FREQ=WEEKLY$/, () => '每周'],
];

/** A deadline by its values, not by the words: 2015-12-31 前; 2016-01-01 至 2018-12-31; 每年12月10日前; 3年. */
export function printDeadline(
  deadline: Pick<Deadline, 'kind' | 'start' | 'end' | 'rrule' | 'duration' | 'text'>,
): string {
  const { kind, start, end, rrule, duration, text } = deadline;
  if (rrule !== null) {
    for (const [pattern, label] of FREQUENCIES) {
      const match = pattern.exec(rrule);
      if (match) return label(match);
    }
  }
  if (start && end) return `${start} 至 ${end}`;
  if (end) return kind === 'validity' ? `至 ${end}` : `${end} 前`;
  if (start) return `${start} 起`;
  const match = /^P(\d+)([DMY])$/.exec(duration ?? '');
  if (match)
    return `${match[1]}${match[2] === 'D' ? (text.includes('工作日') ? '个工作日' : '日') : match[2] === 'M' ? '个月' : '年'}`;
  return text;
}

export const ROLE_LABELS = { lead: '牵头', support: '配合', responsible: '负责' } as const;

/** 市商务局（牵头）；市财政局（配合） */
export function printResponsibility(responsibility: Responsibility): string {
  return (['lead', 'support', 'responsible'] as const)
    .filter((role) => responsibility[role].length > 0)
    .map((role) => `${ROLE_LABELS[role]}：${responsibility[role].map(({ name }) => name).join('、')}`)
    .join('；');
}
