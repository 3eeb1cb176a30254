/** The sources, byte for byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { getBase } from '../../site/base.ts';

export async function getStaticPaths() {
  return (await getBase()).records.map(({ source }) => ({ params: { file: source.file } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(new Uint8Array(readFileSync(join(process.cwd(), 'content/sources', params.file ?? ''))), {
    headers: { 'content-type': 'application/octet-stream' },
  });
