/** check_quotation: whether a sentence or a number is in the base, where, and whether it is in force today. */
import { z } from 'zod';
import type { BaseRecord } from '../../corpus/base.ts';
import { countBy } from '../../model/group.ts';
import { statusOf } from '../../model/status.ts';
import type { PlacedPassage } from '../../model/walk.ts';
import { sentenceAround } from '../../text/sentence.ts';
import { printNotFound } from '../coverage.ts';
import { asked, limit, listOf, values, words } from '../fields.ts';
import type { Knowledge } from '../knowledge.ts';
import { placeSchema, printPlace, tellDocument, tellPlace } from '../place.ts';
import { alikePieces } from '../quote/alike.ts';
import { foldExact } from '../quote/exact.ts';
import { type Figure, type FiguresAt, factsAt, figuresOfQuotation, sameFigure } from '../quote/figures.ts';
import { nearestStretch, printDifferences } from '../quote/nearest.ts';
import type { Place } from '../quote/texts.ts';
import { readScope, recordsIn, recordsNamed, scopeFields } from '../scope.ts';
import { defineTool, ToolError } from '../tool.ts';

/** Passages that are compared character by character. */
const COMPARED = 8;
const MOST_NEAREST = 3;
/** What shares less with the quotation is another matter. */
const LEAST_LIKENESS = 0.5;
const MOST_FOUND = 50;
/** Of each number in a longer quotation: the sentence is what is asked. */
const MOST_BESIDE = 3;
/** Different numbers of one quotation. */
const MOST_NUMBERS = 20;

const foundSchema = z.strictObject({
  place: placeSchema,
  printed: z.string().describe('库中原文的写法'),
  sentence: z.string().describe('所在的整句：引用时核对有无“不”“除外”等前后文'),
  facts: z.array(z.string()).describe('这几个字读作什么'),
});
type Found = z.infer<typeof foundSchema>;

export const checkQuotationTool = defineTool({
  name: 'check_quotation',
  title: '核对引文',
  description:
    '一句话或一个数字是否库中原文、在哪一条、文件今天是否有效。简繁、全角半角、空格、标点不计；数字之间的符号、比较号要一样，数字不能只截一段。不是原文时给出最近的段落和逐字的差别；数字的各种写法（1000万元、10000000元、一千万元）视为相同，在正文和要点里都找。引用政策之前用它核对。',
  input: asked({
    quotation: words('quotation', '要核对的一句话、一段话或一个数字'),
    ...scopeFields,
    document: values('document', '只在这些文件里核对：id 或地址'),
    limit: limit(10, MOST_FOUND),
  }),
  output: z.strictObject({
    verdict: z
      .enum(['verbatim', 'number', 'differs', 'not-found'])
      .describe('verbatim 是原文；number 只是数字，库中有；differs 不是原文，有相近的；not-found 没有找到'),
    says: z.string().describe('结论，一句话'),
    inForce: z
      .boolean()
      .nullable()
      .describe('找到之处有没有一处在今天现行有效的文件里；都未载明有效期或没有找到为 null'),
    total: z.int().describe('原文出现几处'),
    found: z.array(foundSchema),
    numbers: z.array(
      z.strictObject({
        text: z.string(),
        value: z.number(),
        unit: z.string().describe('元、% 等；空为没有写单位'),
        total: z.int().describe('库中同样的数字出现几处'),
        found: z.array(foundSchema),
      }),
    ),
    numbersLeftOut: z.int().describe('引文里另有几个数字没有核对'),
    nearest: z.array(
      z.strictObject({
        place: placeSchema,
        printed: z.string(),
        likeness: z.number().describe('引文有多少字在那里，0 到 1'),
        differences: z
          .array(z.strictObject({ kind: z.enum(['same', 'quotation', 'document']), text: z.string() }))
          .describe('same 两边都有；quotation 只在引文；document 只在原文'),
        marked: z.string().describe('差别标在文中'),
      }),
    ),
  }),
  answer(given, knowledge) {
    const records = new Set(recordsIn(knowledge, readScope(knowledge, given)));
    const documents = listOf(given.document);
    const looked =
      documents.length === 0 ? [...records] : recordsNamed(knowledge, documents).filter((one) => records.has(one));
    const exact = foldExact(given.quotation, knowledge.folder);
    if (exact.characters === '')
      throw new ToolError('引文里没有可以核对的字，只有标点或空格。请写要核对的一句话或一个数字。');
    const within = new Set(looked);

    const { figures, isBare } = figuresOfQuotation(given.quotation, knowledge.base.lexicon);
    const different = distinct(figures);
    const numbers = different.slice(0, MOST_NUMBERS).map((figure) => findNumber(figure, within, knowledge));
    const isNumber = isBare && (numbers[0]?.all.length ?? 0) > 0;
    const places = isNumber ? [] : knowledge.texts().places(exact.characters, within);
    // a number alone is in every text by some of its characters
    const nearest = isBare || places.length > 0 ? [] : nearestTo(given.quotation, within, knowledge);
    const verdict = isNumber ? 'number' : places.length > 0 ? 'verbatim' : nearest.length > 0 ? 'differs' : 'not-found';
    const holding: readonly { record: BaseRecord }[] = isNumber ? (numbers[0]?.all ?? []) : places;
    const statuses = countBy(holding, ({ record }) => statusOf(record.policy, knowledge.today()).label);
    const none = (what: string) => printNotFound(knowledge, looked, what);
    const data = {
      verdict,
      says: conclude(verdict, holding.length, statuses, none, nearest.length),
      inForce: inForce(holding, knowledge),
      total: places.length,
      found: places.slice(0, given.limit).map((place) => tellFound(place, knowledge)),
      numbersLeftOut: different.length - numbers.length,
      numbers: numbers.map(({ figure: { text, value, unit }, all }) => ({
        text,
        value,
        unit,
        total: all.length,
        found: all
          .slice(0, isNumber ? given.limit : Math.min(given.limit, MOST_BESIDE))
          .map((one) => tellFigure(one, knowledge)),
      })),
      nearest,
    } as const;
    return { data, text: print(data, none), looked };
  },
});

