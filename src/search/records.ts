/** The base to search records, a document each, with the files that the browser loads beside the index. */
import type { Base, BaseRecord } from '../corpus/base.ts';
import { factLines, largestAmount, regionsOf, topicsOf } from '../corpus/listing.ts';
import { unique } from '../model/group.ts';
import type { Passage } from '../model/policy.ts';
import { ROLE_LABELS } from '../model/policy.ts';
import { documentDate, STATUS_LABELS } from '../model/status.ts';
import { type PlacedPassage, placedPassages } from '../model/walk.ts';
import type { Folder } from './fold.ts';
import { rowFactsOf } from './row-facts.ts';
import { textFiles } from './stream.ts';
import {
  type Catalogue,
  FACETS,
  type Facet,
  type FacetValue,
  type FactsPart,
  type LengthsPart,
  ROLE_ORDER,
  type RowFacts,
  type ShownPassage,
  STATUS_CODES,
  type TextsFile,
} from './table.ts';
import { tokensOf } from './tokens.ts';

/** What Pagefind is given of one document. */
export interface SearchRecord {
  id: string;
  /** the words of the record, made when asked for: they are many times as long as the text */
  content(): string;
}

export interface SearchData {
  records: SearchRecord[];
  /** without what is known only after the index is written */
  catalogue: Omit<Catalogue, 'version' | 'fold' | 'documents'> & {
    documents: Omit<Catalogue['documents'], 'record'>;
  };
  lengths: LengthsPart[];
  facts: FactsPart[];
  /** by document, then by file */
  texts: TextsFile[][];
  /** by document */
  rows: RowFacts[];
  /** every folded character of the base */
  alphabet: Set<string>;
}

/** Passages in the files of a part, at least. */
const PART = 24_000;

/** Values of a facet, numbered in the order in which they come. */
class ValueList {
  readonly values: FacetValue[] = [];
  private readonly index = new Map<string, number>();

  number(value: string, label: string, parent?: number): number {
    const known = this.index.get(value);
    if (known !== undefined) return known;
    this.index.set(value, this.values.length);
    return this.values.push({ value, label, ...(parent === undefined ? {} : { parent }) }) - 1;
  }
}
type Lists = Record<Facet, ValueList>;

export function makeSearchData(base: Base, folder: Folder): SearchData {
  const lists = Object.fromEntries(FACETS.map((facet) => [facet, new ValueList()])) as Lists;
  for (const role of ROLE_ORDER) lists.role.number(role, ROLE_LABELS[role]);
  for (const code of STATUS_CODES) lists.status.number(code, STATUS_LABELS[code]);
  const documents: SearchData['catalogue']['documents'] = {
    title: [],
    number: [],
    passages: [],
    date: [],
    from: [],
    to: [],
    facets: { region: [], issuer: [], type: [], year: [] },
  };
  const data: Omit<SearchData, 'catalogue'> = {
    records: [],
    lengths: [],
    facts: [],
    texts: [],
    rows: [],
    alphabet: new Set(),
  };
  const parts: number[] = [];
  for (const [d, record] of base.records.entries()) {
    const placed = placedPassages(record.policy);
    const segments = segmentsOf(record, placed, folder);
    if ((data.lengths.at(-1)?.texts.length ?? PART) >= PART) {
      parts.push(d);
      data.lengths.push({ headings: [], texts: [] });
      data.facts.push({ assignments: [], incentive: [], topic: [], amounts: [] });
    }
    const lengths = data.lengths.at(-1);
    const facts = data.facts.at(-1);
    if (!lengths || !facts) continue;
    describe(record, segments, documents, lists);
    placed.forEach((passage, i) => {
      addFacts(facts, lengths.texts.length + i, passage, base, lists);
    });
    lengths.headings.push(...segments.headings.map(({ length }) => length));
    lengths.texts.push(...segments.texts.map(({ length }) => length));
    const { title, number, headings, texts } = segments;
    const all = [title, number, ...headings, ...texts].filter((segment) => segment !== '');
    for (const segment of all) for (const c of segment) data.alphabet.add(c);
    data.records.push({
      id: record.policy.id,
      content: () => all.map((segment) => tokensOf(segment).join(' ')).join(' '),
    });
    data.texts.push(textsOf(record, placed, segments));
    data.rows.push(rowFactsOf(placed, base));
  }
  const values = Object.fromEntries(FACETS.map((facet) => [facet, lists[facet].values])) as Record<Facet, FacetValue[]>;
  return { ...data, catalogue: { values, documents, parts } };
}

