/**
 * Tables of support: a column whose head says 金额, 标准, 额度 … holds what is paid, in the unit that its head names
 * (金额（万元）); a row is one benefit.
 */
import { type TableCell, type TableRow, tablesIn, trimmedCell } from '../../genre/tables.ts';
import type { Incentive, IncentiveType, Span } from '../../model/policy.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { PassageContext } from '../context.ts';
import type { ReadCondition } from '../figures/conditions.ts';
import type { ReadFigure } from '../figures/read.ts';
import { withoutPlace } from './tiers.ts';

/** What a column of a table of support holds. */
interface Column {
  index: number;
  purpose: 'amount' | 'rate' | 'cap';
  /** of a bare number; null: cells must name their unit */
  factor: number | null;
  /** 认定奖励, 建设补助: the benefit that the head names; null where it only says 标准, 上限 */
  benefit: string | null;
}

const PAID = /(?:金额|标准|额度|奖励|奖补|补助|补贴|资助|扶持|奖金|经费|支持)/u;
const NOT_PAID =
  /(?:对象|条件|依据|部门|单位(?!：|:)|方式|时间|期限|项目|类别|名称|内容|范围|程序|材料|限额|面积|备注)/u;
const CAP = /(?:上限|最高|封顶)/u;
const RATE = /(?:比例|（%）|％|%)/u;
const FACTORS: readonly [unit: RegExp, factor: number][] = [
  [/亿元/u, 1e8],
  [/万元/u, 1e4],
  [/千元/u, 1e3],
  [/元/u, 1],
];
/** 0.5, 40, 1,000, 10—20 */
const NUMBER = /^(?<low>\d[\d,.]*)(?:[—–~～－-]{1,2}(?<high>\d[\d,.]*))?$/u;

/** What a cell says is paid, in yuan or percent. */
interface Paid {
  value: number;
  max: number | null;
  per?: string | null;
}

const BENEFIT = '(?:奖励|奖补|补助|补贴|资助|贴息|津贴)';
const BENEFIT_NAMED = new RegExp(`[\\p{Script=Han}]{2,6}${BENEFIT}`, 'u');
/** A级企业认定奖励, 设备补贴: a cell that names what is given */
const NAMES_BENEFIT = new RegExp(`${BENEFIT}(?:$|[（(])`, 'u');

/** The columns of each benefit, where the heads name several; what only says how much at most holds for all. */
function groupsOf(columns: readonly Column[]): Column[][] {
  const named = new Set(
    columns.flatMap(({ benefit, purpose }) => (benefit !== null && purpose !== 'cap' ? [benefit] : [])),
  );
  if (named.size < 2) return [[...columns]];
  return [...named].map((name) =>
    columns.filter(({ benefit }) => benefit === name || benefit === null || !named.has(benefit)),
  );
}

function columnsOf(head: TableRow): Column[] {
  return head.cells.flatMap(({ text }, index): Column[] => {
    const bare = text.replace(/[（(].*?[）)]/gu, '');
    if (!PAID.test(text) || NOT_PAID.test(bare) || text.length > 24) return [];
    const benefit = BENEFIT_NAMED.exec(bare)?.[0] ?? null;
    if (RATE.test(text)) return [{ index, purpose: 'rate', factor: 1, benefit }];
    const factor = FACTORS.find(([unit]) => unit.test(text))?.[1] ?? null;
    return [{ index, purpose: CAP.test(text) ? 'cap' : 'amount', factor, benefit }];
  });
}

function typeOf(words: readonly string[]): IncentiveType {
  for (const text of words) {
    if (/租金|房租|场租/u.test(text)) return '租金场地补助';
    if (/贴息/u.test(text)) return '贴息';
    if (/奖/u.test(text) && !/补/u.test(text)) return '奖励';
    if (/补|资助|津贴|扶持/u.test(text)) return '补助';
    if (/奖/u.test(text)) return '奖励';
  }
  return '补助';
}

/** The columns of one benefit in a table of support. */
interface BenefitColumns {
  head: TableRow;
  group: readonly Column[];
  /** the table tells of no other benefit */
  alone: boolean;
  /** words around the table that tell what kind of support it lists, nearest first */
  around: readonly string[];
}

