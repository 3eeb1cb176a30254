/** What the government promises to reach, and what it sets aside (财政安排). */
import type { Deadline, Target } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import { indicatorName } from '../mentions/indicator-cells.ts';
import { sentences, type Unit, unitAt } from '../units.ts';
import { seriesMetric } from './conditions.ts';
import { goalMetric } from './goal-metric.ts';
import { wordsBefore } from './metric.ts';
import type { ReadFigure } from './read.ts';

const BARE_GROWTH = /^(?:年均|年|同比|平均|比上年|较上年)*(?:增长|增速|递增|增幅|增长率|增长速度)(?:率|速度)?$/u;
const GROWTH_OF = /(?<=.{3})(?:年均|年|同比|平均)*(?:增长|增速|递增|增幅)$/u;
const BUDGET_METRIC = '财政安排';

/** @param figures all of the passage, in order */
export function readTargets(
  text: string,
  figures: readonly ReadFigure[],
  deadlines: readonly Deadline[],
  { lexicon, dateIssued }: PassageContext,
): Target[] {
  const units = sentences(text);
  let subject: { metric: string; sentence: Unit; end: number } | null = null;
  return figures.flatMap((figure, i): Target[] => {
    const sentence = unitAt(units, figure.span[0]);
    if (!sentence || (figure.purpose !== 'target' && figure.purpose !== 'budget')) return [];
    const { cell } = figure;
    if (cell)
      return [
        {
          metric: indicatorName(text.slice(...cell.name)),
          op: operatorOf(figure, ''),
          value: figure.value,
          unit: figure.unit === '' ? '个' : figure.unit,
          end: cell.year === null ? endOf(text, sentence, figure, deadlines, dateIssued) : `${cell.year}-12-31`,
          text: text.slice(...cell.span),
          span: cell.span,
        },
      ];
    const words = wordsBefore(sentence, figure, figures[i - 1]);
    const start = figure.outer[0] - words.length;
    const after =
      /^(?:[^，。；、（）｜]|（[^（）]*）){0,24}/u.exec(text.slice(figure.outer[1], sentence.end))?.[0] ?? '';
    const budget = figure.purpose === 'budget';
    const span: [number, number] = [start, figure.outer[1] + (budget ? 0 : after.trimEnd().length)];
    const own = budget
      ? ''
      : (seriesMetric(text, figures, i, sentence.start, lexicon) ??
        goalMetric(
          {
            words: words + (/^至少(\p{Script=Han}+)$/u.exec(text.slice(figure.outer[0], figure.span[0]))?.[1] ?? ''),
            after,
            row: rowBefore(text, figure.span[0]),
            before:
              subject?.sentence.start === sentence.start && !text.slice(subject.end, figure.span[0]).includes('｜')
                ? subject.metric
                : null,
          },
          lexicon,
        ));
    // 网络零售额达到6000亿元，年均增长10%: the growth is of what was named before
    const grown = BARE_GROWTH.test(own) && subject?.sentence.start === sentence.start ? subject.metric + own : own;
    // 零售额增长6%，突破1200亿元: the sum is no growth
    const metric = figure.unit === '%' ? grown : grown.replace(GROWTH_OF, '');
    if (!budget && !BARE_GROWTH.test(own)) subject = { metric: own, sentence, end: figure.span[1] };
    return [
      {
        metric: budget
          ? `${BUDGET_METRIC}${/市本级|省级|县级|区级/u.exec(words)?.[0].replace(/^/, '（').replace(/$/, '）') ?? ''}`
          : metric,
        op: operatorOf(figure, words),
        value: figure.value,
        unit: unitOf(figure, sentence, words),
        end: endOf(text, sentence, figure, deadlines, dateIssued),
        text: text.slice(...span),
        span,
      },
    ];
  });
}

/** Growth a year is %/年, money set aside every year 元/年. */
function unitOf(figure: ReadFigure, sentence: Unit, words: string): string {
  const before = sentence.text.slice(0, figure.span[0] - sentence.start);
  // 比2023年增长80%, 每年安排不少于5%的指标 are no growth a year
  const growth =
    /年均|每年[^，。；]{0,12}(?:增|提升|提高|递增|下降|降低|减少)|(?<!(?:比|较)[^，。；]{0,4}\d{4})年增长|年递增|同比/u;
  if (figure.unit === '%' && growth.test(words)) return '%/年';
  if (figure.purpose === 'budget' && /每年|(?<![\d上本当])年度|年均|逐年/u.test(before)) return `${figure.unit}/年`;
  const unit = figure.unit === '' ? '个' : figure.unit;
  return unit !== '%' && unit !== '元' && /(?:每年|年均)\p{Script=Han}{0,12}$/u.test(words) ? `${unit}/年` : unit;
}

/** 至少安排300名 is a least though a verb stands between. */
function operatorOf({ bound }: ReadFigure, words: string): Target['op'] {
  if (bound === '≈') return '≈';
  if (bound === null) return /(?:至少|不少于)[^，。；]{0,6}$/u.test(words) ? '>=' : '=';
  return bound.startsWith('<') ? '<=' : '>=';
}

/** The row of a table up to a figure; null where it stands in no table. */
function rowBefore(text: string, at: number): string | null {
  const row = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return row.includes('｜') ? row : null;
}

/** A year at the head of a sentence governs all that it lists: 2026年安排检查300批次，其中…80批次 */
const YEAR_OF_LIST = /^(?:[^，。；\d]{0,4})(20\d{2})年(?!度?(?:以来|起|至))/u;

/**
 * The time that the goal is set for: the last one before it in the sentence, else the end of a year that was told
 * before it. What stands in another sentence says nothing of a yearly growth, nor does what stands in another cell.
 */
function endOf(
  text: string,
  sentence: Unit,
  figure: ReadFigure,
  deadlines: readonly Deadline[],
  dateIssued: string | null,
): string | null {
  const row = rowBefore(text, figure.span[0]);
  const cell = row === null ? 0 : figure.span[0] - row.length + row.lastIndexOf('｜');
  const timed = deadlines.filter(
    ({ end, kind, span }) => end !== null && kind !== 'validity' && span[0] < figure.span[0] && span[0] >= cell,
  );
  const inSentence = timed.findLast(({ span }) => span[0] >= sentence.start);
  if (inSentence) return inSentence.end;
  const before = text.slice(sentence.start, figure.span[0]);
  const year = row === null ? YEAR_OF_LIST.exec(before)?.[1] : undefined;
  if (year !== undefined && (dateIssued === null || `${year}-12-31` >= dateIssued)) return `${year}-12-31`;
  if (/每年|年均/u.test(before)) return null;
  return timed.findLast(({ end }) => end?.endsWith('-12-31'))?.end ?? null;
}
