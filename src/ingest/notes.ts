/** Notes to a whole section: 备注, 注：. */
import type { Lexicon } from '../lexicon/lexicon.ts';

/** Whether a paragraph is such a note. */
export function createNoteTest(lexicon: Lexicon): (text: string) => boolean {
  const notes = lexicon.genre.notes.map((source) => new RegExp(`^${source}`, 'u'));
  return (text) => notes.some((pattern) => pattern.test(text));
}
