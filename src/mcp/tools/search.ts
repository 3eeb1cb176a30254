/** search: the site's own search over the clauses. */
import { z } from 'zod';
import type { Hit } from '../../search/client/protocol.ts';
import { search } from '../../search/client/search.ts';
import { parseQuery } from '../../search/query.ts';
import { printNotFound } from '../coverage.ts';
import { asked, choice, limit, listOf, offset, values, words } from '../fields.ts';
import type { Knowledge } from '../knowledge.ts';
import { documentSchema, placeSchema, printPlace, tellDocument, tellPlace } from '../place.ts';
import { readScope, recordsIn, scopeFields } from '../scope.ts';
import { defineTool, nothingToFind } from '../tool.ts';
import { chosen, optionsOf } from '../values.ts';

const MOST = 50;
const MOST_TITLES = 20;

const clauseSchema = z.strictObject({
  place: placeSchema,
  text: z.string().describe('条款原文'),
  facts: z.array(z.string()).describe('从条款读出的要点：谁、何时、得什么'),
});
type FoundClause = z.infer<typeof clauseSchema>;

export const searchTool = defineTool({
  name: 'search',
  title: '搜索条款',
  description:
    '在全部条款的原文中找字句，简体、繁体都可以，标点、全角半角不计较；结果就是包含这些字的全部条款，与网站的搜索相同。空格隔开的词要在同一条里都有；"…" 作为一个短语；-词 为不要；甲 OR 乙 为有其一。另列近义说法的条款；没有找到时给出可以改试的词。',
  input: asked({
    query: words('query', '要找的字句', 200),
    ...scopeFields,
    line: values('line', '责任部门所属条线：商务、财政、工信……（名称或代码）'),
    role: values('role', '部门的职责：牵头、配合、负责'),
    type: values('type', '扶持类型：奖励、补助、贴息……'),
    topic: values('topic', '主题：名称或代码，见 list_policies'),
    sort: choice('sort', ['relevance', 'date', 'amount'], '排序：相关程度、日期、金额').default('relevance'),
    limit: limit(10, MOST),
    offset,
  }),
  output: z.strictObject({
    query: z.string(),
    total: z.int().describe('包含这些字的条款共多少条'),
    documents: z.int().describe('分布在几份文件'),
    offset: z.int(),
    clauses: z.array(clauseSchema),
    titles: z.array(documentSchema).describe(`标题或文号符合的文件，最多 ${MOST_TITLES} 份`),
    titlesTotal: z.int().describe('标题或文号符合的文件共几份'),
    related: z
      .strictObject({ total: z.int(), words: z.array(z.string()), clauses: z.array(clauseSchema) })
      .describe('用了近义说法、不含所查原字的条款'),
    tryInstead: z.array(z.string()).describe('没有找到时可以改试的词，都有结果'),
  }),
  async answer(given, knowledge) {
    const scope = readScope(knowledge, given);
    const { base } = knowledge;
    const parameters = new URLSearchParams({ q: given.query, sort: given.sort });
    const narrow = (name: string, list: readonly string[]) => {
      for (const value of list) parameters.append(name, value);
    };
    narrow('region', scope.region);
    narrow('year', scope.year);
    narrow('status', scope.status);
    narrow('type', scope.document_type);
    narrow('department', chosen('line', listOf(given.line), optionsOf.line(base)));
    narrow('role', chosen('role', listOf(given.role), optionsOf.role()));
    narrow('incentive', chosen('type', listOf(given.type), optionsOf.incentive()));
    narrow('topic', chosen('topic', listOf(given.topic), optionsOf.topic(base)));

    const { groups, excluded } = parseQuery(given.query, knowledge.folder);
    if (groups.length === 0 && excluded.length === 0) throw nothingToFind('query');
    const looked = recordsIn(knowledge, scope);
    const found = await run(parameters.toString(), given.offset + given.limit, knowledge);
    const clauses = found.hits.slice(given.offset).map((hit) => tell(hit, knowledge));
    const data = {
      query: given.query,
      total: found.total,
      documents: found.documents,
      offset: given.offset,
      clauses,
      titles: found.titles.slice(0, MOST_TITLES),
      titlesTotal: found.titles.length,
      related: found.related,
      tryInstead: found.advice,
    };
    // only what must not be there was asked
    const matter = `${groups.length === 0 ? '符合' : '含有'}“${given.query}”的条款`;
    return { data, text: print(data, matter, printNotFound(knowledge, looked, matter)), looked };
  },
});

