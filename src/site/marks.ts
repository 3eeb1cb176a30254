/** Facts laid over the text they were read from: a tree of pieces, so that words can be marked and linked to. */

import { CELL_SEPARATOR } from '../genre/tables.ts';
import { entryOf, FACT_KEYS } from '../model/facts/index.ts';
import type { FactColour } from '../model/facts/kind.ts';
import type { Passage, Span } from '../model/policy.ts';
import { factAnchor } from '../model/walk.ts';

interface TextPiece {
  text: string;
}
interface MarkPiece {
  id: string;
  colour: FactColour;
  label: string;
  children: Piece[];
}
export type Piece = TextPiece | MarkPiece;

interface Mark {
  id: string;
  colour: FactColour;
  label: string;
  span: Span;
}

function marksOf(passage: Passage, anchor: string): Mark[] {
  return FACT_KEYS.flatMap((kind) => {
    const { colour, label } = entryOf(kind);
    return passage[kind].flatMap((fact, i): Mark[] =>
      // a citation in the heading is marked there
      'place' in fact && fact.place === 'heading'
        ? []
        : [{ id: factAnchor(anchor, kind, i), colour, label, span: fact.span }],
    );
  }).sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/**
 * One list of pieces a paragraph.
 * @param text the passage's text, or its twin in other characters (same length)
 */
export function markPassage(passage: Passage, anchor: string, text: string = passage.text): Piece[][] {
  const marks = marksOf(passage, anchor);
  const paragraphs: Piece[][] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const end = start + paragraph.length;
    const own = marks.filter(({ span }) => span[0] >= start && span[0] < end);
    paragraphs.push(build(text, start, end, own));
    start = end + 1;
  }
  return paragraphs;
}

/** Nest marks; one that reaches over the end of the mark it begins in is cut there. */
function build(text: string, start: number, end: number, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (let i = 0; i < marks.length; ) {
    const mark = marks[i];
    if (!mark) break;
    const from = Math.max(mark.span[0], at);
    const to = Math.min(mark.span[1], end);
    let next = i + 1;
    while (next < marks.length && (marks[next]?.span[0] ?? end) < to) next += 1;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({
      id: mark.id,
      colour: mark.colour,
      label: mark.label,
      children: build(text, from, Math.max(from, to), marks.slice(i + 1, next)),
    });
    at = Math.max(at, to);
    i = next;
  }
  if (at < end) pieces.push({ text: text.slice(at, end) });
  return pieces;
}

/** The pieces of a table row, cell by cell. A mark that reaches over several cells bears its id in the first. */
export function cellsOf(pieces: readonly Piece[]): Piece[][] {
  const cells: Piece[][] = [[]];
  for (const piece of pieces) {
    const parts = 'children' in piece ? cellsOf(piece.children) : textCells(piece.text);
    parts.forEach((part, i) => {
      if (i > 0) cells.push([]);
      if (part.length === 0) return;
      if ('children' in piece)
        cells.at(-1)?.push({ ...piece, id: i === 0 ? piece.id : `${piece.id}-${i + 1}`, children: part });
      else cells.at(-1)?.push(...part);
    });
  }
  return cells;
}

const textCells = (text: string): Piece[][] =>
  text.split(CELL_SEPARATOR).map((part) => (part === '' ? [] : [{ text: part }]));
