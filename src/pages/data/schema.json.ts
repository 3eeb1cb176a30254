import { z } from 'zod';
import { policySchema } from '../../model/policy.ts';
import { download } from '../../site/respond.ts';

export const GET = download('application/schema+json', () => JSON.stringify(z.toJSONSchema(policySchema), null, 2));
