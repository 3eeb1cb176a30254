/** Sums and caps of what can be had, as marks on one scale of yuan, and as rows of the table beside it. */
import { groupBy } from '../model/group.ts';
import type { Incentive } from '../model/policy.ts';
import type { Row } from './row.ts';

/** sum: paid once or a year in one piece; each: paid for every unit, step or beneficiary; cap: the most that is paid */
type MarkKind = 'sum' | 'each' | 'cap';

export interface AmountMark {
  row: Row<Incentive>;
  kind: MarkKind;
  /** yuan; the same where the document names one sum */
  from: number;
  to: number;
  /** the document is out of force, or the row's own time is over */
  lapsed: boolean;
}

type Benefit = Row<Incentive>;

/** Paid by the unit (每平方米, 每增加…, 每家): such sums stand on the scale, but not among the smallest and largest. */
const isEach = ({ per, step }: Incentive): boolean => per !== null || step !== null;

/** The marks of each benefit that names a sum or a cap above zero: one for the sum, one for the cap. */
export function amountMarks(rows: readonly Benefit[], isLapsed: (row: Benefit) => boolean): AmountMark[] {
  return rows.flatMap((row) => {
    const { amountYuan, amountMaxYuan, capYuan } = row.fact;
    const lapsed = isLapsed(row);
    const marks: AmountMark[] = [];
    if (amountYuan !== null && amountYuan > 0)
      marks.push({
        row,
        kind: isEach(row.fact) ? 'each' : 'sum',
        from: amountYuan,
        to: amountMaxYuan ?? amountYuan,
        lapsed,
      });
    if (capYuan !== null && capYuan > 0) marks.push({ row, kind: 'cap', from: capYuan, to: capYuan, lapsed });
    return marks;
  });
}

/** The scale that every picture keeps, so that two can be compared: whole powers of ten around all marks; null without any. */
export function amountScale(marks: readonly AmountMark[]): [from: number, to: number] | null {
  if (marks.length === 0) return null;
  const low = Math.floor(Math.log10(Math.min(...marks.map(({ from }) => from))));
  const high = Math.ceil(Math.log10(Math.max(...marks.map(({ to }) => to))));
  return [10 ** low, 10 ** Math.max(high, low + 1)];
}

export interface AmountRow {
  type: string;
  /** of the documents; null where it was not recognised */
  region: Row<unknown>['policy']['region'];
  /** all benefits, with a figure or without */
  count: number;
  /** yuan, of sums that are paid in one piece; null without any */
  smallest: number | null;
  largest: number | null;
  /** benefits whose sum is paid by the unit */
  each: number;
  /** yuan; null without any */
  cap: number | null;
  /** benefits that have a mark on the scale */
  marked: number;
  lapsed: number;
  marks: AmountMark[];
}

const edge = (values: readonly number[], choose: (...values: number[]) => number): number | null =>
  values.length > 0 ? choose(...values) : null;

/** A row for every type and region that occur together: those with a figure first, then types by how often they occur, regions by code. */
export function amountRows(rows: readonly Benefit[], isLapsed: (row: Benefit) => boolean): AmountRow[] {
  const byType = [...groupBy(rows, ({ fact }) => fact.type)].sort((a, b) => b[1].length - a[1].length);
  const all = byType.flatMap(([type, ofType]) =>
    [...groupBy(ofType, ({ policy }) => policy.region?.adcode ?? '')]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([, own]): AmountRow => {
        const marks = amountMarks(own, isLapsed);
        const sums = marks.filter(({ kind }) => kind === 'sum');
        return {
          type,
          region: own[0]?.policy.region ?? null,
          count: own.length,
          smallest: edge(
            sums.map(({ from }) => from),
            Math.min,
          ),
          largest: edge(
            sums.map(({ to }) => to),
            Math.max,
          ),
          each: marks.filter(({ kind }) => kind === 'each').length,
          cap: edge(
            marks.filter(({ kind }) => kind === 'cap').map(({ to }) => to),
            Math.max,
          ),
          marked: new Set(marks.map(({ row }) => row)).size,
          lapsed: own.filter(isLapsed).length,
          marks,
        };
      }),
  );
  const figured = (row: AmountRow) => row.marks.length > 0;
  return [...all.filter(figured), ...all.filter((row) => !figured(row))];
}

export interface AmountBand {
  type: string;
  /** null where all regions of a type share one band */
  region: string | null;
  dots: AmountDot[];
}

/** One or more marks of the same kind and sum in one band. */
export interface AmountDot {
  /** the first is the one it leads to */
  marks: AmountMark[];
  kind: MarkKind;
  from: number;
  to: number;
  lapsed: boolean;
}

/** Bands that a picture can hold and still be looked over. */
const MOST_BANDS = 36;
/** From so many marks on, those of one sum in one band are one dot. */
const MOST_DOTS = 150;

/** What a picture draws: a band a type and region that has marks; where these are too many, a band a type. */
export function amountBands(rows: readonly AmountRow[], mostBands = MOST_BANDS, mostDots = MOST_DOTS): AmountBand[] {
  const marked = rows.filter(({ marks }) => marks.length > 0);
  const apart = marked.length <= mostBands;
  const merged = marked.reduce((sum, { marks }) => sum + marks.length, 0) > mostDots;
  const bands = apart
    ? marked.map(({ type, region, marks }) => ({ type, region: region?.name ?? '地区未识别', marks }))
    : [...groupBy(marked, ({ type }) => type)].map(([type, own]) => ({
        type,
        region: null,
        marks: own.flatMap(({ marks }) => marks),
      }));
  return bands.map(({ type, region, marks }) => ({
    type,
    region,
    dots: [
      ...groupBy(marks, (mark) => (merged ? [mark.kind, mark.from, mark.to, mark.lapsed].join(' ') : mark)).values(),
    ].flatMap((group): AmountDot[] => {
      const [first] = group;
      return first ? [{ marks: group, kind: first.kind, from: first.from, to: first.to, lapsed: first.lapsed }] : [];
    }),
  }));
}