interface Segments {
  title: string;
  number: string;
  headings: string[];
  texts: string[];
}

function segmentsOf({ policy }: BaseRecord, placed: readonly PlacedPassage[], { fold }: Folder): Segments {
  return {
    title: fold(policy.title).characters,
    number: fold(policy.docNumber ?? '').characters,
    headings: placed.map(({ clause }) => fold(clause?.heading ?? '').characters),
    texts: placed.map(({ passage }) => fold(passage.text).characters),
  };
}

const dayNumber = (iso: string | null) => Number((iso ?? '').replaceAll('-', ''));

function describe(
  { policy }: BaseRecord,
  segments: Segments,
  documents: SearchData['catalogue']['documents'],
  lists: Lists,
): void {
  const date = documentDate(policy);
  documents.title.push(segments.title.length);
  documents.number.push(segments.number.length);
  documents.passages.push(segments.texts.length);
  documents.date.push(dayNumber(date));
  documents.from.push(dayNumber(policy.effectiveFrom));
  documents.to.push(dayNumber(policy.effectiveTo));
  const regions: number[] = [];
  for (const { adcode, name } of regionsOf(policy)) regions.push(lists.region.number(adcode, name, regions.at(-1)));
  documents.facets.region.push(regions);
  documents.facets.issuer.push(policy.issuers.map((name) => lists.issuer.number(name, name)));
  documents.facets.type.push(policy.docType ? [lists.type.number(policy.docType, policy.docType)] : []);
  documents.facets.year.push(date ? [lists.year.number(date.slice(0, 4), `${date.slice(0, 4)}年`)] : []);
}

function addFacts(facts: FactsPart, row: number, { passage, clause }: PlacedPassage, base: Base, lists: Lists): void {
  const add = (list: number[][], values: readonly number[]) => {
    if (values.length > 0) list.push([row, ...values]);
  };
  add(facts.assignments, assignmentsOf(passage, base, lists.department));
  add(facts.incentive, unique(passage.incentives.map(({ type }) => lists.incentive.number(type, type))));
  add(facts.topic, unique(topicsOf(clause).map((id) => lists.topic.number(id, base.lexicon.topicName(id)))));
  const yuan = largestAmount(passage);
  if (yuan > 0) facts.amounts.push([row, yuan]);
}

function assignmentsOf(passage: Passage, base: Base, departments: ValueList): number[] {
  return unique(
    passage.responsibilities.flatMap((row) =>
      ROLE_ORDER.flatMap((role, r) =>
        row[role].flatMap(({ id }) =>
          id === null ? [] : [departments.number(id, base.lexicon.lineLabel(id)) * ROLE_ORDER.length + r],
        ),
      ),
    ),
  );
}

function textsOf({ policy }: BaseRecord, placed: readonly PlacedPassage[], segments: Segments): TextsFile[] {
  const firsts = textFiles({
    headings: segments.headings.map(({ length }) => length),
    texts: segments.texts.map(({ length }) => length),
  });
  const { id, title, docNumber, region } = policy;
  return firsts.map((first, i) => ({
    id,
    title,
    docNumber,
    region: region?.name ?? '',
    passages: placed.slice(first, firsts[i + 1]).map(shownPassage),
  }));
}

function shownPassage({ passage, clause, anchor, trail }: PlacedPassage): ShownPassage {
  return {
    anchor,
    trail,
    heading: clause?.heading ?? '',
    text: passage.text,
    facts: factLines(passage),
  };
}
