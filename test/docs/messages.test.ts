/** Every message that an editor may get is told of in docs/adding-a-policy.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DOUBT_RULES } from '../../src/extract/doubts/index.ts';
import { MENTION_KINDS } from '../../src/model/policy.ts';

/** How a message is made in the code, with its rule. */
const MADE = [
  /\b(?:doubt|diagnostic)\(\s*(?:'(?:error|warning|info)',\s*)?'(?!(?:error|warning|info)')([a-z-]+)'/g,
  /severity: '[a-z]+',\s*rule: '([a-z-]+)'/g,
  /new IngestError\(\s*'([a-z-]+)'/g,
];

const code = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const rules = new Set([
  ...code.flatMap((text) => MADE.flatMap((pattern) => [...text.matchAll(pattern)].map(([, rule]) => rule))),
  ...DOUBT_RULES.map(({ id }) => id),
  ...MENTION_KINDS.map((kind) => `unread-${kind}`),
]);

it('no rule of a message is left out', () => {
  const told = readFileSync('docs/adding-a-policy.md', 'utf8');
  expect(rules.size).toBeGreaterThan(30);
  expect([...rules].filter((rule) => !told.includes(`\`${rule}\``))).toEqual([]);
});
