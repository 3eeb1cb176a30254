/** Documents as Markdown resources: whole, for an assistant that reads rather than asks. */
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Policy } from '../model/policy.ts';
import { placedPassages } from '../model/walk.ts';
import { coverageOf, printCoverage } from './coverage.ts';
import { shortened } from './fields.ts';
import type { Knowledge } from './knowledge.ts';
import { placeAddress, policyAddress, printDocument, tellDocument } from './place.ts';

const SCHEME = 'policy-base:///policies/';
const MIME = 'text/markdown';
const DEEPEST = 6;

const uriOf = ({ id }: Policy) => `${SCHEME}${id}.md`;

export function registerDocuments(server: McpServer, knowledge: Knowledge): void {
  const { base } = knowledge;
  const template = new ResourceTemplate(`${SCHEME}{id}.md`, {
    list: () => ({
      resources: base.records.map(({ policy }) => ({
        uri: uriOf(policy),
        name: policy.id,
        title: policy.title,
        description: printDocument(tellDocument(knowledge, policy)),
        mimeType: MIME,
      })),
    }),
    complete: { id: (begun) => [...base.byId.keys()].filter((id) => id.startsWith(begun)) },
  });
  const config = { title: '政策全文', description: '一份文件的全文，每条附固定地址', mimeType: MIME };
  server.registerResource('policy', template, config, (uri, { id }) => {
    const record = base.byId.get(String(id));
    if (!record) throw new Error(`库中没有 id 为“${shortened(String(id))}”的文件；有哪些见资源列表或 list_policies。`);
    return { contents: [{ uri: uri.href, mimeType: MIME, text: markdownOf(record.policy, knowledge) }] };
  });
}

function markdownOf(policy: Policy, knowledge: Knowledge): string {
  const passages = placedPassages(policy).map(({ clause, passage, anchor, trail }) => {
    const heading = clause ? `${'#'.repeat(Math.min(DEEPEST, trail.length + 1))} ${trail.at(-1)}\n\n` : '';
    const address = `<${placeAddress(knowledge, policy, anchor)}>`;
    return `${heading}${[address, ...passage.text.split('\n').filter((line) => line !== '')].join('\n\n')}`;
  });
  return [
    `# ${policy.title}`,
    `${printDocument(tellDocument(knowledge, policy))}\n\n<${policyAddress(knowledge, policy)}>`,
    ...passages,
    printCoverage(
      coverageOf(
        knowledge,
        knowledge.base.records.filter((record) => record.policy.id === policy.id),
      ),
    ),
    '',
  ].join('\n\n');
}
