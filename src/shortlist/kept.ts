/**
 * What a reader has put on the shortlist, as the browser keeps it: where each thing stands, and its words as they were,
 * so that a later change can be told.
 */

/** Kept under this version; a change of shape is a new number. */
const VERSION = 1;

/** A clause, or the ledger that a row is of. */
export const CLAUSES = 'clauses';

export interface Kept {
  /** key of the ledger, or `clauses` */
  source: string;
  /** POLICYID#CLAUSEID#n; of a clause without n */
  id: string;
  /** of the words */
  script: 'hans' | 'hant';
  /** address in the site, without the script's prefix */
  href: string;
  /** title of the document */
  document: string;
  /** 扶持措施, 条款 … */
  kind: string;
  region: string;
  /** as the document numbers the clause */
  place: string;
  /** what the row says, a line each */
  content: readonly string[];
  /** of the document */
  words: string;
  /** ISO date on which it was put here */
  day: string;
}

export const keyOf = ({ source, id }: Pick<Kept, 'source' | 'id'>): string => `${source} ${id}`;
export const policyOf = ({ id }: Pick<Kept, 'id'>): string => id.split('#')[0] ?? '';

const TEXTS = ['source', 'id', 'href', 'document', 'kind', 'region', 'place', 'words', 'day'] as const;

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Record<string, unknown>;
  return (
    TEXTS.every((key) => typeof row[key] === 'string') &&
    (row.script === 'hans' || row.script === 'hant') &&
    // an address of this site only: what is kept becomes a link
    /^\/(?![/\\])/.test(row.href as string) &&
    Array.isArray(row.content) &&
    row.content.every((line) => typeof line === 'string')
  );
}

/** `unreadable`: not ours, damaged, or of a later version; it is not written over unasked. */
export type Reading = { items: readonly Kept[]; problem: null } | { items: readonly []; problem: 'unreadable' };

/** @param stored null when nothing was kept */
export function readKept(stored: string | null): Reading {
  if (stored === null) return { items: [], problem: null };
  try {
    const { version, items } = JSON.parse(stored) as { version?: unknown; items?: unknown };
    if (version === VERSION && Array.isArray(items) && items.every(isKept))
      return { items: unique(items), problem: null };
  } catch {
    // told below like every other shape that is not ours
  }
  return { items: [], problem: 'unreadable' };
}

export const printKept = (items: readonly Kept[]): string => JSON.stringify({ version: VERSION, items });

/** Each once; what was there stays as it was. */
export function withKept(items: readonly Kept[], added: readonly Kept[]): Kept[] {
  return unique([...items, ...added]);
}

function unique(items: readonly Kept[]): Kept[] {
  const byKey = new Map<string, Kept>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}
