import type { APIRoute } from 'astro';
import { toAkomaNtoso } from '../../../exports/akoma-ntoso.ts';
import { getBase } from '../../../site/base.ts';
import { policyPaths } from '../../../site/paths.ts';

export const getStaticPaths = policyPaths;

export const GET: APIRoute = async ({ params }) => {
  const record = (await getBase()).byId.get(params.id ?? '');
  return new Response(record ? toAkomaNtoso(record.policy) : null, {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
