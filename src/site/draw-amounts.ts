/** Sums and caps on one scale of yuan, drawn at build as SVG; colours are the page's own, so that light and dark both hold. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { AmountBand, AmountDot } from '../corpus/amounts.ts';
import { printYuan } from '../model/facts/figures.ts';
import { printBenefit } from '../model/facts/incentive.ts';

export interface Format {
  /** pixels, and units of the drawing: text is as large as it says */
  width: number;
  /** names stand above their band instead of beside it */
  narrow: boolean;
}

const FONT = 12.5;
/** Left of the scale: the names of type and region, or room for half a figure. Right of it, half a figure. */
const NAMES = { wide: 158, narrow: 22 };
const RIGHT = 26;
/** Marks that would touch are put in lanes one below the other; a narrow band has its names above the first lane. */
const LANE = 14;
const ABOVE = { wide: 8, narrow: 24 };
const BELOW = 8;
/** Least distance of two marks in one lane. */
const APART = 13;

interface Drawn {
  dot: AmountDot;
  y: number;
  href: string;
  name: string;
}

/** @param scale yuan, from the first to the last power of ten */
export function drawAmounts(
  bands: readonly AmountBand[],
  scale: readonly [number, number],
  { width, narrow }: Format,
): string {
  const form = narrow ? 'narrow' : 'wide';
  const { document } = parseHTML('<!doctype html><html></html>');
  const along = (yuan: number) =>
    (Math.log10(yuan / scale[0]) / Math.log10(scale[1] / scale[0])) * (width - NAMES[form] - RIGHT);
  const tops: number[] = [];
  const drawn: Drawn[] = [];
  let height = 0;
  for (const band of bands) {
    tops.push(height);
    const lanes = inLanes(band.dots, along);
    for (const { dot, lane } of lanes.dots)
      drawn.push({ dot, y: height + ABOVE[form] + (lane + 0.5) * LANE, href: hrefOf(dot), name: nameOf(dot) });
    height += ABOVE[form] + lanes.count * LANE + BELOW;
  }
  const isRange = ({ dot }: Drawn) => dot.to > dot.from;
  const dots = (kinds: AmountDot['kind'], symbol: 'circle' | 'triangle' | 'diamond', r: number) =>
    [false, true].map((lapsed) =>
      Plot.dot(
        drawn.filter(({ dot }) => dot.kind === kinds && dot.lapsed === lapsed),
        {
          x: ({ dot }: Drawn) => dot.to,
          y: 'y',
          r,
          symbol,
          href: 'href',
          title: 'name',
          ariaLabel: 'name',
          fill: lapsed ? 'var(--paper)' : colourOf(kinds),
          stroke: colourOf(kinds),
          strokeWidth: 1.6,
        },
      ),
    );
  const svg = Plot.plot({
    document,
    width,
    height: height + 52,
    marginTop: 26,
    marginBottom: 26,
    marginLeft: NAMES[form],
    marginRight: RIGHT,
    className: 'amounts-svg',
    style: { fontSize: `${FONT}px`, fontFamily: 'inherit' },
    x: { type: 'log', domain: [...scale] },
    y: { domain: [height, 0], axis: null },
    marks: [
      Plot.gridX(powers(scale), { stroke: 'var(--rule)', strokeOpacity: 1 }),
      ...(['top', 'bottom'] as const).map((anchor) =>
        Plot.axisX(powers(scale), {
          anchor,
          tickFormat: (yuan: number) => printYuan(yuan),
          tickSize: 0,
          label: null,
          fill: 'var(--ink-soft)',
          fontSize: FONT - 0.5,
        }),
      ),
      Plot.ruleY(
        bands.flatMap(({ type }, i) => (i > 0 && (narrow || bands[i - 1]?.type !== type) ? (tops[i] ?? []) : [])),
        { stroke: 'var(--rule-soft)', insetLeft: -NAMES[form] },
      ),
      ...names(bands, tops, narrow),
      Plot.ruleY(drawn.filter(isRange), {
        x1: ({ dot }: Drawn) => dot.from,
        x2: ({ dot }: Drawn) => dot.to,
        y: 'y',
        stroke: 'var(--money)',
        strokeWidth: 2,
      }),
      ...dots('sum', 'circle', 5),
      ...dots('each', 'triangle', 5),
      ...dots('cap', 'diamond', 5.4),
    ],
  });
  return finish(svg);
}

