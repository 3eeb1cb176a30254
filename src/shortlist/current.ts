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
    if (response.ok) return (await response.json()) as object;
    if (response.status === 404) return null;
  } catch {
    // no network, or no JSON: not read
  }
  read.delete(address);
  return undefined;
}

async function ledgerOf(address: string): Promise<Ledger | null | undefined> {
  const packed = (await load(address)) as CompactLedger | null | undefined;
  return packed && unpackLedger(packed);
}

/** All that these things ask for. */
export async function currentOf(items: readonly Kept[], script: Kept['script']): Promise<Current> {
  const ledgers = new Map<string, Ledger | null | undefined>();
  const documents = new Map<string, Fetched>();
  await Promise.all(
    items.map(async (item) => {
      const policy = policyOf(item);
      if (item.source === CLAUSES)
        documents.set(policy, await load(`/shortlist-data/${script}/${encodeURIComponent(policy)}.json`));
      else ledgers.set(item.source, await ledgerOf(`/ledger-data/${script}/${encodeURIComponent(item.source)}.json`));
    }),
  );
  return {
    ledger: (key) => ledgers.get(key),
    document: (policy) => documents.get(policy) as DocumentClauses | null | undefined,
  };
}
