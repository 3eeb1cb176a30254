/** Comparing: from the first page to a printed list of gaps, and to a workbook that is opened and laid beside the screen. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import JSZip from 'jszip';
import { readSheet } from 'read-excel-file/node';

const PROVINCE = 'guangdong-2016-dian-zi-shang-wu-jia-kuai';
const CITY = 'guangzhou-2019-2';
const OTHER = 'heyuan-2015-43';
const PAIR = `/compare/?p=${CITY}&p=${PROVINCE}`;

const ready = (page: Page) => expect(page.locator('policy-compare[data-ready]')).toBeVisible();

test('from the first page to a printed list of gaps', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '对照' }).click();
  await page.getByLabel(/广州市.*穗府办函/).check();
  await page.getByLabel(/广东省人民政府关于印发大力发展电子商务/).check();
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await ready(page);
  // the province is on the left, whatever was chosen first
  await expect(page.locator('.gap-table thead th').first()).toContainText('广东省');
  const rows = page.locator('.gap-table tbody tr');
  const all = await rows.count();
  const gaps = await rows.locator('td:not([data-verdict="has"])').count();
  expect(gaps).toBeGreaterThan(3);
  expect(gaps).toBeLessThan(all);
  await page.getByLabel(/只看差距/).check();
  await expect(page).toHaveURL(/only=1/);
  await expect(rows.filter({ visible: true })).toHaveCount(gaps);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-head')).toBeHidden();
  await expect(page.locator('.compare-bar')).toBeHidden();
  await expect(rows.filter({ visible: true })).toHaveCount(gaps);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = '0', height = '0'] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  // the address is the whole of it
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await ready(page);
  await expect(rows.filter({ visible: true })).toHaveCount(gaps);
});

test('counts agree with the rows, and every 未见 shows what was looked at and what comes nearest', async ({ page }) => {
  await page.goto(PAIR);
  await ready(page);
  for (const verdict of ['has', 'near', 'unseen']) {
    const told = await page.locator(`.gap-table thead [data-count="${verdict}"]`).textContent();
    const count = await page.locator(`.gap-table td[data-verdict="${verdict}"]`).count();
    expect(told).toContain(` ${count} `);
  }
  for (const view of ['gap', 'clauses', 'topics']) {
    await page.goto(`${PAIR}&view=${view}`);
    await ready(page);
    const unseen = page.locator('.compare-table:not(.topic-grid) td[data-verdict="unseen"]');
    expect(await unseen.count()).toBeGreaterThan(0);
    for (const text of await unseen.allTextContents()) expect(text).toMatch(/未见看了 \d+ 条，最近的：.+相近度 \d+%/);
  }
});

test('the workbook holds what the screen shows, one row a pair', async ({ page }) => {
  await page.goto(PAIR);
  await ready(page);
  const shown = await page
    .locator('.gap-table tbody tr')
    .evaluateAll((rows) =>
      rows.flatMap((row) =>
        [...row.querySelectorAll<HTMLElement>('td')].flatMap((cell) =>
          [...cell.querySelectorAll('.passages li')].map((item) => [
            cell.querySelector('.verdict')?.textContent,
            row.querySelector('th a')?.textContent,
            item.querySelector('a')?.textContent,
            row.querySelector<HTMLAnchorElement>('th a')?.href,
            item.querySelector<HTMLAnchorElement>('a')?.href,
          ]),
        ),
      ),
    );
  expect(shown.length).toBeGreaterThan(25);
  const wait = page.waitForEvent('download');
  await page.locator('[data-download="xlsx"]').click();
  const download = await wait;
  expect(download.suggestedFilename()).toMatch(/^对照-广东省2016-广州市2019-\d{4}-\d\d-\d\d\.xlsx$/);
  const [heads = [], ...rows] = await readSheet(readFileSync(await download.path()));
  const column = (name: string, from = 0) => heads.indexOf(name, from);
  const left = column('左列条款');
  const places = [column('结论'), left, column('条款'), column('左列地址'), column('地址')];
  expect(places).not.toContain(-1);
  expect(rows.map((row) => places.map((at) => row[at]))).toEqual(shown);
  // whole words, not openings
  const text = rows.map((row) => String(row[column('原文')] ?? ''));
  expect(Math.max(...text.map((words) => words.length))).toBeGreaterThan(200);
});

test('a table for the meeting, only of the gaps when only they are shown', async ({ page }) => {
  await page.goto(`${PAIR}&only=1`);
  await ready(page);
  const wait = page.waitForEvent('download');
  await page.locator('[data-download="docx"]').click();
  const zip = await JSZip.loadAsync(readFileSync(await (await wait).path()));
  const words = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const shown = await page.locator('.gap-table tbody tr').filter({ visible: true }).locator('.passages li').count();
  expect(words.match(/<w:tr[ >]/g)).toHaveLength(shown + 1);
  expect(words).toContain('w:orient="landscape"');
});

test('four views in the address, and back', async ({ page }) => {
  await page.goto(PAIR);
  await ready(page);
  await page.getByRole('link', { name: '条款', exact: true }).click();
  await expect(page).toHaveURL(/view=clauses/);
  await expect(page.locator('.aligned-words :is(ins, mark)').first()).toBeVisible();
  await page.getByRole('link', { name: '主题', exact: true }).last().click();
  await expect(page).toHaveURL(/view=topics/);
  const cell = page.locator('.topic-grid td[data-verdict="has"] a').first();
  const count = Number(await cell.textContent());
  const row = page.locator((await cell.getAttribute('href')) ?? '');
  await cell.click();
  await expect(row).toBeInViewport();
  const side = await cell.evaluate((link) =>
    [...(link.closest('tr')?.querySelectorAll('td') ?? [])].indexOf(link.closest('td') as HTMLTableCellElement),
  );
  await expect(row.locator(`td[data-side="${side}"] .passages li`)).toHaveCount(count);
  await page.getByLabel(/只看各方不同/).check();
  await expect(page.locator('.topic-grid tbody tr').filter({ visible: true })).not.toHaveCount(
    await page.locator('.topic-grid tbody tr').count(),
  );
  await page.goBack();
  await expect(page).not.toHaveURL(/#topic/);
  await page.goBack();
  await expect(page.locator('.clauses-table')).toBeVisible();
});

test('figures of the same question and unit, on one scale and in a table', async ({ page }) => {
  await page.goto(`/compare/?p=${OTHER}&p=guangdong-2020-412&view=figures`);
  await ready(page);
  const marks = page.locator('.compare-picture a');
  expect(await marks.count()).toBeGreaterThan(4);
  expect(await page.locator('.figures-table .passages li').count()).toBeGreaterThanOrEqual(await marks.count());
  await marks.first().click();
  await expect(page).toHaveURL(/\/policies\/.+#/);
});

test('an unknown document spoils only its column, and says so', async ({ page }) => {
  await page.goto(`${PAIR}&p=no-such-document`);
  await ready(page);
  await expect(page.locator('[data-part="problems"]')).toContainText('no-such-document');
  await expect(page.locator('.gap-table thead th').last()).toContainText('没有读到“no-such-document”');
  expect(await page.locator('.gap-table td[data-side="1"][data-verdict="has"]').count()).toBeGreaterThan(3);
  await expect(page.locator('.gap-table td[data-side="2"][data-verdict]')).toHaveCount(0);
});

test('regions, from a region’s page', async ({ page }) => {
  await page.goto('/regions/441600/');
  await page.locator('main').getByRole('link', { name: '对照广东省' }).click();
  await ready(page);
  await expect(page).toHaveURL(/r=440000&r=441600/);
  const heads = page.locator('.gap-table thead th');
  await expect(heads.first().locator('.side-document')).toHaveCount(2);
  await expect(heads.last()).toContainText('河源市');
});

test('from a topic', async ({ page }) => {
  await page.goto('/topics/park/');
  await page.getByRole('link', { name: '对照这些文件' }).click();
  await ready(page);
  await expect(page.locator('#topic-park')).toBeInViewport();
});

test('a topic page says of every other document what it looked at', async ({ page }) => {
  // once told to be absent, though two clauses speak of it
  await page.goto('/topics/park/');
  const province = page.locator('#others li', { hasText: '广东省人民政府关于印发大力发展电子商务' }).first();
  await expect(province).toHaveAttribute('data-verdict', 'near');
  await expect(province).toContainText('提到');
  await page.goto('/topics/rural/');
  const unseen = page.locator('#others > ul > li[data-verdict="unseen"]');
  for (const text of await unseen.allTextContents()) expect(text).toMatch(/看了 \d+ 条，最近的：[\s\S]+相近度 \d+%/);
});

test('on a phone one side at a time, and the row stays', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${PAIR}&p=${OTHER}`);
  await ready(page);
  await expect(page.locator('.gap-table tbody td[data-side="2"]').first()).toBeHidden();
  const row = page.locator('.gap-table tbody tr').nth(9);
  await row.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 100));
  await page.locator('.side-switch label').nth(1).click();
  await expect(page.locator('.gap-table tbody td[data-side="2"]').first()).toBeVisible();
  await expect(page.locator('.gap-table tbody td[data-side="1"]').first()).toBeHidden();
  await expect.poll(async () => Math.abs((await row.boundingBox())?.y ?? 0)).toBeLessThan(260);
  await expect(row.locator('th')).toBeInViewport();
  await expect(page.locator('.side-switch')).toBeInViewport();
});

test('heads and names of rows stay in sight', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 900 });
  await page.goto(`${PAIR}&p=${OTHER}&view=clauses`);
  await ready(page);
  const box = page.locator('.compare-box').first();
  await box.evaluate((element) => element.scrollTo(400, 2400));
  const frame = await box.boundingBox();
  const head = await page.locator('.clauses-table thead th').nth(2).boundingBox();
  expect(Math.abs((head?.y ?? 0) - (frame?.y ?? 0))).toBeLessThan(3);
  const name = await page.locator('.clauses-table tbody th').nth(6).boundingBox();
  expect(Math.abs((name?.x ?? 0) - (frame?.x ?? 0))).toBeLessThan(3);
});

test('in traditional characters', async ({ page }) => {
  await page.goto(`/zh-hant${PAIR}`);
  await ready(page);
  await expect(page.locator('.gap-table thead th').first()).toContainText('廣東省');
  await expect(page.locator('.gap-table thead')).toContainText('未見');
  const link = page.locator('.gap-table td a').first();
  expect(await link.getAttribute('href')).toMatch(/^\/zh-hant\/policies\//);
  const text = (await page.locator('.gap-table').textContent()) ?? '';
  expect(text).not.toMatch(/[们电务业]/);
});

test('every link of the comparison has its target', async ({ page, request }) => {
  const targets = new Map<string, Set<string>>();
  for (const view of ['gap', 'topics', 'figures']) {
    await page.goto(`/compare/?p=${OTHER}&p=guangdong-2020-412&p=sichuan-dian-zi-shang-wu-shi-fan&view=${view}`);
    await ready(page);
    for (const href of await page
      .locator('.compare-view a[href*="/policies/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))) {
      const [path = '', anchor = ''] = href.split('#');
      targets.set(path, (targets.get(path) ?? new Set()).add(decodeURIComponent(anchor)));
    }
  }
  expect(targets.size).toBe(3);
  for (const [path, anchors] of targets) {
    const html = await (await request.get(path)).text();
    const present = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    expect(
      [...anchors].filter((anchor) => anchor !== '' && !present.has(anchor)),
      path,
    ).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the usual pairs are whole, and only gaps can be shown', async ({ page }) => {
    await page.goto('/compare/');
    await expect(page.locator('noscript p')).toBeVisible();
    await page.locator('#usual a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('广东省 2016 — 广州市 2019');
    for (const view of ['gap', 'clauses', 'topics', 'figures']) await expect(page.locator(`#${view}`)).toBeVisible();
    const rows = page.locator('.gap-table tbody tr');
    const all = await rows.count();
    await page.getByLabel(/只看差距/).check();
    expect(await rows.filter({ visible: true }).count()).toBeLessThan(all);
  });
});
