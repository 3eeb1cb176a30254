import { policiesFeed } from '../exports/feed.ts';
import { download } from '../site/respond.ts';
import { SITE_NAME } from '../site/strings.ts';

export const GET = download('application/atom+xml', (base, site) => policiesFeed(base, site, SITE_NAME));
