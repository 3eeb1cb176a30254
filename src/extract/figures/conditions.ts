/** Thresholds that a firm, park or place must meet. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Condition } from '../../model/policy.ts';
import { sentences, unitAt } from '../units.ts';
import { appliesTo, metricOf, metricsOfSeries, wordsBefore } from './metric.ts';
import { SINCE_RULE } from './purpose.ts';
import type { ReadFigure } from './read.ts';
import { ageOf, lengthOfWhat, sinceWhat } from './years.ts';

const UNIT: Readonly<Record<string, { unit: Condition['unit']; factor: number }>> = {
  元: { unit: '元', factor: 1 },
  '%': { unit: '%', factor: 1 },
  家: { unit: '家', factor: 1 },
  户: { unit: '家', factor: 1 },
  个: { unit: '个', factor: 1 },
  人: { unit: '人', factor: 1 },
  名: { unit: '人', factor: 1 },
  平方米: { unit: '平方米', factor: 1 },
  // one 亩 is 1/15 of a hectare
  亩: { unit: '平方米', factor: 10000 / 15 },
  公顷: { unit: '平方米', factor: 10000 },
  平方公里: { unit: '平方米', factor: 1e6 },
  年: { unit: '年', factor: 1 },
  岁: { unit: '年', factor: 1 },
};

export interface ReadCondition extends Condition {
  /** the series of the figure it was read from, and the place of that figure in it */
  series: number | null;
  position: number;
}

/** @param figures all of the passage, in order */
export function readConditions(text: string, figures: readonly ReadFigure[], lexicon: Lexicon): ReadCondition[] {
  const units = sentences(text);
  const rows: ReadCondition[] = [];
  let previousSentence = -1;
  for (const [i, figure] of figures.entries()) {
    const known = UNIT[figure.unit];
    const sentence = unitAt(units, figure.span[0]);
    if (figure.purpose !== 'condition' || !known || !sentence) continue;
    const words = wordsBefore(sentence, figure, figures[i - 1]);
    const last = previousSentence === sentence.start ? rows.at(-1) : undefined;
    // 年销售额2000万元以上、5000万元以下: the second figure measures what the first does
    const named =
      sinceWhat(words, figure, lexicon) ??
      lengthOfWhat(words, text.slice(figure.outer[1], sentence.end), figure) ??
      seriesMetric(text, figures, i, sentence.start, lexicon) ??
      (metricOf(words, lexicon) || last?.metric || '');
    const metric = figure.unit === '岁' ? ageOf(words, lexicon) : named;
    const start = figure.outer[0] - words.length;
    const convert = (value: number) => Math.round(value * known.factor * 100) / 100;
    const row: ReadCondition = {
      metric,
      op: operatorOf(figure),
      value: convert(figure.value),
      unit: known.unit,
      // 成都企业…500万元以上或交易额5亿元以上: the second is asked of the same
      appliesTo:
        appliesTo(words, lexicon) ??
        (metricOf(words, lexicon) === '' || /^(?:或|且|、)/u.test(words) ? (last?.appliesTo ?? null) : null),
      text: text.slice(start, figure.outer[1]),
      span: [start, figure.outer[1]],
      series: figure.series,
      position: figures.filter(({ series }) => series !== null && series === figure.series).indexOf(figure),
    };
    // 1000万元至5000万元 asks for both ends
    if (figure.max === null) rows.push(row);
    else if (row.value === 0) rows.push({ ...row, op: '<=', value: convert(figure.max) });
    else rows.push({ ...row, op: '>=' }, { ...row, op: '<=', value: convert(figure.max) });
    previousSentence = sentence.start;
  }
  return rows;
}

/** 登记注册3年内 is at most so many years; a figure that nothing bounds is a least. */
function operatorOf({ bound, rule }: ReadFigure): Condition['op'] {
  if (bound !== null && bound !== '≈') return bound;
  // 裁员率放宽至20%: a bound that is eased was an upper one
  return rule === SINCE_RULE || rule === 'threshold-eased' ? '<=' : '>=';
}

/** The metric of one figure of a series whose words name a subject for each. */
export function seriesMetric(
  text: string,
  figures: readonly ReadFigure[],
  index: number,
  sentenceStart: number,
  lexicon: Lexicon,
): string | null {
  const figure = figures[index];
  if (!figure || figure.series === null) return null;
  const row = figures.filter(({ series }) => series === figure.series);
  const [first] = row;
  if (!first) return null;
  const metrics = metricsOfSeries(text.slice(sentenceStart, first.outer[0]), row.length, lexicon);
  return metrics?.[row.indexOf(figure)] ?? null;
}
