/** From the home page to a list of what a firm can have, narrowly misses and is not known to have, taken away as XLSX. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';

const ready = (page: Page) => expect(page.locator('policy-match[data-ready]')).toBeVisible();
const group = (page: Page, name: string) => page.locator(`[data-part="group-${name}"]`);
const counts = async (page: Page) =>
  ((await page.locator('[data-part="found"]').textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-31T04:00:00Z'));
});

test('a firm answers, sees its verdicts with their words, and takes them away', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto('/');
  await page.getByRole('link', { name: '企业匹配' }).first().click();
  await ready(page);
  // nothing is answered: nothing is met
  expect((await counts(page))[1]).toBe(0);
  const before = sent.length;
  await page.getByLabel('在哪里注册').selectOption({ label: '河源市' });
  await page.getByRole('checkbox', { name: '平台企业', exact: true }).check();
  const sales = page.getByLabel('企业一年的销售额是多少');
  await sales.fill('1999');
  await sales.press('Tab');
  const near = group(page, 'near').locator('li[data-item]').filter({ hasText: '2000万元以上、5000万元以下' });
  await expect(near).toContainText('差一点，差1万元');
  await expect(near).toContainText('您：1999万元');
  await sales.fill('5000');
  await sales.press('Enter');
  await expect(page.locator('[data-part="found"]')).toBeFocused();
  const met = group(page, 'met').locator('li[data-item]');
  await expect(met.filter({ hasText: '最高一档' })).toContainText('企业年销售额5000万元以上、1亿元以下的');
  await expect(group(page, 'unmet')).toContainText('再往上的一档');
  // lapsed measures stand apart and are folded
  await expect(group(page, 'lapsed')).not.toHaveAttribute('open', '');
  await expect(group(page, 'lapsed').locator('li').first()).toBeHidden();
  const shown = await counts(page);
  expect(shown[0]).toBe(shown.slice(1).reduce((sum, count) => sum + count, 0));
  // the answers are in the address, and went nowhere
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('n.销售额')).toBe('5000');
  expect(sent.slice(before).filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'XLSX' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('企业匹配-2027-03-31.xlsx');
  const [heads = [], ...rows] = await readSheet(readFileSync(await download.path()));
  expect(rows).toHaveLength(shown[0] ?? 0);
  const verdictAt = heads.indexOf('结论');
  const statusAt = heads.indexOf('时效');
  const holding = rows.filter((row) => row[statusAt] === null);
  for (const [i, verdict] of ['符合', '差一点', '不能判断', '不符合', '不适用'].entries())
    expect([verdict, holding.filter((row) => row[verdictAt] === verdict).length]).toEqual([verdict, shown[i + 1]]);
  const words = await met.locator('.match-words .words').allTextContents();
  expect(rows.slice(0, words.length).map((row) => row[heads.indexOf('原文')])).toEqual(words);
  const about = await readSheet(readFileSync(await download.path()), '说明');
  expect(about.find(([label]) => label === '企业一年的销售额是多少？')?.[1]).toBe('5000万元');
});

test('answers are shared by the address, kept only when asked, and cleared', async ({ page, context }) => {
  await page.goto('/match/#region=441600&kind=园区或基地&n.建筑面积=2000&f.租用场地办园区=yes');
  await ready(page);
  await expect(group(page, 'lapsed').locator('li[data-verdict="near"]')).toContainText(['须超过2000平方米']);
  expect(await page.evaluate(() => localStorage.getItem('policy-match'))).toBeNull();
  await page.getByLabel('在这个浏览器里记住回答').check();
  const again = await context.newPage();
  await again.goto('/zh-hant/match/');
  await ready(again);
  await expect(again.locator('#match-region')).toHaveValue('441600');
  await expect(group(again, 'lapsed').locator('li[data-verdict="near"]')).toContainText(['須超過2000平方米']);
  await again.getByLabel('在這個瀏覽器裡記住回答').uncheck();
  expect(await again.evaluate(() => localStorage.getItem('policy-match'))).toBeNull();
  await page.getByRole('button', { name: '清空回答' }).click();
  await expect(page).toHaveURL(/\/match\/$/);
  await expect(page.locator('#match-region')).toHaveValue('');
});

test('one question at a time, by keyboard, leaves out what matters no more', async ({ page }) => {
  await page.goto('/match/');
  await ready(page);
  await page.getByRole('button', { name: '一次一题' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#match-region')).toBeFocused();
  await expect(page.locator('.match-question:visible')).toHaveCount(1);
  const left = async () => Number(/\d+/.exec((await page.locator('[data-part="progress"]').textContent()) ?? '')?.[0]);
  const all = await left();
  await page.locator('#match-region').selectOption('441600');
  expect(await left()).toBeLessThan(all);
  await page.getByRole('button', { name: '下一题' }).press('Enter');
  await expect(page.getByRole('checkbox', { name: '企业', exact: true })).toBeFocused();
  await page.getByRole('checkbox', { name: 'O2O平台企业' }).press('Space');
  await page.getByRole('button', { name: '下一题' }).press('Enter');
  await expect(page.locator('.match-question:visible input[type="number"]')).toBeFocused();
  await page.keyboard.type('6000');
  await page.keyboard.press('Enter');
  await expect(page.locator('.match-question:visible')).toHaveCount(1);
  // thresholds of other provinces are asked no more
  const asked: string[] = [];
  for (let i = 0; i < 60; i += 1) {
    asked.push((await page.locator('.match-question:visible').getAttribute('data-question')) ?? '');
    await page.getByRole('button', { name: '下一题' }).click();
    if (await page.locator('[data-part="found"]').evaluate((found) => found === document.activeElement)) break;
  }
  expect(asked).toContain('n.入驻商户数');
  expect(asked).not.toContain('n.注册资本');
});
