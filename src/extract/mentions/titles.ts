import type { PassageContext } from '../context.ts';
import type { Mention } from './mention.ts';

/** Every title of a text, in order. */
export function titlesIn(_text: string, _context: PassageContext): Mention[] {
  return [];
}
