/**
 * A source as received to a Markdown document with metadata: bytes → lines → clean lines → one script → joined lines →
 * layout → outline → Markdown. Pure; the caller reads and writes files.
 */
import { createHash } from 'node:crypto';
import { readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Diagnostic, Policy } from '../model/policy.ts';
import { normalizeLine } from '../text/punctuation.ts';
import { detectScript, type Script, toSimplified } from '../text/script.ts';
import { twin } from '../text/twin.ts';
import { IngestError } from './errors.ts';
import { detectFormat, type SourceFormat } from './format.ts';
import { removeFurniture } from './furniture.ts';
import { makeId } from './identity.ts';
import { joinBrokenLines } from './join.ts';
import { type Layout, readLayout } from './layout.ts';
import type { Line, SourceLine } from './lines.ts';
import { printMarkdown } from './markdown.ts';
import { adoptionOf, readDateIssued, readIssuers, readRegion } from './metadata.ts';
import { buildOutline } from './outline.ts';
import { readDocx } from './readers/docx.ts';
import { readHtml } from './readers/html.ts';
import { readPdf } from './readers/pdf.ts';
import { readText } from './readers/text.ts';

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

const READERS: Readonly<Record<SourceFormat, (bytes: Uint8Array) => SourceLine[] | Promise<SourceLine[]>>> = {
  text: readText,
  html: readHtml,
  docx: readDocx,
  pdf: readPdf,
};

/** @throws IngestError when the file cannot be used, with a message for the editor */
export async function ingest(bytes: Uint8Array, lexicon: Lexicon): Promise<IngestedDocument> {
  const format = detectFormat(bytes);
  const source = await READERS[format](bytes);
  const { lines, script } = cleanLines(source);
  const page = removeFurniture(lines, lexicon);
  const layout = readLayout(joinBrokenLines(page.lines), lexicon);
  const title = requirePolicy(layout, page.lines);
  const { blocks, diagnostics } = buildOutline(layout.pieces, lexicon);
  const adoption = adoptionOf(layout);
  const issuers = adoption ? [adoption.issuer] : readIssuers(title.text, layout.signatories, lexicon);
  const region = readRegion(title.text, issuers, layout);
  const dateIssued = readDateIssued(layout, page.dateIssued);
  const metadata: DocumentMetadata = {
    id: makeId({ region, docNumber: layout.docNumber, dateIssued, title: title.text }),
    title: title.text,
    docType: layout.title?.docType ?? null,
    issuers,
    docNumber: layout.docNumber,
    addressee: layout.addressee?.text.replace(/：$/, '') ?? null,
    dateIssued,
    datePublished: page.datePublished,
    region,
    sourceScript: script,
  };
  return {
    metadata,
    format,
    markdown: printMarkdown(blocks, 'text'),
    received: script === 'hant' ? printMarkdown(blocks, 'received') : null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    diagnostics: [...diagnostics, ...doubtsOf(metadata)],
    dropped: [...page.dropped, ...layout.above].map((line) => line.value.text),
  };
}

/** Normal form, simplified characters; empty lines go. */
function cleanLines(source: readonly SourceLine[]): { lines: Line[]; script: Script } {
  const script = detectScript(source.map((line) => line.text).join(''));
  const convert = (text: string) => {
    const received = normalizeLine(text);
    return twin(script === 'hant' ? toSimplified(received) : received, received);
  };
  const lines = source
    .map((line): Line => {
      const { text, cells, ...place } = line;
      return { ...place, value: convert(text), ...(cells ? { cells: cells.map(convert) } : {}) };
    })
    .filter((line) => line.value.text !== '');
  return { lines, script };
}

/** The title; for a document without one its first line. @throws IngestError when this is no policy at all */
function requirePolicy(layout: Layout, lines: readonly Line[]) {
  const han = lines.reduce((sum, line) => sum + (line.value.text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
  const numbered = lines.filter((line) => {
    const marker = readMarker(line.value.text);
    return marker !== null && marker.kind !== 'number';
  }).length;
  if (han < 30 || (!layout.title && numbered < 3)) {
    throw new IngestError(
      'no-policy',
      han < 30
        ? `文件里几乎没有中文（${han} 个汉字），不像政策文件。`
        : '找不到标题，也找不到“一、”“（一）”“第一条”这样的条款编号，不像政策文件。',
      '请确认选对了文件；若是网页，请保存正文所在的页面，而不是列表页或跳转页。',
    );
  }
  if (layout.title) return layout.title.value;
  const first = lines[0]?.value;
  if (!first) throw new IngestError('no-policy', '文件里没有正文。', '请确认选对了文件。');
  return first;
}

function doubtsOf(metadata: DocumentMetadata): Diagnostic[] {
  const doubt = (rule: string, message: string): Diagnostic => ({
    severity: 'warning',
    rule,
    message,
    line: null,
    clause: null,
  });
  const doubts: Diagnostic[] = [];
  if (!metadata.docType)
    doubts.push(doubt('no-title', '没有认出标题，暂用第一行文字；请在文件头 title、docType 处改正。'));
  if (metadata.issuers.length === 0) doubts.push(doubt('no-issuer', '没有认出发文机关；请在文件头 issuers 处补上。'));
  if (!metadata.region) doubts.push(doubt('no-region', '没有认出所属地区；请在文件头 region 处补上。'));
  if (!metadata.dateIssued) doubts.push(doubt('no-date', '没有找到成文日期；若原文有，请在文件头 dateIssued 处补上。'));
  return doubts;
}
