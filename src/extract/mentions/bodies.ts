import type { PassageContext } from '../context.ts';
import type { Mention } from './mention.ts';

/** Every body of a text, in order. */
export function bodiesIn(_text: string, _context: PassageContext): Mention[] {
  return [];
}
