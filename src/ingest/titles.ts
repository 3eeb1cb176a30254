/**
 * Titles. What the publisher calls the document is believed first, where the text bears it out; else a line that names
 * a document by its kind (文种), perhaps broken over several lines. Furniture glued before and after is cut off.
 */
import { isDateLine } from '../genre/dates.ts';
import { isDocNumberLine } from '../genre/doc-number.ts';
import { readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { regionReader } from '../lexicon/region-reader.ts';
import { anyOf } from '../lexicon/words.ts';
import { joinTwins, sliceTwin, type Twin, twin } from '../text/twin.ts';
import { headEnd } from './fields.ts';
import type { IssuerReader } from './issuers.ts';
import type { Line } from './lines.ts';
import { sharedWords, squash } from './similar.ts';

export interface FoundTitle {
  value: Twin;
  /** index of its first line, and of the first line after it */
  start: number;
  end: number;
  docType: string | null;
  /** other forms in which the page prints it, with the issuer for example */
  also: string[];
  /** what it was taken from; `first-line` is a guess */
  from: 'publisher' | 'text' | 'first-line';
}

export interface TitleReader {
  /** The title and the lines, of which one that the title was glued to may have been cut. */
  find(lines: readonly Line[], said: readonly string[]): { title: FoundTitle | null; lines: Line[] };
  /** The kind of document that a text names at its end (文种), or null when it is no title. */
  docTypeOf(text: string): string | null;
}

const SEARCHED_LINES = 120;
const MOST_LINES = 5;
const MOST_LINES_UNKNOWN = 3;
const LONGEST_TITLE = 160;
/** A title of the page whose words the text has by this share is of the text. */
const SUPPORTED = 0.6;
/** A printed title with this share of the words of the page's, and of the same kind, is the same. */
const SAME = 0.8;
/** A line over a text stands among its first. */
const HEADLINES = 20;
/** Furniture before a title in one line is shorter than this. */
const LONGEST_BEFORE = 40;

export function createTitleReader(lexicon: Lexicon, issuers: IssuerReader): TitleReader {
  const note = `(?:[（(][^（()）]{0,12}(?:${anyOf(lexicon.genre.titleNotes)}|年|版|号|图)[^（()）]{0,8}[）)])?`;
  const number = '(?:[（(][^（()）]{2,16}[〔\\[［【（(]\\d{4}[〕\\]］】）)]第?\\d{1,5}号[）)])?';
  // 某署公告2020年第7号（关于…的公告） has its kind before the closing bracket
  const ending = new RegExp(`(${anyOf(lexicon.genre.docTypes)})(?:${note}${number}|(?<=号（[^（）]{2,120})）)$`, 'u');
  const kindOf = (text: string): string | null => ending.exec(text)?.[1] ?? null;
  const prefix = new RegExp(`^[（【［\\[](?:${anyOf(lexicon.genre.titlePrefixes)})[）】］\\]]`, 'u');
  const regions = regionReader(lexicon);
  const siteWord = new RegExp(anyOf(lexicon.publisher.siteWords), 'u');
  const docTypeOf = (text: string): string | null => {
    if (text.length < 5 || text.length > LONGEST_TITLE || /[。；！？]/.test(text) || /[：，、]$/.test(text))
      return null;
    if (readMarker(text) && !text.startsWith('第')) return null;
    return ending.exec(text)?.[1] ?? null;
  };
  /** It names its issuer or its matter: 广州市…, …关于…. */
  const isFull = (text: string): boolean =>
    (text.length >= 8 && text.includes('关于')) || (text.length >= 6 && regions.atStart(text) !== null);

  const candidateAt = (lines: readonly Line[], start: number): FoundTitle | null => {
    for (let count = 1; count <= MOST_LINES_UNKNOWN && start + count <= lines.length; count += 1) {
      const part = lines.slice(start, start + count);
      const line = part.at(-1);
      if (
        !line ||
        line.cells ||
        isDocNumberLine(line.value.text) ||
        isDateLine(line.value.text) ||
        (count > 1 && readMarker(line.value.text))
      )
        return null;
      const value = joinTwins(part.map((l) => l.value));
      const docType = docTypeOf(value.text);
      if (docType) return { value, start, end: start + count, docType, also: [], from: 'text' };
      // 发布机构：… is a field of the page, and no first part of a title
      if (/[。；：]$/.test(line.value.text) || /^[^《]{2,8}：/.test(line.value.text)) return null;
    }
    return null;
  };

  /** The title that the lines themselves show: of those that end at one line the shortest that is whole. */
  const findPrinted = (lines: readonly Line[]): FoundTitle | null => {
    const candidates: FoundTitle[] = [];
    for (let i = 0; i < Math.min(lines.length, SEARCHED_LINES); i += 1) {
      const found = candidateAt(lines, i);
      if (found) candidates.push(found);
      const text = lines[i]?.value.text ?? '';
      if (text.length > 60 && /。/.test(text)) break;
    }
    const first = candidates.find((c) => isFull(c.value.text)) ?? candidates.find((c) => c.value.text.length >= 8);
    if (!first) return candidates.find((c) => c.value.text.length >= 5) ?? null;
    const shorter = candidates.filter((c) => c.end === first.end && c.start > first.start);
    return (
      shorter.findLast((c) => isFull(c.value.text) && !goesOn(lines[c.start - 1]?.value.text ?? '', c.value.text)) ??
      first
    );
  };
  /** Whether a line is the beginning of a title that the next one goes on with: a body before 关于, an open phrase. */
  const goesOn = (before: string, title: string): boolean => {
    if (title.startsWith(before)) return false;
    const [above, here] = [regions.atStart(before), regions.atStart(title)];
    if (issuers.split(before).length > 0) return above === null || here === null || above.adcode === here.adcode;
    return (before.includes('关于') && !docTypeOf(before)) || (!title.startsWith('关于') && here === null);
  };
  /** Where the lines print a title that is known: the last place above the text. */
  const locate = (
    lines: readonly Line[],
    known: string,
  ): { start: number; end: number; cut: Line[]; exact: boolean; printed: string } | null => {
    const target = squash(known).text;
    const docType = docTypeOf(known);
    if (target.length < 4) return null;
    const limit = Math.min(titleZone(lines), SEARCHED_LINES);
    let found: ReturnType<typeof locate> = null;
    for (let start = 0; start < Math.min(limit, lines.length); start += 1) {
      const joined: Twin[] = [];
      for (let count = 1; count <= MOST_LINES && start + count <= lines.length; count += 1) {
        const line = lines[start + count - 1];
        if (!line || line.cells || isDocNumberLine(line.value.text) || isDateLine(line.value.text)) break;
        joined.push(line.value);
        const value = joinTwins(joined);
        const { text, at } = squash(value.text);
        const place = text.indexOf(target);
        if (
          place >= 0 &&
          place <= LONGEST_BEFORE &&
          (count === 1 || place < squash(joined[0]?.text ?? '').text.length)
        ) {
          if (place > 0 && found?.exact && count > 1) break;
          const quoted = value.text[(at[place] ?? 0) - 1] === '《';
          const endAt = at[place + target.length] ?? value.text.length;
          const closed = endAt === value.text.length ? endAt : closing(value.text, endAt);
          const rest = trimmed(sliceTwin(value, closed));
          // 《某办法》已经…通过 speaks of the document
          if (rest.text.length > 0 && (quoted || /^[的等）”]|^[\p{Script=Han}]{1,3}$/u.test(rest.text))) break;
          found = {
            start,
            end: start + count,
            cut: rest.text === '' ? [] : [{ ...line, value: rest }],
            exact: true,
            printed: value.text.slice(openingOf(value.text, at[place] ?? 0), closed),
          };
          break;
        }
        if (text.length > target.length + LONGEST_BEFORE) break;
        const same =
          docType !== null &&
          docTypeOf(value.text) === docType &&
          sharedWords(target, text) >= SAME &&
          text.length >= target.length * 0.6 &&
          (text.endsWith(target.slice(-4)) || target.endsWith(text.slice(-4)));
        if (same) {
          found = { start, end: start + count, cut: [], exact: false, printed: value.text };
          break;
        }
      }
      if (found && found.start === start) start = found.end - 1;
    }
    return found;
  };

  /** What the publisher calls it, without the name of the site and the notes of the page. */
  const cleanSaid = (text: string): string[] => {
    const bare = text
      .replace(prefix, '')
      .replace(/(?:…|\.{3})$/, '')
      .replace(/（图）$/, '')
      .trim();
    const parts = bare.split(/\s*[_|｜]\s*|\s+[-–—]\s+|(?<=\p{Script=Han})[-–—](?=\p{Script=Han})/u);
    // …的通知-某省发展和改革委员会: whose page it is
    const ofSite = (part: string) => siteWord.test(part) || issuers.split(part).length > 0;
    const others = parts.filter((part) => !ofSite(part)).sort((a, b) => b.length - a.length);
    if (parts.length === 1) return [bare];
    return others.length < parts.length ? [...others, bare] : [bare, ...others];
  };
  const isTitle = (text: string): boolean =>
    text.length >= (kindOf(text) === null ? 5 : 4) &&
    text.length <= LONGEST_TITLE &&
    /\p{Script=Han}{3}/u.test(text) &&
    (docTypeOf(text) !== null || !siteWord.test(text)) &&
    !(issuers.split(text).length > 0);

  return {
    docTypeOf,
    find(lines, said) {
      const page = squash(lines.map((line) => line.value.text).join('')).text;
      const candidates = said.flatMap(cleanSaid).filter(isTitle);
      const supported = candidates.filter((text) => sharedWords(squash(text).text, page) >= SUPPORTED);
      // a name of the page that is cut short (…) gives way to one that goes on with it
      const chosen =
        supported.find(
          (text) =>
            !supported.some(
              (other) => other.length > text.length && other.startsWith(text) && docTypeOf(text) === null,
            ),
        ) ?? null;
      const printed = findPrinted(lines);
      const headline = lines.slice(0, HEADLINES).find((line) => !line.cells && isHeadline(line.value.text));
      const known = chosen ?? printed?.value.text.replace(prefix, '') ?? headline?.value.text ?? null;
      if (known === null) return { title: null, lines: [...lines] };
      const place = locate(lines, known);
      const also = [place?.printed, printed?.value.text].filter((text): text is string => text !== undefined);
      const from = chosen !== null ? 'publisher' : printed ? 'text' : 'first-line';
      if (place) {
        const cut = [...lines.slice(0, place.end), ...place.cut, ...lines.slice(place.end)];
        const value = twin(place.exact ? place.printed : known);
        return {
          title: {
            value,
            start: place.start,
            end: place.end,
            docType: docTypeOf(value.text) ?? (from === 'publisher' ? kindOf(value.text) : null),
            also,
            from,
          },
          lines: cut,
        };
      }
      if (chosen !== null) {
        // the page's title is over no text: the text begins with the title that it carries, or with its first line
        const start = printed?.start ?? 0;
        return {
          title: { value: twin(chosen), start, end: start, docType: kindOf(chosen), also, from },
          lines: [...lines],
        };
      }
      return { title: printed, lines: [...lines] };
    },
  };
}

/** The lines among which a title stands; under an order (某省人民政府令) it comes after the sentence that puts it out. */
function titleZone(lines: readonly Line[]): number {
  if (!lines.slice(0, HEADLINES).some((line) => /令$/.test(line.value.text))) return headEnd(lines) + 1;
  const first = lines.findIndex((line) => readMarker(line.value.text) !== null);
  return first < 0 ? lines.length : first;
}

/** A line that can stand over a text: short, no sentence, no item of a list. */
function isHeadline(text: string): boolean {
  return (
    text.length >= 5 &&
    text.length <= 60 &&
    !/[。；：，]/.test(text) &&
    (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4 &&
    readMarker(text) === null
  );
}

/** The signs that open a title belong to it: “…”…, 《…》…. */
function openingOf(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[“《‘〈（【]/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** The signs that close what the title opened belong to it. */
function closing(text: string, end: number): number {
  let at = end;
  // `end` is the next letter: go back over the signs between
  while (at > 0 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) at -= 1;
  const signs = /^[）”》’〉】\])]{1,3}/u.exec(text.slice(at))?.[0] ?? '';
  return at + signs.length;
}

function trimmed(value: Twin): Twin {
  const start = /^[\s，、：。]*/u.exec(value.text)?.[0].length ?? 0;
  return sliceTwin(value, start);
}
