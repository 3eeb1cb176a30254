/** The static addresses as an OpenAPI 3.1 description: what can be asked for, and what comes back. */
import type { Download } from './download.ts';
import { FORMER_POLICY_FILES, formerPolicyPath, POLICY_FILES, policyFile, policyFilePath } from './policy-files.ts';
import { componentAddress, components } from './schemas.ts';
import { type DataSource, PROVENANCE } from './source.ts';

/** Addresses that other parts of the site answer: to subscribe to. */
export const SUBSCRIPTIONS = [
  { path: '/data/deadlines.ics', title: '时限日历，可订阅', format: 'iCalendar', mediaType: 'text/calendar' },
  { path: '/feed.xml', title: '新入库文件', format: 'Atom', mediaType: 'application/atom+xml' },
  { path: '/log.xml', title: '更新记录', format: 'Atom', mediaType: 'application/atom+xml' },
] as const;

/** For reference managers, beside every document's page. */
const CITATIONS = [
  { extension: 'bib', format: 'BibTeX', mediaType: 'application/x-bibtex' },
  { extension: 'ris', format: 'RIS', mediaType: 'application/x-research-info-systems' },
] as const;

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: '文件编号，见 /data/policies.csv',
  schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
} as const;

export function openApi({ site, name }: DataSource, downloads: readonly Download[]): object {
  return {
    openapi: '3.1.0',
    info: { title: `${name}：数据`, version: '1.0.0', description: `静态文件，只需 GET。${PROVENANCE}` },
    servers: [{ url: new URL(site).origin }],
    paths: Object.fromEntries([
      ...downloads.map((download) => [download.path, wholeFile(download)]),
      ...SUBSCRIPTIONS.map(({ path, title, mediaType }) => [path, operation(path, title, mediaType, WORDS)]),
      ...POLICY_FILES.map((file) => [policyFilePath('{id}', file.extension), perPolicy(file.extension, false)]),
      ...CITATIONS.map(({ extension, format, mediaType }) => [
        `/policies/{id}/cite.${extension}`,
        { parameters: [ID], ...operation(`cite-${extension}`, `一份文件的引用（${format}）`, mediaType, WORDS) },
      ]),
      ...FORMER_POLICY_FILES.map(({ suffix, extension }) => [
        formerPolicyPath('{id}', suffix),
        perPolicy(extension, true),
      ]),
    ]),
    components: { schemas: components() },
  };
}

const WORDS = { type: 'string' } as const;

function wholeFile({ path, title, holds, mediaType, schema, entry, formerly }: Download): object {
  const summary = formerly === null ? `${title}：${holds}` : `${title}：旧地址，现为 ${formerly}`;
  return operation(path, summary, mediaType, contentOf(mediaType, entry), {
    ...(schema && { description: `字段见 ${schema}` }),
    ...(formerly !== null && { deprecated: true }),
  });
}

function contentOf(mediaType: string, entry: Download['entry']): object {
  const reference = entry && { $ref: componentAddress(entry.name) };
  if (entry?.as === 'list') return { type: 'array', items: reference };
  if (entry?.as === 'lines') return { ...WORDS, description: `每行一个 ${entry.name}` };
  return mediaType.endsWith('json') ? { type: 'object' } : WORDS;
}

function perPolicy(extension: string, deprecated: boolean): object {
  const { format, holds, mediaType } = policyFile(extension);
  const path = `policy-${deprecated ? 'formerly-' : ''}${extension}`;
  const content = extension === 'json' ? { $ref: componentAddress('Policy') } : contentOf(mediaType, null);
  return {
    parameters: [ID],
    ...operation(path, `一份文件（${format}）：${holds}`, mediaType, content, deprecated ? { deprecated } : {}),
  };
}

function operation(path: string, summary: string, mediaType: string, schema: object, more: object = {}): object {
  return {
    get: {
      operationId: path.replace(/^\/(data\/)?/u, '').replaceAll(/[^A-Za-z0-9]+/gu, '-'),
      summary,
      ...more,
      responses: { 200: { description: summary, content: { [mediaType]: { schema } } } },
    },
  };
}
