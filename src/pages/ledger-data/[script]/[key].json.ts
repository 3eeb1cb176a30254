import type { APIRoute } from 'astro';
import { packLedger } from '../../../ledger/compact.ts';
import { convertLedger } from '../../../ledger/convert.ts';
import { ledgerOf } from '../../../ledger/kinds/index.ts';
import { LEDGER_KEYS } from '../../../ledger/ledger.ts';
import { SHEET_WORDS } from '../../../ledger/sheet-words.ts';
import { dataOfPlace, type LedgerPlace, ledgerPlaces, rowsOfPlace } from '../../../ledger/tables.ts';
import { makeFoldTable, narrowTable } from '../../../search/fold-table.ts';
import { getBase } from '../../../site/base.ts';
import { HANT } from '../../../site/locales.ts';
import { toTraditional } from '../../../text/script.ts';

/** Whole ledgers, and the parts that pages load alone; what a page does not show may still be asked for. */
export async function getStaticPaths() {
  const base = await getBase();
  const whole = LEDGER_KEYS.map((ledger): Place => ({ ledger }));
  const places = new Map([...whole, ...ledgerPlaces(base)].map((place) => [dataOfPlace(place), place]));
  return [...places].flatMap(([key, { ledger, fixed }]) =>
    ['hans', 'hant'].map((script) => ({
      params: { script, key },
      props: { ledger, fixed: key === ledger ? undefined : fixed },
    })),
  );
}

const FOLD_TABLE = makeFoldTable();

type Place = Pick<LedgerPlace, 'ledger' | 'fixed'>;

export const GET: APIRoute<Place> = async ({ params, props }) => {
  const base = await getBase();
  const whole = ledgerOf(base, props.ledger);
  // in the order of the ledger: what holds on a day is told in the browser
  const kept = props.fixed && new Set(rowsOfPlace(base, props, base.today));
  const ledger = kept ? { ...whole, rows: whole.rows.filter((row) => kept.has(row)) } : whole;
  const hant = params.script === 'hant';
  const shown = hant ? convertLedger(ledger, toTraditional, `/${HANT}`) : ledger;
  const compact = packLedger(shown, `${hant ? `/${HANT}` : ''}/policies/`);
  const say = Object.fromEntries(
    Object.entries(SHEET_WORDS).map(([key, words]) => [key, hant ? toTraditional(words) : words]),
  );
  const alphabet = new Set(ledger.rows.flatMap(({ cells }) => cells.flatMap((cell) => [...String(cell ?? '')])));
  return new Response(JSON.stringify({ ...compact, say, fold: narrowTable(FOLD_TABLE, alphabet) }), {
    headers: { 'content-type': 'application/json' },
  });
};
