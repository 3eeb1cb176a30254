/** Every page type: no fault for axe in light and dark, nothing wider than a phone, no error in the console, usable by keyboard. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = [
  '/',
  '/search/?q=电子商务',
  '/policies/',
  '/policies/heyuan-2015-43/',
  '/policies/guangzhou-2019-2/',
  '/departments/',
  '/departments/commerce/',
  '/incentives/',
  '/incentives/奖励/',
  '/deadlines/',
  '/topics/',
  '/topics/cross-border/',
  '/compare/',
  '/compare/?p=heyuan-2015-43&p=guangzhou-2019-2',
  '/compare/?p=heyuan-2015-43&p=guangdong-2020-412&view=clauses',
  '/compare/?p=heyuan-2015-43&p=guangdong-2020-412&view=topics',
  '/compare/?p=heyuan-2015-43&p=guangdong-2020-412&view=figures',
  '/compare/guangdong-2016-dian-zi-shang-wu-jia-kuai/guangzhou-2019-2/',
  '/match/',
  '/regions/',
  '/regions/441600/',
  '/citations/',
  '/data/',
  '/log/',
  '/shortlist/',
  '/guide/',
  '/editor/',
  '/404.html',
] as const;

for (const path of [...PAGES, ...PAGES.slice(0, 4).map((page) => `/zh-hant${page}`)]) {
  test(`axe: ${path}`, async ({ page }) => {
    // a page with a long ledger and grids has thousands of parts to look at, twice
    test.slow();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  test(`phone: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('keyboard: skip link, search, facet, result', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('贷款利息');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\//);
  await expect(page.locator('[data-results]')).toHaveAttribute('aria-busy', 'false');
  const box = page.locator('.facets input[type="checkbox"]').first();
  for (let i = 0; i < 40 && !(await box.evaluate((element) => element === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(page).toHaveURL(/region=/);
  await expect(page.locator('[data-results]')).toHaveAttribute('aria-busy', 'false');
  const link = page.locator('[data-clause] a').first();
  for (let i = 0; i < 80 && !(await link.evaluate((element) => element === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('mark.hit').first()).toBeInViewport();
});

test('what is focused can be seen', async ({ page }) => {
  await page.goto('/policies/heyuan-2015-43/');
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body);
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    });
    expect(outline).toBe(true);
  }
});

test('printing shows the text and not the frame', async ({ page }) => {
  await page.goto('/policies/heyuan-2015-43/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-head')).toBeHidden();
  await expect(page.locator('#sec_3__subsec_1__item_2')).toBeVisible();
});
