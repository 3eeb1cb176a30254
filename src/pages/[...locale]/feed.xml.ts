import type { APIRoute } from 'astro';
import { policiesFeed } from '../../exports/feed.ts';
import { HANT, localePaths } from '../../site/locales.ts';
import { download } from '../../site/respond.ts';
import { SITE_NAME } from '../../site/strings.ts';
import { toTraditional } from '../../text/script.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = (context) => {
  const hant = context.params.locale === HANT;
  const prefix = hant ? `/${HANT}` : '';
  return download('application/atom+xml', (base, site) =>
    policiesFeed(base.records, {
      site,
      path: `${prefix}/feed.xml`,
      page: `${prefix}/`,
      name: SITE_NAME,
      siteName: SITE_NAME,
      prefix,
      ...(hant && { convert: toTraditional }),
    }),
  )(context);
};
