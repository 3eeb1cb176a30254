/** How a document is cited, and what it says of itself to machines. */
import type { Policy } from '../model/policy.ts';

/** 广州市人民政府办公厅：《…通知》（穗府办函〔2019〕2号），2019年1月2日。 */
export function citeAs(policy: Policy): string {
  const [year, month, day] = (policy.dateIssued ?? policy.datePublished ?? '').split('-').map(Number);
  const date = year && month && day ? `，${year}年${month}月${day}日` : '';
  const issuer = policy.issuers.length > 0 ? `${policy.issuers.join('、')}：` : '';
  return `${issuer}《${policy.title}》${policy.docNumber ? `（${policy.docNumber}）` : ''}${date}。`;
}

/** schema.org/Legislation */
export function legislation(policy: Policy, url: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: policy.title,
    url,
    inLanguage: 'zh-Hans',
    ...(policy.docNumber && { legislationIdentifier: policy.docNumber }),
    ...(policy.docType && { legislationType: policy.docType }),
    ...(policy.dateIssued && { legislationDate: policy.dateIssued }),
    ...(policy.datePublished && { datePublished: policy.datePublished }),
    ...(policy.effectiveFrom && { legislationDateOfApplicability: policy.effectiveFrom }),
    ...(policy.effectiveTo && { expires: policy.effectiveTo }),
    ...(policy.region && { legislationJurisdiction: policy.region.name }),
    legislationPassedBy: policy.issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
  };
}
