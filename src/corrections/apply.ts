/** Corrections applied to what the rules read. Pure: a policy in, a policy with its notes and doubts out. */
import { readApplications } from '../extract/applications/index.ts';
import type { PolicyRecord } from '../extract/read-policy.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { FactKind } from '../model/facts/index.ts';
import {
  type Clause,
  type Condition,
  type Diagnostic,
  diagnostic,
  type Passage,
  type Policy,
  type Span,
} from '../model/policy.ts';
import { overlaps } from '../model/span.ts';
import { factAnchor, placedPassages } from '../model/walk.ts';
import { completeFact } from './facts.ts';
import { CORRECTED_KINDS, type CorrectedKind, type Correction, type PlacedCorrection } from './schema.ts';

/** A correction that took effect, as the reader is told. */
interface AppliedCorrection {
  /** anchor of the fact or of the clause; null for the whole document */
  anchor: string | null;
  what: '补充' | '删除' | '修改' | '条线' | '核实';
  words: string;
  reason: string;
  /** ISO day on which it was written, where that was noted */
  date?: string;
}

/** A policy file with its corrections applied. */
export interface CorrectedRecord extends PolicyRecord {
  corrections: AppliedCorrection[];
}

interface CorrectedPolicy {
  policy: Policy;
  applied: AppliedCorrection[];
}

type Facts = Passage[FactKind][number][];

/** Corrections whose words are gone become errors among the policy's diagnostics; settled doubts go. */
export function applyCorrections(
  policy: Policy,
  corrections: readonly PlacedCorrection[],
  lexicon: Lexicon,
): CorrectedPolicy {
  // facts are changed in a copy of the document
  const copy = structuredClone(policy);
  const applied: AppliedCorrection[] = [];
  const touched: { fact: object; note: AppliedCorrection }[] = [];
  for (const { correction, line } of corrections) {
    const before = applied.length;
    const stale = (message: string) =>
      copy.diagnostics.push(doubt(message, line, 'clause' in correction ? (correction.clause ?? null) : null));
    if ('department' in correction) setLine(copy, correction, applied, stale, lexicon);
    else if ('settle' in correction) settle(copy, correction, applied, stale);
    else correctFact(copy, correction, { applied, touched, stale, lexicon });
    if (correction.date) for (const note of applied.slice(before)) note.date = correction.date;
  }
  // anchors count facts in text order, which an added fact may have changed
  for (const { passage, anchor } of placedPassages(copy)) {
    for (const kind of Object.values(CORRECTED_KINDS)) {
      const facts = passage[kind] as Facts;
      facts.sort((a, b) => a.span[0] - b.span[0]);
      for (const { fact, note } of touched) {
        const index = facts.indexOf(fact as Facts[number]);
        if (index >= 0) note.anchor = factAnchor(anchor, kind, index);
      }
    }
  }
  // put together from facts: again from the corrected ones
  return { policy: applied.length > 0 ? { ...copy, applications: readApplications(copy, lexicon) } : copy, applied };
}

interface Effects {
  applied: AppliedCorrection[];
  touched: { fact: object; note: AppliedCorrection }[];
  stale(message: string): void;
  lexicon: Lexicon;
}
type FactCorrection = Extract<Correction, { words: string }>;

function correctFact(policy: Policy, correction: FactCorrection, { applied, touched, stale, lexicon }: Effects): void {
  const { clause: path, words, reason } = correction;
  const place = findWords(policy, path, words);
  if ('problem' in place) {
    stale(place.problem);
    return;
  }
  const { passage, anchor, span } = place;
  if ('add' in correction) {
    const [kind, fields] = entryOf(correction.add);
    const fact = completeFact(keyOf(kind), fields, { text: words, span }, lexicon);
    if (fact === null) {
      stale(`补充的 ${kind} 缺少必填项；请对照格式补全。`);
      return;
    }
    (passage[keyOf(kind)] as Facts).push(fact);
    const note: AppliedCorrection = { anchor, what: '补充', words, reason };
    applied.push(note);
    touched.push({ fact, note });
    return;
  }
  const kind = 'drop' in correction ? correction.drop : entryOf(correction.change)[0];
  const facts = passage[keyOf(kind)] as Facts;
  const meant = facts.filter((fact) => overlaps(fact.span, span));
  const [fact] = meant;
  if (!fact || meant.length > 1) {
    stale(`“${words}”处有 ${meant.length} 项 ${kind}，要改的应当正好一项；请换更准的字句。`);
    return;
  }
  const note: AppliedCorrection = { anchor, what: 'drop' in correction ? '删除' : '修改', words, reason };
  if ('drop' in correction) {
    facts.splice(facts.indexOf(fact), 1);
    if (kind === 'condition') followCondition(passage, fact as Condition, null);
    applied.push(note);
    return;
  }
  const changed = completeFact(keyOf(kind), { ...fact, ...entryOf(correction.change)[1] }, fact, lexicon);
  if (changed === null) {
    stale(`改后的 ${kind} 不合格式；请对照格式补全。`);
    return;
  }
  facts[facts.indexOf(fact)] = changed;
  if (kind === 'condition') followCondition(passage, fact as Condition, changed as Condition);
  applied.push(note);
  touched.push({ fact: changed, note });
}

