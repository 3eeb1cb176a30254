import type { APIRoute } from 'astro';
import { matchData } from '../../match/data.ts';
import { getBase } from '../../site/base.ts';
import { toTraditional } from '../../text/script.ts';

export const getStaticPaths = () => ['hans', 'hant'].map((script) => ({ params: { script } }));

/** What every measure asks for: loaded by the page of matching alone. */
export const GET: APIRoute = async ({ params }) => {
  const { records, lexicon } = await getBase();
  const data = matchData(
    records.map(({ policy }) => policy),
    lexicon,
    params.script === 'hant' ? toTraditional : undefined,
  );
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};
