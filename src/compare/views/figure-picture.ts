/** Figures of one unit on one scale, a lane a side. */
import { printFigure, trim } from '../../model/facts/figures.ts';
import type { CompareFigure } from '../document.ts';
import { h, type Markup } from '../markup.ts';
import type { CompareTable } from '../table.ts';
import type { Matter } from './figure-matters.ts';
import { policyHref, type ViewContext } from './parts.ts';

const printOne = (value: number, unit: string): string => (unit === '%' ? `${trim(value)}%` : printFigure(value, unit));

/** 10万元, 10万元—20万元 */
export const printFigures = ({ from, to, unit }: CompareFigure): string =>
  from === to ? printOne(from, unit) : `${printOne(from, unit)}—${printOne(to, unit)}`;

/** The sign of each side. */
export const SHAPES = ['●', '◆', '▲', '■'];
/** Units of the drawing: it is as wide as the text column of a phone, and is not enlarged beyond its size. */
const WIDTH = 358;
const MARGIN = 24;
const BAND = { name: 20, lane: 16, below: 8 };

export function picture(matters: readonly Matter[], unit: string, table: CompareTable, context: ViewContext): Markup {
  const figures = matters.flatMap(({ sides }) => sides.flat()).filter(({ from }) => from > 0);
  const low = 10 ** Math.floor(Math.log10(Math.min(...figures.map(({ from }) => from))));
  const high = 10 ** Math.max(Math.ceil(Math.log10(Math.max(...figures.map(({ to }) => to)))), Math.log10(low) + 1);
  const powers = Math.round(Math.log10(high / low));
  const along = (value: number) => MARGIN + ((Math.log10(value) - Math.log10(low)) / powers) * (WIDTH - 2 * MARGIN);
  const step = powers > 5 ? 2 : 1;
  const ticks = Array.from({ length: Math.floor(powers / step) + 1 }, (_, i) => low * 10 ** (i * step));
  let y = 24;
  const bands = matters.map((matter) => {
    const { sides } = matter;
    const top = y;
    const used = sides
      .map((own, i) => ({ own: own.filter(({ from }) => from > 0), i }))
      .filter(({ own }) => own.length > 0);
    y += BAND.name + used.length * BAND.lane + BAND.below;
    return h(
      'g',
      {},
      h('text', { x: 0, y: top + 13, class: 'band-name' }, `${clip(matter.name)} ${context.say(matter.question)}`),
      used.flatMap(({ own, i }, lane) =>
        own.map((figure) => {
          const at = top + BAND.name + (lane + 0.5) * BAND.lane;
          const name = `${table.sides[i]?.label ?? ''} ${context.say(figure.kind)} ${printFigures(figure)}`;
          return h(
            'a',
            { href: policyHref(context, figure.document.id, figure.anchor), 'aria-label': name },
            h('title', {}, name),
            figure.to > figure.from
              ? h('line', { x1: along(figure.from), x2: along(figure.to), y1: at, y2: at, class: `side-${i}` })
              : null,
            h('text', { x: along(figure.to), y: at + 4.5, class: `mark side-${i}` }, SHAPES[i] ?? ''),
          );
        }),
      ),
    );
  });
  const height = y + 4;
  return h(
    'figure',
    { class: 'compare-picture' },
    h('figcaption', { class: 'small' }, unit),
    h(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${height}`,
        width: WIDTH,
        height,
        role: 'group',
        'aria-label': `${context.say('figures')} ${unit}`,
      },
      ticks.map((value, i) =>
        h(
          'g',
          {},
          h('line', { x1: along(value), x2: along(value), y1: 18, y2: height, class: 'grid' }),
          h(
            'text',
            {
              x: i === 0 ? 0 : along(value),
              y: 12,
              class: `tick${i === 0 ? ' is-first' : along(value) > WIDTH - 2 * MARGIN ? ' is-last' : ''}`,
            },
            printOne(value, unit),
          ),
        ),
      ),
      bands,
    ),
  );
}

const NAMED = 20;
const clip = (name: string) => (name.length > NAMED ? `${name.slice(0, NAMED)}…` : name);
