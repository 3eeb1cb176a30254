/** A document for reference managers: one record (CSL-JSON), written as BibTeX and as RIS. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Policy } from '../model/policy.ts';

// the words are Chinese, and the key is the document's id as it is
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

interface Access {
  url: string;
  /** ISO date */
  accessed: string;
}

/** A report, for which both formats have a number and a body that issued it. */
function record(policy: Policy, { url, accessed }: Access): object {
  const date = policy.datePublished ?? policy.dateIssued;
  return {
    id: policy.id,
    type: 'report',
    title: policy.title,
    language: 'zh-CN',
    URL: url,
    accessed: { 'date-parts': [parts(accessed)] },
    ...(policy.issuers.length > 0 && {
      author: policy.issuers.map((literal) => ({ literal })),
      publisher: policy.issuers.join('、'),
    }),
    ...(policy.docNumber && { number: policy.docNumber }),
    ...(date && { issued: { 'date-parts': [parts(date)] } }),
  };
}

const parts = (date: string) => date.split('-').map(Number);

export function bibtexOf(policy: Policy, access: Access): string {
  const { title, docNumber, issuers } = policy;
  const safe = {
    ...policy,
    title: forTex(title),
    docNumber: docNumber && forTex(docNumber),
    issuers: issuers.map(forTex),
  };
  return `${new Cite([record(safe, access)]).format('bibtex').trim()}\n`;
}

/** Signs that TeX would take for orders; the library escapes them only where it drops Chinese characters as well. */
const forTex = (text: string) => text.replace(/[&%$#_{}]/g, '\\$&');

export const risOf = (policy: Policy, access: Access): string =>
  `${new Cite([record(policy, access)]).format('ris').trimEnd()}\n`;
