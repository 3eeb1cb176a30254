/** PDF with a text layer, by unpdf. A scan without text is refused with advice. */
import { extractText, getDocumentProxy } from 'unpdf';
import { IngestError } from '../errors.ts';
import type { SourceLine } from '../lines.ts';

/** A page with fewer characters than this on average holds pictures, not text. */
const LEAST_CHARACTERS_A_PAGE = 20;

export async function readPdf(bytes: Uint8Array): Promise<SourceLine[]> {
  const pages = await pagesOf(bytes);
  const characters = pages.join('').replace(/\s/g, '').length;
  if (characters < pages.length * LEAST_CHARACTERS_A_PAGE) {
    throw new IngestError(
      'scanned-pdf',
      `这份 PDF 共 ${pages.length} 页，几乎没有文字层（${characters} 个字符），可能是扫描件。`,
      '请先用文字识别（OCR）软件生成带文字层的 PDF 或文本，再导入。',
    );
  }
  let number = 0;
  return pages.flatMap((page) => page.split('\n').map((text) => ({ text, number: ++number })));
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: false });
    return text;
  } catch (error) {
    throw new IngestError(
      'pdf',
      `PDF 打不开：${error instanceof Error ? error.message : String(error)}`,
      '请检查文件是否下载完整、是否加密；加密的 PDF 请先解除密码再导入。',
    );
  }
}
