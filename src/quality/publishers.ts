/**
 * What can be measured of a reading without an annotation: against what a publisher says of its document, and against
 * what the text itself shows to be there.
 */
import { z } from 'zod';
import { type Policy, ROLES, type Span } from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
import { eachClause, placedPassages } from '../model/walk.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** truth.json of a folder of real documents: what their publishers say of each, by the name of its file. */
export const truthSchema = z.record(
  z.string(),
  z.object({
    title: z.string().optional(),
    docNumber: z.string().optional(),
    issuer: z.string().optional(),
    dateIssued: isoDate.optional(),
    datePublished: isoDate.optional(),
    /** a page of guidance, which may be read or refused */
    either: z.boolean().optional(),
  }),
);
export type PublisherTruth = z.infer<typeof truthSchema>[string];

export const MEASURES = {
  parsed: '读得出',
  title: '标题',
  docNumber: '发文字号',
  issuer: '发文机关',
  dateIssued: '成文日期',
  datePublished: '发布日期',
  paths: '条款号不重复',
  attributions: '括注的责任分工读出',
  names: '部门名称完整',
  figures: '金额与比例有交代',
  dates: '时间有交代',
} as const;
export type Measure = keyof typeof MEASURES;

interface MeasureCount {
  right: number;
  all: number;
}
export type Measured = Record<Measure, MeasureCount>;

export function noneMeasured(): Measured {
  return Object.fromEntries(Object.keys(MEASURES).map((key) => [key, { right: 0, all: 0 }])) as Measured;
}

/** Signs and spaces never count. */
const squash = (text: string | null | undefined) =>
  (text ?? '').normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{Cf}\s]+/gu, '');

/** A group in brackets in which bodies stand with the word for their part in the work. */
const ATTRIBUTION =
  /[（［〔【](?=[^（）［］〔〕【】]{0,200}(?:局|委|厅|办|部|署|政府|中心|海关|单位|部门))[^（）［］〔〕【】。]{2,200}(?:牵头|负责|配合|指导|参与|落实|协助)。?[）］〕】]|[（［〔【](?:牵头|责任|负责|配合|主办|承办|协办|参与|实施|落实|指导|支持|主管)(?:单位|部门|机构)：[^（）［］〔〕【】]{2,200}[）］〕】]/gu;
const FIGURE = /\d[\d.,，]*\s*(?:[百千万亿]*元|%)/gu;
const DATE = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?(?:之前|以前|前|止)|每年\d{1,2}月(?:\d{1,2}日|底)?前/gu;
const BAD_NAME = /[，。；：“”《》]|^[（）]|^(?:经|由|建立|按照?|不足)(?!济)|^(?:单位|部门)$/u;

/**
 * Adds what one document gives.
 * @param policy null when it could not be read
 * @param source the document's text as received: a publisher's word that is not printed in it cannot be asked for
 */
export function measure(counts: Measured, policy: Policy | null, truth: PublisherTruth, source: string): void {
  const tell = (key: Measure, right: boolean) => {
    counts[key].all += 1;
    if (right) counts[key].right += 1;
  };
  if (!truth.either) tell('parsed', policy !== null);
  if (policy === null) return;
  const printed = squash(source.replace(/<[^>]{0,2000}>/gu, ''));
  const isPrinted = (text: string) => printed.includes(squash(text));
  if (truth.title) tell('title', squash(policy.title) === squash(truth.title));
  if (truth.docNumber && isPrinted(truth.docNumber))
    tell('docNumber', squash(policy.docNumber) === squash(truth.docNumber));
  if (truth.issuer) {
    const named = truth.issuer.split(/[、,，\s]+/u).filter((name) => name !== '');
    if (named.every(isPrinted)) {
      const read = policy.issuers.map(squash);
      const same = (name: string) => read.some((other) => other.endsWith(squash(name)) || squash(name).endsWith(other));
      tell('issuer', named.every(same) && read.length <= named.length);
    }
  }
  if (truth.dateIssued) tell('dateIssued', policy.dateIssued === truth.dateIssued);
  if (truth.datePublished) tell('datePublished', policy.datePublished === truth.datePublished);
  const paths = [...eachClause(policy.clauses)].map(({ path }) => path);
  for (const path of paths) tell('paths', paths.indexOf(path) === paths.lastIndexOf(path));
  measurePassages(policy, tell);
}

function measurePassages(policy: Policy, tell: (key: Measure, right: boolean) => void): void {
  for (const { passage, clause } of placedPassages(policy)) {
    const told = policy.diagnostics.filter(
      (doubt) => doubt.rule.startsWith('unread-') && doubt.clause === (clause?.path ?? null),
    );
    const { incentives, conditions, targets, deadlines, restrictions, setAside } = passage;
    const facts = [...incentives, ...conditions, ...targets, ...deadlines, ...restrictions, ...setAside];
    const explicit = passage.responsibilities.filter(({ kind }) => kind === 'explicit');
    const touches = (rows: readonly { span: Span }[], { 0: words, index }: RegExpMatchArray & { index: number }) =>
      rows.some(({ span }) => overlaps(span, [index, index + words.length]));
    for (const match of passage.text.matchAll(ATTRIBUTION)) tell('attributions', touches(explicit, match));
    for (const [key, pattern] of [
      ['figures', FIGURE],
      ['dates', DATE],
    ] as const)
      for (const match of passage.text.matchAll(pattern))
        tell(key, touches(facts, match) || told.some(({ about }) => about?.some((words) => words.includes(match[0]))));
    for (const row of passage.responsibilities)
      for (const role of ROLES) for (const { name } of row[role]) tell('names', !BAD_NAME.test(name));
  }
}
