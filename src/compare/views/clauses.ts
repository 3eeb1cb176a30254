/** 条款: aligned clauses beside each other, what differs from the first side marked. */
import { diffArrays } from 'diff';
import { h, type Markup } from '../markup.ts';
import { type Answer, type CompareTable, type Passage, placeOf, shownText } from '../table.ts';
import {
  allSides,
  answerParts,
  headsOf,
  policyHref,
  sideSwitch,
  sideTable,
  type ViewContext,
  verdictParts,
} from './parts.ts';

/** Characters that both have by chance, between what differs. */
const CHANCE = 2;
/** With less of the words in common than this share nearly everything would be marked: what is the same is marked instead. */
const MOSTLY_SAME = 0.4;
/** Characters changed at most: what differs more is too far, and finding out how would take long. */
const MOST_EDITS = 1200;

/** Chinese is compared character by character; a figure or a word of another script as a whole. */
const unitsOf = (text: string): string[] => text.match(/[\d.,]+%?|[A-Za-z]+|[\s\S]/gu) ?? [];

export interface Marked {
  /** what the marks are on */
  on: 'different' | 'same';
  parts: Markup[];
}

/** The words of the second, marked against the first; null where they have nothing in common, or are too far apart. */
export function markDifferences(first: string, second: string): Marked | null {
  const parts = diffArrays(unitsOf(first), unitsOf(second), { maxEditLength: MOST_EDITS })?.filter(
    ({ removed }) => !removed,
  );
  if (!parts) return null;
  const runs: { text: string; same: boolean }[] = [];
  for (const { value: units, added } of parts) {
    const value = units.join('');
    const same = !added && value.length > CHANCE;
    const last = runs.at(-1);
    if (last && last.same === same) last.text += value;
    else runs.push({ text: value, same });
  }
  const common = runs.reduce((sum, { text, same }) => sum + (same ? text.length : 0), 0);
  if (common === 0) return null;
  const on = common < second.length * MOSTLY_SAME ? 'same' : 'different';
  return {
    on,
    parts: runs.map(({ text, same }) => h(same === (on === 'same') ? (same ? 'mark' : 'ins') : 'span', {}, text)),
  };
}

export function clausesView(table: CompareTable, context: ViewContext): Markup[] {
  const { say } = context;
  const [first, ...others] = table.sides;
  if (!first) return [];
  const clauseParts = ({ document, clause, score, why }: Passage, against: string): Markup => {
    const text = shownText(clause);
    const marked = markDifferences(against, text);
    return h(
      'div',
      { class: 'aligned' },
      h('a', { href: policyHref(context, document.id, clause.id) }, placeOf(clause)),
      h('p', { class: 'aligned-words' }, marked?.parts ?? text),
      marked?.on === 'different' ? null : h('p', { class: 'why' }, say(marked ? 'sameMarked' : 'tooFar')),
      h('p', { class: 'why' }, `${say('likeness', Math.round(score * 100))}：${why.join('；')}`),
    );
  };
  const told = (answer: Answer, side: number, text: string): Markup[] =>
    answer.verdict === 'unseen'
      ? answerParts(answer, table.sides[side], context)
      : [...verdictParts(answer, say), ...answer.passages.map((passage) => clauseParts(passage, text))];
  return [
    h('p', { class: 'small soft' }, say('clausesCaption')),
    ...sideSwitch('clauses', allSides(table), say),
    sideTable({
      label: say('clauses'),
      className: 'clauses-table',
      columns: table.sides.length,
      heads: headsOf([first, ...others], say('row'), context),
      rows: table.rows.map((row) => {
        const text = shownText(row.clause);
        return h(
          'tr',
          { 'data-row': `${row.document.id}#${row.clause.id}` },
          h(
            'th',
            { scope: 'row' },
            h('a', { href: policyHref(context, row.document.id, row.clause.id) }, placeOf(row.clause)),
          ),
          h('td', { 'data-side': 0 }, h('p', { class: 'aligned-words' }, text)),
          row.answers.map((answer, i) =>
            h('td', { 'data-side': i + 1, 'data-verdict': answer?.verdict }, answer && told(answer, i + 1, text)),
          ),
        );
      }),
    }),
  ];
}
