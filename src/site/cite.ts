/** How a document and its clauses are cited. */
import type { MarkerKind } from '../genre/markers.ts';
import type { Policy } from '../model/policy.ts';

type Cited = Pick<Policy, 'title' | 'issuers' | 'docNumber' | 'dateIssued' | 'datePublished'>;

/**
 * A form of citation with what only a reader's browser can fill in left open: the clause, the day of reading, the
 * address. An open place is printed with what stands before it only when it is filled.
 */
export type CitationPiece = string | { slot: CitationSlot; before: string };

export type CitationSlot = 'place' | 'accessed' | 'address';

/** Names given in full before 等 (GB/T 7714—2015, 8.1.2). */
const NAMED = 3;

/**
 * GB/T 7714—2015, an official document read on the network: 责任者. 题名: 文号[A/OL]. (发布日期)[引用日期]. 地址. The
 * number of a document, like that of a standard, is 其他题名信息 (3.6, 8.2); so is the clause, which has no page.
 * What is not known is left out; without 责任者 the 题名 comes first (8.1.4).
 */
export function gbt7714({ title, issuers, docNumber, dateIssued, datePublished }: Cited): CitationPiece[] {
  const names = issuers.slice(0, NAMED).join(', ') + (issuers.length > NAMED ? ', 等' : '');
  const date = datePublished ?? dateIssued;
  return [
    `${names && `${names}. `}${title}${docNumber ? `: ${docNumber}` : ''}`,
    { slot: 'place', before: ': ' },
    `[A/OL]. ${date ? `(${date})` : ''}[`,
    { slot: 'accessed', before: '' },
    ']. ',
    { slot: 'address', before: '' },
    '.',
  ];
}

/** As one document names another: 《标题》（文号）第三条第（一）项. Without a number: who issued it, and when. */
export function plainCitation({ title, issuers, docNumber, dateIssued, datePublished }: Cited): CitationPiece[] {
  const known = docNumber ?? [issuers.join('、'), printDay(dateIssued ?? datePublished)].filter(Boolean).join('，');
  return [`《${innerTitles(title)}》${known && `（${known}）`}`, { slot: 'place', before: '' }];
}

export function fillCitation(pieces: readonly CitationPiece[], values: Partial<Record<CitationSlot, string>>): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const value = values[piece.slot] ?? '';
      return value && `${piece.before}${value}`;
    })
    .join('');
}

function printDay(date: string | null): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return year && month && day ? `${year}年${month}月${day}日` : '';
}

/** A title within a title stands in single marks (GB/T 15834—2011, 4.15.3.1). */
const innerTitles = (title: string) => title.replaceAll('《', '〈').replaceAll('》', '〉');

type Marked = { kind: MarkerKind; marker: string };

/**
 * Where a clause stands, in a citation. Articles run through a statute: chapters are not named, and what is numbered
 * under an article is its 项 and their 目 (《立法法》第六十五条). Else the markers as the document prints them: 三、（一）1
 * @param trail the clauses from the outermost down to the clause itself
 */
export function citedPlace(trail: readonly Marked[]): string {
  const article = trail.findLastIndex(({ kind }) => kind === 'article');
  if (article < 0) return joined(trail);
  const outer = joined(trail.slice(0, article).filter(({ kind }) => kind === 'attachment' || kind === 'document'));
  const names = ['项', '目'];
  const inner = trail.slice(article + 1).map(({ marker }, i) => {
    const number = trimmed(marker);
    return names[i] ? `第${number}${names[i]}` : number;
  });
  return `${outer}${trail[article]?.marker ?? ''}${inner.join('')}`;
}

function joined(trail: readonly Marked[]): string {
  let place = '';
  let last = '';
  for (const { marker } of trail) {
    // 3.1 bears the 3 of the clause above it
    if (last !== '' && marker.startsWith(`${trimmed(last)}.`)) place = place.slice(0, -last.length);
    place += marker;
    last = marker;
  }
  return trimmed(place);
}

const trimmed = (marker: string) => marker.replace(/[、.．：:]$/u, '');
