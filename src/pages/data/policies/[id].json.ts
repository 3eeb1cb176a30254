import type { APIRoute } from 'astro';
import { getBase } from '../../../site/base.ts';
import { policyPaths } from '../../../site/paths.ts';

export const getStaticPaths = policyPaths;

export const GET: APIRoute = async ({ params }) => {
  const record = (await getBase()).byId.get(params.id ?? '');
  return new Response(JSON.stringify(record?.policy ?? null, null, 2), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
