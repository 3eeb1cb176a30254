/** The words of every document in their order, folded for quotations that may run over heading, text and clauses. */
import type { Base, BaseRecord } from '../../corpus/base.ts';
import { type PlacedPassage, placedPassages } from '../../model/walk.ts';
import type { Folder } from '../../search/fold.ts';
import { beginsInNumber, type Exact, endsInNumber, foldExact } from './exact.ts';

export interface Piece {
  /** null in the title and the number of the document */
  placed: PlacedPassage | null;
  part: 'title' | 'number' | 'marker' | 'heading' | 'text';
  /** as printed */
  text: string;
  exact: Exact;
}

export interface Place {
  record: BaseRecord;
  /** the pieces that the words run over, in order, each with the span that they take of it as printed */
  pieces: { piece: Piece; span: [start: number, end: number] }[];
}

export interface Texts {
  /** every place of folded words, number markers counted or passed over, in the order of the base */
  places(words: string, records: ReadonlySet<BaseRecord>): Place[];
  pieces(record: BaseRecord): readonly Piece[];
}

interface Stream {
  characters: string;
  pieces: readonly { piece: Piece; start: number }[];
}

export function openTexts(base: Base, folder: Folder): Texts {
  const documents = new Map(base.records.map((record) => [record, readDocument(record, folder)]));
  return {
    pieces: (record) => documents.get(record)?.pieces ?? [],
    places(words, records) {
      return base.records.flatMap((record) => {
        const document = records.has(record) ? documents.get(record) : undefined;
        if (!document) return [];
        const whole = placesIn(document.whole, words, record);
        // 加强培训2017年底前: heading and text, the number of the next clause left out
        return whole.length > 0 ? whole : placesIn(document.unnumbered, words, record);
      });
    },
  };
}

function readDocument({ policy }: BaseRecord, folder: Folder) {
  const pieces: Piece[] = [];
  const add = (placed: PlacedPassage | null, part: Piece['part'], text: string | null) => {
    if (text) pieces.push({ placed, part, text, exact: foldExact(text, folder) });
  };
  add(null, 'title', policy.title);
  add(null, 'number', policy.docNumber);
  for (const placed of placedPassages(policy)) {
    add(placed, 'marker', placed.clause?.marker ?? null);
    add(placed, 'heading', placed.clause?.heading ?? null);
    add(placed, 'text', placed.passage.text);
  }
  const unnumbered = pieces.filter(({ part }) => part !== 'marker');
  return { pieces, whole: streamOf(pieces), unnumbered: streamOf(unnumbered) };
}

function streamOf(pieces: readonly Piece[]): Stream {
  let characters = '';
  const placed = pieces.map((piece) => {
    // 2020 at the end of one and 1 at the beginning of the next are two numbers
    if (/\d$/.test(characters) && /^\d/.test(piece.exact.characters)) characters += '|';
    const start = characters.length;
    characters += piece.exact.characters;
    return { piece, start };
  });
  return { characters, pieces: placed };
}

function placesIn({ characters, pieces }: Stream, words: string, record: BaseRecord): Place[] {
  const places: Place[] = [];
  for (let at = characters.indexOf(words); at >= 0; at = characters.indexOf(words, at + 1)) {
    const taken = pieces.flatMap(({ piece, start }) => {
      const [from, to] = [Math.max(0, at - start), Math.min(piece.exact.characters.length, at + words.length - start)];
      return from < to ? [{ piece, from, to }] : [];
    });
    const [first, last] = [taken[0], taken.at(-1)];
    if (!first || !last) continue;
    if (beginsInNumber(first.piece.exact, first.from) || endsInNumber(last.piece.exact, last.to)) continue;
    places.push({
      record,
      pieces: taken.map(({ piece, from, to }) => ({ piece, span: printedSpan(piece, from, to) })),
    });
  }
  return places;
}

/** The span in the text as printed of folded characters; of all of them the whole text, signs around them included. */
function printedSpan({ text, exact: { offsets } }: Piece, from: number, to: number): [number, number] {
  if (from === 0 && to === offsets.length) return [0, text.length];
  const start = offsets[from] ?? 0;
  return [start, to > from ? (offsets[to - 1] ?? start) + 1 : start];
}
