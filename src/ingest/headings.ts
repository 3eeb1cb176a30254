/** Headings of clauses: a title line, or a run-in heading before the first full stop or colon of the text. */

import type { MarkerKind } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import { sliceTwin, type Twin, trimTwin } from '../text/twin.ts';

export interface HeadingReader {
  /**
   * Split what stands after a marker into heading and text.
   * @param hasBody whether paragraphs or clauses of its own follow the line
   */
  split(rest: Twin, kind: MarkerKind, hasBody: boolean): { heading: Twin | null; body: Twin };
}

const LONGEST_RUN_IN = 40;
const LONGEST_LABEL = 16;
const LONGEST_ARTICLE_LINE = 30;
const LONGEST_ARTICLE_TITLE = 20;
/** A first sentence as short as this names its article: 申领额度。 */
const SURELY_ARTICLE_TITLE = 8;
const LONGEST_LINE = 50;
/** A sentence as short as this is a title even when it opens like a sentence: 各地申报。 经营规范诚信守法。 */
const SURELY_TITLE = 9;
/** So short it is a name, whatever it holds: 有效期限。 */
const A_NAME = 4;
const TITLED: ReadonlySet<MarkerKind> = new Set(['part', 'book', 'chapter', 'section', 'attachment', 'ideograph']);

/**
 * @param articlesTitled most articles of the document begin with a title of a few words, so that each does
 */
export function createHeadingReader(lexicon: Lexicon, articlesTitled = false): HeadingReader {
  // a title names a task: it opens with its verb
  const articleTitle = new RegExp(`^(?:${anyOf(lexicon.genre.articleTitles)})`, 'u');
  const opener = new RegExp(`^(?:${anyOf(lexicon.genre.sentenceOpeners)})`, 'u');
  const cue = new RegExp(anyOf(lexicon.genre.sentenceCues.filter((word) => word.length > 1)), 'u');
  const isTitle = (text: string, longest: number): boolean =>
    text.length > 0 &&
    text.length <= longest &&
    (text.length <= SURELY_TITLE || !opener.test(text)) &&
    (text.length <= A_NAME || !cue.test(text)) &&
    !/[；！？]/.test(text) &&
    (text.match(/，/g)?.length ?? 0) <= (text.length > 30 ? 1 : 2) &&
    !/^[《“（]?[^《]*(?:的，|者，|后，)/.test(text) &&
    !/\d+(\.\d+)?(万|亿)?(元|%|家|个|平方米)|每年\d|\d+月\d+日/.test(text);
  const whole = (rest: Twin) => ({ heading: null, body: rest });

  /** 第一条 培育市场主体 on a line of its own, or before the text; statutes have none. */
  const article = (rest: Twin, hasBody: boolean, titled: boolean) => {
    const { text } = rest;
    const stop = text.indexOf('。');
    if (stop < 0 && hasBody && !/[；：，]/.test(text) && isTitle(text, LONGEST_ARTICLE_LINE))
      return { heading: rest, body: sliceTwin(rest, text.length) };
    const parted = stop > 0 && stop + 1 < text.length && !/[，、]/.test(text.slice(0, stop));
    const name = parted && stop <= SURELY_ARTICLE_TITLE && !/[应须可得]|不得|^本/u.test(text.slice(0, stop));
    return parted && (titled || name || articleTitle.test(text)) && isTitle(text.slice(0, stop), LONGEST_ARTICLE_TITLE)
      ? { heading: sliceTwin(rest, 0, stop), body: sliceTwin(rest, stop + 1) }
      : whole(rest);
  };

  return {
    split(rest, kind, hasBody) {
      const { text } = rest;
      if (text === '') return whole(rest);
      const bracketed = /^【([^【】]{1,20})】|^（([^（）]{2,16})）(?=.)/u.exec(text);
      if (kind === 'article' && bracketed) {
        return {
          heading: sliceTwin(rest, 1, bracketed[0].length - 1),
          body: trimTwin(sliceTwin(rest, bracketed[0].length)),
        };
      }
      if (kind === 'article') return article(rest, hasBody, articlesTitled);
      if (
        TITLED.has(kind) &&
        !/[。；]/.test(text) &&
        text.length <= 2 * LONGEST_LINE &&
        !/[：]$/.test(text) &&
        (kind !== 'ideograph' || hasBody)
      ) {
        const label = labelLength(text);
        if (label === 0) return { heading: rest, body: sliceTwin(rest, text.length) };
      }
      const stop = text.indexOf('。');
      const label = labelLength(text);
      if (label > 0 && (stop < 0 || label < stop)) {
        const head = text.slice(0, label);
        if (isTitle(head, LONGEST_LABEL) && !/[，、]/.test(head) && label + 1 < text.length) {
          return { heading: sliceTwin(rest, 0, label), body: sliceTwin(rest, label + 1) };
        }
      }
      if (stop < 0) {
        const title = !/[：；，]$/.test(text) && hasBody && isTitle(text, LONGEST_LINE);
        return title ? { heading: rest, body: sliceTwin(rest, text.length) } : whole(rest);
      }
      const afterStop = sliceTwin(rest, stop + 1);
      const followed = afterStop.text.replace(/^（[^（）]*）$/, '').length > 0 || hasBody;
      if (followed && !afterStop.text.startsWith('”') && isTitle(text.slice(0, stop), LONGEST_RUN_IN)) {
        return { heading: sliceTwin(rest, 0, stop), body: afterStop };
      }
      return whole(rest);
    },
  };
}

/** Length of a label before a colon (`工作举措：…` → 4); 0 when there is none near the start. */
function labelLength(text: string): number {
  const colon = text.indexOf('：');
  return colon > 0 && colon <= LONGEST_LABEL ? colon : 0;
}
