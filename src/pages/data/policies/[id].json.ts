/** The former address of data.json beside the page. */
import { policyRoutes } from '../../_downloads.ts';

export const { getStaticPaths, GET } = policyRoutes('json');
