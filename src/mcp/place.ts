/** Places of the base: their addresses in the site, read and written, and what is said of each. */
import { z } from 'zod';
import type { BaseRecord } from '../corpus/base.ts';
import { FACT_KINDS } from '../model/facts/index.ts';
import type { Policy } from '../model/policy.ts';
import { documentDate, STATUS_LABELS, statusOf } from '../model/status.ts';
import { type PlacedPassage, placedPassages } from '../model/walk.ts';
import type { Knowledge } from './knowledge.ts';
import { ToolError } from './tool.ts';

const statusSchema = z.strictObject({
  code: z.enum(Object.keys(STATUS_LABELS) as [keyof typeof STATUS_LABELS, ...(keyof typeof STATUS_LABELS)[]]),
  label: z.string(),
  date: z.string().nullable().describe('据以判断的日期'),
});

export const documentSchema = z.strictObject({
  id: z.string(),
  address: z.string(),
  title: z.string(),
  docNumber: z.string().nullable(),
  region: z.string().nullable(),
  date: z.string().nullable().describe('成文日期；没有则为发布日期'),
  status: statusSchema.describe('文件今天的时效'),
});

export const placeSchema = z.strictObject({
  address: z.string().describe('条款的固定地址，引用时附上'),
  document: documentSchema,
  number: z.string().describe('文件自己的编号，如 三、（一）1.'),
  trail: z.array(z.string()).describe('各级标题，外层在前'),
});

export const policyAddress = ({ site }: Knowledge, { id }: Pick<Policy, 'id'>): string =>
  new URL(`/policies/${id}/`, site).href;
/** @param anchor empty for the document itself */
export const placeAddress = (knowledge: Knowledge, policy: Pick<Policy, 'id'>, anchor: string): string =>
  `${policyAddress(knowledge, policy)}${anchor === '' ? '' : `#${anchor}`}`;

export function tellDocument(knowledge: Knowledge, policy: Policy): z.infer<typeof documentSchema> {
  return {
    id: policy.id,
    address: policyAddress(knowledge, policy),
    title: policy.title,
    docNumber: policy.docNumber,
    region: policy.region?.name ?? null,
    date: documentDate(policy),
    status: statusOf(policy, knowledge.today()),
  };
}

export function tellPlace(
  knowledge: Knowledge,
  policy: Policy,
  { anchor, number, trail }: Pick<PlacedPassage, 'anchor' | 'number' | 'trail'>,
): z.infer<typeof placeSchema> {
  return {
    address: placeAddress(knowledge, policy, anchor),
    document: tellDocument(knowledge, policy),
    number,
    trail: [...trail],
  };
}

/** 现行有效（至 2027-12-31） */
function printStatus({ code, label, date }: z.infer<typeof statusSchema>): string {
  if (date === null) return label;
  return `${label}（${code === 'pending' ? '自' : '至'} ${date}）`;
}

/** 《标题》（文号），地区，现行有效 */
export function printDocument({ title, docNumber, region, status }: z.infer<typeof documentSchema>): string {
  return [`《${title}》${docNumber ? `（${docNumber}）` : ''}`, ...(region ? [region] : []), printStatus(status)].join(
    '，',
  );
}

/** Where it stands, in two lines: document, then clause and address. */
export function printPlace({ document, trail, number, address }: z.infer<typeof placeSchema>): string {
  return `${printDocument(document)}\n${trail.join(' › ') || number}\n${address}`;
}

interface Found {
  record: BaseRecord;
  /** null for the address of a whole document */
  placed: PlacedPassage | null;
}

const CODES = Object.values(FACT_KINDS)
  .map(({ code }) => code)
  .join('');
const FACT = new RegExp(`^(.+)\\.[${CODES}]\\d{1,4}$`);
const HOW = '地址写作 ID#条款，例如 list_policies 或 search 返回的 address。';

/**
 * A place by its address: https://…/policies/ID/#CLAUSE, /policies/ID/#CLAUSE, ID#CLAUSE, with or without the words of
 * a fact (.i1) or the number of a row (#1); the clause may be its path (3.1.2).
 * @throws ToolError that says what there is instead
 */
export function findPlace({ base }: Knowledge, address: string): Found {
  const [before = '', fragment = ''] = address.trim().split('#');
  const path = before.replace(/\?.*$/, '').replace(/\/+$/, '');
  const id = /(?:^|\/)policies\/([^/]+)$/.exec(path)?.[1] ?? path;
  const record = base.byId.get(id);
  if (!record)
    throw new ToolError(
      `库中没有 id 为“${id}”的文件。${HOW}库中的文件：${base.records
        .slice(0, 20)
        .map(({ policy }) => policy.id)
        .join('、')}${base.records.length > 20 ? ` 等 ${base.records.length} 份，见 list_policies` : ''}。`,
    );
  const anchor = decode(fragment);
  if (anchor === '') return { record, placed: null };
  const all = placedPassages(record.policy);
  const own = FACT.exec(anchor)?.[1] ?? anchor;
  const placed =
    all.find((one) => one.anchor === own) ?? all.find(({ clause }) => clause !== null && clause.path === anchor);
  if (placed) return { record, placed };
  const beginning = all.filter((one) => one.anchor.startsWith(own.replace(/__[^_]*(?:_[^_]+)?$/, '')));
  const near = (beginning.length > 0 ? beginning : all).slice(0, 8);
  throw new ToolError(
    `文件“${id}”里没有条款“${anchor}”。${HOW}这份文件的条款如：${near
      .map((one) => `${id}#${one.anchor}（${one.trail.at(-1) ?? one.number}）`)
      .join('、')}；全部目录用 list_policies 加 document 查看。`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
