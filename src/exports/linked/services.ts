/**
 * What can be applied for, as schema.org GovernmentService and as PublicService of the Core Public Service Vocabulary
 * (CPSV-AP 3.2).
 */
import type { Application, FactReference, Quoted } from '../../model/application.ts';
import { printDeadline } from '../../model/facts/deadline.ts';
import type { Policy } from '../../model/policy.ts';
import type { LinkedNode } from './legislation.ts';
import { criterion, evidenceType } from './requirements.ts';

export interface ServicePlace {
  policy: Policy;
  /** address of the document */
  document: string;
  /** which of the document's applications, from 1 */
  n: number;
  /** address of a clause by its path */
  addressOf(path: string): string;
  /** address of the threshold that stands there; null when there is none */
  constraintAt(place: FactReference): string | null;
  /** address of the benefit that stands there; null when it is no grant */
  grantAt(place: FactReference): string | null;
}

/** The service, and the requirements and papers that belong to it alone. */
export function service(application: Application, place: ServicePlace): LinkedNode[] {
  const { policy, document, n, addressOf, constraintAt, grantAt } = place;
  const own = (kind: string, i: number, { clause }: Quoted) => `${addressOf(clause)}-a${n}-${kind}${i + 1}`;
  const criteria = application.conditions.map((quoted, i) =>
    criterion(quoted.text, { id: own('criterion', i, quoted), document }),
  );
  const papers = application.materials.map((quoted, i) => evidenceType(quoted.text, own('evidence', i, quoted)));
  const bodies = application.submitTo.map(({ department }) => department.name);
  const authorities = (bodies.length > 0 ? bodies : policy.issuers).map(
    (name): LinkedNode => ({
      '@type': ['GovernmentOrganization', 'cv:PublicOrganisation'],
      name,
      'skos:prefLabel': name,
    }),
  );
  const thresholds = application.thresholds.map(constraintAt).filter((address) => address !== null);
  const requirements = [...thresholds, ...criteria.map((node) => node['@id'] as string)];
  const grants = application.incentives.map(grantAt).filter((address) => address !== null);
  return [
    {
      '@id': `${addressOf(application.clause)}-a${n}`,
      '@type': ['GovernmentService', 'cpsv:PublicService'],
      name: application.for,
      'dct:title': application.for,
      url: addressOf(application.clause),
      provider: authorities,
      'cv:hasCompetentAuthority': authorities,
      'cv:hasLegalResource': { '@id': document },
      ...(policy.region && { areaServed: { '@type': 'AdministrativeArea', name: policy.region.name } }),
      ...(application.applicants && { audience: { '@type': 'Audience', name: application.applicants.text } }),
      ...(application.windows.length > 0 && {
        hoursAvailable: application.windows.map(({ deadline }) => ({
          '@type': 'OpeningHoursSpecification',
          description: printDeadline(deadline),
          ...(deadline.start && { validFrom: deadline.start }),
          ...(deadline.end && { validThrough: deadline.end }),
        })),
      }),
      ...(requirements.length > 0 && { 'cv:holdsRequirement': requirements.map((address) => ({ '@id': address })) }),
      ...(papers.length > 0 && { 'cv:hasInputType': papers.map((node) => ({ '@id': node['@id'] })) }),
      ...(grants.length > 0 && { serviceOutput: grants.map((address) => ({ '@id': address })) }),
    },
    ...criteria,
    ...papers,
  ];
}
