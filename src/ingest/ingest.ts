/**
 * A source as received to a Markdown document with metadata: bytes → lines → clean lines → one script → joined lines →
 * layout → outline → Markdown. Pure; the caller reads and writes files.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Diagnostic, diagnostic, type Policy } from '../model/policy.ts';
import { normalizeLine } from '../text/punctuation.ts';
import { detectScript, type Script, toSimplified } from '../text/script.ts';
import { joinTwins, twin } from '../text/twin.ts';
import { withoutColumns } from './columns.ts';
import { removeContents } from './contents.ts';
import { type OpenedSource, openSource, type SourceFormat } from './format.ts';
import { createFurnitureRemover } from './furniture.ts';
import { makeId } from './identity.ts';
import { joinBrokenLines } from './join.ts';
import { readLayout } from './layout.ts';
import type { Line, SourceLine, SourceText } from './lines.ts';
import { printMarkdown } from './markdown.ts';
import { createMetadataReader, type Decided } from './metadata.ts';
import { withoutCopies, withoutPinyin } from './noise.ts';
import { buildOutline } from './outline.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { createPublishedReader } from './published.ts';
import { readDocx } from './readers/docx.ts';
import { readHtml } from './readers/html.ts';
import { readPdf } from './readers/pdf.ts';
import { readText } from './readers/text.ts';
import { refuseUnusable, saidTitles, titleOrGuess } from './refuse.ts';
import { createRosterReader, GAP } from './rosters.ts';

export type DocumentMetadata = Pick<
  Policy,
  | 'id'
  | 'title'
  | 'docType'
  | 'issuers'
  | 'docNumber'
  | 'addressee'
  | 'dateIssued'
  | 'datePublished'
  | 'region'
  | 'sourceScript'
  | 'effectiveFrom'
  | 'effectiveTo'
>;

export interface IngestedDocument {
  metadata: DocumentMetadata;
  format: SourceFormat;
  /** the body, simplified */
  markdown: string;
  /** the body in the characters as received, when they were traditional */
  received: string | null;
  /** SHA-256 of the source, hexadecimal */
  sha256: string;
  diagnostics: Diagnostic[];
  /** lines taken for page furniture, for the report */
  dropped: string[];
}

function read(source: OpenedSource): SourceText | Promise<SourceText> {
  switch (source.format) {
    case 'text':
      return readText(source.text);
    case 'html':
      return readHtml(source.text);
    case 'docx':
      return readDocx(source.bytes);
    default:
      return readPdf(source.bytes);
  }
}

