/** 数字: figures of the same matter and unit on one scale, a picture and the table of the same. */
import { h, type Markup } from '../markup.ts';
import type { CompareTable } from '../table.ts';
import { type Matter, mattersOf, type Placed } from './figure-matters.ts';
import { picture, printFigures, SHAPES } from './figure-picture.ts';
import { allSides, headsOf, policyHref, sideSwitch, sideTable, type ViewContext } from './parts.ts';

export function figuresView(table: CompareTable, context: ViewContext): Markup[] {
  const { say } = context;
  const { matters, alone } = mattersOf(table);
  const count = alone.reduce((sum, figures) => sum + figures.length, 0);
  const left =
    count > 0
      ? [
          h(
            'details',
            { class: 'figures-alone', open: matters.length === 0 },
            h('summary', {}, say('figuresLeft', count)),
            ...alone.flatMap((figures, i) =>
              figures.length === 0 ? [] : [h('h3', {}, table.sides[i]?.label ?? ''), figureList(figures, context)],
            ),
          ),
        ]
      : [];
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
    ...sideSwitch('figures', allSides(table), say),
    sideTable({
      label: say('figures'),
      className: 'figures-table',
      columns: table.sides.length,
      heads: headsOf(table.sides, say('row'), context),
      rows: matters.map((matter) =>
        h(
          'tr',
          { 'data-row': `${matter.name} ${matter.question} ${matter.unit}` },
          h(
            'th',
            { scope: 'row' },
            matterName(matter, context),
            h('span', { class: 'row-words' }, questionName(matter, say)),
          ),
          matter.sides.map((figures, i) => h('td', { 'data-side': i }, figureList(figures, context, 'passages'))),
        ),
      ),
    }),
    ...left,
  ];
}

function figureList(figures: readonly Placed[], context: ViewContext, className?: string): Markup {
  return h(
    'ul',
    { class: className },
    figures.map((figure) => h('li', {}, figureParts(figure, context))),
  );
}

function figureParts(figure: Placed, context: ViewContext): (Markup | string)[] {
  return [
    h('span', { class: 'figure-kind' }, context.say(figure.kind)),
    ' ',
    h('b', {}, printFigures(figure)),
    ' ',
    h('a', { class: 'small', href: policyHref(context, figure.document.id, figure.anchor) }, figure.words),
  ];
}

function matterName({ name, place }: Matter, context: ViewContext): Markup {
  return place ? h('a', { href: policyHref(context, ...place) }, name) : h('b', {}, name);
}

const questionName = ({ question, unit }: Matter, say: ViewContext['say']): string => `${say(question)}（${unit}）`;
