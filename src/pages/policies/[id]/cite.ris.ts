import { risOf } from '../../../exports/bibliography.ts';
import { policyPaths } from '../../../site/paths.ts';
import { bibliography } from '../../../site/respond.ts';

export const getStaticPaths = policyPaths;

export const GET = bibliography('application/x-research-info-systems', risOf);
