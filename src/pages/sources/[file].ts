/** The sources, byte for byte. */
import type { APIRoute } from 'astro';
import { getBase } from '../../site/base.ts';

export async function getStaticPaths() {
  return (await getBase()).records.map(({ source }) => ({ params: { file: source.file } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response((await getBase()).sourceBytes(params.file ?? ''), {
    headers: { 'content-type': 'application/octet-stream' },
  });
