/**
 * Titles of the documents that a notice carries, and of its attachments: the line, or the lines, that stand over their
 * text. What the notice calls them (《…办法》, the list of its attachments) is believed first.
 */
import { isDateLine } from '../genre/dates.ts';
import { isDocNumberLine } from '../genre/doc-number.ts';
import { type MarkerKind, readMarker } from '../genre/markers.ts';
import { joinTwins, type Twin } from '../text/twin.ts';
import type { IssuerReader } from './issuers.ts';
import type { Line } from './lines.ts';
import { squash } from './similar.ts';
import type { TitleReader } from './titles.ts';

interface CarriedTitle {
  value: Twin;
  /** how many lines it takes */
  count: number;
}

const MOST_LINES = 4;
const LONGEST_LINE = 60;
/** （试行） under a title */
const NOTE = /^（[^（）]{1,10}）$/u;
const QUOTED = /《([^《》]{4,80})》/gu;
/** 关于印发仓库管理办法的通知 names what it carries. */
const ISSUED = /(?:印发|转发|批转|发布|公布)(.{4,80}?)的?(?:通知|通报|公告)$/u;
/** How far under a title its first clause stands: one paragraph may say by what and for what it was made. */
const PREFACE_LINES = 2;

/** The names by which a notice speaks of the documents it carries, each for one of them. */
export class CarriedNames {
  private readonly names = new Set<string>();

  constructor(title: string) {
    const issued = ISSUED.exec(title)?.[1];
    if (issued) this.names.add(squash(issued).text);
    this.add(title);
  }

  /** What a paragraph of the notice quotes. */
  add(text: string): void {
    for (const match of text.matchAll(QUOTED)) this.names.add(squash(match[1] ?? '').text);
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  /** A title that was found over its text is not looked for again. */
  take(title: string): void {
    this.names.delete(squash(title).text);
  }
}

export interface CarriedTitleReader {
  /** A title that is one of the names given (in the form of `squash`). */
  named(lines: readonly Line[], at: number, names: { has(name: string): boolean }): CarriedTitle | null;
  /** A title that names its kind of document, over so many lines at most. */
  printed(lines: readonly Line[], at: number, mostLines: number): CarriedTitle | null;
  /** A title in the midst of clauses, under which their numbering begins again. */
  restarting(lines: readonly Line[], at: number, outermost: MarkerKind | null): CarriedTitle | null;
}

export function createCarriedTitleReader(titles: TitleReader, issuers: IssuerReader): CarriedTitleReader {
  /** Every title that begins at a line, over one line or more, the shortest first. */
  const runs = (lines: readonly Line[], at: number): CarriedTitle[] => {
    const parts: Twin[] = [];
    const found: CarriedTitle[] = [];
    for (let count = 1; count <= MOST_LINES; count += 1) {
      const line = lines[at + count - 1];
      const text = line?.value.text ?? '';
      if (!line || line.cells || text.length > LONGEST_LINE || /[。；：，！？]/u.test(text)) break;
      if (readMarker(text) || isDateLine(text) || isDocNumberLine(text) || (count === 1 && /^（/u.test(text))) break;
      parts.push(line.value);
      found.push({ value: joinTwins(parts), count });
    }
    return found;
  };
  const withNote = (lines: readonly Line[], at: number, title: CarriedTitle): CarriedTitle => {
    const note = lines[at + title.count];
    return note && NOTE.test(note.value.text)
      ? { value: joinTwins([title.value, note.value]), count: title.count + 1 }
      : title;
  };
  const kindOf = (title: CarriedTitle) => titles.docTypeOf(title.value.text);
  const printed = (lines: readonly Line[], at: number, mostLines: number): CarriedTitle | null => {
    const [first, second] = runs(lines, at);
    // a body over 关于… is of the title; over other words it has signed, or is spoken to
    const signed = first !== undefined && issuers.split(first.value.text).length > 0;
    const apart = signed && !second?.value.text.slice(first.value.text.length).startsWith('关于');
    const title = runs(lines, at).find((run) => run.count <= (apart ? 1 : mostLines) && kindOf(run) !== null);
    return title ? withNote(lines, at, title) : null;
  };
  return {
    named(lines, at, names) {
      return runs(lines, at).findLast((run) => names.has(squash(run.value.text).text)) ?? null;
    },
    printed,
    restarting(lines, at, outermost) {
      const title = printed(lines, at, 2);
      if (!title || title.value.text.length < 8 || outermost === null) return null;
      const after = Array.from({ length: PREFACE_LINES }, (_, i) => lines[at + title.count + i]?.value.text ?? '');
      const begins = after.map(readMarker).find((marker) => marker !== null);
      return begins?.kind === outermost && begins.number === 1 ? title : null;
    },
  };
}
