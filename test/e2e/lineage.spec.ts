/** What a document rests on: the tree on its page, the drawing of levels, the list of what is not in the base. */
import { expect, type Page, test } from '@playwright/test';

const HEYUAN = '/policies/heyuan-2015-43/';

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('from the head of a document to its tree, and to the words that say it', async ({ page }) => {
  await page.goto(HEYUAN);
  await expect(page.locator('.document-meta')).not.toContainText('上位地区');
  await page.locator('.document-meta').getByRole('link', { name: '依据、贯彻 4 份' }).click();
  const tree = page.locator('#lineage');
  await expect(tree).toBeInViewport();
  const rests = tree.locator('.lineage-tree > li:not(.lineage-self)');
  await expect(rests).toHaveCount(4);
  await expect(rests.first()).toContainText('国发〔2015〕24号');
  await expect(rests.first()).toContainText('“根据”');
  await expect(tree.locator('.lineage-self')).toContainText('未载明有效期');
  await rests.first().getByRole('link', { name: '序言' }).click();
  const words = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(words).toBeInViewport();
  await expect(words).toContainText('国务院关于大力发展电子商务');
});

test('documents that rest on the same one lead to each other', async ({ page }) => {
  await page.goto(`${HEYUAN}#lineage`);
  await page
    .locator('#lineage')
    .getByRole('link', { name: /广东省人民政府关于印发大力发展电子商务/ })
    .click();
  await expect(page.locator('#lineage')).toContainText('同样以它为据：河源市人民政府办公室');
});

for (const width of [390, 1440])
  test(`the drawing at ${width} pixels: every mark leads somewhere`, async ({ page, request }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/citations/');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const picture = page.locator('.levels svg:visible');
    await expect(picture).toHaveCount(1);
    const box = await picture.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    const sizes = await picture.locator('text').evaluateAll((all) => {
      const svg = all[0]?.closest('svg');
      const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
      return all.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale);
    });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    const right = await picture
      .locator('text')
      .evaluateAll((all) => Math.max(...all.map((text) => text.getBoundingClientRect().right)));
    expect(right).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
    const links = await picture
      .locator('a')
      .evaluateAll((all) => all.map((a) => [a.getAttribute('href') ?? '', a.getAttribute('aria-label') ?? '']));
    expect(links.length).toBeGreaterThan(20);
    for (const [href = '', name = ''] of links) {
      expect(name).toMatch(/\p{Script=Han}{4}/u);
      const [path = '', anchor = ''] = href.split('#');
      const html = path === '' ? await page.content() : await (await request.get(path.split('?')[0] ?? '')).text();
      if (anchor) expect(html, href).toContain(`id="${anchor}"`);
    }
    // the list says the same
    const relations = await picture.locator('a:has(path)').count();
    await expect(page.locator('#relations tbody tr')).toHaveCount(relations);
  });

test('what is not in the base stands once, with as many places as are counted', async ({ page }) => {
  await page.goto('/citations/');
  const rows = page.locator('section:has(> h2:text("被引用而未入库")) tbody tr');
  const names = await rows.locator('th').allTextContents();
  expect(new Set(names).size).toBe(names.length);
  const row = rows.filter({ hasText: '电子商务模式规范' });
  await expect(row).toHaveCount(1);
  await expect(row.locator('td.number')).toHaveText('2');
  const said = await page.locator('.page-head').textContent();
  expect(said).toContain(`${names.length} 份被引文件尚未入库`);
});

test('the tree is whole without script and in traditional characters', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`/zh-hant${HEYUAN}`);
  await expect(page.locator('#lineage .lineage-tree > li')).toHaveCount(5);
  await expect(page.locator('#lineage h2')).toHaveText('文件脈絡');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await context.close();
});

test('a list by place is named as that', async ({ page }) => {
  await page.goto('/regions/441600/');
  await expect(page.getByRole('heading', { name: '上级地区的文件' })).toBeVisible();
  await expect(page.getByText('只按地区列出', { exact: false })).toBeVisible();
});
