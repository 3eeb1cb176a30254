/**
 * Lineage: what each document rests on, carries out, ends, changes, lengthens, forwards and explains, and what is done
 * to it, from the documents' own words. Documents that are cited and not in the base are in it as well.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Relation } from '../../model/facts/citation.ts';
import type { Policy, Region } from '../../model/policy.ts';
import { documentDate } from '../../model/status.ts';
import { createDocumentIndex, type DocumentIndex } from './documents.ts';
import { type Fate, fatesOf, validTo } from './fates.ts';
import { createRegionOf } from './level.ts';
import { type Link, linksOf } from './links.ts';

export type { Fate } from './fates.ts';
export { type Link, weightiest } from './links.ts';

export interface LineageDocument {
  key: string;
  title: string;
  docNumber: string | null;
  /** with 有效期至 as later documents leave it; null: cited, and not in the base */
  policy: Policy | null;
  /** null: not known from its title, its number or the words before it */
  region: Region | null;
  /** ISO day; of a document that is not in the base the year of its number; null: not known */
  date: string | null;
}

export interface Lineage {
  documents: ReadonlyMap<string, LineageDocument>;
  links: readonly Link[];
  /** what a document does */
  from(key: string): readonly Link[];
  /** what is done to it */
  to(key: string): readonly Link[];
  /** what later documents do to its validity */
  fates: ReadonlyMap<string, Fate>;
}

/** @param policies with their citations resolved by the same index */
export function createLineage(
  policies: readonly Policy[],
  lexicon: Lexicon,
  index: DocumentIndex = createDocumentIndex(policies),
): Lineage {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const documents = new Map<string, LineageDocument>(
    policies.map((policy) => [
      policy.id,
      {
        key: policy.id,
        title: policy.title,
        docNumber: policy.docNumber,
        policy,
        region: policy.region,
        date: documentDate(policy),
      },
    ]),
  );
  const regionOf = createRegionOf(lexicon);
  const links: Link[] = [];
  for (const policy of policies) {
    const { links: own, documents: mentioned } = linksOf(policy, index, lexicon);
    for (const link of own) {
      const cited = mentioned.get(link.to);
      if (!cited || cited.policyId !== null) continue;
      const known = documents.get(link.to);
      const region = known?.region ?? regionOf(cited, policy, link.places[0]?.before ?? '');
      const year = /[〔年]?((?:19|20)\d{2})[〕年]/u.exec(cited.docNumber ?? '')?.[1] ?? null;
      documents.set(link.to, {
        key: link.to,
        title: cited.title,
        docNumber: cited.docNumber,
        policy: null,
        region,
        date: known?.date ?? year,
      });
    }
    links.push(...own);
  }
  const fates = fatesOf(links, (key) => byId.get(key) ?? null);
  for (const document of documents.values())
    if (document.policy) document.policy = withFate(document.policy, fates.get(document.key) ?? null);
  const from = grouped(links, (link) => link.from);
  const to = grouped(links, (link) => link.to);
  return {
    documents,
    links,
    from: (key) => from.get(key) ?? [],
    to: (key) => to.get(key) ?? [],
    fates,
  };
}

/** The same policy with 有效期至 as later documents leave it. */
function withFate(policy: Policy, fate: Fate | null): Policy {
  const effectiveTo = validTo(policy, fate);
  return effectiveTo === policy.effectiveTo ? policy : { ...policy, effectiveTo };
}

/** 依据、贯彻落实: on what a document stands. */
export const RESTS: ReadonlySet<Relation> = new Set(['implements', 'based-on']);

function grouped(links: readonly Link[], keyOf: (link: Link) => string): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(keyOf(link));
    if (group) group.push(link);
    else groups.set(keyOf(link), [link]);
  }
  return groups;
}
