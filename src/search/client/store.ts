/** The files beside Pagefind's index, loaded part by part: lengths, facts and texts of the documents asked for. */
import { dayInChina } from '../../model/day.ts';
import { type Status, statusOf } from '../../model/status.ts';
import type { Script } from '../../text/script.ts';
import type { Folder } from '../fold.ts';
import { createLocator, type Locator, textFiles } from '../stream.ts';
import {
  type Catalogue,
  type FactsPart,
  type LengthsPart,
  PASSAGE_FACETS,
  ROLE_ORDER,
  type RowFacts,
  type ShownPassage,
  SMALL_BASE,
  STATUS_CODES,
  type TextsFile,
} from '../table.ts';
import type { DocumentValues, PassageFacts } from './facets.ts';
import { loadJson } from './load.ts';
import type { Documents } from './match.ts';
import type { Segment } from './near.ts';

interface DocumentLengths {
  headings: number[];
  texts: number[];
  /** made when asked for */
  locator: Locator | null;
  files: number[] | null;
}
/** Of a base of so many parts the lengths are loaded at once. */
const LOADED_AT_ONCE = 2;

type Facts = PassageFacts & { amount: number };

const NO_FACTS: Facts = { facets: { department: [], role: [], incentive: [], topic: [] }, assignments: [], amount: 0 };

export class SearchStore implements Documents {
  readonly catalogue: Catalogue;
  readonly folder: Folder;
  readonly isSmall: boolean;
  private readonly script: Script;
  /** first passage of each document in its part */
  private readonly firsts: number[] = [];
  private readonly partOf: number[] = [];
  private readonly lengths = new Map<number, DocumentLengths>();
  private readonly facts = new Map<number, Map<number, Facts>>();
  private readonly values: DocumentValues[] = [];
  private readonly statuses: Status[] = [];
  private readonly load: typeof loadJson;
  private readonly today: string;

  /**
   * @param load where the files come from: the network, unless told
   * @param today ISO date: the day that it is in China, unless told
   */
  constructor(
    catalogue: Catalogue,
    folder: Folder,
    script: Script,
    load: typeof loadJson = loadJson,
    today: string = dayInChina(new Date()),
  ) {
    this.catalogue = catalogue;
    this.folder = folder;
    this.script = script;
    this.load = load;
    this.today = today;
    this.isSmall = catalogue.documents.passages.reduce((sum, count) => sum + count, 0) <= SMALL_BASE;
    let part = -1;
    let first = 0;
    catalogue.documents.passages.forEach((count, document) => {
      if (catalogue.parts[part + 1] === document) {
        part += 1;
        first = 0;
      }
      this.partOf.push(part);
      this.firsts.push(first);
      first += count;
    });
    // of a small base they are wanted by most searches: they come while Pagefind reads its index
    if (catalogue.parts.length <= LOADED_AT_ONCE) this.loadLengths(catalogue.parts).catch(() => {});
  }

  get count(): number {
    return this.catalogue.documents.record.length;
  }

  passages(document: number): number {
    return this.catalogue.documents.passages[document] ?? 0;
  }

  private address(name: string): string {
    return `/search/data/${this.catalogue.version}/${name}`;
  }

  private partsOf(documents: Iterable<number>): number[] {
    return [...new Set([...documents].map((document) => this.partOf[document] ?? 0))];
  }

  /** Before `locate`, `lengthOf` and `shown` of these documents. */
  async loadLengths(documents: Iterable<number>): Promise<void> {
    await Promise.all(
      this.partsOf(documents).map(async (part) => {
        const { headings, texts } = await this.load<LengthsPart>(this.address(`lengths-${part}.json`));
        for (const document of this.documentsOf(part)) {
          if (this.lengths.has(document)) continue;
          const first = this.firsts[document] ?? 0;
          const end = first + this.passages(document);
          const own = { headings: headings.slice(first, end), texts: texts.slice(first, end) };
          this.lengths.set(document, { ...own, locator: null, files: null });
        }
      }),
    );
  }

  /** Before `factsOf` of these documents. */
  async loadFacts(documents: Iterable<number>): Promise<void> {
    await Promise.all(
      this.partsOf(documents).map(async (part) => {
        if (this.facts.has(part)) return;
        const loaded = await this.load<FactsPart>(this.address(`facts-${part}.json`));
        this.facts.set(part, factsByPassage(loaded));
      }),
    );
  }

  private documentsOf(part: number): number[] {
    const first = this.catalogue.parts[part] ?? 0;
    const end = this.catalogue.parts[part + 1] ?? this.count;
    return Array.from({ length: end - first }, (_, i) => first + i);
  }

