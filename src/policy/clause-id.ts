/**
 * Anchors of clauses after the eId habit of Akoma Ntoso (OASIS LegalDocML, naming convention 5.2): the kind of each
 * level with its number, joined by a double underscore: `sec_3__subsec_1__item_2`, `chp_1__art_4`, `att_1__item_9`.
 */
import type { MarkerKind } from '../genre/markers.ts';

const PREFIX: Readonly<Record<MarkerKind, string>> = {
  document: 'doc',
  attachment: 'att',
  part: 'part',
  book: 'book',
  chapter: 'chp',
  section: 'sct',
  article: 'art',
  ideograph: 'sec',
  bracketedIdeograph: 'subsec',
  number: 'item',
  bracketedNumber: 'subitem',
  circled: 'point',
  decimal: 'num',
  subdecimal: 'subnum',
  enumerated: 'list',
  letter: 'letter',
};

/** Gives ids, and tells apart clauses that bear the same number in the same place (`item_2-2`). */
export class ClauseIds {
  private readonly given = new Map<string, number>();

  next(parentId: string | null, kind: MarkerKind, number: number): string {
    const own = `${PREFIX[kind]}_${number}`;
    const id = parentId ? `${parentId}__${own}` : own;
    const count = (this.given.get(id) ?? 0) + 1;
    this.given.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}
