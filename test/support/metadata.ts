/** Metadata of made-up pages and texts, for tables of examples. */
import { ingest } from '../../src/ingest/ingest.ts';
import { lexicon } from './lexicon.ts';

/** Long enough to be the text under a title. */
export const BODY = [
  '为促进电子商务发展，经研究，现就有关事项通知如下。本通知所称企业，是指在本地登记、独立核算并正常经营的电子商务企业。',
  '一、支持范围',
  '对年销售额500万元以上的企业，给予10万元奖励。',
  '二、附则',
  '本通知自发布之日起施行。',
];
export const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');

export async function documentOf(source: string) {
  return ingest(new TextEncoder().encode(source), lexicon);
}
export async function metadataOf(source: string) {
  return (await documentOf(source)).metadata;
}
export async function rulesOf(source: string) {
  return (await documentOf(source)).diagnostics.map(({ rule }) => rule);
}
/** A page with what stands in its head and above its text. */
export const page = (
  above: string,
  { head = '', title = '梅州市商务局关于印发电商扶持办法的通知', end = ['梅州市商务局', '2023年3月10日'] } = {},
): string =>
  `<html><head>${head}</head><body>${above}<h1>${title}</h1>${paragraphs(['各县（市、区）商务局：', ...BODY, ...end])}</body></html>`;
/** A text of lines: title, what stands under it, text, signature. */
export const text = (head: readonly string[], end: readonly string[] = ['梅州市商务局', '2023年3月10日']): string =>
  [...head, ...BODY, ...end].join('\n');
