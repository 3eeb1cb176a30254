import type { PassageContext } from '../context.ts';
import type { Mention } from './mention.ts';

/** Every date of a text, in order. */
export function datesIn(_text: string, _context: PassageContext): Mention[] {
  return [];
}
