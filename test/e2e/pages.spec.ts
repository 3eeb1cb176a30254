/** What a reader does on the pages of documents, departments, benefits and regions: a number leads to as many rows. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const total = async (page: Page): Promise<number> => {
  await expect(page.locator('policy-ledger')).toHaveAttribute('data-ready', '');
  return Number(await page.locator('table.ledger').getAttribute('data-total'));
};
const rows = (page: Page) => page.locator('table.ledger tbody tr[data-row]');

test('documents: filter, order and words are in the address, and the file holds what is shown', async ({ page }) => {
  await page.goto('/policies/?status=all');
  const all = await total(page);
  expect(all).toBeGreaterThan(3);
  await page.locator('[data-facet="type"] summary').click();
  const value = page.locator('[data-facet="type"] label').filter({ hasText: '通知' });
  const count = Number(await value.locator('.soft').textContent());
  await value.click();
  await expect(page).toHaveURL(/type=%E9%80%9A%E7%9F%A5/);
  await expect(rows(page)).toHaveCount(count);
  expect(count).toBeLessThan(all);
  await page.getByRole('button', { name: '成文日期' }).click();
  await expect(page).toHaveURL(/sort=date/);
  const dates = await rows(page).locator('[data-label="成文日期"]').allTextContents();
  expect(dates).toEqual([...dates].sort());
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download="csv"]').click()]);
  const lines = readFileSync(await download.path(), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  const titles = await rows(page).locator('a.words').allTextContents();
  expect(lines).toHaveLength(titles.length + 1);
  for (const [i, title] of titles.entries()) expect(lines[i + 1]).toContain(title);
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=/);
  await page.goBack();
  await expect(rows(page)).toHaveCount(all);
});

test('a cell of lines together leads to as many rows as it says', async ({ page }) => {
  await page.goto('/departments/');
  const cells = page.locator('#together td a');
  for (const n of [0, 5, 40]) {
    await page.goto('/departments/');
    const cell = cells.nth(n);
    const said = Number(await cell.textContent());
    expect(said).toBeGreaterThan(0);
    await cell.click();
    await expect(page).toHaveURL(/with=/);
    expect(await total(page)).toBe(said);
    await expect(rows(page)).toHaveCount(said);
  }
});

test('a line never meets itself', async ({ page }) => {
  await page.goto('/departments/');
  const lines = await page.locator('#together tbody tr').count();
  expect(lines).toBeGreaterThan(5);
  await expect(page.locator('#together td.heat-self')).toHaveCount(lines);
  await expect(page.locator('#together td.heat-self a')).toHaveCount(0);
});

for (const path of ['/departments/commerce/', '/regions/', '/incentives/', '/zh-hant/departments/commerce/'])
  test(`every number of ${path} is that of the rows it leads to`, async ({ page }) => {
    await page.goto(path);
    const links = await page.locator('main a[href*="status="]:not(policy-ledger a)').evaluateAll((all) =>
      all.flatMap((link) => {
        const number = /^\D*(\d+)\D*$/.exec(link.textContent ?? '')?.[1];
        return number ? [[link.getAttribute('href') ?? '', Number(number)] as const] : [];
      }),
    );
    expect(links.length).toBeGreaterThan(5);
    // every seventh: each is a page to open
    for (const [href, said] of links.filter((_, i) => i % Math.ceil(links.length / 7) === 0)) {
      // the page of deadlines has a manner of its own
      if (href.includes('/deadlines/')) continue;
      await page.goto(href);
      expect(await total(page), href).toBe(said);
    }
  });

test('a mark of the picture leads to the words it was read from', async ({ page }) => {
  await page.goto('/incentives/');
  const mark = page.locator('.amounts-picture .is-wide a').first();
  const name = (await mark.getAttribute('aria-label')) ?? '';
  const href = (await mark.getAttribute('href')) ?? '';
  expect(name).toMatch(/元/);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/policies\/.+#/);
  await expect(page.locator(`[id="${decodeURIComponent(href.split('#')[1] ?? '')}"]`)).toBeInViewport();
});

test('a phone has its own picture, nothing cut', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/incentives/');
  await expect(page.locator('.amounts-picture .is-wide')).toBeHidden();
  const box = await page.locator('.amounts-picture .is-narrow svg').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect(box?.width).toBeGreaterThan(340);
});

test('what falls due goes by the day of the reader', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2016-12-31T17:00:00Z'));
  await page.goto('/departments/commerce/');
  const due = page.locator('#due due-soon');
  const coming = due.locator('li:not(.is-past) time');
  await expect(coming.first()).toBeVisible();
  const days = await coming.allTextContents();
  // in China it is the next year already
  expect(days.every((day) => day >= '2017-01-01')).toBe(true);
  expect(days).toEqual([...days].sort());
  await expect(due.locator('[data-none]')).toBeHidden();
  await page.clock.setFixedTime(new Date('2040-01-01T00:00:00Z'));
  await page.reload();
  await expect(due.locator('[data-none]')).toBeVisible();
  await expect(due.locator('li:not(.is-past)')).toHaveCount(0);
});

test('the first page says how much there is, as the other pages do', async ({ page }) => {
  await page.goto('/');
  const said = (await page.locator('.home-covers').textContent()) ?? '';
  const documents = /收录 (\d+) 份文件/.exec(said)?.[1];
  const clauses = /共 (\d+) 条/.exec(said)?.[1];
  await page.goto('/policies/?status=all');
  expect(await total(page)).toBe(Number(documents));
  const each = await rows(page).locator('[data-label="条款"]').allTextContents();
  expect(each.reduce((sum, n) => sum + Number(n), 0)).toBe(Number(clauses));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all stands', async ({ page }) => {
    await page.goto('/policies/');
    expect(await rows(page).count()).toBe(Number(await page.locator('table.ledger').getAttribute('data-total')));
    await page.goto('/departments/commerce/');
    await expect(page.locator('#due li').first()).toBeVisible();
    await expect(page.locator('#with td a').first()).toBeVisible();
    await page.goto('/incentives/');
    await expect(page.locator('.amounts-picture .is-wide a').first()).toBeVisible();
  });
});
