/** list_ledger: rows of a ledger by the same choice as in the address of its page. */
import { z } from 'zod';
import { LEVEL_LABELS } from '../../corpus/listing.ts';
import { type Choice, cleared, printChoice, readChoice } from '../../ledger/choice.ts';
import { ledgerOf } from '../../ledger/kinds/index.ts';
import {
  ANY_STATUS,
  type Facet,
  LEDGER_FACETS,
  LEDGER_KEYS,
  type Ledger,
  type LedgerFacet,
  type LedgerKey,
} from '../../ledger/ledger.ts';
import { select } from '../../ledger/select.ts';
import { makeSheet, printFilter } from '../../ledger/sheet.ts';
import { rowStatus } from '../../ledger/status.ts';
import { ledgerPlaces } from '../../ledger/tables.ts';
import { regionOfCode } from '../../lexicon/regions.ts';
import { printYuan } from '../../model/facts/figures.ts';
import { printNotFound } from '../coverage.ts';
import { asked, choice, limit, listOf, offset, values, words } from '../fields.ts';
import type { Knowledge } from '../knowledge.ts';
import { placeAddress } from '../place.ts';
import { recordsIn } from '../scope.ts';
import { defineTool, nothingToFind, ToolError } from '../tool.ts';
import { chosen, chosenRegions, chosenYears, type Option, optionsOf } from '../values.ts';

const MOST = 100;

export const listLedgerTool = defineTool({
  name: 'list_ledger',
  title: '台账',
  description:
    '按条件列出台账的行，与网站上的表和下载的表相同：incentives 扶持措施、duties 责任分工、deadlines 时限、targets 量化目标、citations 引用文件、applications 可申报事项、policies 文件本身。每行附原文和地址。已失效的文件和已过的期限不列，数目另说；status=all 则连同列出。',
  input: asked({
    ledger: choice('ledger', LEDGER_KEYS, '哪一种台账'),
    query: words('query', '行里要有的字，空格隔开的都要有', 200).optional(),
    region: values('region', '地区：六位代码或名称；选了省就包括所属各市'),
    level: values('level', '文件的层级：国家、省级、市级、县级；与 region 同用，只要省本级的'),
    line: values('line', '部门条线：商务、财政……（名称或代码）'),
    role: values('role', '部门的职责：牵头、配合、负责'),
    with: values('with', '责任分工中同一处分工里的其他条线：名称或代码'),
    type: values('type', '类型：扶持类型、时限种类等，随台账而定'),
    topic: values('topic', '主题：名称或代码'),
    amount: values('amount', '金额档，见返回的 facets'),
    stated: values('stated', '是否载明金额：载明、未载明'),
    status: values(
      'status',
      '时效：现行有效、尚未施行、未载明有效期、已失效、期限已过；可申报事项为：现在可申报、未开始、每年开放、未载明时间、已截止、文件已失效；all 为全部',
    ),
    year: values('year', '文件的年份，例如 2019'),
    sort: words('sort', '按哪一列排，列的代码见返回的 columns，前加 - 为倒序；不写则按台账本来的次序', 50).optional(),
    limit: limit(20, MOST),
    offset,
  }),
  output: z.strictObject({
    ledger: z.string(),
    title: z.string(),
    address: z.string().describe('网站上同样筛选的页面'),
    filter: z.string().describe('用了哪些筛选'),
    total: z.int().describe('符合的行共多少'),
    lapsedLeftOut: z.int().describe('另有多少行因文件失效或期限已过未列；要看，status 写 all'),
    offset: z.int(),
    columns: z.array(z.strictObject({ key: z.string(), label: z.string() })),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        address: z.string().describe('原文的固定地址'),
        clauseAddress: z.string().describe('所在条款的地址'),
        status: z.string().describe('行今天的时效代码；over 为期限已过'),
        cells: z
          .record(z.string(), z.union([z.string(), z.number(), z.null()]))
          .describe('列名与值；空为原文没有说，或没有读出'),
      }),
    ),
    facets: z
      .array(
        z.strictObject({
          key: z.string(),
          label: z.string(),
          values: z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.int() })),
        }),
      )
      .describe('还可以怎样筛选，各剩多少行'),
  }),
  answer(given, knowledge) {
    const { base } = knowledge;
    const ledger = ledgerOf(base, given.ledger);
    const parameters = new URLSearchParams();
    const fold = (text: string) => knowledge.folder.fold(text).characters;
    if (given.query !== undefined) {
      if (fold(given.query).trim() === '') throw nothingToFind('query');
      parameters.set('q', given.query);
    }
    for (const facet of LEDGER_FACETS)
      for (const value of new Set(resolve(ledger, facet, listOf(given[facet]), knowledge)))
        parameters.append(facet, value);
    if (given.sort !== undefined) parameters.set('sort', sortColumn(ledger, given.sort));
    const asking = readChoice(parameters);
    const today = knowledge.today();
    const selection = select(ledger, asking, today, fold);
    const shown = selection.rows.slice(given.offset, given.offset + given.limit);
    const page = pageOf(given.ledger, asking, knowledge);
    const sheet = makeSheet(ledger, shown, asking, { site: knowledge.site, address: page, today, ticked: false });
    const data = {
      ledger: ledger.key,
      title: ledger.title,
      address: page,
      filter: printFilter(asking, named(ledger, asking, knowledge)),
      total: selection.rows.length,
      lapsedLeftOut: selection.lapsed,
      offset: given.offset,
      columns: ledger.columns.map(({ key, label }) => ({ key, label })),
      rows: shown.map((row, i) => {
        const cells = sheet.rows[i] ?? [];
        const [id = '', anchor = ''] = row.id.split('#');
        return {
          id: row.id,
          address: String(cells.at(-1)),
          clauseAddress: placeAddress(knowledge, { id }, anchor),
          status: rowStatus(row, today).code,
          cells: Object.fromEntries(sheet.heads.slice(0, -1).map((head, c) => [head, cells[c] ?? null])),
        };
      }),
      facets: ledger.facets.map(({ key, label, values: options }) => ({
        key,
        label,
        values: options.flatMap((option) => {
          const count = selection.counts[key].get(option.value) ?? 0;
          return count > 0 ? [{ value: option.value, label: option.label, count }] : [];
        }),
      })),
    };
    const looked = recordsIn(knowledge, {
      region: asking.facets.region,
      year: asking.facets.year,
      status: [],
      document_type: [],
    });
    const money = new Set(ledger.columns.flatMap(({ kind, label }) => (kind === 'money' ? [label] : [])));
    const none = printNotFound(knowledge, looked, `符合的“${ledger.title}”行（筛选：${data.filter}）`);
    return { data, text: print(data, none, money), looked };
  },
});

