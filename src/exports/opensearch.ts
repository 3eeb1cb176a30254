/**
 * The clauses for an OpenSearch or Elasticsearch cluster: a body for the bulk API (NDJSON, an action and a document a
 * line) and the settings and mappings of the index. Every character is a token, so that a phrase query is exact.
 */
import type { Base, BaseRecord } from '../corpus/base.ts';
import { type FactLine, factLines, largestAmount, regionsOf, topicsOf } from '../corpus/listing.ts';
import { unique } from '../model/group.ts';
import { ROLE_LABELS, ROLES } from '../model/policy.ts';
import { documentDate } from '../model/status.ts';
import { type PlacedPassage, placedPassages } from '../model/walk.ts';
import { simplifiedCharacters } from '../text/script.ts';

export const INDEX_NAME = 'policy-clauses';

/** A value with what it is called: `finance|财政`. Values stand in addresses, labels are shown. */
const labelled = (value: string, label: string) => `${value}|${label}`;

/** One document of the index: a passage with the facets of itself and of its policy. */
export interface ClauseDocument {
  clause: string;
  policy: string;
  anchor: string;
  title: string;
  docNumber: string | null;
  heading: string;
  text: string;
  trail: string[];
  facts: FactLine[];
  regionName: string;
  date: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  amount: number;
  order: number;
  region: string[];
  issuer: string[];
  type: string[];
  year: string[];
  department: string[];
  role: string[];
  /** department:role */
  assignment: string[];
  incentive: string[];
  topic: string[];
}

const KEYWORDS = ['region', 'issuer', 'type', 'year', 'department', 'role', 'incentive', 'topic'] as const;

/** Settings and mappings, the body of `PUT /policy-clauses`. */
export function indexBody(): object {
  const keyword = { type: 'keyword' };
  const exact = { type: 'text', analyzer: 'policy_exact' };
  return {
    settings: {
      analysis: {
        char_filter: {
          to_simplified: {
            type: 'mapping',
            mappings: [...simplifiedCharacters()].map(([traditional, simplified]) => `${traditional} => ${simplified}`),
          },
          without_signs: { type: 'pattern_replace', pattern: '[^\\p{L}\\p{N}%.]', replacement: '' },
        },
        tokenizer: { character: { type: 'simple_pattern', pattern: '.' } },
        analyzer: {
          policy_exact: {
            type: 'custom',
            char_filter: ['to_simplified', 'without_signs'],
            tokenizer: 'character',
            filter: ['cjk_width', 'lowercase'],
          },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        clause: keyword,
        policy: keyword,
        anchor: { type: 'keyword', index: false },
        title: exact,
        docNumber: exact,
        heading: exact,
        text: exact,
        trail: { type: 'keyword', index: false },
        facts: { type: 'object', enabled: false },
        regionName: { type: 'keyword', index: false },
        date: { type: 'date' },
        effectiveFrom: { type: 'date' },
        effectiveTo: { type: 'date' },
        amount: { type: 'double' },
        order: { type: 'integer' },
        assignment: keyword,
        ...Object.fromEntries(KEYWORDS.map((name) => [name, keyword])),
      },
    },
  };
}

/** Lines of the bulk body, two a passage, each without its line break. */
export function* bulkLines(base: Base): Generator<string> {
  for (const record of base.records) {
    for (const [order, placed] of placedPassages(record.policy).entries()) {
      const document = clauseDocument(record, placed, order, base);
      yield JSON.stringify({ index: { _index: INDEX_NAME, _id: document.clause } });
      yield JSON.stringify(document);
    }
  }
}

function clauseDocument({ policy }: BaseRecord, placed: PlacedPassage, order: number, base: Base): ClauseDocument {
  const { passage, clause, anchor, trail } = placed;
  const date = documentDate(policy);
  const assigned = passage.responsibilities.flatMap((row) =>
    ROLES.flatMap((role) => row[role].flatMap(({ id }) => (id === null ? [] : [{ id, role }]))),
  );
  return {
    clause: `${policy.id}#${anchor}`,
    policy: policy.id,
    anchor,
    title: policy.title,
    docNumber: policy.docNumber,
    heading: clause?.heading ?? '',
    text: passage.text,
    trail,
    facts: factLines(passage),
    regionName: policy.region?.name ?? '',
    date,
    effectiveFrom: policy.effectiveFrom,
    effectiveTo: policy.effectiveTo,
    amount: largestAmount(passage),
    order,
    region: regionsOf(policy).map(({ adcode, name }) => labelled(adcode, name)),
    issuer: policy.issuers.map((name) => labelled(name, name)),
    type: policy.docType ? [labelled(policy.docType, policy.docType)] : [],
    year: date ? [labelled(date.slice(0, 4), `${date.slice(0, 4)}年`)] : [],
    department: unique(assigned.map(({ id }) => labelled(id, base.lexicon.lineLabel(id)))),
    role: unique(assigned.map(({ role }) => labelled(role, ROLE_LABELS[role]))),
    assignment: unique(assigned.map(({ id, role }) => `${id}:${role}`)),
    incentive: unique(passage.incentives.map(({ type }) => labelled(type, type))),
    topic: topicsOf(clause).map((id) => labelled(id, base.lexicon.topicName(id))),
  };
}