/** What a benefit asks for is told with the benefit as well: there the condition changes, or goes, like the one it is a copy of. */
function followCondition(passage: Passage, was: Condition, is: Condition | null): void {
  const isCopy = ({ metric, span: [start, end] }: Condition) =>
    metric === was.metric && start === was.span[0] && end === was.span[1];
  for (const incentive of passage.incentives)
    incentive.conditions = incentive.conditions.flatMap((own) => (isCopy(own) ? (is ?? []) : own));
}

/** The key in a passage of a kind that a correction names. */
function keyOf(kind: CorrectedKind): FactKind {
  const key = CORRECTED_KINDS[kind];
  if (!key) throw new Error(`no kind of fact is called ${kind}`);
  return key;
}

function entryOf(fields: object): [CorrectedKind, Record<string, unknown>] {
  const [kind, value] = Object.entries(fields).find(([, entry]) => entry !== undefined) ?? [];
  return [kind as CorrectedKind, value as Record<string, unknown>];
}

interface Found {
  passage: Passage;
  anchor: string;
  span: Span;
}

/** The words in their clause; when they moved, in the one clause that has them now. */
function findWords(policy: Policy, path: string, words: string): Found | { problem: string } {
  const places = placedPassages(policy).map(({ passage, clause, anchor }) => ({
    path: clause?.path ?? anchor,
    passage,
    anchor,
  }));
  const own = places.find((place) => place.path === path);
  const holding = own?.passage.text.includes(words)
    ? [own]
    : places.filter(({ passage }) => passage.text.includes(words));
  const [place] = holding;
  if (!place) return { problem: `校正所指的字句“${words}”已不在文中。请核对后改正或删除这条校正。` };
  if (holding.length > 1)
    return { problem: `条款 ${path} 中没有“${words}”，而别处有 ${holding.length} 处。请写明现在的条款号。` };
  const { text } = place.passage;
  const start = text.indexOf(words);
  if (text.indexOf(words, start + 1) >= 0)
    return { problem: `“${words}”在条款 ${place.path} 中不止一处。请写长一些，使它唯一。` };
  return { ...place, span: [start, start + words.length] };
}

function setLine(
  policy: Policy,
  { department, line, reason }: Extract<Correction, { department: string }>,
  applied: AppliedCorrection[],
  stale: (message: string) => void,
  lexicon: Lexicon,
): void {
  if (!lexicon.departments.some(({ id }) => id === line)) {
    stale(`没有条线“${line}”。可用的条线见 content/lexicon/departments.yaml 的 id。`);
    return;
  }
  const bodies = placedPassages(policy).flatMap(({ passage }) =>
    passage.responsibilities.flatMap((row) => [...row.lead, ...row.support, ...row.responsible]),
  );
  const meant = bodies.filter(({ name }) => name === department);
  if (meant.length === 0) {
    stale(`文中没有部门“${department}”。请核对名称，或删除这条校正。`);
    return;
  }
  for (const body of meant) body.id = line;
  policy.diagnostics = policy.diagnostics.filter(
    ({ rule, about }) => !(rule === 'unknown-department' && about?.includes(department)),
  );
  applied.push({ anchor: null, what: '条线', words: `${department} → ${lexicon.lineLabel(line)}`, reason });
}

function settle(
  policy: Policy,
  { settle: rule, clause, reason }: Extract<Correction, { settle: string }>,
  applied: AppliedCorrection[],
  stale: (message: string) => void,
): void {
  const open = policy.diagnostics.filter(
    (diagnostic) => diagnostic.rule === rule && (clause === undefined || diagnostic.clause === clause),
  );
  if (open.length === 0) {
    stale(`没有要核实的提示 [${rule}]${clause ? `（条款 ${clause}）` : ''}。它可能已经消失，请删除这条校正。`);
    return;
  }
  policy.diagnostics = policy.diagnostics.filter((diagnostic) => !open.includes(diagnostic));
  const anchor = clause === undefined ? null : (anchorOf(policy.clauses, clause) ?? null);
  applied.push({ anchor, what: '核实', words: `[${rule}]`, reason });
}

function anchorOf(clauses: readonly Clause[], path: string): string | undefined {
  for (const clause of clauses) {
    const found = clause.path === path ? clause.id : anchorOf(clause.children, path);
    if (found) return found;
  }
  return undefined;
}

function doubt(message: string, line: number, clause: string | null): Diagnostic {
  return diagnostic('error', 'correction-stale', `校正文件第 ${line} 行：${message}`, { clause });
}
