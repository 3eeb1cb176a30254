/** Pages under /zh-hant/ are the simplified pages, converted on their way out. */
import { defineMiddleware } from 'astro:middleware';
import { isHant } from './site/locales.ts';
import { toTraditionalPage } from './site/traditional.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!isHant(url.pathname) || !response.headers.get('content-type')?.includes('text/html')) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(toTraditionalPage(await response.text()), { status: response.status, headers });
});
