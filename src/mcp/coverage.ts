/** What was looked at: said with every answer, so that "not found" is never taken for "there is none". */
import { z } from 'zod';
import type { BaseRecord } from '../corpus/base.ts';
import { unique } from '../model/group.ts';
import { documentDate } from '../model/status.ts';
import { eachClause } from '../model/walk.ts';
import type { Knowledge } from './knowledge.ts';

export const coverageSchema = z
  .strictObject({
    documents: z.int().describe('看了几份文件'),
    clauses: z.int().describe('其中多少条条款（序言、结语也看了，不计在内）'),
    regions: z.array(z.string()),
    years: z.array(z.string()).describe('这些文件成文或发布的年份'),
    undated: z.int().describe('其中几份没有成文、发布日期'),
    asOf: z.string().describe('时效以哪一天为准（北京时间）'),
    site: z.string().describe('地址所在的网站'),
  })
  .describe('本次回答看了哪些文件；没有找到只说明这些文件里没有找到');
export type Coverage = z.infer<typeof coverageSchema>;

/** @param records those that were looked at; all of the base unless told */
export function coverageOf(knowledge: Knowledge, records: readonly BaseRecord[] = knowledge.base.records): Coverage {
  const policies = records.map(({ policy }) => policy);
  return {
    documents: policies.length,
    clauses: policies.reduce((sum, policy) => sum + [...eachClause(policy.clauses)].length, 0),
    regions: unique(policies.flatMap(({ region }) => (region ? [region.name] : []))),
    years: unique(policies.flatMap((policy) => documentDate(policy)?.slice(0, 4) ?? [])).sort(),
    undated: policies.filter((policy) => documentDate(policy) === null).length,
    asOf: knowledge.today(),
    site: knowledge.site,
  };
}

/** 5 份文件 230 条 */
const printExtent = ({ documents, clauses }: Coverage): string => `${documents} 份文件 ${clauses} 条`;

export function printCoverage(coverage: Coverage): string {
  const { regions, years, undated, asOf } = coverage;
  const [first, last] = [years[0], years.at(-1)];
  const span = first === undefined ? '' : first === last ? `${first}年` : `${first}—${last}年`;
  const unknown = undated > 0 ? `${undated} 份没有日期` : '';
  const where = [regions.join('、'), span, unknown].filter((part) => part !== '').join('；');
  return `查看范围：${printExtent(coverage)}${where && `（${where}）`}，时效以 ${asOf} 为准。`;
}

/**
 * What is said where nothing was found: never that there is none.
 * @param what 含有“贴息”的条款
 */
export function printNotFound(knowledge: Knowledge, looked: readonly BaseRecord[], what: string): string {
  if (looked.length > 0) return `在 ${printExtent(coverageOf(knowledge, looked))}中没有找到${what}。`;
  const whole = coverageOf(knowledge);
  return `库中没有这个范围的文件，${what}无从查起，不等于没有。库中收了 ${printExtent(whole)}，地区：${whole.regions.join('、')}。`;
}
