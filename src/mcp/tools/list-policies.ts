/** list_policies: what is in the base, and the outline of one document. */
import { z } from 'zod';
import { countBy } from '../../model/group.ts';
import { documentDate, statusOf } from '../../model/status.ts';
import { eachClause, placedPassages } from '../../model/walk.ts';
import { printNotFound } from '../coverage.ts';
import { asked, limit, offset, words } from '../fields.ts';
import type { Knowledge } from '../knowledge.ts';
import { documentSchema, findPlace, placeAddress, printDocument, tellDocument } from '../place.ts';
import { readScope, recordsIn, scopeFields } from '../scope.ts';
import { defineTool, nothingToFind } from '../tool.ts';

const MOST = 100;

const countedSchema = z.strictObject({ value: z.string(), label: z.string(), count: z.int() });

export const listPoliciesTool = defineTool({
  name: 'list_policies',
  title: '库里有什么',
  description:
    '库的范围：有哪些文件、地区、年份、主题、部门条线、扶持类型，各多少。可按地区、年份、时效、文种、标题里的字筛选。写 document 则给出那份文件的目录，每条附地址。回答“有没有”之前先看这里，弄清库里收了什么。',
  input: asked({
    ...scopeFields,
    query: words('query', '标题、文号或发文机关里的字，空格隔开的都要有', 200).optional(),
    document: words('document', '一份文件的 id 或地址：给出它的目录', 500).optional(),
    limit: limit(30, MOST),
    offset,
  }),
  output: z.strictObject({
    total: z.int(),
    offset: z.int(),
    policies: z.array(
      z.strictObject({
        ...documentSchema.shape,
        docType: z.string().nullable(),
        issuers: z.array(z.string()),
        effectiveFrom: z.string().nullable(),
        effectiveTo: z.string().nullable(),
        clauses: z.int(),
        facts: z.record(z.string(), z.int()).describe('各类要点多少项'),
      }),
    ),
    outline: z
      .array(z.strictObject({ address: z.string(), number: z.string(), trail: z.array(z.string()) }))
      .describe('写了 document 时的目录'),
    base: z
      .strictObject({
        regions: z.array(countedSchema).describe('value 为行政区划代码，count 为文件数'),
        years: z.array(countedSchema).describe('count 为文件数'),
        statuses: z.array(countedSchema).describe('count 为文件数'),
        topics: z.array(countedSchema).describe('count 为条款数'),
        lines: z.array(countedSchema).describe('部门条线，count 为分工数'),
        types: z.array(countedSchema).describe('扶持类型，count 为措施数'),
      })
      .describe('整个库，不受筛选影响'),
  }),
  answer(given, knowledge) {
    const { fold } = knowledge.folder;
    const scope = readScope(knowledge, given);
    const wanted = (given.query ?? '').split(/\s+/u).map((word) => fold(word).characters);
    if (given.query !== undefined && wanted.every((word) => word === '')) throw nothingToFind('query');
    const named = given.document === undefined ? null : findPlace(knowledge, given.document).record;
    const inScope = recordsIn(knowledge, scope);
    const records = inScope
      .filter(({ policy }) => named === null || policy === named.policy)
      .filter(({ policy }) => {
        const own = [policy.title, policy.docNumber ?? '', ...policy.issuers]
          .map((text) => fold(text).characters)
          .join(' ');
        return wanted.every((word) => own.includes(word));
      });
    const policies = records.slice(given.offset, given.offset + given.limit).map(({ policy }) => ({
      ...tellDocument(knowledge, policy),
      docType: policy.docType,
      issuers: policy.issuers,
      effectiveFrom: policy.effectiveFrom,
      effectiveTo: policy.effectiveTo,
      clauses: [...eachClause(policy.clauses)].length,
      facts: factsOf(knowledge, policy.id),
    }));
    const outline = named
      ? placedPassages(named.policy).map(({ anchor, number, trail }) => ({
          address: placeAddress(knowledge, named.policy, anchor),
          number,
          trail,
        }))
      : [];
    const base = describe(knowledge);
    const data = { total: records.length, offset: given.offset, policies, outline, base };
    const looked = named ? [named] : inScope;
    return { data, text: print(data, printNotFound(knowledge, looked, '符合的文件')), looked };
  },
});

