/** A document as schema.org Legislation. */
import type { Policy } from '../../model/policy.ts';
import { statusOf } from '../../model/status.ts';
import { placedPassages } from '../../model/walk.ts';

export interface LinkedNode {
  '@type': string | readonly string[];
  [property: string]: unknown;
}

/** What a document says of its force; one that states no end says nothing (schema.org LegalForceStatus). */
const FORCE = { 'in-force': 'InForce', pending: 'NotInForce', expired: 'NotInForce', unstated: null } as const;

/**
 * @param address of its page
 * @param site root of the site
 * @param today ISO date of the force
 */
export function legislation(policy: Policy, address: string, site: string, today: string): LinkedNode {
  const force = FORCE[statusOf(policy, today).code];
  return {
    '@type': 'Legislation',
    '@id': address,
    name: policy.title,
    url: address,
    inLanguage: 'zh-Hans',
    ...(policy.docNumber && { legislationIdentifier: policy.docNumber }),
    ...(policy.docType && { legislationType: policy.docType }),
    ...(policy.dateIssued && { legislationDate: policy.dateIssued }),
    ...(policy.datePublished && { datePublished: policy.datePublished }),
    ...(policy.effectiveFrom && { legislationDateOfApplicability: policy.effectiveFrom }),
    ...(policy.effectiveTo && { expires: policy.effectiveTo }),
    ...(force && { legislationLegalForce: `https://schema.org/${force}` }),
    ...(policy.region && {
      legislationJurisdiction: {
        '@type': 'AdministrativeArea',
        name: policy.region.name,
        identifier: policy.region.adcode,
      },
    }),
    legislationPassedBy: policy.issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    ...cited(policy, site),
  };
}

/** What it rests on, each once. */
function cited(policy: Policy, site: string): { citation?: LinkedNode[] } {
  const nodes = new Map<string, LinkedNode>();
  for (const { passage } of placedPassages(policy))
    for (const { title, docNumber, policyId } of passage.citations)
      nodes.set(policyId ?? `${title}${docNumber ?? ''}`, {
        '@type': 'Legislation',
        name: title,
        ...(docNumber && { legislationIdentifier: docNumber }),
        ...(policyId && { '@id': new URL(`/policies/${policyId}/`, site).href }),
      });
  return nodes.size > 0 ? { citation: [...nodes.values()] } : {};
}
