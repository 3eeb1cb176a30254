/** Pieces that all views of the comparison share. */
import { openingOf } from '../../text/opening.ts';
import { h, type Markup } from '../markup.ts';
import { type Answer, type CompareTable, type Passage, placeOf, type Side, shownText } from '../table.ts';
import type { Say } from '../words.ts';

export interface ViewContext {
  say: Say;
  /** before /policies/: '' or '/zh-hant'; a page that is converted whole has '' */
  prefix: string;
}

export const policyHref = ({ prefix }: ViewContext, id: string, anchor = ''): string =>
  `${prefix}/policies/${id}/${anchor ? `#${anchor}` : ''}`;

/** Who a side is: region and year, its documents, whether they hold, and what could not be read. */
export function sideHead(side: Side, context: ViewContext, ...more: (Markup | null)[]): Markup[] {
  return [
    h('span', { class: 'side-name' }, side.label),
    ...side.documents.map((document) =>
      h(
        'span',
        { class: 'side-document' },
        h('a', { href: policyHref(context, document.id) }, document.title),
        ' ',
        h('span', { class: `status status-${document.status.code}` }, document.status.words),
      ),
    ),
    ...(side.problem === undefined ? [] : [h('span', { class: 'side-problem' }, side.problem)]),
    ...((side.left ?? 0) > 0 ? [h('span', { class: 'side-document' }, context.say('more', side.left))] : []),
    ...more.filter((one) => one !== null),
  ];
}

/** On a phone one side at a time; the row stays where it is (keep-row.ts). @param sides index and name of each */
export function sideSwitch(
  view: string,
  sides: readonly (readonly [index: number, label: string])[],
  say: Say,
): Markup[] {
  if (sides.length === 0) return [];
  const choices = sides.map(([index, label], i) =>
    h(
      'label',
      {},
      h('input', { type: 'radio', name: `side-${view}`, value: index, checked: i === 0 }),
      h('span', {}, label),
    ),
  );
  const legend = h('legend', { class: 'visually-hidden' }, say('showing'));
  return [h('fieldset', { class: 'side-switch', 'data-side-switch': true }, legend, choices)];
}

function passageItem({ document, clause, score, why }: Passage, several: boolean, context: ViewContext): Markup {
  return h(
    'li',
    {},
    h('a', { href: policyHref(context, document.id, clause.id) }, placeOf(clause)),
    several ? h('span', { class: 'small soft' }, ` ${document.title}`) : null,
    h('div', { class: 'small' }, openingOf(shownText(clause), 90)),
    h('div', { class: 'why' }, `${context.say('likeness', Math.round(score * 100))}：${why.join('；')}`),
  );
}

/** 有, 近 or 未见, and what the counterparts lack. */
export function verdictParts({ verdict, differs }: Answer, say: Say): Markup[] {
  return [
    h('span', { class: `verdict verdict-${verdict}` }, say(verdict)),
    ...(differs.length > 0 ? [h('span', { class: 'differs' }, say('differs', differs.join('；')))] : []),
  ];
}

/** A verdict with the passages that it rests on. */
export function answerParts(answer: Answer, side: Side | undefined, context: ViewContext): Markup[] {
  const { say } = context;
  const { verdict, looked, passages } = answer;
  const several = (side?.documents.length ?? 0) > 1;
  return [
    ...verdictParts(answer, say),
    ...(verdict === 'unseen' ? [h('span', { class: 'differs' }, say('looked', looked))] : []),
    h(
      'ul',
      { class: 'passages' },
      passages.map((passage) => passageItem(passage, several, context)),
    ),
  ];
}

export const allSides = ({ sides }: CompareTable): (readonly [number, string])[] =>
  sides.map((side, i) => [i, side.label] as const);

export const furtherSides = ({ sides }: CompareTable): (readonly [number, string])[] =>
  sides.flatMap((side, i) => (i === 0 ? [] : [[i, side.label] as const]));

export interface SideTable {
  /** what a screen reader calls it */
  label: string;
  /** beside compare-table */
  className: string;
  /** columns of sides */
  columns: number;
  heads: readonly Markup[];
  rows: readonly Markup[];
}

/** Scrolls in a box of its own, where heads and names of rows stay in sight. */
export function sideTable({ label, className, columns, heads, rows }: SideTable): Markup {
  return h(
    'div',
    { class: 'compare-box', tabindex: 0, role: 'region', 'aria-label': label },
    h(
      'table',
      { class: `compare-table ${className}`, style: `--columns: ${columns}` },
      h('thead', {}, h('tr', {}, heads)),
      h('tbody', {}, rows),
    ),
  );
}

/** The heads of a table in which every side has a column. @param corner what the rows are */
export function headsOf(sides: readonly Side[], corner: string, context: ViewContext): Markup[] {
  return [
    h('th', { scope: 'col' }, corner),
    ...sides.map((side, i) => h('th', { scope: 'col', 'data-side': i }, sideHead(side, context))),
  ];
}
