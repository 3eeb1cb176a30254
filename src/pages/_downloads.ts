/**
 * The files under /data/ and beside the pages, made from the base of this build. A route bears the extension of its
 * files in its own name: only so does the dev server answer an address without a slash at its end.
 */
import type { APIRoute } from 'astro';
import { catalogue } from '../exports/data/catalogue.ts';
import type { Download } from '../exports/data/download.ts';
import { policyFile } from '../exports/data/policy-files.ts';
import type { DataSource } from '../exports/data/source.ts';
import { DEFAULT_ADDRESS } from '../site/address.ts';
import { getBase } from '../site/base.ts';
import { policyPaths } from '../site/paths.ts';
import { SITE_NAME } from '../site/strings.ts';

async function dataSource(): Promise<DataSource> {
  const base = await getBase();
  return { base, site: import.meta.env.SITE ?? DEFAULT_ADDRESS, name: SITE_NAME, today: base.today };
}

export async function downloads(): Promise<Download[]> {
  return catalogue(await dataSource());
}

/** @param type media type of text in UTF-8 */
const fileResponse = (type: string, body: string): Response =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });

/** One file of the whole base. */
export function downloadRoute(pathOf: (name: string) => string): APIRoute {
  return async ({ params }) => {
    const path = pathOf(params.name ?? '');
    const found = (await downloads()).find((download) => download.path === path);
    return found ? fileResponse(found.mediaType, found.body()) : new Response(null, { status: 404 });
  };
}

const ROOT = '/data/';

/** Every file of the whole base with an extension: a route `data/[name].EXTENSION.ts`. */
export function downloadRoutes(extension: string) {
  const end = `.${extension}`;
  return {
    getStaticPaths: async () =>
      (await downloads())
        .filter(({ path }) => path.startsWith(ROOT) && path.endsWith(end))
        .map(({ path }) => ({ params: { name: path.slice(ROOT.length, -end.length) } })),
    GET: downloadRoute((name) => `${ROOT}${name}${end}`),
  };
}

/** A file of every document: a route with `[id]`. */
export function policyRoutes(extension: string) {
  const { mediaType, body } = policyFile(extension);
  const GET: APIRoute = async ({ params }) => {
    const source = await dataSource();
    const record = source.base.byId.get(params.id ?? '');
    return record ? fileResponse(mediaType, body(record.policy, source)) : new Response(null, { status: 404 });
  };
  return { getStaticPaths: policyPaths, GET };
}
