/** Paths of what exists once a policy, in one script. */
import { getBase } from './base.ts';

export async function policyPaths(): Promise<{ params: { id: string } }[]> {
  return (await getBase()).records.map(({ policy }) => ({ params: { id: policy.id } }));
}
