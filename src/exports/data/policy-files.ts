/** The files beside every document's page. */
import type { Policy } from '../../model/policy.ts';
import { toAkomaNtoso } from '../akoma-ntoso.ts';
import { sheetCsv } from '../ledger/csv.ts';
import { linkedDocument, policyNodes } from '../linked/policy.ts';
import { policyMarkdown } from '../markdown.ts';
import { factsTable } from './facts-table.ts';
import { addressOf, type DataSource } from './source.ts';
import { tableSheet } from './table.ts';

export interface PolicyFile {
  extension: string;
  format: string;
  holds: string;
  mediaType: string;
  body(policy: Policy, source: DataSource): string;
}

export const POLICY_FILES: readonly PolicyFile[] = [
  {
    extension: 'json',
    format: 'JSON',
    holds: '全文与全部要点，结构化',
    mediaType: 'application/json',
    body: (policy) => JSON.stringify(policy, null, 2),
  },
  {
    extension: 'csv',
    format: 'CSV',
    holds: '全部要点，一项一行',
    mediaType: 'text/csv',
    body: (policy, { site }) => sheetCsv(tableSheet(factsTable([policy], site))),
  },
  {
    extension: 'md',
    format: 'Markdown',
    holds: '全文，每条之下列要点',
    mediaType: 'text/markdown',
    body: (policy, { site, today }) => policyMarkdown(policy, addressOf(site, policy.id), today),
  },
  {
    extension: 'xml',
    format: 'Akoma Ntoso',
    holds: '全文，按 OASIS LegalDocML 3.0',
    mediaType: 'application/xml',
    body: toAkomaNtoso,
  },
  {
    extension: 'jsonld',
    format: 'JSON-LD',
    holds: '文件、申报事项、资金、条件，按 schema.org、CPSV-AP、CCCEV 的词汇',
    mediaType: 'application/ld+json',
    body: (policy, { site, today }) => JSON.stringify(linkedDocument(policyNodes(policy, site, today)), null, 2),
  },
];

export const policyFilePath = (id: string, extension: string): string => `/policies/${id}/data.${extension}`;

/** Addresses from before the files stood beside their page: they still answer. */
export const FORMER_POLICY_FILES: readonly { suffix: string; extension: string }[] = [
  { suffix: 'json', extension: 'json' },
  { suffix: 'akn.xml', extension: 'xml' },
];

export const formerPolicyPath = (id: string, suffix: string): string => `/data/policies/${id}.${suffix}`;

/** @throws Error when there is no such file */
export function policyFile(extension: string): PolicyFile {
  const file = POLICY_FILES.find((one) => one.extension === extension);
  if (!file) throw new Error(`no file data.${extension}`);
  return file;
}
