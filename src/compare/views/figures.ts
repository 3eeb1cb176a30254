/** 数字: figures of the same matter and unit on one scale, a picture and the table of the same. */
import { printFigure, trim } from '../../model/facts/figures.ts';
import type { CompareDocument, CompareFigure } from '../document.ts';
import { h, type Markup } from '../markup.ts';
import { type CompareRow, type CompareTable, placeOf } from '../table.ts';
import { box, columnsStyle, policyHref, sideHead, sideSwitch, type ViewContext } from './parts.ts';

interface Placed extends CompareFigure {
  document: CompareDocument;
}

interface Matter {
  row: CompareRow;
  unit: string;
  /** one list a side */
  sides: Placed[][];
}

/** What of a row has figures of one unit on two sides or more; `alone`: rows whose figures have nothing beside them. */
export function mattersOf(table: CompareTable): { matters: Matter[]; alone: number } {
  let alone = 0;
  const matters = table.rows.flatMap((row) => {
    const own = row.clause.figures.map((figure): Placed => ({ ...figure, document: row.document }));
    const others = row.answers.map((answer) =>
      answer && answer.verdict !== 'unseen'
        ? answer.passages.flatMap(({ document, clause }) =>
            clause.figures.map((figure): Placed => ({ ...figure, document })),
          )
        : [],
    );
    const sides = [own, ...others];
    const units = [...new Set(sides.flat().map(({ unit }) => unit))];
    const shared = units
      .map((unit) => ({ row, unit, sides: sides.map((figures) => figures.filter((figure) => figure.unit === unit)) }))
      .filter((matter) => matter.sides.filter((figures) => figures.length > 0).length > 1);
    if (shared.length === 0 && units.length > 0) alone += 1;
    return shared;
  });
  return { matters, alone };
}

export function figuresView(table: CompareTable, context: ViewContext): Markup[] {
  const { say } = context;
  const { matters, alone } = mattersOf(table);
  const left = alone > 0 ? [h('p', { class: 'small soft' }, say('figuresLeft', alone))] : [];
  if (matters.length === 0) return [h('p', {}, say('noFigures')), ...left];
  const units = [...new Set(matters.map(({ unit }) => unit))];
  return [
    h('p', { class: 'small soft' }, say('figuresCaption')),
    h(
      'p',
      { class: 'figure-key small' },
      table.sides.map(({ label }, i) =>
        h('span', {}, h('span', { class: `key side-${i}`, 'aria-hidden': 'true' }, SHAPES[i] ?? ''), ` ${label}`),
      ),
    ),
    ...units.map((unit) =>
      picture(
        matters.filter((matter) => matter.unit === unit),
        unit,
        table,
        context,
      ),
    ),
    ...[
      sideSwitch(
        'figures',
        table.sides.map((side, i) => [i, side.label] as const),
        say,
      ),
    ].filter((one) => one !== null),
    box(
      say('figures'),
      h(
        'table',
        { class: 'compare-table figures-table', style: columnsStyle(table.sides.length) },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, say('row')),
            table.sides.map((side, i) => h('th', { scope: 'col', 'data-side': i }, sideHead(side, context))),
          ),
        ),
        h(
          'tbody',
          {},
          matters.map(({ row, unit, sides }) =>
            h(
              'tr',
              { 'data-row': `${row.clause.id} ${unit}` },
              h(
                'th',
                { scope: 'row' },
                h('a', { href: policyHref(context, row.document.id, row.clause.id) }, placeOf(row.clause)),
                ` ${unit}`,
              ),
              sides.map((figures, i) =>
                h(
                  'td',
                  { 'data-side': i },
                  h(
                    'ul',
                    { class: 'passages' },
                    figures.map((figure) =>
                      h(
                        'li',
                        {},
                        h('span', { class: 'figure-kind' }, say(figure.kind)),
                        ' ',
                        h('b', {}, printed(figure)),
                        ' ',
                        h(
                          'a',
                          { class: 'small', href: policyHref(context, figure.document.id, figure.anchor) },
                          figure.words,
                        ),
                      ),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    ...left,
  ];
}

const printed = ({ from, to, unit }: CompareFigure): string => {
  const print = (value: number) => (unit === '%' ? `${trim(value)}%` : printFigure(value, unit));
  return from === to ? print(from) : `${print(from)}—${print(to)}`;
};

const SHAPES = ['●', '◆', '▲', '■'];
/** Units of the drawing: it is as wide as the text column of a phone, and is not enlarged beyond its size. */
const WIDTH = 358;
const MARGIN = 24;
const BAND = { name: 20, lane: 16, below: 8 };

function picture(matters: readonly Matter[], unit: string, table: CompareTable, context: ViewContext): Markup {
  const figures = matters.flatMap(({ sides }) => sides.flat()).filter(({ from }) => from > 0);
  const low = 10 ** Math.floor(Math.log10(Math.min(...figures.map(({ from }) => from))));
  const high = 10 ** Math.max(Math.ceil(Math.log10(Math.max(...figures.map(({ to }) => to)))), Math.log10(low) + 1);
  const powers = Math.round(Math.log10(high / low));
  const along = (value: number) => MARGIN + ((Math.log10(value) - Math.log10(low)) / powers) * (WIDTH - 2 * MARGIN);
  const print = (value: number) => (unit === '%' ? `${trim(value)}%` : printFigure(value, unit));
  const step = powers > 5 ? 2 : 1;
  const ticks = Array.from({ length: Math.floor(powers / step) + 1 }, (_, i) => low * 10 ** (i * step));
  let y = 24;
  const bands = matters.map(({ row, sides }) => {
    const top = y;
    const used = sides
      .map((own, i) => ({ own: own.filter(({ from }) => from > 0), i }))
      .filter(({ own }) => own.length > 0);
    y += BAND.name + used.length * BAND.lane + BAND.below;
    return h(
      'g',
      {},
      h('text', { x: 0, y: top + 13, class: 'band-name' }, clip(placeOf(row.clause))),
      used.flatMap(({ own, i }, lane) =>
        own.map((figure) => {
          const at = top + BAND.name + (lane + 0.5) * BAND.lane;
          const name = `${table.sides[i]?.label ?? ''} ${context.say(figure.kind)} ${printed(figure)}`;
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
      ticks.map((value) =>
        h(
          'g',
          {},
          h('line', { x1: along(value), x2: along(value), y1: 18, y2: height, class: 'grid' }),
          h('text', { x: along(value), y: 12, class: 'tick' }, print(value)),
        ),
      ),
      bands,
    ),
  );
}

const NAMED = 26;
const clip = (name: string) => (name.length > NAMED ? `${name.slice(0, NAMED)}…` : name);
