/** Which kind of file a source is, by its first bytes and its text, not by its name. */
import { decodeBytes } from './decode.ts';
import { IngestError } from './errors.ts';

export type SourceFormat = 'text' | 'html' | 'docx' | 'pdf';

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));

const KNOWN_BINARIES: readonly [name: string, signature: readonly number[], advice: string][] = [
  ['旧版 Word 文档（.doc）', [0xd0, 0xcf, 0x11, 0xe0], '请在 Word 或 LibreOffice 中另存为 .docx 后重试。'],
  ['PNG 图片', [0x89, ...ascii('PNG')], '图片没有文字层，请先做文字识别（OCR），再导入识别出的文本。'],
  ['JPEG 图片', [0xff, 0xd8, 0xff], '图片没有文字层，请先做文字识别（OCR），再导入识别出的文本。'],
  ['GIF 图片', ascii('GIF8'), '图片没有文字层，请先做文字识别（OCR），再导入识别出的文本。'],
  ['RAR 压缩包', ascii('Rar!'), '请先解压，再导入其中的文件。'],
  ['7z 压缩包', ascii('7z'), '请先解压，再导入其中的文件。'],
  ['gzip 压缩包', [0x1f, 0x8b], '请先解压，再导入其中的文件。'],
];

/** A file as it is handed to the reader of its format: text is decoded once, here. */
export type OpenedSource = { format: 'text' | 'html'; text: string } | { format: 'docx' | 'pdf'; bytes: Uint8Array };

/** @throws IngestError for an empty file and for files that hold no readable text */
export function openSource(bytes: Uint8Array): OpenedSource {
  if (bytes.length === 0) throw new IngestError('empty', '文件是空的（0 字节）。', '请检查文件是否下载完整。');
  if (startsWith(bytes, ascii('%PDF-'))) return { format: 'pdf', bytes };
  if (startsWith(bytes, ascii('PK'))) {
    // the names of a ZIP's entries stand in it as they are
    if (latin1(bytes).includes('word/document.xml')) return { format: 'docx', bytes };
    throw new IngestError(
      'format',
      '这是压缩包，但不是 Word 文档（.docx）。',
      '请先解压，再导入其中的 .docx、.pdf、.html 或文本文件。',
    );
  }
  for (const [name, signature, advice] of KNOWN_BINARIES) {
    if (startsWith(bytes, signature)) throw new IngestError('format', `不能读取${name}。`, advice);
  }
  if (looksBinary(bytes)) {
    throw new IngestError(
      'binary',
      '这是二进制文件，不是文档。',
      '可以导入的是：文本、Markdown、HTML、DOCX 和有文字层的 PDF。',
    );
  }
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(latin1(bytes.subarray(0, 4000)))?.[1];
  const { text } = decodeBytes(bytes, declared);
  if (text.trim() === '') throw new IngestError('empty', '文件里只有空白，没有文字。', '请检查文件是否下载完整。');
  const format = /<!doctype html|<html[\s>]|<body[\s>]/i.test(text.slice(0, 5000)) ? 'html' : 'text';
  return { format, text };
}

/** Many control bytes and no byte order mark; UTF-16 has zeros on one side only. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const sample = bytes.subarray(0, 4000);
  let control = 0;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32)) control += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even > sample.length / 50 && odd > sample.length / 50) return true;
  return even + odd === 0 && control > sample.length / 50;
}
