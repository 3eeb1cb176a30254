/** Files of the whole base, and those of single documents under their former addresses. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { FORMER_POLICY_FILES, formerPolicyPath, policyFile } from '../../exports/data/policy-files.ts';
import { policyPaths } from '../../site/paths.ts';
import { dataSource, downloads, fileResponse } from '../_downloads.ts';

const ROOT = '/data/';

interface Props {
  /** of a document's own file */
  policy?: { id: string; extension: string };
}

export const getStaticPaths = (async () => {
  const whole = (await downloads()).filter(({ path }) => path.startsWith(ROOT));
  const own = (await policyPaths()).flatMap(({ params: { id } }) =>
    FORMER_POLICY_FILES.map(({ suffix, extension }) => ({
      params: { file: formerPolicyPath(id, suffix).slice(ROOT.length) },
      props: { policy: { id, extension } },
    })),
  );
  return [...whole.map(({ path }) => ({ params: { file: path.slice(ROOT.length) }, props: {} })), ...own];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ params, props: { policy } }) => {
  if (policy) {
    const source = await dataSource();
    const record = source.base.byId.get(policy.id);
    const { mediaType, body } = policyFile(policy.extension);
    return record ? fileResponse(mediaType, body(record.policy, source)) : new Response(null, { status: 404 });
  }
  const found = (await downloads()).find(({ path }) => path === `${ROOT}${params.file}`);
  return found ? fileResponse(found.mediaType, found.body()) : new Response(null, { status: 404 });
};
