/** Downloads made from the base. */
import type { APIRoute } from 'astro';
import { getBase, type SiteBase } from './base.ts';

export function download(type: string, make: (base: SiteBase, site: string) => string): APIRoute {
  return async ({ site }) =>
    new Response(make(await getBase(), site?.href ?? 'http://localhost/'), {
      headers: { 'content-type': `${type}; charset=utf-8` },
    });
}
