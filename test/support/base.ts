/** The base of the site, as the pages see it. */
import { createBase } from '../../src/corpus/base.ts';
import { loadPolicies } from '../../src/loader/policies.ts';
import { lexicon } from './lexicon.ts';

export const base = createBase(loadPolicies('content/policies', lexicon).records, lexicon);
