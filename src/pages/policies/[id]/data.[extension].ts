/** The files beside a document's page. */
import type { APIRoute } from 'astro';
import { POLICY_FILES, policyFile } from '../../../exports/data/policy-files.ts';
import { policyPaths } from '../../../site/paths.ts';
import { dataSource, fileResponse } from '../../_downloads.ts';

export async function getStaticPaths() {
  return (await policyPaths()).flatMap(({ params: { id } }) =>
    POLICY_FILES.map(({ extension }) => ({ params: { id, extension } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const source = await dataSource();
  const record = source.base.byId.get(params.id ?? '');
  const { mediaType, body } = policyFile(params.extension ?? '');
  return record ? fileResponse(mediaType, body(record.policy, source)) : new Response(null, { status: 404 });
};
