import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { policyMarkdown } from '../../src/exports/markdown.ts';
import { FACT_KEYS } from '../../src/model/facts/index.ts';
import { factAnchor, placedPassages } from '../../src/model/walk.ts';
import { base } from '../support/base.ts';

const ADDRESS = 'https://policies.example/policies/x/';

describe.each(base.records.map(({ policy }) => [policy.id, policy] as const))('%s as Markdown', (_, policy) => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(policyMarkdown(policy, ADDRESS, '2026-01-15'));
  const texts: string[] = [];
  const links: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') texts.push(node.value);
    if (node.type === 'link') links.push(node.url);
  });

  it('has all words of every passage, whatever signs they hold', () => {
    const whole = texts.join('').replaceAll(/\s/g, '');
    for (const { passage } of placedPassages(policy))
      for (const words of passage.text.split(/[\n｜]/)) expect(whole).toContain(words.replaceAll(/\s/g, ''));
  });

  it('links to every passage and every fact', () => {
    const anchors = placedPassages(policy).flatMap(({ anchor, passage }) => [
      ...FACT_KEYS.flatMap((kind) => passage[kind].map((_fact, i) => factAnchor(anchor, kind, i))),
      anchor,
    ]);
    expect(links).toEqual([ADDRESS, ...anchors.map((anchor) => `${ADDRESS}#${anchor}`)]);
  });

  it('has a heading for the document and for every passage', () => {
    const headings = tree.children.filter(({ type }) => type === 'heading');
    expect(headings.length).toBe(placedPassages(policy).length + 1);
  });
});
