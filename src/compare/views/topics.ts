/** 主题: how many clauses of each side treat a topic, as a grid, and which they are. */
import type { Verdict } from '../../corpus/answers/answer.ts';
import type { CompareDocument, CompareTopic } from '../document.ts';
import { h, type Markup } from '../markup.ts';
import type { CompareTable, Side } from '../table.ts';
import { allSides, headsOf, policyHref, sideSwitch, sideTable, type ViewContext } from './parts.ts';

interface Cell {
  verdict: Verdict;
  /** passages shown */
  found: { document: CompareDocument; passage: CompareTopic['passages'][number] }[];
  looked: number;
}

const MOST_NEAREST = 4;

/** What a side says of a topic: of a region what any of its documents says. */
function cellOf({ documents }: Side, topic: string): Cell | null {
  const answers = documents.flatMap((document) => {
    const answer = document.topics.find(({ id }) => id === topic);
    return answer ? [{ document, answer }] : [];
  });
  if (answers.length === 0) return null;
  const verdict =
    (['has', 'near'] as const).find((one) => answers.some(({ answer }) => answer.verdict === one)) ?? 'unseen';
  const found = answers
    .filter(({ answer }) => answer.verdict === verdict)
    .flatMap(({ document, answer }) => answer.passages.map((passage) => ({ document, passage })));
  const nearest = [...found].sort((a, b) => (b.passage.likeness ?? 0) - (a.passage.likeness ?? 0));
  return {
    verdict,
    found: verdict === 'unseen' ? nearest.slice(0, MOST_NEAREST) : found,
    looked: answers.reduce((sum, { answer }) => sum + answer.looked, 0),
  };
}

export function topicsView(table: CompareTable, context: ViewContext): Markup[] {
  const { say } = context;
  const topics = table.sides.find(({ documents }) => documents.length > 0)?.documents[0]?.topics ?? [];
  const rows = topics.map(({ id, name }) => ({ id, name, cells: table.sides.map((side) => cellOf(side, id)) }));
  const most = Math.max(
    1,
    ...rows.flatMap(({ cells }) => cells.map((cell) => (cell?.verdict === 'has' ? cell.found.length : 0))),
  );
  const differs = (cells: readonly (Cell | null)[]) => new Set(cells.flatMap((cell) => cell?.verdict ?? [])).size > 1;
  const cellClass = ({ verdict, found }: Cell) =>
    verdict === 'has' ? `heat-${Math.ceil(5 * Math.sqrt(found.length / most))}` : `is-${verdict}`;
  const cellWords = ({ verdict, found }: Cell) =>
    verdict === 'has' ? String(found.length) : verdict === 'near' ? `${say('near')} ${found.length}` : say('unseen');
  return [
    h('p', { class: 'small soft' }, say('topicsCaption')),
    h(
      'p',
      { class: 'compare-tools no-print' },
      h('label', {}, h('input', { type: 'checkbox', 'data-only-different': true }), ` ${say('onlyDifferent')}`),
    ),
    sideTable({
      label: say('topics'),
      className: 'topic-grid',
      columns: table.sides.length,
      heads: [
        h('th', { scope: 'col' }, say('topic')),
        ...table.sides.map(({ label }) => h('th', { scope: 'col' }, label)),
      ],
      rows: rows.map(({ id, name, cells }) =>
        h(
          'tr',
          { 'data-different': differs(cells) },
          h('th', { scope: 'row' }, h('a', { href: `#topic-${id}` }, name)),
          cells.map((cell) =>
            cell
              ? h(
                  'td',
                  { class: cellClass(cell), 'data-verdict': cell.verdict },
                  h('a', { href: `#topic-${id}` }, cellWords(cell)),
                )
              : h('td'),
          ),
        ),
      ),
    }),
    ...sideSwitch('topics', allSides(table), say),
    sideTable({
      label: `${say('topics')}${say('clauses')}`,
      className: 'topic-table',
      columns: table.sides.length,
      heads: headsOf(table.sides, say('topic'), context),
      rows: rows.map(({ id, name, cells }) =>
        h(
          'tr',
          { id: `topic-${id}`, 'data-different': differs(cells), 'data-row': id },
          h('th', { scope: 'row' }, name),
          cells.map((cell, i) =>
            h('td', { 'data-side': i, 'data-verdict': cell?.verdict }, cell && detail(cell, context)),
          ),
        ),
      ),
    }),
  ];
}

function detail({ verdict, found, looked }: Cell, context: ViewContext): Markup[] {
  const { say } = context;
  return [
    h('span', { class: `verdict verdict-${verdict}` }, say(verdict)),
    ...(verdict === 'unseen' ? [h('span', { class: 'differs' }, say('looked', looked))] : []),
    h(
      'ul',
      { class: 'passages' },
      found.map(({ document, passage: { anchor, label, opening, words, likeness } }) =>
        h(
          'li',
          {},
          h('a', { href: policyHref(context, document.id, anchor) }, label),
          h('div', { class: 'small' }, opening),
          verdict === 'near' && words.length > 0
            ? h('div', { class: 'why' }, say('mentioned', words.map((word) => `“${word}”`).join('')))
            : null,
          likeness === null ? null : h('div', { class: 'why' }, say('likeness', Math.round(likeness * 100))),
        ),
      ),
    ),
  ];
}
