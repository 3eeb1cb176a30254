/** From the name of a topic to all its clauses of a province in a file, by the keys alone; and a number typed wrongly. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

/** Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await expect(target).toBeVisible();
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached: ${selector}`);
}
const settled = (page: Page) => expect(page.locator('[data-results]')).toHaveAttribute('aria-busy', 'false');

test('all clauses on a topic in a province are taken away without a mouse', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('物流快递');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search/);
  await settled(page);
  await tabTo(page, '.skip[href="#results"]');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-topics] a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/topic=logistics/);
  await settled(page);
  await tabTo(page, 'input[name="region"][value="440000"]');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/region=440000/);
  await settled(page);
  const total = await page.locator('[data-results] .result').count();
  expect(total).toBeGreaterThan(3);
  const button = page.locator('[data-download="csv"]');
  await tabTo(page, '[data-download="csv"]');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(readFileSync(await download.path(), 'utf8').match(/#[a-z]+_/g)).toHaveLength(total);
  // the place at the keys is kept
  await expect(button).toBeFocused();
});

test('the topic page counts what its search finds', async ({ page }) => {
  await page.goto('/topics/logistics/');
  const link = page.getByRole('link', { name: /下载这 \d+ 条/ });
  const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
  expect(count).toBe(await page.locator('.cell-clause').count());
  await expect(page.locator('.column-head .status')).toHaveCount(await page.locator('.columns > section').count());
  await link.click();
  await settled(page);
  await expect(page.locator('[data-results]')).toHaveAttribute('data-total', String(count));
});

test('a number nearly right leads to the document', async ({ page }) => {
  await page.goto('/zh-hant/search/?q=穗府〔2019〕2號');
  await settled(page);
  await expect(page.locator('.result-order').first()).toBeHidden();
  await page.locator('[data-advice] a').first().click();
  await expect(page.locator('[data-documents] [data-document]')).toHaveCount(1);
});

test('on paper a comparison and a topic lose no column', async ({ page }) => {
  await page.setViewportSize({ width: 1030, height: 700 });
  for (const address of ['/topics/logistics/', '/compare/?p=heyuan-2015-43&p=guangzhou-2019-2&p=guangdong-2020-412']) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(address);
    await expect(page.locator('.cell-clause, .compare-table td').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const widest = await page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('main *')].map((element) => element.getBoundingClientRect().right)),
    );
    expect(widest, address).toBeLessThanOrEqual(1031);
  }
});
