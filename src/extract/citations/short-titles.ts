/** 以下简称《规划》: the short forms of a document, and what they stand for. */
import type { DocumentContext } from '../context.ts';
import { readNumber } from './number.ts';

/** A title, what stands in brackets after it, and the short form with the words that belong to it (省《办法》). */
const NAMED =
  /《([^《》]{4,200}(?:《[^《》]{0,100}》[^《》]{0,100})?)》(?:（([^《》]{0,60}?)|[，、])?(?:以下统?简称|以?下称|简称)为?[：“"]?([新原省市县区国家]{0,2})《([^《》]{1,20})》/gu;

/** @param texts of all passages and headings, in order; the first meaning of a short form stands */
export function collectShortTitles(texts: readonly string[]): DocumentContext['shortTitles'] {
  const found = new Map<string, { title: string; docNumber: string | null }>();
  for (const text of texts) {
    if (!text.includes('简称') && !text.includes('下称')) continue;
    for (const [, title = '', between = '', prefix = '', short = ''] of text.matchAll(NAMED)) {
      const key = prefix + short;
      if (!found.has(key)) found.set(key, { title, docNumber: readNumber(between.replace(/，$/u, '')) });
    }
  }
  return found;
}

/** What a short form stands for; 省《办法》 before 《办法》. */
export function resolveShortTitle(
  title: string,
  before: string,
  { shortTitles }: Pick<DocumentContext, 'shortTitles'>,
): { title: string; docNumber: string | null } | undefined {
  return (
    shortTitles.get(before.slice(-2) + title) ?? shortTitles.get(before.slice(-1) + title) ?? shortTitles.get(title)
  );
}