/** What a row says under the columns of one benefit; null where it pays nothing there. */
function benefitOf(
  text: string,
  row: TableRow,
  { head, group, alone, around }: BenefitColumns,
  figures: readonly ReadFigure[],
  conditions: readonly ReadCondition[],
): Incentive | null {
  const values = group.flatMap((column) => valuesOf(row.cells[column.index], column, figures));
  if (!values.some(({ purpose }) => purpose !== 'cap' || alone)) return null;
  const heads = group.map(({ index }) => head.cells[index]?.text ?? '');
  const named = row.cells.map((cell) => cell.text).filter((cell) => NAMES_BENEFIT.test(cell));
  // a column of words may tell the rate: 按投入的20%补助
  const told = figures.find(
    ({ span: [at], purpose }) => alone && purpose === 'rate' && at >= row.start && at < row.end,
  );
  const of = (purpose: Column['purpose']) => values.find((value) => value.purpose === purpose);
  return {
    type: typeOf(alone ? [...named, ...heads, ...around] : [...heads, ...around]),
    amountYuan: of('amount')?.value ?? null,
    amountMaxYuan: of('amount')?.max ?? null,
    ratePct: (of('rate') ?? told)?.value ?? null,
    rateOf: null,
    capYuan: of('cap')?.value ?? null,
    step: null,
    per: values.find(({ per }) => per)?.per ?? null,
    times: null,
    durationYears: null,
    conditions: conditions
      .filter((condition) => condition.span[0] >= row.start && condition.span[1] <= row.end)
      .map(withoutPlace),
    beneficiary: row.cells.find((cell) => cell.text !== '' && !/^\d+$/u.test(cell.text))?.text ?? null,
    text: text.slice(row.start, row.end),
    span: [row.start, row.end],
  };
}

/**
 * @param figures with their purposes: those in the columns of support are amounts, rates or caps from here on
 * @returns the benefits, and the spans of the rows and of the cells that they were read from
 */
export function extractFromTables(
  text: string,
  figures: readonly ReadFigure[],
  conditions: readonly ReadCondition[],
  context: PassageContext,
): { incentives: Incentive[]; rows: Span[]; cells: Span[] } {
  const incentives: Incentive[] = [];
  const rows: Span[] = [];
  const cells: Span[] = [];
  for (const table of tablesIn(text)) {
    const [head, ...body] = table.map((row) => ({ ...row, cells: row.cells.map(trimmedCell) }));
    const columns = head ? columnsOf(head) : [];
    if (!head || columns.length === 0) continue;
    const before = text.slice(Math.max(0, head.start - 60), head.start);
    const around = [before, context.heading ?? '', ...[...context.above].reverse()];
    const groups = groupsOf(columns);
    for (const row of body)
      for (const group of groups) {
        const benefit = benefitOf(text, row, { head, group, alone: groups.length === 1, around }, figures, conditions);
        if (!benefit) continue;
        incentives.push(benefit);
        rows.push(benefit.span);
        for (const { index } of group) {
          const cell = row.cells[index];
          if (cell) cells.push([cell.start, cell.start + cell.text.length]);
        }
      }
  }
  return { incentives, rows, cells };
}

/** 按投资额的15%补助，最高80: a bare number behind the words of a cap, in the unit of the head */
const CAP_IN_WORDS = /(?:最高|上限|封顶|不超过)(?:额?为|不超过)?(\d[\d,.]*)(?!\d|[.%万亿千]|元)/u;

/** What a cell says is paid: a number, or words with a cap in them. */
function valuesOf(
  cell: TableCell | undefined,
  column: Column,
  figures: readonly ReadFigure[],
): (Paid & Pick<Column, 'purpose'>)[] {
  const capped = CAP_IN_WORDS.exec(cell?.text ?? '')?.[1];
  const cap = capped === undefined || column.factor === null ? null : parseNumeral(capped);
  if (cap !== null && column.purpose !== 'rate')
    return [{ value: cap * (column.factor ?? 1), max: null, purpose: 'cap' }];
  const value = numberOf(cell, column, figures);
  if (value) return [{ ...value, purpose: column.purpose }];
  // 设备投资额的20% in a column of sums
  const share =
    cell && column.purpose === 'amount' ? numberOf(cell, { ...column, purpose: 'rate', factor: null }, figures) : null;
  return share ? [{ ...share, purpose: 'rate' }] : [];
}

/** The number of a cell in yuan or percent: with its own unit, else in that of the head. */
function numberOf(
  cell: TableCell | undefined,
  { factor, purpose }: Column,
  figures: readonly ReadFigure[],
): Paid | null {
  if (!cell || cell.text === '') return null;
  const unit = purpose === 'rate' ? '%' : '元';
  const own = figures.find(
    (figure) => figure.unit === unit && figure.span[0] >= cell.start && figure.span[0] < cell.start + cell.text.length,
  );
  if (own) return { value: own.value, max: own.max, per: own.per };
  const match = NUMBER.exec(cell.text);
  if (!match || factor === null) return null;
  const low = parseNumeral(match.groups?.low ?? '');
  const high = match.groups?.high === undefined ? null : parseNumeral(match.groups.high);
  return low === null ? null : { value: low * factor, max: high === null ? null : high * factor };
}
