// @vitest-environment node
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import ClauseSection from '../../src/components/ClauseSection.astro';
import { parseText } from '../support/parse.ts';

describe('words of a source on a page', () => {
  it('never become elements', async () => {
    const hostile = '<xss onclick=alert(1)>"\'&lt;/p&gt;';
    const policy = await parseText(
      `某市关于促进电子商务发展的若干措施\n一、总体要求\n（一）推进${hostile}。给予${hostile}50万元补助（市${hostile}局牵头）。\n（二）依据《${hostile}办法》，于2020年底前完成${hostile}。\n二、${hostile}`,
    );
    const container = await AstroContainer.create();
    for (const clause of policy.clauses) {
      const html = await container.renderToString(ClauseSection, {
        props: {
          clause,
          level: 1,
          received: null,
          related: new Map(),
          lineHref: () => null,
          nameToday: (name: string) => `${name}${hostile}`,
          unreadOf: () => [],
          corrected: new Set(),
        },
      });
      expect(html).toContain('&lt;xss');
      expect(html).not.toMatch(/<(?:xss|\/?p>"|script)/);
      expect(html).not.toMatch(/="[^"]*onclick=alert\(1\)>"/);
    }
  });
});
