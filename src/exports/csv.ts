/** Tables of facts as CSV (RFC 4180), with a byte order mark so that spreadsheets read UTF-8. */
import { stringify } from 'csv-stringify/sync';
import type { Base } from '../corpus/base.ts';
import { leadOf } from '../corpus/ledger.ts';
import type { Row } from '../corpus/row.ts';
import { printCondition } from '../model/facts/condition.ts';
import { printDeadline } from '../model/facts/deadline.ts';
import { printBenefit } from '../model/facts/incentive.ts';
import { ROLE_LABELS } from '../model/facts/responsibility.ts';

type Columns = { [column: string]: string | number | null };

function place({ policy, clause, factAnchor }: Row<unknown>, site: string): Columns {
  return {
    地区: policy.region?.name ?? '',
    文件: policy.title,
    文号: policy.docNumber,
    成文日期: policy.dateIssued,
    有效期至: policy.effectiveTo,
    条款: clause ? clause.path : '',
    条款标题: clause?.heading ?? '',
    链接: new URL(`/policies/${policy.id}/#${factAnchor}`, site).href,
  };
}

const print = (records: readonly Columns[]) =>
  stringify([...records], { header: true, bom: true, record_delimiter: 'windows', quoted_match: /\n/ });

export function incentivesCsv(base: Base, site: string): string {
  return print(
    base.incentives.map((row) => ({
      类型: row.fact.type,
      额度: printBenefit(row.fact),
      '金额（元）': row.fact.amountYuan,
      '金额至（元）': row.fact.amountMaxYuan,
      '比例（%）': row.fact.ratePct,
      比例基数: row.fact.rateOf,
      '封顶（元）': row.fact.capYuan,
      每增: row.fact.step ? `${row.fact.step.metric ?? ''}${row.fact.step.value}${row.fact.step.unit}` : null,
      计量: row.fact.per,
      年限: row.fact.durationYears,
      对象: row.fact.beneficiary,
      条件: row.fact.conditions.map(printCondition).join('；'),
      牵头部门: leadOf(row).join('、'),
      原文: row.fact.text,
      ...place(row, site),
    })),
  );
}

export function responsibilitiesCsv(base: Base, site: string): string {
  return print(
    base.assignments.map((row) => ({
      部门: row.fact.name,
      条线: row.fact.line ? base.lexicon.lineLabel(row.fact.line) : '',
      职责: ROLE_LABELS[row.fact.role],
      写法: row.fact.responsibility.kind === 'explicit' ? '标注' : '行文',
      任务原文: row.passage.text.slice(...row.fact.responsibility.scope),
      ...place(row, site),
    })),
  );
}

export function deadlinesCsv(base: Base, site: string): string {
  return print(
    base.deadlines.map((row) => ({
      时限: printDeadline(row.fact),
      起: row.fact.start,
      止: row.fact.end,
      周期: row.fact.rrule,
      期限: row.fact.duration,
      原文: row.fact.text,
      ...place(row, site),
    })),
  );
}
