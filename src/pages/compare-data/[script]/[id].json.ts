import type { APIRoute } from 'astro';
import { AS_IT_IS, makeDocument } from '../../../compare/make-document.ts';
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
  const manner =
    params.script === 'hant' ? { convert: toTraditional, received: record.received ?? {}, converted: true } : AS_IT_IS;
  return new Response(JSON.stringify(makeDocument(record.policy, base, manner)), {
    headers: { 'content-type': 'application/json' },
  });
};
