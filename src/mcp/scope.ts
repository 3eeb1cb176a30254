/** Which documents a question is about. */
import type { BaseRecord } from '../corpus/base.ts';
import { regionsOf } from '../corpus/listing.ts';
import { documentDate, statusOf } from '../model/status.ts';
import { listOf, values } from './fields.ts';
import type { Knowledge } from './knowledge.ts';
import { findPlace } from './place.ts';
import { chosen, chosenRegions, chosenYears, optionsOf } from './values.ts';

type Given = string | readonly string[] | undefined;

export interface ScopeChoice {
  region: readonly string[];
  year: readonly string[];
  status: readonly string[];
  document_type: readonly string[];
}

/** The parameters of a tool that narrow its documents. */
export const scopeFields = {
  region: values('region', '地区：六位代码或名称；选了省就包括所属各市。例如 广东省、440100'),
  year: values('year', '文件成文或发布的年份，例如 2019'),
  status: values('status', '文件今天的时效：现行有效、尚未施行、未载明有效期、已失效'),
  document_type: values('document_type', '文种：通知、意见、方案、办法……'),
};

/** @throws ToolError for a value that is none */
export function readScope(
  { base }: Knowledge,
  given: { region?: Given; year?: Given; status?: Given; document_type?: Given },
): ScopeChoice {
  const types = [...new Set(base.records.flatMap(({ policy }) => policy.docType ?? []))];
  return {
    region: chosenRegions(base, listOf(given.region)),
    year: chosenYears(listOf(given.year)),
    status: chosen('status', listOf(given.status), optionsOf.status()),
    document_type: chosen(
      'document_type',
      listOf(given.document_type),
      types.map((type) => ({ value: type, label: type })),
    ),
  };
}

/** The documents that a choice leaves, newest first. */
export function recordsIn(knowledge: Knowledge, { region, year, status, document_type }: ScopeChoice): BaseRecord[] {
  const fits = (wanted: readonly string[], own: readonly (string | null | undefined)[]) =>
    wanted.length === 0 || own.some((value) => value != null && wanted.includes(value));
  return knowledge.base.records.filter(
    ({ policy }) =>
      fits(
        region,
        regionsOf(policy).map(({ adcode }) => adcode),
      ) &&
      fits(year, [documentDate(policy)?.slice(0, 4)]) &&
      fits(status, [statusOf(policy, knowledge.today()).code]) &&
      fits(document_type, [policy.docType]),
  );
}

/** Documents by id or address, each once. @throws ToolError for one that the base does not have */
export function recordsNamed(knowledge: Knowledge, given: readonly string[]): BaseRecord[] {
  return [...new Set(given.map((one) => findPlace(knowledge, one).record))];
}
