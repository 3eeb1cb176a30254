/** What the site says now of the things on the shortlist: its data of one script, read when it is first asked for. */
import { type CompactLedger, unpackLedger } from '../ledger/compact.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { DocumentClauses } from './clauses.ts';
import type { Current } from './items.ts';
import { CLAUSES, type Kept, policyOf } from './kept.ts';

/** null: the site has no such file; undefined: it could not be read. */
type Fetched = object | null | undefined;

const read = new Map<string, Promise<Fetched>>();

function load(address: string): Promise<Fetched> {
  const known = read.get(address) ?? fetchJson(address);
  read.set(address, known);
  return known;
}

async function fetchJson(address: string): Promise<Fetched> {
  try {
    const response = await fetch(address);
    if (response.status === 404) return null;
    const json: unknown = response.ok ? await response.json() : undefined;
    if (typeof json === 'object' && json !== null) return json;
  } catch {
    // no network, or no JSON: not read
  }
  read.delete(address);
  return undefined;
}

async function documentOf(address: string): Promise<DocumentClauses | null | undefined> {
  const read = await load(address);
  if (!read) return read;
  const { clauses, validity } = read as Partial<DocumentClauses>;
  // JSON, but no document
  return clauses && validity ? (read as DocumentClauses) : undefined;
}

async function ledgerOf(address: string): Promise<Ledger | null | undefined> {
  const packed = await load(address);
  try {
    return packed && unpackLedger(packed as CompactLedger);
  } catch {
    // JSON, but no ledger
    return undefined;
  }
}

/** All that these things ask for. */
export async function currentOf(items: readonly Kept[], script: Kept['script']): Promise<Current> {
  const ledgers = new Map<string, Ledger | null | undefined>();
  const documents = new Map<string, DocumentClauses | null | undefined>();
  await Promise.all(
    items.map(async (item) => {
      const policy = policyOf(item);
      if (item.source === CLAUSES)
        documents.set(policy, await documentOf(`/shortlist-data/${script}/${encodeURIComponent(policy)}.json`));
      else ledgers.set(item.source, await ledgerOf(`/ledger-data/${script}/${encodeURIComponent(item.source)}.json`));
    }),
  );
  return {
    ledger: (key) => ledgers.get(key),
    document: (policy) => documents.get(policy),
  };
}
