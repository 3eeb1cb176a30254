/** Ledgers under hostile addresses, data that does not come, and days that change: what the screen says stays true. */
import { readFileSync } from 'node:fs';
import { expect, type Page, type Route, test } from '@playwright/test';
import readWorkbook, { readSheet } from 'read-excel-file/node';

const LEDGERS = ['/apply/', '/incentives/', '/departments/', '/deadlines/', '/targets/', '/citations/', '/policies/'];
const DATA = '**/ledger-data/**';

const rows = (page: Page) => page.locator('policy-ledger tbody tr[data-row]');
const status = (page: Page) => page.locator('policy-ledger [data-part="count"]');
const scope = (page: Page) => page.locator('policy-ledger [data-part="scope"]');
const kept = (page: Page) => page.locator('policy-ledger [data-part="kept"]');
const ids = (page: Page) => rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.row));

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('policy-ledger')).toHaveAttribute('data-ready', '');
}

async function take(page: Page, format: string): Promise<{ bytes: Buffer; name: string }> {
  const downloading = page.waitForEvent('download');
  await page.locator(`policy-ledger [data-download="${format}"]`).click();
  const download = await downloading;
  return { bytes: readFileSync(await download.path()), name: download.suggestedFilename() };
}

function failuresOf(page: Page): string[] {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('dialog', (dialog) => {
    failures.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return failures;
}

const NONSENSE = [
  'sort=nothing',
  'sort=-',
  'sort=--words',
  'sort=words&sort=-words',
  'sort=constructor',
  'region=%00',
  'region=%00&region=441600',
  'region=__proto__&level=constructor',
  `type=${encodeURIComponent('<script>alert(1)</script>')}`,
  `q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
  `q=${encodeURIComponent('(a+)+$ [ \\ * ?')}`,
  `q=${'x'.repeat(10_000)}`,
  `q=${'%E5%A5%96+'.repeat(1000)}`,
  'status=nonsense',
  'status=all&status=all&status=nonsense',
  'nothing=1&region=&q=',
  'q=%E0%A4%A',
];

for (const path of LEDGERS)
  test(`an address of nonsense is answered truly: ${path}`, async ({ page }) => {
    const failures = failuresOf(page);
    await open(page, path);
    for (const search of NONSENSE) {
      await open(page, `${path}?${search}`);
      const total = Number(await page.locator('policy-ledger table').getAttribute('data-total'));
      const said = await status(page).textContent();
      if (total === 0) expect(said, search).toContain('没有符合的行');
      else expect(said, search).toContain(String(total));
      expect(await rows(page).count(), search).toBe(Math.min(total, 120));
      if (total === 0) await expect(page.locator('[data-download="xlsx"]')).toBeDisabled();
      // an order that there is none of is that of the ledger
      const order = page.locator('policy-ledger select[data-part="order"]');
      await expect(order.locator('option:checked')).toHaveCount(1);
    }
    expect(failures).toEqual([]);
  });

test('an unknown value beside a known one leaves a file that opens, and says the filter', async ({ page }) => {
  await open(page, '/incentives/?status=all&region=%00%0B&region=441600');
  const { bytes } = await take(page, 'xlsx');
  expect((await readSheet(bytes)).length).toBe((await rows(page).count()) + 1);
});

const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  404: (route) => route.fulfill({ status: 404, body: 'no' }),
  500: (route) => route.fulfill({ status: 500, body: '{}' }),
  garbage: (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
  'another shape': (route) => route.fulfill({ json: { columns: [], rows: [] } }),
  null: (route) => route.fulfill({ body: 'null' }),
  aborted: (route) => route.abort(),
};

for (const [fault, answer] of Object.entries(FAULTS))
  test(`data that is ${fault}: the table stays, the words are true, the next click tries again`, async ({ page }) => {
    const failures = failuresOf(page);
    await page.route(DATA, answer);
    await page.goto('/incentives/?region=441600&sort=-cap');
    await expect(status(page)).toContainText('没有读到');
    const before = await ids(page);
    expect(before.length).toBeGreaterThan(5);
    for (const button of await page.locator('policy-ledger [data-download]').all()) await expect(button).toBeDisabled();
    await page.locator('th[data-sort="type"] button').click();
    await expect(status(page)).toContainText('没有读到');
    expect(await ids(page)).toEqual(before);
    await page.unroute(DATA);
    await page.locator('th[data-sort="cap"] button').click();
    await expect(page.locator('th[data-sort="cap"]')).toHaveAttribute('aria-sort', 'ascending');
    await expect(status(page)).toHaveText(/^\d+ 项$/);
    await expect(page.locator('[data-download="xlsx"]')).toBeEnabled();
    expect(failures).toEqual([]);
  });

test('while the data is on its way the screen says that nothing is filtered yet', async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(DATA, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/incentives/');
  await page.locator('th[data-sort="cap"] button').click();
  await expect(status(page)).toContainText('正在读取');
  await page.getByRole('searchbox', { name: '筛选文字' }).fill('贴息');
  go();
  await expect(status(page)).toHaveText(/^\d+ 项$|^没有仍然有效的/);
  for (const text of await rows(page).allInnerTexts()) expect(text).toContain('贴息');
  await expect(page.locator('th[data-sort="cap"]')).toHaveAttribute('aria-sort', 'ascending');
});

test('a file that cannot be made is told', async ({ page }) => {
  await open(page, '/incentives/');
  await page.route(/\/_astro\//, (route) => route.abort());
  await page.locator('[data-download="docx"]').click();
  await expect(kept(page)).toContainText('文件没有做成');
});

test('ticked rows that a filter takes off the screen are said not to be taken', async ({ page }) => {
  await open(page, '/incentives/?status=all');
  await rows(page).filter({ hasText: '河源市' }).first().getByRole('checkbox').check();
  await rows(page).filter({ hasText: '广州市' }).first().getByRole('checkbox').check();
  await expect(scope(page)).toHaveText('下载所选 2 项');
  await page.locator('details.facet[data-facet="region"] > summary').click();
  await page.locator('details.facet[data-facet="region"] label', { hasText: '河源市' }).click();
  await expect(scope(page)).toHaveText('下载所选 1 项（所选另有 1 项不在筛选结果里，不下载）');
  expect(await readSheet((await take(page, 'xlsx')).bytes)).toHaveLength(2);
  await page.goBack();
  await expect(scope(page)).toHaveText('下载所选 2 项');
});

test('a file of lapsed rows alone does not say that it is without them', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2100-01-01T12:00:00+08:00'));
  await open(page, '/incentives/?region=440100');
  await expect(status(page)).toContainText('没有仍然有效的');
  const workbook = await readWorkbook((await take(page, 'xlsx')).bytes);
  const about = new Map(workbook.at(-1)?.data.map(([label, words]) => [label, String(words)]));
  expect(about.get('筛选')).not.toContain('不含已失效');
  expect(about.get('筛选')).toContain('地区：广州市');
});

test('back and forward go through every filter', async ({ page }) => {
  await open(page, '/incentives/');
  const steps = [await ids(page)];
  for (const search of ['region=441600', 'type=奖励', 'sort=clause']) {
    const [key = '', value = ''] = search.split('=');
    if (key === 'sort') await page.locator('th[data-sort="clause"] button').click();
    else {
      await page.locator(`details.facet[data-facet="${key}"]`).evaluate((box) => box.setAttribute('open', ''));
      await page.locator(`details.facet[data-facet="${key}"] input[value="${value}"]`).click();
    }
    await expect(page).toHaveURL(new RegExp(key));
    steps.push(await ids(page));
  }
  for (const step of steps.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => ids(page)).toEqual(step);
  }
  for (const step of steps.slice(1)) {
    await page.goForward();
    await expect.poll(() => ids(page)).toEqual(step);
  }
});

test.describe('a clock in another time zone', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('the day is that of China, and a new one is told to a page that stays open', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2020-05-20T23:59:00+08:00'));
    await open(page, '/apply/?status=open');
    await expect(rows(page).filter({ hasText: '电子商务平台试点' })).toContainText('至 2020-05-20');
    await page.clock.setFixedTime(new Date('2020-05-21T00:01:00+08:00'));
    const before = await rows(page).count();
    const { bytes, name } = await take(page, 'xlsx');
    expect(name).toContain('2020-05-21');
    await expect(rows(page).filter({ hasText: '电子商务平台试点' })).toHaveCount(0);
    expect(await rows(page).count()).toBeLessThan(before);
    expect((await readSheet(bytes)).length).toBe((await rows(page).count()) + 1);
  });
});
