/** Which figures of several sides answer the same question: what is given, at which rate, from which threshold. */
import type { CompareClause, CompareDocument, CompareFigure } from '../document.ts';
import { type CompareTable, placeOf } from '../table.ts';

export interface Placed extends CompareFigure {
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
