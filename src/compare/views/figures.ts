/** 数字: figures of the same matter and unit on one scale, a picture and the table of the same. */
import { printFigure, trim } from '../../model/facts/figures.ts';
import type { CompareClause, CompareDocument, CompareFigure } from '../document.ts';
import { h, type Markup } from '../markup.ts';
import { type CompareTable, placeOf } from '../table.ts';
import { box, columnsStyle, policyHref, sideHead, sideSwitch, type ViewContext } from './parts.ts';

interface Placed extends CompareFigure {
  document: CompareDocument;
}

/** Figures that answer the same question: what is given, at which rate, from which threshold, towards which target. */
const QUESTIONS = {
  given: ['sum', 'each', 'cap'],
  rate: ['rate'],
  condition: ['condition'],
  target: ['target'],
} as const;
type Question = keyof typeof QUESTIONS;
const QUESTION_KEYS = Object.keys(QUESTIONS) as Question[];

export interface Matter {
  /** of the aligned clause, or the topic that the clauses share */
  name: string;
  /** document and anchor of the aligned clause; null for a topic */
  place: readonly [id: string, anchor: string] | null;
  question: Question;
  unit: string;
  /** one list a side */
  sides: Placed[][];
}

const keyOf = ({ document, anchor, kind }: Placed) => `${document.id}#${anchor} ${kind}`;

/** The figures of some clauses by question and unit, where two sides or more have some. */
function apart(sides: readonly Placed[][], named: Pick<Matter, 'name' | 'place'>): Matter[] {
  return QUESTION_KEYS.flatMap((question) => {
    const kinds: readonly string[] = QUESTIONS[question];
    const asked = sides.map((figures) => figures.filter(({ kind }) => kinds.includes(kind)));
    return [...new Set(asked.flat().map(({ unit }) => unit))].map(
      (unit): Matter => ({
        ...named,
        question,
        unit,
        sides: asked.map((figures) => figures.filter((figure) => figure.unit === unit)),
      }),
    );
  }).filter((matter) => matter.sides.filter((figures) => figures.length > 0).length > 1);
}

/** Of aligned clauses, then of what else two sides say of one topic; `alone`: what has nothing beside it, one list a side. */
export function mattersOf(table: CompareTable): { matters: Matter[]; alone: Placed[][] } {
  const placed = (document: CompareDocument, clause: CompareClause) =>
    clause.figures.map((figure): Placed => ({ ...figure, document }));
  const aligned = table.rows.flatMap((row) =>
    apart(
      [
        placed(row.document, row.clause),
        ...row.answers.map((answer) =>
          answer && answer.verdict !== 'unseen'
            ? answer.passages.flatMap(({ document, clause }) => placed(document, clause))
            : [],
        ),
      ],
      { name: placeOf(row.clause), place: [row.document.id, row.clause.id] },
    ),
  );
  const seen = new Set(aligned.flatMap(({ sides }) => sides.flat().map(keyOf)));
  const rest = table.sides.map(({ documents }) =>
    documents.flatMap((document) =>
      document.clauses.flatMap((clause) =>
        placed(document, clause)
          .filter((figure) => !seen.has(keyOf(figure)))
          .map((figure) => ({ figure, topics: clause.digest.topics })),
      ),
    ),
  );
  const topics = table.sides.flatMap(({ documents }) => documents).at(0)?.topics ?? [];
  const shared: Matter[] = [];
  for (const { id, name } of topics) {
    // a figure of a clause of several topics stands under the first where it has something beside it
    const own = rest.map((figures) =>
      figures
        .filter(({ figure, topics: of }) => of.includes(id) && !seen.has(keyOf(figure)))
        .map(({ figure }) => figure),
    );
    const found = apart(own, { name, place: null });
    for (const figure of found.flatMap(({ sides }) => sides.flat())) seen.add(keyOf(figure));
    shared.push(...found);
  }
  const alone = rest.map((figures) => figures.map(({ figure }) => figure).filter((figure) => !seen.has(keyOf(figure))));
  return { matters: [...aligned, ...shared], alone };
}

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
              figures.length === 0
                ? []
                : [
                    h('h3', {}, table.sides[i]?.label ?? ''),
                    h(
                      'ul',
                      {},
                      figures.map((figure) => h('li', {}, figureParts(figure, context))),
                    ),
                  ],
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
          matters.map((matter) =>
            h(
              'tr',
              { 'data-row': `${matter.name} ${matter.question} ${matter.unit}` },
              h(
                'th',
                { scope: 'row' },
                matterName(matter, context),
                h('span', { class: 'row-words' }, questionName(matter, say)),
              ),
              matter.sides.map((figures, i) =>
                h(
                  'td',
                  { 'data-side': i },
                  h(
                    'ul',
                    { class: 'passages' },
                    figures.map((figure) => h('li', {}, figureParts(figure, context))),
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

function figureParts(figure: Placed, context: ViewContext): (Markup | string)[] {
  return [
    h('span', { class: 'figure-kind' }, context.say(figure.kind)),
    ' ',
    h('b', {}, printed(figure)),
    ' ',
    h('a', { class: 'small', href: policyHref(context, figure.document.id, figure.anchor) }, figure.words),
  ];
}

function matterName({ name, place }: Matter, context: ViewContext): Markup {
  return place ? h('a', { href: policyHref(context, ...place) }, name) : h('b', {}, name);
}

const questionName = ({ question, unit }: Matter, say: ViewContext['say']): string => `${say(question)}（${unit}）`;

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
            print(value),
          ),
        ),
      ),
      bands,
    ),
  );
}

const NAMED = 20;
const clip = (name: string) => (name.length > NAMED ? `${name.slice(0, NAMED)}…` : name);
