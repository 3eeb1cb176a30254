/** What stands below the title of a document, line after line: its head, its text, its signature, and what it carries. */
import { isDateLine } from '../genre/dates.ts';
import { isBrokenNumber, isDocNumberLine, leadingNumberLength, readOwnNumber } from '../genre/doc-number.ts';
import { type MarkerKind, readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { joinTwins, sliceTwin, type Twin, trimTwin } from '../text/twin.ts';
import { addresseeLength } from './addressee.ts';
import { type AttachmentList, createAttachmentListReader } from './attachment-list.ts';
import { CarriedNames, type CarriedTitleReader, createCarriedTitleReader } from './carried.ts';
import type { Layout, Piece } from './elements.ts';
import type { IssuerReader } from './issuers.ts';
import type { Line } from './lines.ts';
import { isRestOfSigner } from './signature.ts';
import { squash } from './similar.ts';
import type { TitleReader } from './titles.ts';

const IMPRINT = /\d{4}年\d{1,2}月\d{1,2}日(?:印发|印)$/u;
const CONTACT = /^[（(]?(联系人|联系电话|联系方式|咨询电话|此件|信息公开|公开方式|公开属性|抄送|电话|传真|邮箱)[^。]*/u;
const ATTACHED_FILE = /(附件|\.(zip|rar|docx?|pdf|xlsx?|wps))[^。]{0,12}$/iu;

/** How many lines a title may take. */
const TITLE_LINES = 4;

export type BodyLayout = Omit<Layout, 'title' | 'above' | 'order'>;

export function createBodyReader(
  lexicon: Lexicon,
  titles: TitleReader,
  issuers: IssuerReader,
): (lines: readonly Line[], title: string) => BodyLayout {
  const readers = {
    issuers,
    titles,
    attachmentList: createAttachmentListReader(lexicon, issuers),
    carried: createCarriedTitleReader(titles, issuers),
  };
  return (lines, title) => new BodyReader(lines, title, readers).read();
}

interface Readers {
  issuers: IssuerReader;
  titles: TitleReader;
  attachmentList: (lines: readonly Line[], at: number) => AttachmentList | null;
  carried: CarriedTitleReader;
}

/** Reads what stands below the title, one line after the other. */
class BodyReader {
  private readonly lines: readonly Line[];
  private readonly title: string;
  private readonly readers: Readers;
  private readonly issuers: IssuerReader;
  private readonly pieces: Piece[] = [];
  private readonly signatories: string[] = [];
  private signedOver: string | null = null;
  private addressee: Twin | null = null;
  private docNumber: string | null = null;
  private dateLine: string | null = null;
  private imprint: string | null = null;
  private brokenNumber: string | null = null;
  private at = 0;
  private hasText = false;
  private signed = false;
  private inAttachment = false;
  /** the kind of the first marker */
  private outermost: MarkerKind | null = null;
  /** the names of the documents that the text carries, and those of its attachments with their numbers */
  private readonly carriedNames: CarriedNames;
  private readonly listed = new Map<string, number | null>();

  constructor(lines: readonly Line[], title: string, readers: Readers) {
    this.lines = lines;
    this.title = title;
    this.readers = readers;
    this.issuers = readers.issuers;
    this.carriedNames = new CarriedNames(title);
  }

  read(): BodyLayout {
    while (this.at < this.lines.length) {
      const taken =
        this.header() ||
        this.attachmentList() ||
        this.signature() ||
        this.contact() ||
        this.attachmentTitle() ||
        this.carriedTitle();
      if (taken) continue;
      const line = this.lines[this.at];
      if (line) this.addText(line);
      this.at += 1;
    }
    const { addressee, docNumber, brokenNumber, dateLine, imprint, signatories, signedOver, pieces } = this;
    return { addressee, docNumber, brokenNumber, dateLine, imprint, signatories, signedOver, pieces };
  }

  private addText(line: Line): void {
    this.pieces.push({ type: 'text', line });
    this.hasText = true;
    const marker = line.cells ? null : readMarker(line.value.text);
    if (marker?.kind === 'attachment') this.inAttachment = true;
    this.outermost ??= marker?.kind ?? null;
    // what is quoted further on are documents that the clauses speak of
    if (!this.outermost) this.carriedNames.add(line.value.text);
  }

  private text(offset = 0): string {
    return this.lines[this.at + offset]?.value.text ?? '';
  }

  private aside(count: number): void {
    this.pieces.push({ type: 'aside', lines: this.lines.slice(this.at, this.at + count) });
    this.at += count;
  }

  /** Document number and addressee, before any text of the body. */
  private header(): boolean {
    if (this.hasText) return false;
    const text = this.text();
    if (isDocNumberLine(text)) {
      this.docNumber ??= readOwnNumber(text);
      this.at += 1;
      return true;
    }
    if (isBrokenNumber(text)) {
      this.brokenNumber ??= text;
      this.at += 1;
      return true;
    }
    if (this.issuers.ofRedHead(text).length > 0) {
      this.at += 1;
      return true;
    }
    const line = this.lines[this.at];
    if (!this.addressee && line && !line.cells && !readMarker(text)) {
      const glued = leadingNumberLength(text);
      if (glued > 0 && addresseeLength(text.slice(glued), '').length > 0) {
        this.docNumber ??= readOwnNumber(text.slice(0, glued));
        this.addressee = sliceTwin(line.value, glued);
        this.at += 1;
        return true;
      }
      const { length, lines } = addresseeLength(text, this.text(1));
      if (length > 0) {
        const rest = sliceTwin(line.value, length);
        this.addressee =
          lines === 2
            ? joinTwins([line.value, this.lines[this.at + 1]?.value ?? line.value])
            : sliceTwin(line.value, 0, length);
        this.at += lines;
        if (lines === 1 && rest.text.trim() !== '') this.addText({ ...line, value: rest });
        return true;
      }
    }
    return false;
  }

  /** The list of attachments under the text, not the attachments. */
  private attachmentList(): boolean {
    const list = this.readers.attachmentList(this.lines, this.at);
    if (!list) return false;
    this.pieces.push({ type: 'aside', lines: list.names });
    for (const { value } of list.names) {
      const name = value.text.replace(/^附件?[:：]?\s*/u, '');
      const marker = readMarker(name);
      this.listed.set(squash(name.slice(marker?.length ?? 0)).text, marker?.number ?? null);
    }
    this.at += list.count;
    return true;
  }

  /** Names of issuing bodies with the date under them or in their line; or the date alone. */
  private signature(): boolean {
    const text = this.text();
    if (this.pieces.length > 0 && IMPRINT.test(text) && this.issuers.beforeDate(text) !== null) {
      this.imprint ??= text;
      this.aside(1);
      return true;
    }
    const halves =
      this.pieces.length > 0 &&
      isDateLine(this.text(2)) &&
      isRestOfSigner(this.text(), this.text(1), this.title, this.issuers);
    if (halves) {
      if (this.dateLine === null) {
        this.signedOver = this.text() + this.text(1);
        this.signatories.push(this.signedOver);
        this.dateLine = this.text(2);
      }
      this.signed = true;
      this.aside(3);
      return true;
    }
    let names = 0;
    while (names < 12 && this.isSignatory(this.text(names))) names += 1;
    const last = this.text(names);
    const body = this.pieces.length > 0 ? this.issuers.beforeDate(last) : null;
    // a signature without a date ends the file
    const ends =
      names > 0 &&
      this.hasText &&
      this.at + names === this.lines.length &&
      this.issuers.isCertain(this.text(names - 1));
    if (!isDateLine(last) && body === null && !ends) return false;
    if ((this.pieces.length > 0 || names > 0) && this.dateLine === null) {
      for (let i = 0; i < names; i += 1) this.signatories.push(this.text(i));
      if (body !== null) this.signatories.push(body);
      if (!ends) this.dateLine = last;
    }
    this.signed = true;
    this.aside(ends ? names : names + 1);
    return true;
  }

  /** A short line without sentence signs that can be the name of an issuing body. */
  private isSignatory(text: string): boolean {
    if (/^\d/.test(text) || /\d日$/.test(text) || isDateLine(text) || readMarker(text)) return false;
    if (this.issuers.split(text).length > 0) return true;
    // over （某部一九九七年一月二十八日） stands the title of what that body has written
    if (this.readers.titles.docTypeOf(text) !== null) return false;
    return text.length >= 4 && text.length <= 40 && !/[，。；：、“”《》]/.test(text) && /\p{Script=Han}$/u.test(text);
  }

  private contact(): boolean {
    const signed = this.dateLine !== null || this.pieces.at(-1)?.type === 'aside';
    if (!signed || !(CONTACT.test(this.text()) || ATTACHED_FILE.test(this.text())) || this.text().length > 120)
      return false;
    if (readMarker(this.text())?.kind === 'attachment') return false;
    this.aside(1);
    return true;
  }

  /** 附件1 with its title in the line and those under it: one line with the whole of it. */
  private attachmentTitle(): boolean {
    const line = this.lines[this.at];
    const marker = line && !line.cells ? readMarker(line.value.text) : null;
    if (!line || marker?.kind !== 'attachment') return false;
    const rest = sliceTwin(line.value, marker.length);
    const below = this.lines.slice(this.at + 1, this.at + 1 + TITLE_LINES);
    const lines = rest.text === '' ? below : [{ ...line, value: rest }, ...below];
    const title = this.readers.carried.named(lines, 0, this.listed) ?? this.readers.carried.printed(lines, 0, 2);
    const taken = (title?.count ?? 0) + (rest.text === '' ? 1 : 0);
    if (!title || taken < 2) return false;
    this.addText({ ...line, value: joinTwins([trimTwin(sliceTwin(line.value, 0, marker.length)), title.value], ' ') });
    this.at += taken;
    return true;
  }

  /** A title on lines of its own: of a document that the notice carries, or of an attachment that only the list numbers. */
  private carriedTitle(): boolean {
    const line = this.lines[this.at];
    if (!line || line.cells) return false;
    const { carried } = this.readers;
    const attached = this.signed ? carried.named(this.lines, this.at, this.listed) : null;
    if (attached) {
      const name = squash(attached.value.text).text;
      this.pieces.push({ ...attached, type: 'attachment', number: this.listed.get(name) ?? null, line: line.number });
      this.listed.delete(name);
      this.inAttachment = true;
      this.at += attached.count;
      return true;
    }
    const afterAside = this.pieces.at(-1)?.type === 'aside' || this.pieces.length === 0;
    const title =
      carried.named(this.lines, this.at, this.carriedNames) ??
      (afterAside || !this.outermost ? carried.printed(this.lines, this.at, afterAside ? 3 : 1) : null) ??
      (this.inAttachment ? null : carried.restarting(this.lines, this.at, this.outermost));
    if (!title) return false;
    this.carriedNames.take(title.value.text);
    this.pieces.push({ type: 'bodyTitle', value: title.value, line: line.number });
    this.at += title.count;
    return true;
  }
}
