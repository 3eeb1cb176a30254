/** compare: what documents or regions say of one matter, side by side. */
import { z } from 'zod';
import type { BaseRecord } from '../../corpus/base.ts';
import { factLines, regionsOf } from '../../corpus/listing.ts';
import { clausesOfTopic } from '../../corpus/topics.ts';
import { regionOfCode } from '../../lexicon/regions.ts';
import { type PlacedPassage, placedPassages } from '../../model/walk.ts';
import { findMatches } from '../../search/client/find.ts';
import { parseQuery } from '../../search/query.ts';
import { coverageOf, printNotFound } from '../coverage.ts';
import { asked, limit, words } from '../fields.ts';
import type { Knowledge } from '../knowledge.ts';
import {
  documentSchema,
  placeAddress,
  placeSchema,
  printDocument,
  printPlace,
  tellDocument,
  tellPlace,
} from '../place.ts';
import { alikePieces } from '../quote/alike.ts';
import { recordsNamed } from '../scope.ts';
import { defineTool, nothingToFind, ToolError } from '../tool.ts';
import { chosen, chosenRegions, optionsOf } from '../values.ts';

const LEAST = 2;
const MOST = 4;
const MOST_CLAUSES = 30;
const MOST_NEAREST = 3;
/** Every pair of documents is aligned: with more of them it would take long, and say little. */
const MOST_ALIGNED = 6;

const clauseSchema = z.strictObject({
  place: placeSchema,
  text: z.string(),
  facts: z.array(z.string()),
  counterparts: z
    .array(z.strictObject({ address: z.string(), likeness: z.number() }))
    .describe('另几栏文件中写同一件事的条款（由程序按用字配对），likeness 0 到 1'),
});
type ComparedClause = z.infer<typeof clauseSchema>;

const comparedSchema = z.strictObject({
  matter: z.string().describe('对照的是什么'),
  columns: z.array(
    z.strictObject({
      label: z.string(),
      documents: z.array(documentSchema),
      lookedAt: z.strictObject({ documents: z.int(), clauses: z.int() }),
      total: z.int().describe('符合的条款共多少'),
      clauses: z.array(clauseSchema),
      says: z.string(),
      nearest: z.array(clauseSchema).describe('没有找到时，最近的段落；未必是同一件事'),
    }),
  ),
  aligned: z.boolean().describe('是否配了对应条款；文件太多时不配'),
});
type Compared = z.infer<typeof comparedSchema>;

const sides = (name: string, description: string) => {
  const error = `参数 ${name} 应是 ${LEAST} 到 ${MOST} 个文字值的数组。${description}`;
  return z
    .array(z.string().trim().min(1, { error }).max(500, { error }), { error })
    .min(LEAST, { error })
    .max(MOST, { error })
    .optional()
    .describe(description);
};

export const compareTool = defineTool({
  name: 'compare',
  title: '对照',
  description:
    '二至四份文件或二至四个地区，对同一主题或同一说法各怎么写，并排列出条款、要点、地址和互相对应的条款。documents 与 regions 写其一；topic 与 query 至少写其一，都写则两样都要符合。某一栏没有找到时，说明看了多少文件和条款，并给出最近的段落，不等于没有规定。',
  input: asked({
    documents: sides('documents', '要对照的文件：id 或地址'),
    regions: sides('regions', '要对照的地区：六位代码或名称；选了省就包括所属各市'),
    topic: words('topic', '主题：名称或代码，见 list_policies', 100).optional(),
    query: words('query', '条款里要有的字，写法同 search', 200).optional(),
    limit: limit(8, MOST_CLAUSES).describe(`每一栏最多列几条，默认 8，最大 ${MOST_CLAUSES}；总数另见 total`),
  }),
  output: comparedSchema,
  async answer(given, knowledge) {
    const columns = columnsOf(given, knowledge);
    const records = [...new Set(columns.flatMap((column) => column.records))];
    const matter = await readMatter(given, knowledge);
    const aligned = records.length <= MOST_ALIGNED;
    const found = columns.map((column) => ({
      ...column,
      hits: column.records.flatMap((record) => matter.placed(record).map((placed): Hit => ({ record, placed }))),
    }));
    const tellHit = ({ record, placed }: Hit, own: readonly BaseRecord[]): ComparedClause => ({
      place: tellPlace(knowledge, record.policy, placed),
      text: placed.passage.text,
      facts: factLines(placed.passage).map(({ text }) => text),
      counterparts: aligned
        ? matchesOf(
            record,
            placed,
            records.filter((other) => !own.includes(other)),
            knowledge,
          ).map((match) => ({
            address: placeAddress(knowledge, match.record.policy, match.anchor),
            likeness: match.likeness,
          }))
        : [],
    });
    const told = found.map(({ label, records: own, hits }) => {
      const { documents, clauses } = coverageOf(knowledge, own);
      const nearest = hits.length > 0 ? [] : nearestIn(own, found, matter, aligned, knowledge);
      return {
        label,
        documents: own.map(({ policy }) => tellDocument(knowledge, policy)),
        lookedAt: { documents, clauses },
        total: hits.length,
        clauses: hits.slice(0, given.limit).map((hit) => tellHit(hit, own)),
        says:
          hits.length > 0
            ? `${hits.length} 条${hits.length > given.limit ? `，列出 ${given.limit} 条` : ''}`
            : `${printNotFound(knowledge, own, `${matter.name}的条款`)}${nearest.length > 0 ? '最近的段落如下，未必是同一件事。' : ''}`,
        nearest: nearest.map((hit) => tellHit(hit, own)),
      };
    });
    const data = { matter: matter.name, columns: told, aligned };
    return { data, text: print(data), looked: records };
  },
});

