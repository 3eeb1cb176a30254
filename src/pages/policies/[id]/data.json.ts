import { policyRoutes } from '../../_downloads.ts';

export const { getStaticPaths, GET } = policyRoutes('json');
