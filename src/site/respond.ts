/** Downloads made from the base. */
import type { APIRoute } from 'astro';
import type { Policy } from '../model/policy.ts';
import { DEFAULT_ADDRESS } from './address.ts';
import { getBase, type SiteBase } from './base.ts';

export function download(type: string, make: (base: SiteBase, site: string) => string | Promise<string>): APIRoute {
  return async ({ site }) =>
    new Response(await make(await getBase(), site?.href ?? DEFAULT_ADDRESS), {
      headers: { 'content-type': `${type}; charset=utf-8` },
    });
}

/** A document for reference managers, read today from the site's own address. */
export function bibliography(
  type: string,
  print: (policy: Policy, access: { url: string; accessed: string }) => string,
): APIRoute {
  return async ({ params, site }) => {
    const { byId, today } = await getBase();
    const record = byId.get(params.id ?? '');
    if (!record) return new Response(null, { status: 404 });
    const url = new URL(`/policies/${record.policy.id}/`, site ?? DEFAULT_ADDRESS).href;
    return new Response(print(record.policy, { url, accessed: today }), {
      headers: { 'content-type': `${type}; charset=utf-8` },
    });
  };
}