interface Run {
  total: number;
  documents: number;
  hits: Hit[];
  titles: z.infer<typeof documentSchema>[];
  related: { total: number; words: string[]; clauses: FoundClause[] };
  advice: string[];
}

async function run(parameters: string, count: number, knowledge: Knowledge): Promise<Run> {
  const found: Run = {
    total: 0,
    documents: 0,
    hits: [],
    titles: [],
    related: { total: 0, words: [], clauses: [] },
    advice: [],
  };
  for await (const step of search({ run: 1, parameters, count }, knowledge.searcher(), () => false)) {
    if (step.kind === 'summary') Object.assign(found, { total: step.total, documents: step.documents });
    if (step.kind === 'hits') found.hits.push(...step.hits);
    // documents that the words name come before those in whose titles they stand among others
    if (step.kind === 'documents' || step.kind === 'facets')
      found.titles.push(
        ...(step.kind === 'documents' ? step.entries : step.titles).flatMap(({ id }) => {
          const record = knowledge.base.byId.get(id);
          return record ? [tellDocument(knowledge, record.policy)] : [];
        }),
      );
    if (step.kind === 'related')
      found.related = {
        total: step.total,
        words: step.words,
        clauses: step.hits.map((hit) => tell(hit, knowledge)),
      };
    if (step.kind === 'advice') found.advice = [...new Set([...step.near, ...step.shorter].map(({ text }) => text))];
  }
  return found;
}

function tell({ policy, clause, shown }: Hit, knowledge: Knowledge): FoundClause {
  const record = knowledge.base.byId.get(policy.id);
  if (!record) throw new Error(`no document ${policy.id} in the base`);
  const { anchor, trail, text, facts } = shown;
  const number = knowledge.placedAt(record, anchor)?.number ?? clause;
  return {
    place: tellPlace(knowledge, record.policy, { anchor, trail, number }),
    text,
    facts: facts.map((fact) => fact.text),
  };
}

function print(
  { total, documents, offset: from, clauses, titles, titlesTotal, related, tryInstead }: Printed,
  matter: string,
  none: string,
) {
  const parts: string[] = [];
  if (total === 0) parts.push(none);
  else {
    const shown = clauses.length === 0 ? '这一页没有' : `以下是第 ${from + 1}—${from + clauses.length} 条`;
    parts.push(`${matter}共 ${total} 条，在 ${documents} 份文件中；${shown}。`);
  }
  parts.push(...clauses.map((clause, i) => printClause(clause, from + i + 1)));
  if (titles.length > 0)
    parts.push(
      `标题或文号符合的文件${titlesTotal > titles.length ? `共 ${titlesTotal} 份，以下 ${titles.length} 份` : ''}：\n${titles.map(({ title, address }) => `《${title}》${address}`).join('\n')}`,
    );
  if (related.total > 0)
    parts.push(
      `用了近义说法（${related.words.join('、')}）的条款另有 ${related.total} 条，以下 ${related.clauses.length} 条：`,
      ...related.clauses.map((clause, i) => printClause(clause, i + 1)),
    );
  if (tryInstead.length > 0) parts.push(`可以改试：${tryInstead.join('；')}`);
  return parts.join('\n\n');
}

type Printed = Pick<Run, 'total' | 'documents' | 'titles' | 'related'> & {
  offset: number;
  clauses: FoundClause[];
  titlesTotal: number;
  tryInstead: string[];
};

const printClause = ({ place, text, facts }: FoundClause, n: number) =>
  [
    `${n}. ${printPlace(place)}`,
    ...(text ? [text] : []),
    ...(facts.length > 0 ? [`要点：${facts.join('；')}`] : []),
  ].join('\n');