/** @throws IngestError when the file cannot be used, with a message for the editor */
export async function ingest(bytes: Uint8Array, lexicon: Lexicon): Promise<IngestedDocument> {
  const opened = openSource(bytes);
  const source = await read(opened);
  const clean = cleanLines(opened.format === 'text' ? withoutColumns(source.lines, lexicon) : source.lines, lexicon);
  const copies = withoutCopies(clean.lines);
  const publishedReader = createPublishedReader(lexicon);
  const { fields, lines, dropped } = publishedReader.fields(copies.lines);
  const published = publishedReader.read(fields, source.head);
  const numbered = withoutPageNumbers(lines);
  const page = createFurnitureRemover(lexicon)(numbered.lines);
  refuseUnusable(page.lines, source.head);
  const { lines: body, contents } = removeContents(page.lines);
  const layout = readLayout(
    joinBrokenLines(body, lexicon),
    lexicon,
    saidTitles(published, normalizeLine(toSimplified(source.head?.title ?? ''))),
  );
  const guess = titleOrGuess(layout, page.lines);
  const { blocks, diagnostics } = buildOutline(layout.pieces, lexicon);
  const links = source.head?.links.map((link) => normalizeLine(toSimplified(link))) ?? [];
  const decided = createMetadataReader(lexicon)({ layout, published, stamps: page.stamps, links, title: guess.title });
  const metadata: DocumentMetadata = {
    id: makeId({ ...decided, title: guess.title }, lexicon.publisher.plainSigns),
    title: guess.title,
    docType: layout.title?.docType ?? null,
    issuers: decided.issuers,
    docNumber: decided.docNumber,
    addressee: layout.addressee?.text.replace(/：$/, '') ?? null,
    dateIssued: decided.dateIssued,
    datePublished: decided.datePublished,
    region: decided.region,
    sourceScript: clean.script,
    effectiveFrom: decided.effectiveFrom,
    effectiveTo: decided.effectiveTo,
  };
  return {
    metadata,
    format: opened.format,
    markdown: printMarkdown(blocks, 'text'),
    received: clean.script === 'hant' ? printMarkdown(blocks, 'received') : null,
    sha256: await sha256(bytes),
    diagnostics: [
      ...noiseDoubts(clean.pinyin, copies.dropped.length),
      ...guess.diagnostics,
      ...diagnostics,
      ...decided.diagnostics,
      ...doubtsOf(decided),
    ],
    dropped: [...copies.dropped, ...dropped, ...numbered.dropped, ...page.dropped, ...contents, ...layout.above].map(
      (line) => line.value.text,
    ),
  };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** 臨政發（2016）27號 in a text that is else simplified */
const NUMBER_IN_OLD_SIGNS = /\p{Script=Han}{1,14}[〔[（【]\d{4}[〕\]）】]\d{1,5}號/gu;
/** &nbsp; and its kin that stand in a text as words, whole or damaged */
const BROKEN_SPACE = /&(?:amp;)?(?:nb|en|em|thin)?sp;/gi;

/** Normal form, simplified characters, gaps kept in lists of persons; pinyin put in after characters and empty lines go. */
function cleanLines(
  source: readonly SourceLine[],
  lexicon: Lexicon,
): { lines: Line[]; script: Script; pinyin: number } {
  let count = 0;
  const script = detectScript(source.map((line) => line.text).join(''));
  const convert = (text: string) => {
    const spoken = withoutPinyin(text.replace(BROKEN_SPACE, ' '));
    count += spoken.count;
    const received = normalizeLine(spoken.text);
    return script === 'hant'
      ? twin(toSimplified(received), received)
      : twin(received.replace(NUMBER_IN_OLD_SIGNS, toSimplified));
  };
  const rosters = createRosterReader(lexicon)(source.map(({ text, cells }) => (cells ? '' : text)));
  const lines = source
    .map((line, i): Line => {
      const { text, cells, ...place } = line;
      const roster = rosters[i];
      const value = roster ? joinTwins(roster.map(convert), GAP) : convert(text);
      return { ...place, value, ...(cells ? { cells: cells.map(convert) } : {}) };
    })
    .filter((line) => line.value.text !== '');
  return { lines, script, pinyin: count };
}

function noiseDoubts(pinyin: number, copied: number): Diagnostic[] {
  const noted: Diagnostic[] = [];
  if (pinyin > 0)
    noted.push(
      diagnostic('info', 'pinyin-removed', `原件在汉字后夹有拼音，已去掉 ${pinyin} 处；请抽查正文有无误删的括注。`),
    );
  if (copied > 0)
    noted.push(
      diagnostic('info', 'copy-removed', `原件把同一段正文重复了一遍，已去掉重复的 ${copied} 行；请核对正文是否完整。`),
    );
  return noted;
}

function doubtsOf({ issuers, region, dateIssued }: Decided): Diagnostic[] {
  const doubts: Diagnostic[] = [];
  if (issuers.length === 0)
    doubts.push(diagnostic('warning', 'no-issuer', '没有认出发文机关；请在文件头 issuers 处补上。'));
  if (!region) doubts.push(diagnostic('warning', 'no-region', '没有认出所属地区；请在文件头 region 处补上。'));
  if (!dateIssued)
    doubts.push(diagnostic('warning', 'no-date', '没有找到成文日期；若原文有，请在文件头 dateIssued 处补上。'));
  return doubts;
}
