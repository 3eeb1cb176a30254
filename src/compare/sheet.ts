/** The comparison as rows to take away: one a clause pair, each with its words, addresses and verdict. */
import type { Sheet } from '../ledger/sheet.ts';
import { type CompareTable, isGap, placeOf, shownText } from './table.ts';
import type { Say } from './words.ts';

export interface CompareOrigin {
  /** name of the site */
  site: string;
  /** address of the page */
  address: string;
  /** before /policies/: '' or '/zh-hant' */
  prefix: string;
  /** ISO date */
  today: string;
  onlyGaps: boolean;
}

/** Columns that a printed table has room for. */
export const PRINTED_COLUMNS = 7;

/** @returns rows in the order of the screen, as many a clause as passages are shown beside it */
export function compareSheet(table: CompareTable, origin: CompareOrigin, say: Say): Sheet {
  const href = (id: string, anchor: string) =>
    new URL(`${origin.prefix}/policies/${id}/#${anchor}`, origin.address).href;
  const rows = table.rows
    .filter((row) => !origin.onlyGaps || isGap(row))
    .flatMap(({ document, clause, answers }) =>
      answers.flatMap((answer, i) => {
        if (!answer) return [];
        const side = table.sides[i + 1];
        const left = href(document.id, clause.id);
        const pair = (passage: (typeof answer.passages)[number] | null): (string | number | null)[] => [
          say(answer.verdict),
          placeOf(clause),
          shownText(clause),
          side?.label ?? '',
          passage ? placeOf(passage.clause) : null,
          passage ? shownText(passage.clause) : null,
          [...answer.differs, ...(answer.verdict === 'unseen' ? [say('looked', answer.looked)] : [])].join('；') ||
            null,
          passage ? passage.why.join('；') : null,
          passage ? passage.score : null,
          document.title,
          passage ? passage.document.title : null,
          left,
          passage ? href(passage.document.id, passage.clause.id) : left,
        ];
        return answer.passages.length > 0 ? answer.passages.map(pair) : [pair(null)];
      }),
    );
  return {
    title: say('title'),
    heads: [
      say('verdict'),
      say('leftClause'),
      say('leftText'),
      say('side'),
      say('clause'),
      say('text'),
      say('difference'),
      say('why'),
      say('score'),
      say('leftDocument'),
      say('document'),
      say('leftAddress'),
      say('address'),
    ],
    kinds: [
      'text',
      'text',
      'lines',
      'text',
      'text',
      'words',
      'lines',
      'lines',
      'number',
      'text',
      'text',
      'text',
      'address',
    ],
    rows,
    cut: say('cut'),
    about: [
      [say('content'), say('title')],
      [say('leftDocument'), (table.sides[0]?.documents ?? []).map(({ title }) => title).join('；')],
      [
        say('document'),
        table.sides
          .slice(1)
          .flatMap(({ documents }) => documents.map(({ title }) => title))
          .join('；'),
      ],
      [say('source'), origin.site],
      [say('address'), origin.address],
      [say('date'), origin.today],
      [say('filter'), origin.onlyGaps ? say('onlyGaps') : say('all')],
      [say('rows'), String(rows.length)],
      [say('note'), say('caution')],
    ],
  };
}
