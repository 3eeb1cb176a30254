/** The documents that a query names by number or by title: they are shown before any clause. */
import { type DocumentNumber, isSameNumber, readNumber, spellingsOf } from '../document-number.ts';
import type { Query } from '../query.ts';
import type { SearchWords } from '../words.ts';
import { type Chosen, documentFits } from './facets.ts';
import { documentOf } from './hit.ts';
import { findPhrase } from './phrases.ts';
import type { DocumentEntry } from './protocol.ts';
import type { Searcher } from './searcher.ts';
import type { SearchStore } from './store.ts';

const MOST = 10;
const MOST_LIKE = 4;
/** Of the longer title the shorter must be so much. */
const SHARE = 0.5;
/** A query so long that finds no title as it stands is compared with all titles word by word. */
const LONG = 8;

/**
 * What tells one title from others: what follows 关于, without 的, which is printed or not.
 * @param folded a title, or a query
 */
function coreOf(folded: string): string {
  return folded.replace(/^.{0,40}?关于(?=.{4})/u, '').replaceAll('的', '');
}

/** Whether a query is a title, whole, or without its issuer, its kind, 《》 or an end. Both folded. */
export function isTitle(query: string, title: string): boolean {
  const [asked, own] = [coreOf(query), coreOf(title)];
  if (asked.length < 4 || own.length < 4) return asked !== '' && asked === own;
  const [short, long] = asked.length < own.length ? [asked, own] : [own, asked];
  return long.includes(short) && short.length >= long.length * SHARE;
}

export interface NamedDocuments {
  /** the query is their number or title */
  named: DocumentEntry[];
  /** the query stands in their title, among other words */
  others: { id: string; title: string; docNumber: string | null }[];
}

/** @param titles documents in whose title or number every group of the query stands */
export async function namedDocuments(
  raw: string,
  query: Query,
  titles: readonly number[],
  chosen: Chosen,
  searcher: Searcher,
): Promise<NamedDocuments> {
  const { store } = searcher;
  const { fold } = store.folder;
  const byNumber = await documentsOfNumber(raw, searcher);
  const asked = query.phrases.length === query.groups.length ? query.phrases.join('') : fold(raw).characters;
  const named = [...byNumber];
  const others: NamedDocuments['others'] = [];
  for (const document of titles.filter((title) => !byNumber.includes(title)).slice(0, MOST)) {
    const { id, title, docNumber } = (await store.shown(document, 0)).file;
    if (isTitle(asked, fold(title).characters)) named.push(document);
    else others.push({ id, title, docNumber });
  }
  if (named.length === 0 && others.length === 0 && asked.length >= LONG)
    named.push(...documentsOfTitle(asked, await searcher.words(), store));
  return { named: await Promise.all(named.slice(0, MOST).map((document) => entryOf(document, chosen, store))), others };
}

/** Documents that bear a number, by the places where it is printed, each once. */
async function documentsPrinting(asked: DocumentNumber, { store, engine }: Searcher): Promise<Set<number>> {
  const check = async (document: number, position: number, phrase: string) => {
    const { characters, offset } = await store.segmentAt(document, position);
    return characters.startsWith(phrase, offset);
  };
  const found = new Set<number>();
  for (const phrase of spellingsOf(asked)) {
    const positions = await findPhrase(phrase, engine, check, store.isSmall);
    await store.loadLengths(positions.keys());
    for (const [document, starts] of positions)
      if (starts.some((start) => store.locate(document, start).part === 'number')) found.add(document);
  }
  return found;
}

/**
 * Numbers of the same year and running number that another office gave, as printed: what a sign typed wrongly may
 * have meant. Empty when the query is no such number.
 */
export async function numbersLike(raw: string, searcher: Searcher): Promise<string[]> {
  const { store } = searcher;
  const number = readNumber(raw, store.folder);
  if (!number || number.sign === '' || number.year === null) return [];
  const like = new Set<string>();
  for (const document of await documentsPrinting({ ...number, sign: '' }, searcher)) {
    const printed = (await store.shown(document, 0)).file.docNumber ?? '';
    const own = readNumber(printed, store.folder);
    if (own?.year === number.year && own.running === number.running) like.add(printed);
    if (like.size === MOST_LIKE) break;
  }
  return [...like];
}

async function documentsOfNumber(raw: string, searcher: Searcher): Promise<number[]> {
  const { store } = searcher;
  const number = readNumber(raw, store.folder);
  if (!number) return [];
  // the sign as typed may be longer than the document's own
  for (const asked of number.sign === '' ? [number] : [number, { ...number, sign: '' }]) {
    const same: number[] = [];
    for (const document of await documentsPrinting(asked, searcher)) {
      const printed = (await store.shown(document, 0)).file.docNumber ?? '';
      const own = readNumber(printed, store.folder);
      if (own && isSameNumber(number, own)) same.push(document);
      if (same.length === MOST) break;
    }
    if (same.length > 0) return same;
  }
  return [];
}

function documentsOfTitle(asked: string, { suggestions }: SearchWords, store: SearchStore): number[] {
  return suggestions.flatMap(({ document, text }) =>
    document !== undefined && isTitle(asked, store.folder.fold(text).characters) ? [document] : [],
  );
}

async function entryOf(document: number, chosen: Chosen, store: SearchStore): Promise<DocumentEntry> {
  const { file } = await store.shown(document, 0);
  return { ...documentOf(document, file, store), outside: !documentFits(store.valuesOf(document), chosen) };
}
