/**
 * The elements of an official document (GB/T 9704-2012, part 7), found among its lines: title, document number,
 * addressee, body, list of attachments, signature and date, notes. The body becomes blocks.
 */
import { isDateLine } from '../genre/dates.ts';
import { isDocNumberLine, readDocNumber } from '../genre/doc-number.ts';
import { readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Twin } from '../text/twin.ts';
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
  addressee: Twin | null;
  /** issuing bodies as signed */
  signatories: string[];
  /** the date under the (first) signature, text as printed */
  dateLine: string | null;
  pieces: Piece[];
  /** lines above the title that are neither title nor number: page furniture */
  above: Line[];
}

const ADDRESSEE = /^(各|省|市|区|县|国务院|有关|本|全|驻|.{2,30}(局|委|厅|政府|部门|单位|公司|企业))[^。]{0,300}：$/u;
const CONTACT = /^[（(]?(联系人|联系电话|联系方式|咨询电话|此件|信息公开|公开方式|公开属性|抄送|电话|传真|邮箱)[^。]*/u;
const ATTACHED_FILE = /(附件|\.(zip|rar|docx?|pdf|xlsx?|wps))[^。]{0,12}$/iu;
const ATTACHMENT_LIST = /^附件?[:：]\s*\S/u;

/** @param lines cleaned and joined, in simplified characters */
export function readLayout(lines: readonly Line[], lexicon: Lexicon): Layout {
  const titles = createTitleReader(lexicon);
  const title = titles.find(lines);
  const bodyStart = title?.end ?? 0;
  const above = lines.slice(0, title?.start ?? 0).filter((line) => !isDocNumberLine(line.value.text));
  const numberAbove = lines
    .slice(0, title?.start ?? 0)
    .map((line) => (isDocNumberLine(line.value.text) ? readDocNumber(line.value.text) : null))
    .find((n) => n !== null);
  const rest = lines.slice(bodyStart);
  const body = new BodyReader(rest, titles).read();
  return { title, above, ...body, docNumber: body.docNumber ?? numberAbove ?? null };
}

/** Reads what stands below the title, one line after the other. */
class BodyReader {
  private readonly lines: readonly Line[];
  private readonly titles: TitleReader;
  private readonly pieces: Piece[] = [];
  private readonly signatories: string[] = [];
  private addressee: Twin | null = null;
  private docNumber: string | null = null;
  private dateLine: string | null = null;
  private at = 0;
  private hasText = false;
  private hasMarker = false;

  constructor(lines: readonly Line[], titles: TitleReader) {
    this.lines = lines;
    this.titles = titles;
  }

  read(): Omit<Layout, 'title' | 'above'> {
    while (this.at < this.lines.length) {
      if (!this.header() && !this.attachmentList() && !this.signature() && !this.contact() && !this.carriedTitle()) {
        const line = this.lines[this.at];
        if (line) this.addText(line);
        this.at += 1;
      }
    }
    const { addressee, docNumber, dateLine, signatories, pieces } = this;
    return { addressee, docNumber, dateLine, signatories, pieces };
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
      this.docNumber ??= readDocNumber(text);
      this.at += 1;
      return true;
    }
    if (!this.addressee && ADDRESSEE.test(text) && !readMarker(text)) {
      this.addressee = this.lines[this.at]?.value ?? null;
      this.at += 1;
      return true;
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

  /** Names of issuing bodies with the date under them; or the date alone. */
  private signature(): boolean {
    let names = 0;
    while (names < 12 && isSignatory(this.text(names))) names += 1;
    if (!isDateLine(this.text(names))) return false;
    if (this.pieces.length > 0 || names > 0) {
      for (let i = 0; i < names; i += 1) this.signatories.push(this.text(i));
      this.dateLine ??= this.text(names);
    }
    this.aside(names + 1);
    return true;
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

/** A short line without sentence signs that can be the name of an issuing body. */
function isSignatory(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 40 &&
    !/[，。；：、“”《》]/.test(text) &&
    !/^\d/.test(text) &&
    !readMarker(text) &&
    !isDateLine(text) &&
    /\p{Script=Han}$/u.test(text)
  );
}
