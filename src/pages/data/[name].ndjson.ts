import { downloadRoutes } from '../_downloads.ts';

export const { getStaticPaths, GET } = downloadRoutes('ndjson');