interface Hit {
  record: BaseRecord;
  placed: PlacedPassage;
}

interface Column {
  label: string;
  records: BaseRecord[];
}

interface Asked {
  documents?: string[] | undefined;
  regions?: string[] | undefined;
  topic?: string | undefined;
  query?: string | undefined;
}

/** @throws ToolError */
function columnsOf({ documents, regions }: Asked, knowledge: Knowledge): Column[] {
  if ((documents === undefined) === (regions === undefined))
    throw new ToolError('documents 与 regions 写其一：要对照的二至四份文件，或二至四个地区。可选的见 list_policies。');
  const columns = documents
    ? recordsNamed(knowledge, documents).map((record) => ({ label: record.policy.title, records: [record] }))
    : [...new Set(chosenRegions(knowledge.base, regions ?? []))].map((adcode) => ({
        label: regionOfCode(adcode)?.name ?? adcode,
        records: knowledge.base.records.filter(({ policy }) => regionsOf(policy).some((one) => one.adcode === adcode)),
      }));
  if (columns.length < LEAST) throw new ToolError('要对照的是同一个；请写两个以上不同的文件或地区。');
  return columns;
}

interface Matter {
  /** 主题“物流快递” */
  name: string;
  /** for what comes nearest, folded */
  words: string;
  placed(record: BaseRecord): PlacedPassage[];
}

/** @throws ToolError */
async function readMatter({ topic, query }: Asked, knowledge: Knowledge): Promise<Matter> {
  const { base, folder } = knowledge;
  if (topic === undefined && query === undefined)
    throw new ToolError('topic 与 query 至少写其一：要对照的主题，或条款里要有的字。主题见 list_policies。');
  const [id] = topic === undefined ? [] : chosen('topic', [topic], optionsOf.topic(base));
  const about = base.lexicon.topics.find((one) => one.id === id);
  const parsed = query === undefined ? null : parseQuery(query, folder);
  if (parsed && parsed.groups.length === 0) throw nothingToFind('query');
  const { store, engine } = knowledge.searcher();
  const matches = parsed ? (await findMatches(parsed, store, engine)).matches : [];
  const names = [...(about ? [`主题“${about.name}”`] : []), ...(query === undefined ? [] : [`含有“${query}”`])];
  const cues = about ? [about.name, ...about.cues] : [];
  return {
    name: names.join('且'),
    words: folder.fold([...cues, ...(parsed?.phrases ?? [])].join(' ')).characters,
    placed(record) {
      const all = placedPassages(record.policy);
      const document = base.records.indexOf(record);
      const said = parsed
        ? new Set(matches.flatMap((match) => (match.document === document ? [match.passage] : [])))
        : null;
      const treated = about ? new Set(clausesOfTopic(record.policy, about.id)) : null;
      return all.filter(
        ({ clause }, i) =>
          (said === null || said.has(i)) && (treated === null || (clause !== null && treated.has(clause))),
      );
    },
  };
}

/** Clauses of other documents that treat the same matter, best first. */
function matchesOf(record: BaseRecord, placed: PlacedPassage, others: readonly BaseRecord[], knowledge: Knowledge) {
  return others
    .flatMap((other) => {
      const found = knowledge.alignment.pair(record.policy, other.policy).find(({ id }) => id === placed.anchor);
      return (found?.matches ?? []).map(({ id, score }) => ({ record: other, anchor: id, likeness: score }));
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** Passages of a column that come nearest to what the other columns say, then to the words. */
function nearestIn(
  own: readonly BaseRecord[],
  columns: readonly { records: readonly BaseRecord[]; hits: readonly Hit[] }[],
  { words: folded }: Matter,
  aligned: boolean,
  knowledge: Knowledge,
): Hit[] {
  const others = aligned ? columns.flatMap(({ hits }) => hits) : [];
  const matched = others
    .flatMap(({ record, placed }) => matchesOf(record, placed, own, knowledge))
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ record, anchor }): Hit[] => {
      const placed = knowledge.placedAt(record, anchor);
      return placed ? [{ record, placed }] : [];
    });
  const worded = alikePieces(folded, knowledge.texts(), own, 2 * MOST_NEAREST).flatMap(({ record, piece }): Hit[] =>
    piece.placed ? [{ record, placed: piece.placed }] : [],
  );
  const seen = new Map([...matched, ...worded].map((hit) => [`${hit.record.policy.id}#${hit.placed.anchor}`, hit]));
  return [...seen.values()].slice(0, MOST_NEAREST);
}

function print({ matter, columns, aligned }: Compared): string {
  const told = columns.map(({ label, documents, clauses, says, nearest }) =>
    [
      `## ${label}（${documents.length} 份文件）`,
      ...(documents.length <= MOST ? documents.map((document) => `- ${printDocument(document)}`) : []),
      says,
      ...clauses.map(printClause),
      ...nearest.map(printClause),
    ].join('\n'),
  );
  const note = aligned
    ? []
    : [`文件超过 ${MOST_ALIGNED} 份，没有配对应条款；要看配对，请用 documents 选二至四份文件。`];
  return [`对照：${matter}`, ...told, ...note].join('\n\n');
}

function printClause({ place, text, facts, counterparts: others }: ComparedClause): string {
  const lines = [printPlace(place), ...(text ? [text] : [])];
  if (facts.length > 0) lines.push(`要点：${facts.join('；')}`);
  if (others.length > 0)
    lines.push(
      `对应条款：${others.map(({ address, likeness }) => `${address}（${Math.round(likeness * 100)}%）`).join('、')}`,
    );
  return `\n${lines.join('\n')}`;
}
