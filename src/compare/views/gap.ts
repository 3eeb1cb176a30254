/** 差距: the clauses of the first side, and what every other side answers. */
import { openingOf } from '../../text/opening.ts';
import { h, type Markup } from '../markup.ts';
import { type CompareTable, isGap, placeOf, shownText } from '../table.ts';
import { answerParts, furtherSides, policyHref, sideHead, sideSwitch, sideTable, type ViewContext } from './parts.ts';

const OPENING = 80;

export function gapView(table: CompareTable, context: ViewContext): Markup[] {
  const { say } = context;
  const [first, ...others] = table.sides;
  if (!first) return [];
  const counts = (i: number) => {
    const own = table.counts[i] ?? { has: 0, near: 0, unseen: 0 };
    return h(
      'span',
      { class: 'side-counts' },
      ...(
        [
          ['has', 'count'],
          ['near', 'countNear'],
          ['unseen', 'countUnseen'],
        ] as const
      ).map(([verdict, word]) =>
        h('span', { class: `verdict-${verdict}`, 'data-count': verdict }, say(word, own[verdict])),
      ),
    );
  };
  return [
    h('p', { class: 'small soft' }, say('gapCaption')),
    h(
      'p',
      { class: 'compare-tools no-print' },
      h('label', {}, h('input', { type: 'checkbox', 'data-only-gaps': true }), ` ${say('onlyGaps')}`),
    ),
    ...sideSwitch('gap', furtherSides(table), say),
    sideTable({
      label: say('gap'),
      className: 'gap-table',
      columns: others.length,
      heads: [
        h('th', { scope: 'col' }, sideHead(first, context)),
        ...others.map((side, i) =>
          h(
            'th',
            { scope: 'col', 'data-side': i + 1 },
            sideHead(side, context, side.problem === undefined ? counts(i) : null),
          ),
        ),
      ],
      rows: table.rows.map((row) =>
        h(
          'tr',
          { 'data-row': `${row.document.id}#${row.clause.id}`, 'data-gap': isGap(row) },
          h(
            'th',
            { scope: 'row' },
            h('a', { href: policyHref(context, row.document.id, row.clause.id) }, placeOf(row.clause)),
            h('span', { class: 'row-words' }, openingOf(shownText(row.clause), OPENING)),
          ),
          row.answers.map((answer, i) =>
            h(
              'td',
              { 'data-side': i + 1, 'data-verdict': answer?.verdict },
              answer && answerParts(answer, table.sides[i + 1], context),
            ),
          ),
        ),
      ),
    }),
  ];
}
