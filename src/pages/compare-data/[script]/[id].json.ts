import type { APIRoute } from 'astro';
import { comparePolicy } from '../../../compare/data.ts';
import { getBase } from '../../../site/base.ts';
import { toTraditional } from '../../../text/script.ts';

export async function getStaticPaths() {
  const base = await getBase();
  return base.records.flatMap(({ policy }) =>
    ['hans', 'hant'].map((script) => ({ params: { script, id: policy.id } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const base = await getBase();
  const record = base.byId.get(params.id ?? '');
  if (!record) return new Response(null, { status: 404 });
  const json = JSON.stringify(comparePolicy(record.policy, base.lexicon, base.today));
  return new Response(params.script === 'hant' ? toTraditional(json) : json, {
    headers: { 'content-type': 'application/json' },
  });
};