/** The page that has the table, with its filter; of the duties of one line its own page. */
function pageOf(key: LedgerKey, asking: Choice, { base, site }: Knowledge): string {
  const places = ledgerPlaces(base).filter(({ ledger }) => ledger === key);
  const [line, ...more] = asking.facets.line;
  const ofLine =
    line === undefined || more.length > 0 ? undefined : places.find(({ fixed }) => fixed === `line=${line}`);
  const path = ofLine?.path ?? places.find(({ fixed }) => fixed === undefined)?.path ?? '/';
  const search = printChoice(path === ofLine?.path ? cleared(asking, 'line') : asking).toString();
  return new URL(`${path}${search ? `?${search}` : ''}`, site).href;
}

/** Values by code or name. One that the base knows and this ledger has no row of is no mistake: it finds nothing. */
function resolve(ledger: Ledger, key: LedgerFacet, given: readonly string[], { base }: Knowledge): string[] {
  if (given.length === 0) return [];
  const facet = ledger.facets.find((one) => one.key === key);
  if (!facet)
    throw new ToolError(
      `台账“${ledger.title}”没有 ${key} 这种筛选；可以用：${ledger.facets.map((one) => `${one.key}（${one.label}）`).join('、')}。`,
    );
  if (key === 'region') return chosenRegions(base, given);
  if (key === 'year') return chosenYears(given);
  const more = {
    level: Object.entries(LEVEL_LABELS).map(([value, label]) => ({ value, label })),
    line: optionsOf.line(base),
    with: optionsOf.line(base),
    topic: optionsOf.topic(base),
    role: optionsOf.role(),
    type: ledger.key === 'incentives' ? optionsOf.incentive() : [],
    status: [{ value: ANY_STATUS, label: '全部' }],
    amount: [],
    stated: [],
  }[key];
  const own = new Set(facet.values.map(({ value }) => value));
  return chosen(key, given, [
    ...facet.values,
    ...more.filter(({ value, label }) => !own.has(value) || label === '全部'),
  ]);
}

/** Facets with the names of what this ledger has no row of: 浙江省 rather than 330000. */
function named({ facets }: Ledger, { facets: chosenValues }: Choice, { base }: Knowledge): Facet[] {
  return facets.map((facet) => {
    const more: Partial<Record<LedgerFacet, () => Option[]>> = {
      line: () => optionsOf.line(base),
      with: () => optionsOf.line(base),
      topic: () => optionsOf.topic(base),
      role: optionsOf.role,
      region: () => chosenValues.region.map((value) => ({ value, label: regionOfCode(value)?.name ?? value })),
    };
    return { ...facet, values: [...facet.values, ...(more[facet.key]?.() ?? [])] };
  });
}

function sortColumn({ columns, title }: Ledger, given: string): string {
  const sign = given.startsWith('-') ? '-' : '';
  const wanted = given.replace(/^-/, '');
  const found = columns.find(({ key, label }) => key === wanted || label === wanted);
  if (!found)
    throw new ToolError(
      `台账“${title}”没有“${wanted}”这一列；可以按这些列排：${columns.map(({ key, label }) => `${key}（${label}）`).join('、')}。`,
    );
  return `${sign}${found.key}`;
}

interface Printed {
  title: string;
  address: string;
  filter: string;
  total: number;
  lapsedLeftOut: number;
  offset: number;
  rows: { address: string; cells: Record<string, string | number | null> }[];
}

function print(
  { title, address, filter, total, lapsedLeftOut, offset: from, rows }: Printed,
  none: string,
  money: ReadonlySet<string>,
): string {
  const lapsed =
    lapsedLeftOut > 0 ? `另有 ${lapsedLeftOut} 行因文件失效或期限已过未列（status 写 all 可以连同列出）。` : '';
  const head =
    total === 0
      ? `${none}${lapsed}`
      : `${title}共 ${total} 行（筛选：${filter}）；${rows.length === 0 ? '这一页没有' : `以下是第 ${from + 1}—${from + rows.length} 行`}。${lapsed}`;
  const told = rows.map(({ cells, address: at }, i) => {
    const words = Object.entries(cells).flatMap(([label, value]) =>
      value === null || value === ''
        ? []
        : [
            `${label}：${money.has(label) && typeof value === 'number' ? printYuan(value) : String(value).replaceAll('\n', '；')}`,
          ],
    );
    return `${from + i + 1}. ${words.join('\n   ')}\n   ${at}`;
  });
  return [`${head}\n${address}`, ...told].join('\n\n');
}
