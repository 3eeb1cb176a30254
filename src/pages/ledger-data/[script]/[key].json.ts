import type { APIRoute } from 'astro';
import { packLedger } from '../../../ledger/compact.ts';
import { convertLedger } from '../../../ledger/convert.ts';
import { ledgerOf } from '../../../ledger/kinds/index.ts';
import { LEDGER_KEYS, type LedgerKey } from '../../../ledger/ledger.ts';
import { SHEET_WORDS } from '../../../ledger/sheet-words.ts';
import { makeFoldTable, narrowTable } from '../../../search/fold-table.ts';
import { getBase } from '../../../site/base.ts';
import { HANT } from '../../../site/locales.ts';
import { toTraditional } from '../../../text/script.ts';

export function getStaticPaths() {
  return LEDGER_KEYS.flatMap((key) => ['hans', 'hant'].map((script) => ({ params: { script, key } })));
}

export const GET: APIRoute = async ({ params }) => {
  const ledger = ledgerOf(await getBase(), params.key as LedgerKey);
  const hant = params.script === 'hant';
  const shown = hant ? convertLedger(ledger, toTraditional, `/${HANT}`) : ledger;
  const compact = packLedger(shown, `${hant ? `/${HANT}` : ''}/policies/`);
  const say = Object.fromEntries(
    Object.entries(SHEET_WORDS).map(([key, words]) => [key, hant ? toTraditional(words) : words]),
  );
  const alphabet = new Set(ledger.rows.flatMap(({ cells }) => cells.flatMap((cell) => [...String(cell ?? '')])));
  return new Response(JSON.stringify({ ...compact, say, fold: narrowTable(makeFoldTable(), alphabet) }), {
    headers: { 'content-type': 'application/json' },
  });
};
