/** Mentions of other documents: 《…》 with the document number in brackets after it. */
import { readDocNumber } from '../genre/doc-number.ts';
import type { Citation } from '../model/policy.ts';
import type { PassageContext as ExtractContext } from './context.ts';

/** A title may hold another title: 《关于印发〈…〉的通知》. */
const TITLE = /《([^《》]*(?:《[^《》]*》[^《》]*)*)》(?:（([^（）]*(?:（[^（）]*）)?[^（）]*)）)?/gu;
const STANDARD_NUMBER = /^[A-Z]{1,5}(?:\/[A-Z])?\s?\d[\d.]*(?:[-—]\d{4})?$/u;
/** A licence or a form is no document of policy. */
const PAPERS = /(许可证|执照|证书|申报书|申请书|申请表|登记表|汇总表|合同|协议|承诺书|推荐表|报告书)$/u;

const bare = (title: string) => title.replace(/[（(].*?[)）]|[\s“”"]/gu, '');

export function extractCitations(text: string, context: ExtractContext): Citation[] {
  const own = new Set(context.ownTitles.map(bare));
  const citations: Citation[] = [];
  for (const match of text.matchAll(TITLE)) {
    const title = match[1] ?? '';
    const bracket = match[2] ?? '';
    const after = text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 8);
    if (title === '' || own.has(bare(title)) || PAPERS.test(title)) continue;
    if (/^(详见|见|参见)?附件/u.test(bracket) || /^（?(详见|见)附件/u.test(after)) continue;
    const docNumber = readDocNumber(bracket) ?? (STANDARD_NUMBER.test(bracket) ? bracket : null);
    const length = docNumber ? match[0].length : title.length + 2;
    const start = match.index ?? 0;
    citations.push({
      title,
      docNumber,
      policyId: null,
      place: 'text',
      text: text.slice(start, start + length),
      span: [start, start + length],
    });
  }
  return citations;
}
