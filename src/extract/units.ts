/** Sentences, segments and fragments of a passage, each with its span. Brackets and quotes are never cut open. */
export interface Unit {
  text: string;
  start: number;
  end: number;
}

const OPENING = '（《“〔【［‘〈';
const CLOSING = '）》”〕】］’〉';

/** Cut a unit after any of the signs that stands outside brackets; signs stay with the piece before them. */
export function cut(unit: Unit, signs: string): Unit[] {
  const pieces: Unit[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number) => {
    if (end > start)
      pieces.push({ text: unit.text.slice(start, end), start: unit.start + start, end: unit.start + end });
    start = end;
  };
  for (let i = 0; i < unit.text.length; i += 1) {
    const c = unit.text[i] ?? '';
    if (OPENING.includes(c)) depth += 1;
    else if (CLOSING.includes(c)) depth = Math.max(0, depth - 1);
    else if (c === '\n') depth = 0;
    if ((depth === 0 && signs.includes(c)) || c === '\n') push(i + 1);
  }
  push(unit.text.length);
  return pieces;
}

function whole(text: string): Unit {
  return { text, start: 0, end: text.length };
}

/** Sentences end with 。！？ or a line break. */
export function sentences(text: string): Unit[] {
  return cut(whole(text), '。！？');
}

/** A passage up to this length is read in one piece. */
const PIECE = 4000;
/** One without the end of a sentence is cut here at the latest. */
const LONGEST_PIECE = 6000;

/**
 * A passage in pieces that end with a sentence: what reads it may compare every fact with every other, and stays
 * linear in the length of the passage. Documents written by people are rarely cut.
 */
export function pieces(text: string): Unit[] {
  if (text.length <= LONGEST_PIECE) return [whole(text)];
  const found: Unit[] = [];
  for (let start = 0; start < text.length; ) {
    let end = text.length;
    if (end - start > LONGEST_PIECE) {
      const ended = /[。！？\n]/u.exec(text.slice(start + PIECE, start + LONGEST_PIECE));
      end = start + (ended ? PIECE + ended.index + 1 : LONGEST_PIECE);
    }
    found.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  return found;
}

/** Segments of a sentence end with ； or ：. */
export function segments(sentence: Unit): Unit[] {
  return cut(sentence, '；：');
}

/** Fragments of a segment end with ，. */
export function fragments(segment: Unit): Unit[] {
  return cut(segment, '，；：。');
}

/** The unit among some that holds a position. */
export function unitAt(units: readonly Unit[], position: number): Unit | undefined {
  return units.find((unit) => position >= unit.start && position < unit.end);
}

/** The same text with the words between 《》 blanked out, length kept: titles hold no facts of this document. */
export function maskTitles(text: string): string {
  return text.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g, (title) => `《${'　'.repeat(title.length - 2)}》`);
}
