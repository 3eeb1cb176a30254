/** The four views of a comparison, by their name in the address. */
import type { Markup } from '../markup.ts';
import type { CompareTable } from '../table.ts';
import { clausesView } from './clauses.ts';
import { figuresView } from './figures.ts';
import { gapView } from './gap.ts';
import type { ViewContext } from './parts.ts';
import { topicsView } from './topics.ts';

const VIEWS = { gap: gapView, clauses: clausesView, topics: topicsView, figures: figuresView } as const;
export type View = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as View[];

export function renderView(view: View, table: CompareTable, context: ViewContext): Markup[] {
  return VIEWS[view](table, context);
}
