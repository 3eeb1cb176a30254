/** Words for search beside the index: other words for the same thing, and what to suggest while a person types. */
import type { Base } from '../corpus/base.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { countBy } from '../model/group.ts';
import { eachClause } from '../model/walk.ts';

export type SuggestionKind = 'document' | 'department' | 'incentive' | 'topic' | 'heading';

export interface Suggestion {
  kind: SuggestionKind;
  text: string;
  /** the page of its own, when it has one; else it is searched for */
  href?: string;
  /** its place in the catalogue, when it names a document */
  document?: number;
}

/** data/hans-words.json and data/hant-words.json */
export interface SearchWords {
  /** groups of words that say the same */
  alike: string[][];
  suggestions: Suggestion[];
}

const LONGEST_HEADING = 24;

export function makeSearchWords(base: Base): SearchWords {
  const suggestions: Suggestion[] = [];
  for (const [document, { policy }] of base.records.entries()) {
    const href = `/policies/${policy.id}/`;
    suggestions.push({ kind: 'document', text: policy.title, href, document });
    if (policy.docNumber) suggestions.push({ kind: 'document', text: policy.docNumber, href });
  }
  const lines = new Set(base.assignments.flatMap(({ fact: { line } }) => (line === null ? [] : [line])));
  for (const line of lines)
    suggestions.push({ kind: 'department', text: base.lexicon.lineLabel(line), href: `/departments/${line}/` });
  for (const [name] of countBy(base.assignments, ({ fact }) => fact.name))
    suggestions.push({ kind: 'department', text: name });
  for (const type of new Set(base.incentives.map(({ fact }) => fact.type)))
    suggestions.push({ kind: 'incentive', text: type, href: `/incentives/${type}/` });
  const clauses = base.records.flatMap(({ policy }) => [...eachClause(policy.clauses)]);
  const topics = new Set(clauses.flatMap((clause) => clause.topics));
  for (const { id, name } of base.lexicon.topics)
    if (topics.has(id)) suggestions.push({ kind: 'topic', text: name, href: `/topics/${id}/` });
  const headings = clauses.flatMap(({ heading }) => (heading && heading.length <= LONGEST_HEADING ? [heading] : []));
  for (const [heading] of countBy(headings, (text) => text)) suggestions.push({ kind: 'heading', text: heading });
  return { alike: alikeWords(base.lexicon), suggestions };
}

/** Synonyms, and the present, shortened and former names of each line of departments. */
function alikeWords({ synonyms, departments }: Lexicon): string[][] {
  const renamed = departments.flatMap(({ stems, history }) =>
    history.map((entry) => [...new Set([...entry.stems, ...stems])]).filter((group) => group.length > 1),
  );
  return [...synonyms, ...renamed];
}
