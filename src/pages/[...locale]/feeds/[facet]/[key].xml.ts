import type { APIRoute } from 'astro';
import { policiesFeed } from '../../../../exports/feed.ts';
import { FEED_FACETS, type FeedFacet, feedPath, followedOf, followedRecords } from '../../../../exports/follow.ts';
import { getBase, type SiteBase } from '../../../../site/base.ts';
import { HANT, withLocales } from '../../../../site/locales.ts';
import { download } from '../../../../site/respond.ts';
import { SITE_NAME } from '../../../../site/strings.ts';
import { toTraditional } from '../../../../text/script.ts';

/** The page that a feed follows; a region that has documents only below it has none of its own. */
function pageOf({ regions }: SiteBase, facet: FeedFacet, key: string): string {
  if (facet === 'region') return regions.some(({ region }) => region.adcode === key) ? `/regions/${key}/` : '/regions/';
  return `/${{ line: 'departments', type: 'incentives', topic: 'topics' }[facet]}/${encodeURIComponent(key)}/`;
}

export async function getStaticPaths() {
  const base = await getBase();
  return withLocales(
    FEED_FACETS.flatMap((facet) =>
      followedOf(base, facet).map(({ key, name }) => ({ params: { facet, key }, props: { facet, key, name } })),
    ),
  );
}

export const GET: APIRoute = (context) => {
  const { facet, key, name } = context.props as { facet: FeedFacet; key: string; name: string };
  const hant = context.params.locale === HANT;
  const prefix = hant ? `/${HANT}` : '';
  return download('application/atom+xml', (base, site) =>
    policiesFeed(followedRecords(base, facet, key), {
      site,
      path: `${prefix}${feedPath(facet, key)}`,
      page: `${prefix}${pageOf(base, facet, key)}`,
      name: `${name} · ${SITE_NAME}`,
      siteName: SITE_NAME,
      prefix,
      ...(hant && { convert: toTraditional }),
    }),
  )(context);
};
