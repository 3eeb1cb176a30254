/** Closing passages of a document, and notes inside an attachment, set apart from the clauses before them. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import { attributionAtEnd } from './attributed.ts';
import type { Block } from './blocks.ts';
import { createFormulaTest, createNoteTest } from './notes.ts';

/**
 * Paragraphs that follow the last clause of the body, or notes inside an attachment, speak for the whole: a break
 * goes before them.
 */
export function setClosingsApart(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const closing = new RegExp(`^(?:${anyOf(lexicon.genre.closings)})`, 'u');
  const isNote = createNoteTest(lexicon);
  const isFormula = createFormulaTest(lexicon);
  const result: Block[] = [];
  const lastTexts = lastTextsOf(blocks);
  let apart = false;
  let inClause = false;
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (block.type === 'clause') inClause = true;
    if (block.type === 'clause' || block.type === 'bodyTitle') apart = false;
    if (block.type === 'paragraph' && !apart && inClause) {
      const attributed =
        before?.type === 'paragraph' &&
        attributionAtEnd(before.value.text, lexicon) >= 0 &&
        !/^（/.test(block.value.text);
      const { text } = block.value;
      const follows = before?.type === 'paragraph' && (attributed || closing.test(text));
      if (isNote(text) || (lastTexts.has(i) && (isFormula(text) || follows))) {
        result.push({ type: 'break', line: block.line });
        apart = true;
      }
    }
    result.push(block);
  });
  return result;
}

/** Indices of the blocks after which no further clause of the same part follows. */
function lastTextsOf(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  let last = true;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (last) found.add(i);
    if (block?.type === 'clause') last = block.marker.kind === 'attachment';
  }
  return found;
}
