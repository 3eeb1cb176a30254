/** Word documents, by mammoth: to HTML, and from there the way of every page. */
import mammoth from 'mammoth';
import { IngestError } from '../errors.ts';
import type { SourceText } from '../lines.ts';
import { writeOutNumbers } from './docx-numbering.ts';
import { linesOf } from './html.ts';

export async function readDocx(bytes: Uint8Array): Promise<SourceText> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeOutNumbers(bytes)) });
    return { lines: linesOf(value).map(({ linked, ...line }) => line), head: null };
  } catch (error) {
    throw new IngestError(
      'docx',
      `Word 文档打不开：${error instanceof Error ? error.message : String(error)}`,
      '请在 Word 或 LibreOffice 中打开并重新保存为 .docx；若仍打不开，文件可能已损坏，请重新下载。',
    );
  }
}
