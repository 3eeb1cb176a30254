/** A policy as Akoma Ntoso 3.0 (OASIS LegalDocML): identification, preamble, clauses with their eIds, attachments. */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Clause, Policy } from '../model/policy.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** The element of each kind of level, by the prefix of its eId. */
const ELEMENTS: Readonly<Record<string, string>> = {
  part: 'part',
  book: 'book',
  chp: 'chapter',
  sct: 'section',
  art: 'article',
  sec: 'section',
  subsec: 'subsection',
  item: 'paragraph',
  subitem: 'subparagraph',
  point: 'point',
  num: 'paragraph',
  subnum: 'subparagraph',
  list: 'point',
  att: 'hcontainer',
  doc: 'hcontainer',
};

export function toAkomaNtoso(policy: Policy): string {
  const uri = `/akn/cn-${policy.region?.adcode ?? '000000'}/act/${policy.dateIssued ?? policy.datePublished ?? 'undated'}/${policy.id}`;
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' }).ele(NAMESPACE, 'akomaNtoso');
  const doc = root.ele('doc', { name: policy.docType ?? 'policy' });
  identification(doc.ele('meta'), policy, uri);
  const front = doc.ele('preface');
  front.ele('longTitle').ele('p').ele('docTitle').txt(policy.title);
  if (policy.docNumber) front.ele('p').ele('docNumber').txt(policy.docNumber);
  const body = doc.ele('mainBody');
  if (policy.preamble.text) container(body, 'preamble', '序言', policy.preamble.text);
  for (const clause of policy.clauses) clauseElement(body, clause);
  if (policy.closing.text) container(body, 'closing', '结语', policy.closing.text);
  return root.end({ prettyPrint: true });
}

function identification(meta: XMLBuilder, policy: Policy, uri: string): void {
  const date = policy.dateIssued ?? policy.datePublished ?? '0001-01-01';
  const block = meta.ele('identification', { source: '#policy-base' });
  const levels = [
    ['FRBRWork', uri],
    ['FRBRExpression', `${uri}/zho@${date}`],
    ['FRBRManifestation', `${uri}/zho@${date}.akn`],
  ] as const;
  for (const [name, value] of levels) {
    const level = block.ele(name);
    level.ele('FRBRthis', { value });
    level.ele('FRBRuri', { value });
    level.ele('FRBRdate', { date, name: 'issued' });
    level.ele('FRBRauthor', { href: '#issuer' });
    if (name === 'FRBRWork') level.ele('FRBRcountry', { value: 'cn' });
    if (name === 'FRBRExpression') level.ele('FRBRlanguage', { language: 'zho' });
    if (name === 'FRBRManifestation') level.ele('FRBRformat', { value: 'application/xml' });
  }
  const references = meta.ele('references', { source: '#policy-base' });
  references.ele('TLCOrganization', {
    eId: 'issuer',
    href: '/ontology/organization/issuer',
    showAs: policy.issuers.join('、') || '未识别',
  });
  references.ele('TLCOrganization', {
    eId: 'policy-base',
    href: '/ontology/organization/policy-base',
    showAs: 'policy-base',
  });
}

function container(parent: XMLBuilder, eId: string, name: string, text: string): void {
  const content = parent.ele('hcontainer', { eId, name }).ele('content');
  paragraphs(content, text.split('\n'));
}

function paragraphs(parent: XMLBuilder, lines: readonly string[]): void {
  for (const line of lines) parent.ele('p').txt(line);
}

function clauseElement(parent: XMLBuilder, clause: Clause): void {
  const prefix = /([a-z]+)_\d+(?:-\d+)?$/.exec(clause.id)?.[1] ?? '';
  const element = ELEMENTS[prefix] ?? 'hcontainer';
  const node = parent.ele(element, { eId: clause.id, ...(element === 'hcontainer' ? { name: '附件' } : {}) });
  node.ele('num').txt(clause.marker);
  if (clause.heading) node.ele('heading').txt(clause.heading);
  const lines = clause.text === '' ? [] : clause.text.split('\n');
  if (clause.children.length === 0) {
    const content = node.ele('content');
    paragraphs(content, lines.length > 0 ? lines : ['']);
    return;
  }
  const intro = lines.slice(0, lines.length - clause.tail);
  const wrapUp = lines.slice(lines.length - clause.tail);
  if (intro.length > 0) paragraphs(node.ele('intro'), intro);
  for (const child of clause.children) clauseElement(node, child);
  if (wrapUp.length > 0) paragraphs(node.ele('wrapUp'), wrapUp);
}
