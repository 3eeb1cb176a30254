/** Downloads made from the base. */
import type { APIRoute } from 'astro';
import { DEFAULT_ADDRESS } from './address.ts';
import { getBase, type SiteBase } from './base.ts';

export function download(type: string, make: (base: SiteBase, site: string) => string): APIRoute {
  return async ({ site }) =>
    new Response(make(await getBase(), site?.href ?? DEFAULT_ADDRESS), {
      headers: { 'content-type': `${type}; charset=utf-8` },
    });
}
