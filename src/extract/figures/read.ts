/** The figures of a passage, each with what it is for. */
import type { Deadline } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import type { PassageContext } from '../context.ts';
import { judge } from '../judge.ts';
import type { FigureMention } from '../mentions/figure.ts';
import type { Purpose } from './purpose.ts';
import { PURPOSES } from './purposes/index.ts';

export interface ReadFigure extends FigureMention {
  /** null: no rule knows */
  purpose: Purpose | null;
  /** the rule that said so */
  rule: string | null;
  /** figures given in a row (10万元、20万元、30万元) have one number; null for one that stands alone */
  series: number | null;
}

/** Between the figures of a series. After 分别 a comma is one too. */
const JOINED = /^(?:、|和|及|以及|或|或者|与)$/u;
const JOINED_IN_TURN = /^(?:、|和|及|以及|，|；|或|与)$/u;

/**
 * @param text with titles masked
 * @param figures in order
 * @param deadlines 补助期限3年 tells a time: such a figure is told by the deadline
 */
export function readFigures(
  text: string,
  figures: readonly FigureMention[],
  deadlines: readonly Deadline[],
  context: PassageContext,
): ReadFigure[] {
  const read: ReadFigure[] = [];
  const timed = (figure: FigureMention) =>
    figure.unit === '年' && deadlines.some(({ span }) => overlaps(span, figure.span));
  for (let i = 0, series = 0; i < figures.length; ) {
    const row = seriesAt(text, figures, i);
    const bound = row.find((figure) => figure.bound !== null)?.bound ?? null;
    const bounded = row.map((figure) => ({ ...figure, bound: figure.bound ?? bound }));
    const judged = bounded.map((figure) => (timed(figure) ? null : judge(PURPOSES, figure, figures, text, context)));
    // one purpose for all of a row: that of the first that has one
    const first =
      judged.find((judgement) => judgement !== null && judgement.value !== 'aside') ??
      judged.find((judgement) => judgement !== null);
    bounded.forEach((figure, k) => {
      const own = row.length > 1 ? first : judged[k];
      read.push({
        ...figure,
        purpose: own?.value ?? null,
        rule: own?.rule ?? null,
        series: row.length > 1 ? series : null,
      });
    });
    i += row.length;
    series += 1;
  }
  return read;
}

/** The figures from one on that are given in a row with it: of one unit, with nothing but a sign between them. */
function seriesAt(text: string, figures: readonly FigureMention[], from: number): FigureMention[] {
  const first = figures[from];
  if (!first) return [];
  const row = [first];
  const start = text.lastIndexOf('。', first.span[0]) + 1;
  const joined = /分别|依次|相应[给按]|各(?:给|按|奖|补|为|不)/u.test(
    text.slice(Math.max(start, first.span[0] - 40), first.span[0]),
  )
    ? JOINED_IN_TURN
    : JOINED;
  for (let i = from + 1, last = first; i < figures.length; i += 1) {
    const next = figures[i];
    if (!next || next.unit !== last.unit || (last.bound !== null && next.bound !== null && last.bound !== next.bound))
      break;
    if (!joined.test(text.slice(last.outer[1], next.outer[0]))) break;
    row.push(next);
    last = next;
  }
  return row;
}
