/** A shortlist whose storage or data is not what it should be: it appears, and says what it could not do. */
import { expect, type Page, test } from '@playwright/test';

const NAME = 'policy-shortlist';
const list = (page: Page) => page.locator('policy-shortlist');

async function keepOne(page: Page): Promise<void> {
  await page.goto('/incentives/?status=all');
  await page.locator('policy-ledger tbody tr[data-row] input[type="checkbox"]').first().check();
  await page.getByRole('button', { name: '加入清单' }).click();
  await expect(page.locator('[data-part="kept"]')).toContainText('已加入备选清单 1 项');
}

for (const body of ['{}', '[]', 'null', '"x"', '{"rows":[1]}', '<!doctype html>'])
  test(`data that is ${body} is said not to be read`, async ({ page }) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await keepOne(page);
    await page.route('**/{ledger,shortlist}-data/**', (route) =>
      route.fulfill({ body, contentType: 'application/json' }),
    );
    await page.goto('/shortlist/');
    await expect(list(page)).toHaveAttribute('data-ready', '');
    await expect(page.locator('li[data-row]')).toHaveAttribute('data-state', 'unchecked');
    await expect(page.locator('li[data-row]')).toContainText('未能核对');
    expect(failures).toEqual([]);
  });

for (const stored of ['{', 'null', '{"version":2,"items":[]}', '{"version":1,"items":[{"id":"__proto__"}]}'])
  test(`storage that holds ${stored} is left alone, and said to be unreadable`, async ({ page }) => {
    await page.goto('/shortlist/');
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [NAME, stored] as const);
    await page.reload();
    await expect(page.locator('[data-part="unreadable"]')).toBeVisible();
    expect(await page.evaluate((name) => localStorage.getItem(name), NAME)).toBe(stored);
  });

test('a file that cannot be made is told', async ({ page }) => {
  await keepOne(page);
  await page.goto('/shortlist/');
  await expect(list(page)).toHaveAttribute('data-ready', '');
  await page.route(/\/_astro\//, (route) => route.abort());
  await page.locator('[data-download="docx"]').click();
  await expect(page.locator('[data-part="said"]')).toContainText('文件没有做成');
});
