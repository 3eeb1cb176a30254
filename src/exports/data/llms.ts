/** What the site holds, for language models that read it (llmstxt.org). */
import type { Policy } from '../../model/policy.ts';
import { documentDate, statusOf } from '../../model/status.ts';
import type { Download } from './download.ts';
import { policyFilePath } from './policy-files.ts';
import { type DataSource, PROVENANCE } from './source.ts';

export function llmsText({ base, site, name, today }: DataSource, downloads: readonly Download[]): string {
  const link = (path: string, words: string, about: string) =>
    `- [${words.replaceAll(/[[\]]/gu, '')}](${new URL(path, site).href})：${about}`;
  const policies = base.records.map(({ policy }) => policy);
  const kept = downloads.filter(({ path, formerly }) => formerly === null && path !== '/llms.txt');
  return [
    `# ${name}`,
    '',
    `> 中国政府政策文件库：${policies.length} 份文件的全文，逐条列出责任部门、时限、扶持措施、条件、目标和引用，每项都连到原文。`,
    '',
    PROVENANCE,
    '',
    `时效截至 ${today}。引用时请写条款地址（文件页地址加 # 和条款锚点），并核对原文字句。`,
    '',
    '## 说明',
    '',
    link('/guide/', '使用说明', '怎样读、查、比、加一份文件'),
    link('/data/', '数据与下载', '全部下载，以及读得有多准'),
    '',
    '## 数据',
    '',
    ...kept.map(({ path, title, holds, format }) => link(path, `${title}（${format}）`, holds)),
    '',
    '## 文件',
    '',
    ...policies.map((policy) => link(policyFilePath(policy.id, 'md'), policy.title, about(policy, today))),
    '',
  ].join('\n');
}

const about = (policy: Policy, today: string): string =>
  [policy.region?.name, policy.docNumber, documentDate(policy), statusOf(policy, today).label]
    .filter((part) => part)
    .join('，');
