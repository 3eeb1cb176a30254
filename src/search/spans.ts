/** Where the phrases of a query stand in a text as printed. */
import type { Folder } from './fold.ts';

type Span = [start: number, end: number];

/** Spans of all occurrences, those that overlap as one, in order. @param phrases folded */
export function spansOf(text: string, phrases: readonly string[], folder: Folder): Span[] {
  const folded = folder.fold(text);
  return merged(phrases.flatMap((phrase) => folded.occurrences(phrase)));
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
