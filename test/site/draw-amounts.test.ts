/** The picture: every mark a named link, what lapsed hollow, nothing outside, text that can be read. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { amountBands, amountMarks, amountRows, amountScale } from '../../src/corpus/amounts.ts';
import { drawAmounts } from '../../src/site/draw-amounts.ts';
import { base } from '../support/base.ts';

const lapsed = ({ fact }: (typeof base.incentives)[number]) => fact.capYuan !== null;
const bands = amountBands(amountRows(base.incentives, lapsed));
const scale = amountScale(amountMarks(base.incentives, lapsed));
if (!scale) throw new Error('the base names no sum');

describe.each([
  ['wide', { width: 680, narrow: false }],
  ['narrow', { width: 358, narrow: true }],
])('%s', (_, format) => {
  const { document } = parseHTML(`<!doctype html><html><body>${drawAmounts(bands, scale, format)}</body></html>`);
  const links = [...document.querySelectorAll('svg a')];

  it('links every mark to its words, by name', () => {
    expect(links).toHaveLength(amountMarks(base.incentives, lapsed).length);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^\/policies\/[a-z0-9-]+\/#\S+\.i\d+$/);
      expect(link.getAttribute('aria-label')).toMatch(/：.*元/);
      expect(link.querySelector('title')?.textContent).toBe(link.getAttribute('aria-label'));
    }
  });

  it('draws what lapsed hollow, and says so', () => {
    const hollow = links.filter((link) => link.closest('g[fill]')?.getAttribute('fill') === 'var(--paper)');
    expect(hollow.length).toBe(amountMarks(base.incentives, lapsed).filter((mark) => mark.lapsed).length);
    expect(hollow.length).toBeGreaterThan(0);
    expect(links.filter((link) => link.getAttribute('aria-label')?.includes('已失效')).length).toBe(hollow.length);
  });

  it('names every band, from the top down, in text of at least 11 pixels', () => {
    const text = [...document.querySelectorAll('svg text')];
    const shown = text.map((one) => one.textContent ?? '');
    for (const { type, region } of bands)
      expect(shown.some((words) => words.includes(type) || words.includes(region ?? type))).toBe(true);
    const height = (words: string) =>
      Number(
        /,([\d.]+)\)/.exec(
          text.find((one) => one.textContent?.startsWith(words))?.getAttribute('transform') ?? '',
        )?.[1],
      );
    const tops = bands.map(({ type }) => height(type));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    for (const sized of document.querySelectorAll('[font-size]'))
      expect(Number.parseFloat(sized.getAttribute('font-size') ?? '')).toBeGreaterThanOrEqual(
        sized.tagName.toLowerCase() === 'svg' ? 0 : 11,
      );
    expect(document.querySelector('svg')?.getAttribute('style')).toContain('12.5px');
  });
});
