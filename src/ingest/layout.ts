/**
 * The elements of an official document (GB/T 9704-2012, part 7), found among its lines: title, document number,
 * addressee, body, list of attachments, signature and date, notes. The body becomes blocks.
 */
import { isDateLine } from '../genre/dates.ts';
import { isBrokenNumber, isDocNumberLine, leadingNumberLength, readOwnNumber } from '../genre/doc-number.ts';
import { readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { joinTwins, sliceTwin, type Twin } from '../text/twin.ts';
import { addresseeLength } from './addressee.ts';
import { createIssuerReader, type IssuerReader } from './issuers.ts';
import type { Line } from './lines.ts';
import { createTitleReader, type FoundTitle, type TitleReader } from './titles.ts';

/** What a body line is, before clauses are nested. */
export type Piece =
  | { type: 'text'; line: Line }
  | { type: 'bodyTitle'; value: Twin; line: number }
  | { type: 'aside'; lines: Line[] };

export interface Layout {
  title: FoundTitle | null;
  docNumber: string | null;
  /** a line that is a number with a sign lost */
  brokenNumber: string | null;
  addressee: Twin | null;
  /** issuing bodies as signed */
  signatories: string[];
  /** the date under the (first) signature, text as printed */
  dateLine: string | null;
  /** 某办公室2021年3月1日印发: the printing note (版记), text as printed */
  imprint: string | null;
  /** the order by which a regulation is put out, where it stands above its title */
  order: Order;
  pieces: Piece[];
  /** lines above the title that are neither title nor number: page furniture */
  above: Line[];
}

/** 某市人民政府文件: the red head of a printed document */
const RED_HEAD = /^.{4,40}文件$/u;
const IMPRINT = /\d{4}年\d{1,2}月\d{1,2}日(?:印发|印)$/u;
const CONTACT = /^[（(]?(联系人|联系电话|联系方式|咨询电话|此件|信息公开|公开方式|公开属性|抄送|电话|传真|邮箱)[^。]*/u;
const ATTACHED_FILE = /(附件|\.(zip|rar|docx?|pdf|xlsx?|wps))[^。]{0,12}$/iu;
const ATTACHMENT_LIST = /^附件?[:：]\s*\S/u;

/**
 * @param joined cleaned and joined, in simplified characters
 * @param said what the publisher calls the document, the most trusted first
 */
export function readLayout(joined: readonly Line[], lexicon: Lexicon, said: readonly string[] = []): Layout {
  const issuers = createIssuerReader(lexicon);
  const titles = createTitleReader(lexicon, issuers);
  const { title, lines } = titles.find(joined, said);
  const bodyStart = title?.end ?? 0;
  const above = lines.slice(0, title?.start ?? 0).filter((line) => !isDocNumberLine(line.value.text));
  const order = readOrder(lines.slice(0, title?.start ?? 0));
  const rest = lines.slice(bodyStart);
  const body = new BodyReader(rest, titles, issuers).read();
  const docNumber = body.docNumber ?? order.docNumber;
  const pieces = [...order.text.map((line): Piece => ({ type: 'text', line })), ...body.pieces];
  return { title, above: above.filter((line) => !order.text.includes(line)), ...body, docNumber, order, pieces };
}

interface Order {
  docNumber: string | null;
  /** 国务院, 某省人民政府 */
  body: string | null;
  date: string | null;
  text: Line[];
}

const ORDER_HEAD = /^(?:中华人民共和国)?(\p{Script=Han}{2,24})令$/u;

/** What stands above a title: the number; of a regulation the order with its number, sentence and date. */
function readOrder(above: readonly Line[]): Order {
  const head = above.findLastIndex((line) => ORDER_HEAD.test(line.value.text));
  const body = head >= 0 ? (ORDER_HEAD.exec(above[head]?.value.text ?? '')?.[1] ?? null) : null;
  // the nearest above the title: other documents may be named before it
  const number = above.map((line) => readOwnNumber(line.value.text)).findLast((n) => n !== null) ?? null;
  const below = head >= 0 ? above.slice(head + 1) : [];
  return {
    docNumber: number?.startsWith('第') ? (body ? `${body}令${number}` : null) : number,
    body,
    date: below.find((line) => isDateLine(line.value.text))?.value.text ?? null,
    text: below.filter((line) => /[。；]/.test(line.value.text)),
  };
}

/** Reads what stands below the title, one line after the other. */
class BodyReader {
  private readonly lines: readonly Line[];
  private readonly titles: TitleReader;
  private readonly issuers: IssuerReader;
  private readonly pieces: Piece[] = [];
  private readonly signatories: string[] = [];
  private addressee: Twin | null = null;
  private docNumber: string | null = null;
  private dateLine: string | null = null;
  private imprint: string | null = null;
  private brokenNumber: string | null = null;
  private at = 0;
  private hasText = false;
  private hasMarker = false;

  constructor(lines: readonly Line[], titles: TitleReader, issuers: IssuerReader) {
    this.lines = lines;
    this.titles = titles;
    this.issuers = issuers;
  }

  read(): Omit<Layout, 'title' | 'above' | 'order'> {
    while (this.at < this.lines.length) {
      if (!this.header() && !this.attachmentList() && !this.signature() && !this.contact() && !this.carriedTitle()) {
        const line = this.lines[this.at];
        if (line) this.addText(line);
        this.at += 1;
      }
    }
    const { addressee, docNumber, brokenNumber, dateLine, imprint, signatories, pieces } = this;
    return { addressee, docNumber, brokenNumber, dateLine, imprint, signatories, pieces };
  }

  private addText(line: Line): void {
    this.pieces.push({ type: 'text', line });
    this.hasText = true;
    this.hasMarker ||= readMarker(line.value.text) !== null;
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
    if (RED_HEAD.test(text) && this.issuers.split(text.slice(0, -2)).length > 0) {
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

  /** 附件：1. … 2. …: the list of attachments under the text (附件说明), not the attachments. */
  private attachmentList(): boolean {
    if (!ATTACHMENT_LIST.test(this.text())) return false;
    const first = readMarker(this.text().replace(/^附件?[:：]\s*/, ''));
    let count = 1;
    for (let expected = 2; first?.number === 1; expected += 1) {
      const marker = readMarker(this.text(count));
      if (marker?.number !== expected || marker.kind !== first.kind || /[。；]$/.test(this.text(count))) break;
      count += 1;
    }
    this.aside(count);
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
    this.aside(ends ? names : names + 1);
    return true;
  }

  /** A short line without sentence signs that can be the name of an issuing body. */
  private isSignatory(text: string): boolean {
    if (/^\d/.test(text) || /\d日$/.test(text) || isDateLine(text) || readMarker(text)) return false;
    if (this.issuers.split(text).length > 0) return true;
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

  /** The title of the document that a notice of forwarding carries: a title line of its own below the signature. */
  private carriedTitle(): boolean {
    const line = this.lines[this.at];
    if (!line || line.cells) return false;
    const afterAside = this.pieces.at(-1)?.type === 'aside' || this.pieces.length === 0;
    if (!(afterAside || !this.hasMarker) || this.titles.docTypeOf(line.value.text) === null) return false;
    if (readMarker(line.value.text)) return false;
    this.pieces.push({ type: 'bodyTitle', value: line.value, line: line.number });
    this.at += 1;
    return true;
  }
}