function factsOf({ base }: Knowledge, id: string): Record<string, number> {
  const count = (rows: readonly { policy: { id: string } }[]) => rows.filter(({ policy }) => policy.id === id).length;
  return {
    扶持措施: count(base.incentives),
    责任分工: count(base.assignments),
    时限: count(base.deadlines),
    量化目标: count(base.targets),
    引用文件: count(base.citations),
  };
}

type Counted = z.infer<typeof countedSchema>;

function describe({ base, today }: Knowledge) {
  const { lexicon, records } = base;
  const now = today();
  const counted = <T>(items: readonly T[], keyOf: (item: T) => string | null, labelOf: (key: string) => string) =>
    countBy(items, keyOf).flatMap(([value, count]): Counted[] =>
      value === null ? [] : [{ value, label: labelOf(value), count }],
    );
  const topics = records.flatMap(({ policy }) => [...eachClause(policy.clauses)].flatMap((clause) => clause.topics));
  const statuses = new Map(
    records.map(({ policy }) => [statusOf(policy, now).code as string, statusOf(policy, now).label]),
  );
  const same = (value: string) => value;
  return {
    regions: base.regions.map(({ region, records: own }) => ({
      value: region.adcode,
      label: region.name,
      count: own.length,
    })),
    years: counted(records, ({ policy }) => documentDate(policy)?.slice(0, 4) ?? null, same).sort((a, b) =>
      a.value.localeCompare(b.value),
    ),
    statuses: counted(
      records,
      ({ policy }) => statusOf(policy, now).code,
      (code) => statuses.get(code) ?? code,
    ),
    topics: counted(topics, same, (id) => lexicon.topicName(id)),
    lines: counted(
      base.assignments,
      ({ fact }) => fact.line,
      (id) => lexicon.lineLabel(id),
    ),
    types: counted(base.incentives, ({ fact }) => fact.type, same),
  };
}

interface Printed {
  total: number;
  offset: number;
  policies: (z.infer<typeof documentSchema> & { clauses: number })[];
  outline: { address: string; number: string; trail: string[] }[];
  base: ReturnType<typeof describe>;
}

function print({ total, offset: from, policies, outline, base }: Printed, none: string): string {
  const list = (label: string, rows: readonly Counted[], most = 40) =>
    `${label}：${rows
      .slice(0, most)
      .map((row) => `${row.label}${row.value === row.label ? '' : `（${row.value}）`} ${row.count}`)
      .join('、')}${rows.length > most ? `……共 ${rows.length} 个` : ''}`;
  const head =
    total === 0
      ? none
      : `符合的文件共 ${total} 份；${policies.length === 0 ? '这一页没有' : `以下是第 ${from + 1}—${from + policies.length} 份`}。`;
  return [
    head,
    ...policies.map(
      (policy, i) => `${from + i + 1}. ${printDocument(policy)}；${policy.clauses} 条\n   ${policy.address}`,
    ),
    ...(outline.length > 0
      ? [
          `目录：\n${outline.map(({ trail, address }) => `${'　'.repeat(trail.length - 1)}${trail.at(-1)}（${address}）`).join('\n')}`,
        ]
      : []),
    [
      '整个库：',
      list('地区（文件数）', base.regions),
      list('年份（文件数）', base.years),
      list('时效（文件数）', base.statuses),
      list('主题（条款数）', base.topics),
      list('部门条线（分工数）', base.lines),
      list('扶持类型（措施数）', base.types),
    ].join('\n'),
  ].join('\n\n');
}
