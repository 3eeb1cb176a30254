/** What a figure says. */
import type { Span } from '../../model/policy.ts';
import type { IndicatorCell } from './indicator-cells.ts';
import type { Mention } from './mention.ts';

export type Bound = '>' | '>=' | '<' | '<=' | '≈';

/** What a figure says, in the base unit: yuan, percent, square metres … */
export interface FigureValue {
  value: number;
  /** the upper end of a range; null when it is none */
  max: number | null;
  /** '' for a bare 万 or 亿 that counts nobody knows what */
  unit: string;
  bound: Bound | null;
  /** 元/平方米·月: what the unit is paid for; null when nothing is said */
  per: string | null;
  /** the number and its unit without the words that bound them */
  inner: Span;
  /** where it is a value in a table of indicators */
  cell?: IndicatorCell;
}

export interface FigureMention extends Mention, FigureValue {
  kind: 'figure';
  /** with the words that bound it */
  outer: Span;
}
