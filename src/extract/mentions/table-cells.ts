/** Bare numbers in the cells of a table have the unit that the head of their column names: 金额（万元）｜50. */
import { CELL_SEPARATOR, type TableCell, tablesIn, trimmedCell } from '../../genre/tables.ts';
import type { Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { Candidate, Refiner } from '../rule.ts';
import type { FigureValue } from './figure.ts';
import { type IndicatorCell, indicatorCells } from './indicator-cells.ts';
import { type HeadUnit, headUnit } from './multipliers.ts';

const HEAD_UNIT =
  /[（(]\s*(?:单位：)?(?<multiplier>亿|千万|百万|万|千)?(?<unit>元|平方米|㎡|%|家|人|个|亩|吨|公里|年)(?:[/／][^（）()]{1,8})?\s*[）)]/u;
const NUMBER = String.raw`\d{1,9}(?:[,，]\d{3})*(?:\.\d{1,4})?`;
const CELL = new RegExp(
  `^(?<before>不低于|不少于|不超过|不高于|不大于|控制在|保持在|稳定在|超过|大于|小于|低于|达到|满|约|≥|≤|[>＞<＜])?(?<low>${NUMBER})(?:[—–~～－至-]{1,2}(?<high>${NUMBER}))?(?<after>（含）以上|（不含）以上|及以上|以上|以下|以内|左右|上下)?$`,
  'u',
);
const BOUNDS: Readonly<Record<string, NonNullable<FigureValue['bound']>>> = {
  不低于: '>=',
  不少于: '>=',
  达到: '>=',
  满: '>=',
  '≥': '>=',
  超过: '>',
  不超过: '<=',
  不高于: '<=',
  不大于: '<=',
  控制在: '<=',
  大于: '>',
  '>': '>',
  '＞': '>',
  小于: '<',
  低于: '<',
  '<': '<',
  '＜': '<',
  约: '≈',
  左右: '≈',
  上下: '≈',
  '≤': '<=',
  '（含）以上': '>=',
  '（不含）以上': '>',
  及以上: '>=',
  以上: '>=',
  以下: '<=',
  以内: '<=',
};

export const readTableCells: Refiner<FigureValue> = {
  id: 'figure-table-cell',
  refine(candidates, text) {
    if (!text.includes(CELL_SEPARATOR)) return candidates;
    const found: Candidate<FigureValue>[] = [];
    for (const table of tablesIn(text)) {
      let units: (HeadUnit | null)[] = [];
      table.forEach(({ cells }, i) => {
        if (i === 0 || cells.some((cell) => HEAD_UNIT.test(cell.text))) units = cells.map(unitOfHead);
        else
          cells.forEach((cell, column) => {
            const unit = units[column];
            const read = unit ? readCell(cell, unit) : null;
            if (read) found.push(read);
          });
      });
    }
    const indicators = indicatorCells(text);
    for (const { span, unit, factor } of indicators) {
      if (found.some((other) => overlaps(other.span, span))) continue;
      const read = readCell({ text: text.slice(...span), start: span[0] }, { unit, factor });
      if (read) found.push(read);
    }
    const all = candidates.filter(({ span }) => !found.some((other) => overlaps(other.span, span)));
    return [...all, ...found]
      .map((candidate) => inCell(candidate, indicators))
      .sort((a, b) => a.value.inner[0] - b.value.inner[0]);
  },
};

/** A figure knows the indicator that it is a value of. */
function inCell(candidate: Candidate<FigureValue>, cells: readonly IndicatorCell[]): Candidate<FigureValue> {
  const [at] = candidate.value.inner;
  const cell = cells.find(({ span }) => at >= span[0] && at < span[1]);
  return cell ? { ...candidate, value: { ...candidate.value, cell } } : candidate;
}

function unitOfHead({ text }: TableCell): HeadUnit | null {
  const { unit, multiplier } = HEAD_UNIT.exec(text)?.groups ?? {};
  return unit ? headUnit(unit, multiplier) : null;
}

function readCell(printed: TableCell, { unit, factor }: HeadUnit): Candidate<FigureValue> | null {
  const { text, start } = trimmedCell(printed);
  const match = CELL.exec(text);
  if (!match) return null;
  const { before = '', low = '', high, after = '' } = match.groups ?? {};
  const numberOf = (printed: string) => Number(printed.replace(/[,，]/gu, '')) * factor;
  const span: Span = [start, start + text.length];
  const inner: Span = [span[0] + before.length, span[1] - after.length];
  return {
    rule: 'figure-table-cell',
    value: {
      value: numberOf(low),
      max: high === undefined ? null : numberOf(high),
      unit,
      bound: BOUNDS[after] ?? BOUNDS[before] ?? null,
      per: null,
      inner,
    },
    span,
    text,
  };
}
