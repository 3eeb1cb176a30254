/** A document, what it gives, what it asks for and what can be applied for under it, as JSON-LD. */
import type { FactReference } from '../../model/application.ts';
import type { Condition, Policy } from '../../model/policy.ts';
import { factAnchor, placedPassages } from '../../model/walk.ts';
import { grant } from './grants.ts';
import { type LinkedNode, legislation } from './legislation.ts';
import { constraint } from './requirements.ts';
import { service } from './services.ts';

/** Terms without a prefix are schema.org's. */
const CONTEXT = [
  'https://schema.org',
  {
    cv: 'http://data.europa.eu/m8g/',
    cpsv: 'http://purl.org/vocab/cpsv#',
    dct: 'http://purl.org/dc/terms/',
    skos: 'http://www.w3.org/2004/02/skos/core#',
  },
] as const;

/** For the head of its page. */
export function pageNode(policy: Policy, address: string, site: string, today: string): object {
  return { '@context': 'https://schema.org', ...legislation(policy, address, site, today) };
}

export function linkedDocument(nodes: readonly LinkedNode[]): object {
  return { '@context': CONTEXT, '@graph': nodes };
}

/** All nodes of a document, itself first. */
export function policyNodes(policy: Policy, site: string, today: string): LinkedNode[] {
  const document = new URL(`/policies/${policy.id}/`, site).href;
  const places = placedPassages(policy);
  const at = (anchor: string) => `${document}#${anchor}`;
  const conditionAt = (anchor: string, index: number) => at(factAnchor(anchor, 'conditions', index));
  const byPath = new Map(places.flatMap((place) => (place.clause ? [[place.clause.path, place] as const] : [])));
  const constraints = places.flatMap(({ passage, anchor }) =>
    passage.conditions.map((condition, i) => constraint(condition, { id: conditionAt(anchor, i), document })),
  );
  const grants = places.flatMap(({ passage, anchor }) =>
    passage.incentives.flatMap((incentive, i) => {
      const asked = incentive.conditions.flatMap((condition) => {
        const index = passage.conditions.findIndex((other) => isSame(condition, other));
        return index < 0 ? [] : [conditionAt(anchor, index)];
      });
      return grant(incentive, at(factAnchor(anchor, 'incentives', i)), asked) ?? [];
    }),
  );
  const known = new Set([...constraints, ...grants].map((node) => node['@id']));
  const nodeAt = (kind: 'conditions' | 'incentives', { clause, span }: FactReference): string | null => {
    const place = byPath.get(clause);
    const facts = place?.passage[kind] ?? [];
    const index = facts.findIndex((fact) => fact.span[0] === span[0] && fact.span[1] === span[1]);
    const address = place && index >= 0 ? at(factAnchor(place.anchor, kind, index)) : null;
    return address !== null && known.has(address) ? address : null;
  };
  const services = policy.applications.flatMap((application, i) =>
    service(application, {
      policy,
      document,
      n: i + 1,
      addressOf: (path) => at(byPath.get(path)?.anchor ?? ''),
      constraintAt: (reference) => nodeAt('conditions', reference),
      grantAt: (reference) => nodeAt('incentives', reference),
    }),
  );
  const own = legislation(policy, document, site, today);
  return [
    { ...own, '@type': ['Legislation', 'cv:ReferenceFramework'] },
    ...services,
    ...grants.map((node) => ({ ...node, subjectOf: { '@id': document } })),
    ...constraints,
  ];
}

/** A benefit holds copies of those conditions of its passage that it asks for. */
const isSame = (a: Condition, b: Condition) =>
  a.metric === b.metric && a.op === b.op && a.value === b.value && a.span[0] === b.span[0] && a.span[1] === b.span[1];
