/** All facts of one passage. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { emptyFacts, FACT_KEYS, type Facts } from '../model/facts/index.ts';
import type { Responsibility, SetAside, Span } from '../model/policy.ts';
import { extractCitations } from './citations/index.ts';
import type { PassageContext } from './context.ts';
import { extractDeadlines } from './deadlines/index.ts';
import type { Validity } from './deadlines/validity-of.ts';
import { extractFromTables, extractResponsibilities } from './departments/index.ts';
import { readConditions } from './figures/conditions.ts';
import { readFigures } from './figures/read.ts';
import { readTargets } from './figures/targets.ts';
import { extractIncentives } from './incentives/index.ts';
import { withoutPlace } from './incentives/tiers.ts';
import { mentionsIn } from './mentions/all.ts';
import type { Mention } from './mentions/mention.ts';
import { extractRestrictions } from './restrictions/index.ts';
import { accountFor } from './set-aside/account.ts';
import { maskTitles, pieces } from './units.ts';

interface Extraction {
  facts: Facts;
  /** words that were seen and are no fact, with the rule that says why */
  setAside: SetAside[];
  /** words that may be a fact, and no rule knows */
  unread: Mention[];
  /** what is said of the time in which the document is in force */
  validity: Validity[];
}

/** Reads the facts of a text. Spans are offsets into it. */
export type FactExtractor = (text: string, context: PassageContext) => Extraction;

export function createFactExtractor(lexicon: Lexicon): FactExtractor {
  const read = (text: string, context: PassageContext, inTable: readonly Responsibility[]): Extraction => {
    const masked = maskTitles(text);
    const { deadlines, validity } = extractDeadlines(text, context);
    const mentions = mentionsIn(text, context, masked);
    const figures = readFigures(masked, mentions.figures, deadlines, context);
    const conditions = readConditions(text, figures, lexicon);
    const incentives = extractIncentives(text, masked, figures, conditions, context);
    const facts: Facts = {
      responsibilities: extractResponsibilities(
        text,
        inTable.map(({ scope }) => scope),
        context,
      ),
      deadlines,
      incentives: incentives.rows,
      conditions: conditions.map(withoutPlace),
      targets: readTargets(text, figures, deadlines, context),
      citations: extractCitations(text, context),
      restrictions: extractRestrictions(text, context),
    };
    const told: Facts = { ...facts, responsibilities: [...inTable, ...facts.responsibilities] };
    return { facts, validity, ...accountFor(figures, mentions.others, told, incentives.shared, text, context) };
  };
  return (text, context) => {
    const rows = extractFromTables(text, lexicon, context.tableHeads);
    const all: Extraction = { facts: emptyFacts(), setAside: [], unread: [], validity: [] };
    let row = 0;
    for (const piece of pieces(text)) {
      const { start, end } = piece;
      // rows are in order, so that each piece takes its own from where the last one stopped
      const taken: Responsibility[] = [];
      for (let next = rows[row]; next && next.scope[0] < end; next = rows[row]) {
        taken.push(moved(next, -start));
        if (next.scope[1] > end) break;
        row += 1;
      }
      append(all, read(piece.text, { ...context, trace: context.trace?.at(start) }, taken), start);
    }
    if (context.heading !== null) all.facts.citations.unshift(...extractCitations(context.heading, context, 'heading'));
    all.facts.responsibilities = [...rows, ...all.facts.responsibilities].sort((a, b) => a.span[0] - b.span[0]);
    return all;
  };
}

/** What a piece holds that begins at an offset of the passage. */
function append(all: Extraction, more: Extraction, offset: number): void {
  for (const kind of FACT_KEYS)
    (all.facts[kind] as object[]).push(...more.facts[kind].map((fact) => moved(fact, offset)));
  all.validity.push(...more.validity);
  all.setAside.push(...more.setAside.map((words) => moved(words, offset)));
  all.unread.push(...more.unread.map((mention) => moved(mention, offset)));
}

/** A fact, or a condition within one, with its spans moved. */
function moved<T extends object>(fact: T, offset: number): T {
  if (offset === 0) return fact;
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(fact));
  for (const key of ['span', 'scope', 'relationSpan']) if (copy[key]) copy[key] = shifted(copy[key] as Span, offset);
  if (Array.isArray(copy.conditions)) copy.conditions = copy.conditions.map((condition) => moved(condition, offset));
  return copy as T;
}

function shifted([start, end]: Span, offset: number): Span {
  return [start + offset, end + offset];
}
