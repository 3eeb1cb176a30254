/** Passages that share most with some words: where nothing was found, the nearest that there is. */
import type { BaseRecord } from '../../corpus/base.ts';
import type { Piece, Texts } from './texts.ts';

export interface AlikePiece {
  record: BaseRecord;
  piece: Piece;
  /** share of the pairs of characters of the words that it has, 0 to 1 */
  share: number;
}

const pairsOf = (characters: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, characters.length - 1) }, (_, i) => characters.slice(i, i + 2)));

/** Best first, one a passage. @param words folded */
export function alikePieces(words: string, texts: Texts, records: Iterable<BaseRecord>, most: number): AlikePiece[] {
  const wanted = pairsOf(words);
  if (wanted.size === 0) return [];
  const found: AlikePiece[] = [];
  for (const record of records) {
    for (const piece of texts.pieces(record)) {
      if (piece.part === 'marker') continue;
      let shared = 0;
      for (const pair of pairsOf(piece.exact.characters)) if (wanted.has(pair)) shared += 1;
      if (shared > 0) found.push({ record, piece, share: shared / wanted.size });
    }
  }
  found.sort((a, b) => b.share - a.share || a.piece.exact.characters.length - b.piece.exact.characters.length);
  const passages = new Set<string>();
  return found
    .filter(({ record, piece }) => {
      const key = `${record.policy.id}#${piece.placed?.anchor ?? ''}`;
      return !passages.has(key) && passages.add(key);
    })
    .slice(0, most);
}
