/** Places in a text. */
import type { Span } from './facts/kind.ts';

/** Whether two places share a character. */
export function overlaps(a: Readonly<Span>, b: Readonly<Span>): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
