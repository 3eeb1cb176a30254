/** What is refused, with its true reason; and the best evidence for a title where none is certain. */
import { readMarker } from '../genre/markers.ts';
import { type Diagnostic, diagnostic } from '../model/policy.ts';
import type { Layout } from './elements.ts';
import { IngestError } from './errors.ts';
import type { Line, PageHead } from './lines.ts';
import type { Published } from './published.ts';

const LEAST_HAN = 30;
/** A page with so many links for so little text is a list of other pages. */
const LIST_LINKS = 12;
const LIST_SHARE = 0.5;

const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const ADVICE = '请确认选对了文件；若是网页，请保存正文所在的页面，而不是列表页或跳转页。';

/** @throws IngestError for a page of pictures, a list of other pages, and a file that holds no Chinese text */
export function refuseUnusable(lines: readonly Line[], head: PageHead | null): void {
  const count = lines.reduce((sum, line) => sum + han(line.value.text), 0);
  const sentences = lines.some((line) => /[。；]/.test(line.value.text));
  if (head && head.pictures > 0 && count < 4 * LEAST_HAN && !sentences) {
    throw new IngestError(
      'scanned-page',
      `网页里只有 ${count} 个汉字，正文是 ${head.pictures} 张图片（扫描件），没有文字。`,
      '请先对图片做文字识别（OCR），再导入识别出的文本；或找该文件的文字版。',
    );
  }
  const linked = head?.links.reduce((sum, link) => sum + han(link), 0) ?? 0;
  if (head && !sentences && head.links.length >= LIST_LINKS && linked >= count * LIST_SHARE) {
    throw new IngestError(
      'list-page',
      `这是一个列表页：${head.links.length} 个链接，没有正文。`,
      '请打开其中一篇，保存正文所在的页面再导入。',
    );
  }
  if (count < LEAST_HAN)
    throw new IngestError('no-policy', `文件里几乎没有中文（${count} 个汉字），不像政策文件。`, ADVICE);
}

/** What the publisher calls the document, the most trusted first. */
export function saidTitles(published: Published, pageTitle: string): string[] {
  const names = new Set([...published.site, ...published.column].map(({ value }) => value));
  return [...published.title, ...published.heading, ...(pageTitle === '' ? [] : [{ value: pageTitle }])]
    .map(({ value }) => value)
    .filter((value) => !names.has(value));
}

/** Marks of an official text: without any of them a text without a title is something else. */
const OFFICIAL =
  /《[^》]{4,}》|〔\d{4}〕|\d{4}年\d{1,2}月\d{1,2}日|人民政府|申请|办理|补贴|社会保险|部门|主管|规定|政策/u;

/** @throws IngestError `no-policy` when nothing shows that this is a document */
export function titleOrGuess(layout: Layout, lines: readonly Line[]): { title: string; diagnostics: Diagnostic[] } {
  if (layout.title?.docType) return { title: layout.title.value.text, diagnostics: [] };
  const warning = (message: string) => diagnostic('warning', 'no-title', message);
  const numbered = lines.filter((line) => {
    const marker = readMarker(line.value.text);
    return marker !== null && marker.kind !== 'number';
  }).length;
  const official = OFFICIAL.test(lines.map((line) => line.value.text).join('\n'));
  const { title } = layout;
  if (numbered < 3 && (!title || (title.from === 'first-line' && !official))) {
    throw new IngestError(
      'no-policy',
      '找不到标题，也找不到“一、”“（一）”“第一条”这样的条款编号，不像政策文件。',
      ADVICE,
    );
  }
  if (!title) {
    const first = lines[0]?.value.text ?? '';
    return { title: first, diagnostics: [warning(`没有认出标题，暂用“${first}”；请在文件头 title、docType 处改正。`)] };
  }
  const from = title.from === 'publisher' ? '按页面所标的标题' : '按正文开头的一行';
  return {
    title: title.value.text,
    diagnostics: [warning(`标题没有写明文种，${from}取“${title.value.text}”；请在文件头 title、docType 处核对。`)],
  };
}
