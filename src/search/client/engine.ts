/** Pagefind in the browser: rows of the table that a query matches. */
import type { Query } from '../query.ts';
import type { SearchTable } from '../table.ts';
import { toTokens } from '../tokens.ts';

interface PagefindResult {
  id: string;
  score: number;
}
interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

let loading: Promise<Pagefind> | null = null;

function pagefind(): Promise<Pagefind> {
  loading ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const module = (await import(/* @vite-ignore */ address)) as Pagefind;
    await module.options({ ranking: { termFrequency: 0.6, pageLength: 0.4 } });
    await module.init();
    return module;
  })();
  return loading;
}

/** Row number → score. Every phrase is exact; groups are intersected, excluded phrases taken away. */
export async function matchRows(query: Query, table: SearchTable): Promise<Map<number, number>> {
  const engine = await pagefind();
  const rowOf = new Map(table.pagefind.map((id, row) => [id, row]));
  const search = async (phrase: string): Promise<Map<number, number>> => {
    const { results } = await engine.search(`"${toTokens(phrase)}"`);
    return new Map(results.flatMap(({ id, score }) => (rowOf.has(id) ? [[rowOf.get(id) ?? 0, score] as const] : [])));
  };
  const groups: Map<number, number>[] = [];
  for (const group of query.groups) {
    const either = new Map<number, number>();
    for (const phrase of group)
      for (const [row, score] of await search(phrase)) either.set(row, Math.max(score, either.get(row) ?? 0));
    groups.push(either);
  }
  const found = new Map<number, number>();
  for (const [row, score] of groups[0] ?? table.rows.map((_, row) => [row, 0] as const)) {
    const scores = groups.map((group) => group.get(row));
    if (scores.every((value) => value !== undefined))
      found.set(row, scores.reduce<number>((sum, value) => sum + (value ?? 0), 0) || score);
  }
  for (const phrase of query.excluded) for (const row of (await search(phrase)).keys()) found.delete(row);
  return found;
}
