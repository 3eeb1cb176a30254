import { logFeed } from '../exports/log-feed.ts';
import { getLog } from '../site/log.ts';
import { download } from '../site/respond.ts';
import { SITE_NAME } from '../site/strings.ts';

export const GET = download('application/atom+xml', async (_, site) => logFeed(await getLog(), site, SITE_NAME));
