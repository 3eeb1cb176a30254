import { download } from '../../site/respond.ts';

export const GET = download('application/json', (base) =>
  JSON.stringify(
    base.incentives.map(({ policy, clause, factAnchor, fact }) => ({
      policyId: policy.id,
      region: policy.region?.adcode ?? null,
      clause: clause?.path ?? null,
      anchor: factAnchor,
      ...fact,
    })),
  ),
);