  private lengthsOf(document: number): DocumentLengths {
    const found = this.lengths.get(document);
    if (!found) throw new Error(`lengths of document ${document} are not loaded`);
    return found;
  }

  locate(document: number, position: number): ReturnType<Locator['locate']> {
    const lengths = this.lengthsOf(document);
    const { title, number } = this.catalogue.documents;
    lengths.locator ??= createLocator({ title: title[document] ?? 0, number: number[document] ?? 0, ...lengths });
    return lengths.locator.locate(position);
  }

  lengthOf(document: number, passage: number): { heading: number; text: number } {
    const { headings, texts } = this.lengthsOf(document);
    return { heading: headings[passage] ?? 0, text: texts[passage] ?? 0 };
  }

  factsOf(document: number, passage: number): Facts {
    const row = (this.firsts[document] ?? 0) + passage;
    return this.facts.get(this.partOf[document] ?? 0)?.get(row) ?? NO_FACTS;
  }

  valuesOf(document: number): DocumentValues {
    const known = this.values[document];
    if (known) return known;
    const { facets } = this.catalogue.documents;
    const values: DocumentValues = {
      region: facets.region[document] ?? [],
      issuer: facets.issuer[document] ?? [],
      type: facets.type[document] ?? [],
      year: facets.year[document] ?? [],
      status: [STATUS_CODES.indexOf(this.statusOf(document).code)],
    };
    this.values[document] = values;
    return values;
  }

  /** On the day of the store. */
  statusOf(document: number): Status {
    const known = this.statuses[document];
    if (known) return known;
    const { from, to } = this.catalogue.documents;
    const validity = { effectiveFrom: isoDay(from[document]), effectiveTo: isoDay(to[document]) };
    const status = statusOf(validity, this.today);
    this.statuses[document] = status;
    return status;
  }

  /** What a result shows. */
  async shown(document: number, passage: number): Promise<{ file: TextsFile; passage: ShownPassage }> {
    await this.loadLengths([document]);
    const lengths = this.lengthsOf(document);
    lengths.files ??= textFiles(lengths);
    const { files } = lengths;
    const which = Math.max(
      0,
      files.findLastIndex((first) => first <= passage),
    );
    const file = await this.file(document, which);
    const found = file.passages[passage - (files[which] ?? 0)];
    if (!found) throw new Error(`no passage ${passage} in document ${document}`);
    return { file, passage: found };
  }

  private file(document: number, which: number): Promise<TextsFile> {
    return this.load(this.address(`${this.script}/${document}-${which}.json`));
  }

  /** What a row taken away says beside what results show. */
  async rowFacts(
    document: number,
    passage: number,
  ): Promise<{ number: string; topics: string[]; lead: string[]; support: string[]; targets: string[] }> {
    const file = await this.load<RowFacts>(this.address(`${this.script}/${document}-rows.json`));
    const [, topics = [], lead = [], support = [], targets = []] =
      file.facts.find(([index]) => index === passage) ?? [];
    return { number: file.numbers[passage] ?? '', topics, lead, support, targets };
  }

  /** The segment that a position stands in, printed and folded, with the offset of the position in the folded one. */
  async segmentAt(document: number, position: number): Promise<Segment> {
    await this.loadLengths([document]);
    const { part, passage, offset } = this.locate(document, position);
    const { file, passage: shown } = await this.shown(document, Math.max(0, passage));
    const text = { title: file.title, number: file.docNumber ?? '', heading: shown.heading, text: shown.text }[part];
    const { characters, offsets } = this.folder.fold(text);
    return { text, characters, offsets, offset };
  }
}

/** 20190102 → 2019-01-02; null for 0. */
export function isoDay(day: number | undefined): string | null {
  return day ? String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : null;
}

function factsByPassage({ assignments, incentive, topic, amounts }: FactsPart): Map<number, Facts> {
  const found = new Map<number, Facts>();
  const of = (row: number): Facts => {
    const known = found.get(row) ?? { ...NO_FACTS, facets: { ...NO_FACTS.facets } };
    found.set(row, known);
    return known;
  };
  const size = ROLE_ORDER.length;
  for (const [row = 0, ...pairs] of assignments) {
    const facts = of(row);
    facts.assignments = pairs;
    facts.facets.department = [...new Set(pairs.map((pair) => Math.floor(pair / size)))];
    facts.facets.role = [...new Set(pairs.map((pair) => pair % size))];
  }
  for (const [row = 0, ...types] of incentive) of(row).facets.incentive = types;
  for (const [row = 0, ...topics] of topic) of(row).facets.topic = topics;
  for (const [row, yuan] of amounts) of(row).amount = yuan;
  return found;
}

/** Facets whose values a query may name outright. */
export const NAMED_FACETS = PASSAGE_FACETS.filter((facet) => facet !== 'role');
