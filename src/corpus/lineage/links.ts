/** Every document that another one mentions, with what is said of it and where. */
import { relationsOfTitle } from '../../extract/citations/of-title.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { RELATIONS, type Relation } from '../../model/facts/citation.ts';
import type { Policy } from '../../model/policy.ts';
import { factAnchor, placedPassages } from '../../model/walk.ts';
import type { DocumentIndex, KnownDocument } from './documents.ts';

/** Where a relation is said. */
export interface LinkPlace {
  /** of the words in the page; null for the title */
  anchor: string | null;
  /** as the document numbers the clause; 标题 for its title */
  number: string;
  /** the words that say the relation; of a plain mention the title as printed */
  words: string;
  /** what stands in the passage before the title: who issued it, where the title does not say */
  before: string;
}

export interface Link {
  /** key of a policy of the base */
  from: string;
  to: string;
  relation: Relation;
  places: LinkPlace[];
}

/** One link for a pair and what is said of it, in the order in which they are said. */
export function linksOf(
  policy: Policy,
  index: DocumentIndex,
  lexicon: Lexicon,
): { links: Link[]; documents: Map<string, KnownDocument> } {
  const links = new Map<string, Link>();
  const documents = new Map<string, KnownDocument>();
  const add = (document: KnownDocument, relation: Relation, place: LinkPlace) => {
    documents.set(document.key, document);
    const id = `${relation} ${document.key}`;
    const link = links.get(id) ?? { from: policy.id, to: document.key, relation, places: [] };
    link.places.push(place);
    links.set(id, link);
  };
  for (const { span, relation, ...mention } of relationsOfTitle(policy.title, lexicon))
    add(index.find(mention, policy.id), relation, {
      anchor: null,
      number: '标题',
      words: policy.title.slice(...span),
      before: '',
    });
  for (const { passage, clause, anchor, number } of placedPassages(policy))
    for (const [i, citation] of passage.citations.entries()) {
      const text = citation.place === 'heading' ? (clause?.heading ?? '') : passage.text;
      add(index.find(citation, policy.id), citation.relation, {
        anchor: factAnchor(anchor, 'citations', i),
        number,
        words: citation.relationSpan ? text.slice(...citation.relationSpan) : citation.text,
        before: text.slice(Math.max(0, citation.span[0] - 16), citation.span[0]),
      });
    }
  return { links: [...links.values()], documents };
}

/** Of all that is said of one document the weightiest: a plain mention says nothing beside 同时废止. */
export function weightiest(links: readonly Link[]): Link[] {
  const best = new Map<string, Link>();
  for (const link of links) {
    const known = best.get(`${link.from} ${link.to}`);
    if (!known || RELATIONS.indexOf(link.relation) < RELATIONS.indexOf(known.relation))
      best.set(`${link.from} ${link.to}`, link);
  }
  return [...best.values()];
}
