import type { APIRoute } from 'astro';
import { documentClauses } from '../../../shortlist/clauses.ts';
import { getBase } from '../../../site/base.ts';
import { toTraditional } from '../../../text/script.ts';

export async function getStaticPaths() {
  const base = await getBase();
  return base.records.flatMap(({ policy }) =>
    ['hans', 'hant'].map((script) => ({ params: { script, id: policy.id } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const record = (await getBase()).byId.get(params.id ?? '');
  if (!record) return new Response(null, { status: 404 });
  const hant = params.script === 'hant';
  const clauses = documentClauses(record.policy, {
    convert: hant ? toTraditional : (text) => text,
    received: (hant && record.received) || {},
  });
  return new Response(JSON.stringify(clauses), { headers: { 'content-type': 'application/json' } });
};
