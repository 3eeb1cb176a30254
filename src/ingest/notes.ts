/** Paragraphs that are no part of the clause before them: notes to a section (备注, 注：), the formula that ends a text. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';

/** Whether a paragraph is such a note. */
export function createNoteTest(lexicon: Lexicon): (text: string) => boolean {
  const notes = lexicon.genre.notes.map((source) => new RegExp(`^${source}`, 'u'));
  return (text) => notes.some((pattern) => pattern.test(text));
}

/** Whether a paragraph is nothing but the formula by which a document ends: 特此通知。 */
export function createFormulaTest(lexicon: Lexicon): (text: string) => boolean {
  const formula = new RegExp(`^(?:${anyOf(lexicon.genre.formulas)})[。！，]?$`, 'u');
  return (text) => formula.test(text);
}
