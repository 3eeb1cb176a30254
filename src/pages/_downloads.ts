/** The files under /data/ and beside the pages, made from the base of this build. */
import { catalogue } from '../exports/data/catalogue.ts';
import type { Download } from '../exports/data/download.ts';
import type { DataSource } from '../exports/data/source.ts';
import { DEFAULT_ADDRESS } from '../site/address.ts';
import { getBase } from '../site/base.ts';
import { SITE_NAME } from '../site/strings.ts';

export async function dataSource(): Promise<DataSource> {
  const base = await getBase();
  return { base, site: import.meta.env.SITE ?? DEFAULT_ADDRESS, name: SITE_NAME, today: base.today };
}

export async function downloads(): Promise<Download[]> {
  return catalogue(await dataSource());
}

/** @param type media type of text in UTF-8 */
export function fileResponse(type: string, body: string): Response {
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
}
