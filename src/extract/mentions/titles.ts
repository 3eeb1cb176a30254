/** Titles of documents as they are printed between 《 and 》; a title may hold another. */
import type { PassageContext } from '../context.ts';
import { THIS } from '../judge.ts';
import type { Mention } from './mention.ts';

const TITLE = /《([^《》]*(?:《[^《》]*》[^《》]*)*)》/gu;

export interface TitleMention extends Mention {
  /** without 《 and 》 */
  title: string;
}

/** Every title of a text, in order. */
export function titlesIn(text: string, _context: PassageContext): TitleMention[] {
  return [...text.matchAll(TITLE)].flatMap(({ 0: printed, 1: title = '', index }): TitleMention[] =>
    title === '' ? [] : [{ kind: 'title', title, text: printed, span: [index, index + printed.length], sign: THIS }],
  );
}
