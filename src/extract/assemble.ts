/** Outline and metadata to a Policy: facts for every passage, topics, validity, doubts. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Clause, type Diagnostic, diagnostic, emptyPassage, type Passage, type Policy } from '../model/policy.ts';
import { clauseLabel, eachClause } from '../model/walk.ts';
import type { OutlineClause, PolicyOutline } from '../policy/outline-clause.ts';
import { readApplications } from './applications/index.ts';
import { announcedAttachments } from './citations/own.ts';
import { collectShortTitles } from './citations/short-titles.ts';
import type { DocumentContext, PassageContext } from './context.ts';
import { type Validity, validityOf } from './deadlines/validity-of.ts';
import { establishesFirstLeads, tableHeadsAfter } from './departments/index.ts';
import { unreadAttributions } from './departments/unread.ts';
import { doubtsAbout } from './doubts/index.ts';
import { createFactExtractor } from './extract.ts';
import { tellUnread, tellUnreadAttributions } from './set-aside/unread.ts';
import { titleYearOf } from './title-year.ts';
import { extractTopics } from './topics.ts';
import type { Trace } from './trace.ts';

type Metadata = Omit<Policy, 'preamble' | 'clauses' | 'closing' | 'applications' | 'diagnostics'>;

export type PolicyAssembler = (
  metadata: Metadata,
  outline: PolicyOutline,
  diagnostics?: readonly Diagnostic[],
  /** who wants to know what the rules did in a passage gives the list to write it on */
  trace?: (place: Place) => Trace | undefined,
) => Policy;

/** A passage, as an editor is told where it stands. */
export interface Place {
  part: 'preamble' | 'clauses' | 'closing';
  /** path; null for the preamble and the closing */
  clause: string | null;
  label: string;
  heading: string | null;
  line: number | null;
}

/** Before and after the clauses. */
const NOWHERE = { clause: null, heading: null, line: null };

export function createPolicyAssembler(lexicon: Lexicon): PolicyAssembler {
  const extract = createFactExtractor(lexicon);
  return (metadata, outline, diagnostics = [], trace) => {
    const document = documentContext(metadata, outline, lexicon);
    const doubts: Diagnostic[] = [];
    // passages are read in the order of the document, so that 下同 holds for those after it
    let firstLeads: PassageContext['firstLeads'] = null;
    let tableHeads: PassageContext['tableHeads'] = null;
    const said = { closing: [] as Validity[], clauses: [] as Validity[], preamble: [] as Validity[] };
    const passage = (text: string, place: Place, above: readonly string[]): Passage => {
      if (text === '' && place.heading === null) return emptyPassage();
      const context: PassageContext = {
        ...document,
        heading: place.heading,
        above,
        firstLeads,
        tableHeads,
        trace: trace?.(place),
      };
      firstLeads ??= establishesFirstLeads(text, document);
      tableHeads = tableHeadsAfter(text, lexicon, tableHeads);
      const { facts, setAside, unread, validity } = extract(text, context);
      said[place.part].push(...validity);
      doubts.push(...tellUnread(unread, place));
      doubts.push(...tellUnreadAttributions(unreadAttributions(text, facts.responsibilities, context), place));
      const read: Passage = { text, ...facts, setAside };
      doubts.push(...doubtsAbout(read, place, document));
      return read;
    };
    const clause = (source: OutlineClause, above: readonly string[]): Clause => ({
      path: source.path,
      id: source.id,
      kind: source.kind,
      marker: source.marker,
      heading: source.heading,
      tail: source.tail,
      topics: extractTopics({ heading: source.heading, text: source.text, above }, lexicon),
      ...passage(source.text, { ...source, part: 'clauses', clause: source.path, label: clauseLabel(source) }, above),
      children: source.children.map((child) => clause(child, [...above, source.heading ?? ''])),
    });
    const policy: Omit<Policy, 'applications'> = {
      ...metadata,
      preamble: passage(outline.preamble, { part: 'preamble', ...NOWHERE, label: '序言' }, []),
      clauses: outline.clauses.map((child) => clause(child, [])),
      closing: passage(outline.closing, { part: 'closing', ...NOWHERE, label: '结语' }, []),
      diagnostics: [...diagnostics, ...outline.diagnostics],
    };
    const validity = validityOf([...said.closing, ...said.clauses, ...said.preamble]);
    return {
      ...policy,
      // what a person wrote into the front matter stands
      effectiveFrom: policy.effectiveFrom ?? validity.effectiveFrom,
      effectiveTo: policy.effectiveTo ?? validity.effectiveTo,
      applications: readApplications(policy, lexicon),
      diagnostics: [...policy.diagnostics, ...unknownDepartments(policy, outline), ...doubts],
    };
  };
}

function documentContext(metadata: Metadata, outline: PolicyOutline, lexicon: Lexicon): DocumentContext {
  const texts = [
    outline.preamble,
    ...[...eachClause(outline.clauses)].flatMap(({ heading, text }) => [heading ?? '', text]),
    outline.closing,
  ];
  return {
    lexicon,
    dateIssued: metadata.dateIssued,
    titleYear: titleYearOf(metadata.title, metadata.dateIssued),
    ownTitles: [
      metadata.title,
      ...carriedTitles(metadata.title, outline.bodyTitle),
      ...attachmentTitles(outline.clauses),
      ...announcedAttachments(texts),
    ],
    shortTitles: collectShortTitles(texts),
  };
}

/** The title of the carried document, printed in full or inside 关于印发…的通知. */
function carriedTitles(title: string, bodyTitle: string | null): string[] {
  const inside = /关于(?:印发|发布|转发)(?:《)?(.+?)(?:》)?的通知/u.exec(title)?.[1];
  return [bodyTitle, inside ?? null].filter((text): text is string => text !== null);
}

function attachmentTitles(clauses: readonly OutlineClause[]): string[] {
  return clauses.filter(({ kind }) => kind === 'attachment').flatMap(({ heading }) => (heading ? [heading] : []));
}

/** Bodies that the lexicon does not know: kept in the data, reported once each. */
function unknownDepartments(policy: Pick<Policy, 'clauses'>, outline: PolicyOutline): Diagnostic[] {
  const lines = new Map([...eachClause(outline.clauses)].map(({ path, line }) => [path, line]));
  const seen = new Set<string>();
  const doubts: Diagnostic[] = [];
  for (const clause of eachClause(policy.clauses)) {
    for (const row of clause.responsibilities) {
      for (const { name, id } of [...row.lead, ...row.support, ...row.responsible]) {
        if (id !== null || seen.has(name) || /^(各|有关|相关|市有关|省有关|县有关|区有关)|(部门|单位)$/u.test(name))
          continue;
        seen.add(name);
        doubts.push(
          diagnostic(
            'warning',
            'unknown-department',
            `${clauseLabel(clause)}的“${name}”不在部门词表中。若是部门名称，请在 content/lexicon/departments.yaml 相应条线的 stems 里加一个词；若读错了，请核对原文。`,
            { line: lines.get(clause.path) ?? null, clause: clause.path, about: [name] },
          ),
        );
      }
    }
  }
  return doubts;
}
