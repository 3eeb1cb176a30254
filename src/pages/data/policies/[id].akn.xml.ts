/** The former address of data.xml beside the page. */
import { policyRoutes } from '../../_downloads.ts';

export const { getStaticPaths, GET } = policyRoutes('xml');
