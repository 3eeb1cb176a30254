/** PDF with a text layer, by unpdf. A scan without text is refused with advice. */
import { extractTextItems, getDocumentProxy } from 'unpdf';
import { IngestError } from '../errors.ts';
import type { SourceText } from '../lines.ts';
import { type PlacedText, pagesToLines } from './pdf-lines.ts';

/** A page with fewer characters than this on average holds pictures, not text. */
const LEAST_CHARACTERS_A_PAGE = 20;
/** pdf.js: errors only; a broken file is told by the exception, not by the console */
const VERBOSITY_ERRORS = 0;

export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  const pages = await pagesOf(bytes);
  const characters = pages.flat().reduce((sum, piece) => sum + piece.str.replace(/\s/g, '').length, 0);
  if (characters < pages.length * LEAST_CHARACTERS_A_PAGE) {
    throw new IngestError(
      'scanned-pdf',
      `这份 PDF 共 ${pages.length} 页，几乎没有文字层（${characters} 个字符），可能是扫描件。`,
      '请先用文字识别（OCR）软件生成带文字层的 PDF 或文本，再导入。',
    );
  }
  return { lines: pagesToLines(pages), head: null };
}

async function pagesOf(bytes: Uint8Array): Promise<PlacedText[][]> {
  try {
    // pdf.js takes the buffer for itself, so it gets a copy
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: VERBOSITY_ERRORS });
    const { items } = await extractTextItems(pdf);
    await pdf.loadingTask.destroy();
    return items;
  } catch (error) {
    throw new IngestError(
      'pdf',
      `PDF 打不开：${error instanceof Error ? error.message : String(error)}`,
      '请检查文件是否下载完整、是否加密；加密的 PDF 请先解除密码再导入。',
    );
  }
}