const colourOf = (kind: AmountDot['kind']) => (kind === 'cap' ? 'var(--time)' : 'var(--money)');

function names(bands: readonly AmountBand[], tops: readonly number[], narrow: boolean): Plot.Markish[] {
  const isFirst = (i: number) => bands[i - 1]?.type !== bands[i]?.type;
  const rows = bands.map((band, i) => ({ ...band, i, at: (tops[i] ?? 0) + (narrow ? 14 : ABOVE.wide + LANE / 2) }));
  if (narrow)
    return [
      Plot.text(rows, {
        y: 'at',
        frameAnchor: 'left',
        dx: -NAMES.narrow,
        textAnchor: 'start',
        text: ({ type, region }) => (region === null ? type : `${type} · ${region}`),
        fill: 'var(--ink)',
      }),
    ];
  return [
    Plot.text(
      rows.filter(({ i }) => isFirst(i)),
      {
        y: 'at',
        frameAnchor: 'left',
        dx: -NAMES.wide,
        textAnchor: 'start',
        text: 'type',
        fill: 'var(--ink)',
        fontWeight: 600,
      },
    ),
    Plot.text(
      rows.filter(({ region }) => region !== null),
      {
        y: 'at',
        frameAnchor: 'left',
        dx: -20,
        textAnchor: 'end',
        text: 'region',
        fill: 'var(--ink-soft)',
      },
    ),
  ];
}

/** Powers of ten of the scale: every one, or every second where they would crowd. */
function powers([from, to]: readonly [number, number]): number[] {
  const low = Math.round(Math.log10(from));
  const high = Math.round(Math.log10(to));
  const step = high - low > 5 ? 2 : 1;
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => 10 ** (low + i * step));
}

/** Each dot in the first lane where it touches none. @param along pixels of a sum on the scale */
function inLanes(
  dots: readonly AmountDot[],
  along: (yuan: number) => number,
): { dots: { dot: AmountDot; lane: number }[]; count: number } {
  const ends: number[] = [];
  const placed = [...dots]
    .sort((a, b) => a.from - b.from)
    .map((dot) => {
      const free = ends.findIndex((end) => along(dot.from) - end >= APART);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = along(dot.to);
      return { dot, lane };
    });
  return { dots: placed, count: ends.length };
}

const hrefOf = ({ marks: [mark] }: AmountDot): string =>
  mark ? `/policies/${mark.row.policy.id}/#${mark.row.factAnchor}` : '#';

/** 河源市 奖励 一次性2万元（最高10万元），三、（一）1.，河府办〔2015〕43号 */
function nameOf({ marks, kind, lapsed }: AmountDot): string {
  const [mark] = marks;
  if (!mark) return '';
  const { policy, fact, number } = mark.row;
  return [
    `${policy.region?.name ?? ''}${fact.type}：${printBenefit(fact)}`,
    ...(kind === 'cap' ? ['此处标封顶'] : []),
    ...(lapsed ? ['已失效或期限已过'] : []),
    `${number}${policy.docNumber ?? policy.title}`,
    ...(marks.length > 1 ? [`同额共 ${marks.length} 项`] : []),
  ].join('，');
}

/** A link bears its name itself; what the library adds for a page of its own is taken out. */
function finish(svg: SVGSVGElement | HTMLElement): string {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  for (const link of svg.querySelectorAll('a')) {
    const mark = link.firstElementChild;
    link.setAttribute('aria-label', mark?.getAttribute('aria-label') ?? '');
    mark?.removeAttribute('aria-label');
  }
  return svg.outerHTML;
}
