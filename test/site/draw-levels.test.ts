import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { lineageLevels, MOST_DRAWN } from '../../src/corpus/lineage/levels.ts';
import { drawLevels } from '../../src/site/draw-levels.ts';
import { base } from '../support/base.ts';
import { baseOf, NEW, OLD } from '../support/lineage.ts';

const draw = (of: typeof base, narrow: boolean, most?: number) =>
  parseHTML(
    `<!doctype html><body>${drawLevels(lineageLevels(of.lineage, most), of.lineage, { width: narrow ? 358 : 760, narrow }, '2024-06-30', () => '#x')}</body>`,
  ).document;

describe.each([true, false])('the drawing of levels, narrow: %s', (narrow) => {
  const document = draw(base, narrow);

  it('goes from the nation down', () => {
    const heads = [...document.querySelectorAll('svg > text')].map(({ textContent }) => textContent);
    expect(heads).toEqual(['国家', '省级', '市级', '级别未识别']);
  });

  it('has every document and every relation as a link with a name, in letters that can be read', () => {
    const { bands, links } = lineageLevels(base.lineage);
    const anchors = [...document.querySelectorAll('a')];
    expect(anchors).toHaveLength(links.length + bands.reduce((sum, { documents }) => sum + documents.length, 0));
    for (const anchor of anchors) {
      expect(anchor.getAttribute('aria-label')).toMatch(/\p{Script=Han}{4}/u);
      expect(anchor.getAttribute('href')).toMatch(/^(?:\/policies\/|#x)/u);
    }
    for (const text of document.querySelectorAll('text'))
      expect(Number(text.getAttribute('font-size'))).toBeGreaterThanOrEqual(11);
  });

  it('stays within its width', () => {
    const width = narrow ? 358 : 760;
    const arcs = [...document.querySelectorAll('path[fill="none"]')];
    expect(arcs.length).toBeGreaterThan(5);
    for (const arc of arcs) {
      const [x0 = 0, , x1 = 0, , x2 = 0, , x3 = 0] = (arc.getAttribute('d')?.match(/-?[\d.]+/gu) ?? []).map(Number);
      // the leftmost point of the curve
      expect((x0 + 3 * x1 + 3 * x2 + x3) / 8).toBeGreaterThan(0);
    }
    for (const text of document.querySelectorAll('text')) {
      const size = Number(text.getAttribute('font-size'));
      const letters = [...(text.textContent ?? '')].reduce((sum, c) => sum + (/[\x20-\x7e]/u.test(c) ? 0.5 : 1), 0);
      expect(Number(text.getAttribute('x')) + letters * size).toBeLessThanOrEqual(width);
    }
  });
});

it('says what was ended', async () => {
  expect(draw(await baseOf(OLD, NEW), false).querySelector('svg')?.textContent).toContain('已被《');
});

it('draws no more than it can show, and says how many it left out', () => {
  const few = lineageLevels(base.lineage, 6);
  expect(few.bands.reduce((sum, { documents }) => sum + documents.length, 0)).toBe(6);
  const all = lineageLevels(base.lineage, MOST_DRAWN);
  expect(all.more).toBe(0);
  expect(few.more + 6).toBe(all.bands.reduce((sum, { documents }) => sum + documents.length, 0));
  const keys = new Set(few.bands.flatMap(({ documents }) => documents.map(({ key }) => key)));
  for (const { from, to } of few.links) expect(keys.has(from) && keys.has(to)).toBe(true);
});
