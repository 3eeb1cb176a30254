/**
 * Tables of indicators (指标名称｜单位｜2024年实际｜2025年目标｜2027年目标): a row is one indicator, its columns are years.
 * The unit stands in a column of its own, in the head, or behind the indicator: 社会消费品零售总额（亿元）.
 */
import { type TableCell, type TableRow, tablesIn, trimmedCell } from '../../genre/tables.ts';
import type { Span } from '../../model/policy.ts';
import { type HeadUnit, headUnit } from './multipliers.ts';

export interface IndicatorCell extends HeadUnit {
  span: Span;
  /** the cell of the indicator */
  name: Span;
  /** the year of the column; null where the head names none */
  year: number | null;
  /** what was reached, not what is to be reached */
  baseline: boolean;
}

/** The head of the column that names the indicators, and no other thing that may be counted. */
const INDICATOR = /指标/u;
const UNIT_HEAD = /^(?:计量)?单位$/u;
const YEAR = /(20\d{2})\s*年?/u;
const GOAL = /目标|规划|计划(?!完成)|任务/u;
const BASELINE = /实际|基期|基数|现状|完成(?!目标)|上年|已/u;
/** What a column of figures is not. */
const NO_VALUE = /指标|单位|部门|属性|类别|类型|序号|备注|说明|来源|口径/u;
const UNIT = /^(?<multiplier>亿|千万|百万|万|千)?(?<unit>[\p{Script=Han}%‰℃㎡/／·a-zA-Z]{1,10})$/u;
const IN_BRACKETS = /[（(]\s*(?:单位[：:])?([^（）()]{1,10})\s*[）)]/u;
/** Units that are counted in whole and in nothing smaller. */
const MEASURES =
  /^(?:元|%|‰|平方米|㎡|家|个|人|人次|亩|吨|公里|件|张|项|户|台|辆|艘|架|只|头|株|床|所|座|条|场|次|批|标箱|千瓦|千瓦时|立方米|平方公里|公顷|岁|年|天|分|倍|名|支|套|处|种|部|册|班|周岁|微克[/／]立方米|吨标准煤|人[/／].*|件[/／].*|元[/／].*|.*[/／]人)$/u;

/** @param text of a passage, its titles masked */
export function indicatorCells(text: string): IndicatorCell[] {
  return tablesIn(text).flatMap(cellsOfTable);
}

function cellsOfTable(table: TableRow[]): IndicatorCell[] {
  const [head, ...rows] = table.map(({ cells }) => cells.map(trimmedCell));
  const naming =
    head?.findLastIndex(({ text }) => INDICATOR.test(text) && !YEAR.test(text) && !/[类值性]/u.test(text)) ?? -1;
  if (!head || naming === -1) return [];
  const unitColumn = head.findIndex(({ text }) => UNIT_HEAD.test(text));
  const columns = head.flatMap((cell, index) => {
    const year = YEAR.exec(cell.text)?.[1];
    if (index === naming || NO_VALUE.test(cell.text)) return [];
    if (year === undefined && !GOAL.test(cell.text) && !BASELINE.test(cell.text)) return [];
    return [
      {
        index,
        year: year === undefined ? null : Number(year),
        baseline: BASELINE.test(cell.text),
        unit: unitIn(cell.text),
      },
    ];
  });
  if (!columns.some(({ baseline }) => !baseline)) return [];
  return rows.flatMap((row) => {
    const name = nameOf(row, naming);
    if (name === null) return [];
    const own = unitOf(row[unitColumn]?.text ?? '') ?? unitIn(name.text);
    return columns.flatMap(({ index, year, baseline, unit }): IndicatorCell[] => {
      const cell = row[index];
      if (!cell || !/\d/u.test(cell.text)) return [];
      const base = own ?? unit ?? { unit: '', factor: 1 };
      return [{ span: spanOf(cell), name: spanOf(name), ...base, year, baseline }];
    });
  });
}

/** The indicator of a row; a merged cell before it may hold a class. */
function nameOf(row: readonly TableCell[], naming: number): TableCell | null {
  const name = row[naming];
  return name && /\p{Script=Han}{2}/u.test(name.text) && name.text.length <= 40 ? name : null;
}

const spanOf = ({ text, start }: TableCell): Span => [start, start + text.length];

/** 1.社会消费品零售总额（亿元） → 社会消费品零售总额. @param printed the cell of the indicator */
export function indicatorName(printed: string): string {
  return (unitIn(printed) ? printed.replace(IN_BRACKETS, '') : printed).replace(
    /^(?:\d{1,2}|[（(]\d{1,2}[）)])[.．、]?\s*(?=\p{Script=Han})/u,
    '',
  );
}

function unitIn(words: string): HeadUnit | null {
  const found = IN_BRACKETS.exec(words)?.[1];
  return found === undefined ? null : unitOf(found);
}

/** 亿元 → 元 and 100000000; a word that is no unit: null */
function unitOf(printed: string): HeadUnit | null {
  const { multiplier, unit = '' } = UNIT.exec(printed.replace(/％/gu, '%'))?.groups ?? {};
  return unit !== '' && MEASURES.test(unit) ? headUnit(unit, multiplier) : null;
}