/** Each value once: what is said of it is the same. */
function distinct(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [`${figure.value} ${figure.max} ${figure.unit}`, figure])).values()];
}

function findNumber(figure: Figure, within: ReadonlySet<BaseRecord>, knowledge: Knowledge) {
  const all = knowledge.figures().filter((one) => within.has(one.record) && sameFigure(figure, one.figure));
  return { figure, all };
}

/** Null where no document says until when it holds, or nothing was found. */
function inForce(holding: readonly { record: BaseRecord }[], knowledge: Knowledge): boolean | null {
  const codes = new Set(holding.map(({ record }) => statusOf(record.policy, knowledge.today()).code));
  if (codes.has('in-force')) return true;
  return codes.size === 0 || codes.has('unstated') ? null : false;
}

function conclude(
  verdict: 'verbatim' | 'number' | 'differs' | 'not-found',
  total: number,
  statuses: readonly (readonly [label: string, count: number])[],
  none: (what: string) => string,
  nearest: number,
): string {
  const where = `所在文件今天的时效：${statuses.map(([label, count]) => `${label} ${count} 处`).join('，')}。`;
  switch (verdict) {
    case 'verbatim':
      return `是库中原文，出现 ${total} 处。${where}`;
    case 'number':
      return `库中有这个数字，出现 ${total} 处；是否指同一件事，请看所在的句子。${where}`;
    case 'differs':
      return `不是逐字的原文：${none('一字不差的这段话')}最近的 ${nearest} 处及其差别见下。`;
    default:
      return none('这段话或这个数字，也没有找到相近的段落');
  }
}

function tellFound({ record, pieces }: Place, knowledge: Knowledge): Found {
  // where most of the words stand: an address of its own for a quotation that runs over several clauses
  const longest = pieces.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best));
  const { piece, span } = longest;
  return {
    place: placeOf(record, piece.placed, knowledge),
    printed: pieces.map((one) => one.piece.text.slice(...one.span)).join('\n'),
    sentence: sentenceAround(piece.text, span),
    facts: piece.part === 'text' && piece.placed ? factsAt(piece.placed.passage, span) : [],
  };
}

const lengthOf = ({ span: [start, end] }: Place['pieces'][number]) => end - start;

function tellFigure({ record, placed, span, figure, facts }: FiguresAt, knowledge: Knowledge): Found {
  return {
    place: tellPlace(knowledge, record.policy, placed),
    printed: figure.text,
    sentence: sentenceAround(placed.passage.text, span),
    facts,
  };
}

/** The title and the number stand for the whole document. */
function placeOf(record: BaseRecord, placed: PlacedPassage | null, knowledge: Knowledge): Found['place'] {
  if (placed) return tellPlace(knowledge, record.policy, placed);
  const document = tellDocument(knowledge, record.policy);
  return { address: document.address, document, number: '标题', trail: [record.policy.title] };
}

function nearestTo(quotation: string, within: ReadonlySet<BaseRecord>, knowledge: Knowledge) {
  const own = { text: quotation, exact: foldExact(quotation, knowledge.folder) };
  return alikePieces(own.exact.characters, knowledge.texts(), within, COMPARED)
    .flatMap(({ record, piece }) => {
      const nearest = nearestStretch(own, piece);
      if (!nearest || nearest.likeness < LEAST_LIKENESS) return [];
      return [
        {
          place: placeOf(record, piece.placed, knowledge),
          printed: piece.text.slice(...nearest.span),
          likeness: Math.round(nearest.likeness * 100) / 100,
          differences: nearest.differences,
          marked: printDifferences(nearest.differences),
        },
      ];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NEAREST);
}

interface Printed {
  says: string;
  total: number;
  found: readonly Found[];
  numbers: readonly { text: string; total: number; found: readonly Found[] }[];
  numbersLeftOut: number;
  nearest: readonly { place: Found['place']; marked: string; likeness: number }[];
}

function print(
  { says, total, found, numbers, numbersLeftOut, nearest }: Printed,
  none: (what: string) => string,
): string {
  const parts = [says, ...found.map(printFound)];
  if (found.length < total) parts.push(`（共 ${total} 处，以上 ${found.length} 处。）`);
  for (const { place, marked, likeness } of nearest)
    parts.push(`相近（${Math.round(likeness * 100)}%）：${marked}\n${printPlace(place)}`);
  // of a sentence that stands in the base its numbers do so too
  for (const number of total > 0 ? [] : numbers) {
    parts.push(
      number.total === 0
        ? none(`数字“${number.text}”`)
        : `数字“${number.text}”出现 ${number.total} 处${number.found.length < number.total ? `，以下 ${number.found.length} 处` : ''}：`,
      ...number.found.map(printFound),
    );
  }
  if (total === 0 && numbersLeftOut > 0) parts.push(`引文里另有 ${numbersLeftOut} 个数字没有核对；请分句再查。`);
  return parts.join('\n\n');
}

const printFound = ({ place, printed, sentence, facts }: Found) =>
  [
    `原文：${printed}`,
    `整句：${sentence}`,
    ...(facts.length > 0 ? [`读作：${facts.join('；')}`] : []),
    printPlace(place),
  ].join('\n');
