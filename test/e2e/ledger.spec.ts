/** Ledgers: filtered, sorted and ticked on the page, the address with them; what is taken away is what is on screen. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parseCsv } from 'hucre/csv';
import readWorkbook, { readSheet } from 'read-excel-file/node';

type Cell = string | number | Date | null;

const LEDGERS = ['/apply/', '/incentives/', '/departments/commerce/', '/targets/', '/citations/'] as const;

const ledger = (page: Page): Locator => page.locator('policy-ledger');
const rows = (page: Page): Locator => page.locator('policy-ledger tbody tr[data-row]');
const total = async (page: Page) => Number(await page.locator('policy-ledger table').getAttribute('data-total'));

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(ledger(page)).toHaveAttribute('data-ready', '');
}

async function take(page: Page, format: string): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.locator(`[data-download="${format}"]`).click();
  return readFileSync(await (await downloading).path());
}

/** The lines of each cell as the screen shows them. */
async function screen(page: Page): Promise<{ heads: string[]; rows: string[][] }> {
  const heads = await page.locator('policy-ledger thead th[data-sort]').allInnerTexts();
  const cells = await rows(page).evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll<HTMLElement>('td[data-label]')].map((cell) =>
        [...(cell.querySelectorAll('li').length > 0 ? cell.querySelectorAll('li') : [cell])]
          .map((line) =>
            [...(line.querySelectorAll('.status > span').length > 0 ? line.querySelectorAll('.status > span') : [line])]
              .map((part) => part.textContent)
              .join(' '),
          )
          .join('\n'),
      ),
    ),
  );
  return { heads: heads.map((head) => head.trim()), rows: cells };
}

/** A figure or a list cut on screen is whole in the file. */
function agrees(shown: string, value: Cell): boolean {
  const taken = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (taken === null) return shown === '';
  if (typeof taken === 'number') return /\d/.test(shown);
  const lines = shown.split('\n').filter((line) => !/^（还有 \d+ 项，见原文）$/.test(line));
  const text = taken.replace(/^'/, '');
  return lines.every((line) => text.includes(line.replace(/^……|……$/g, '')));
}

for (const path of LEDGERS)
  test(`XLSX and CSV hold the rows and columns of the screen: ${path}`, async ({ page }) => {
    await open(page, `${path}?status=all`);
    const shown = await screen(page);
    expect(shown.rows.length).toBe(await total(page));
    const bytes = await take(page, 'xlsx');
    const [heads, ...taken] = (await readSheet(bytes)) as Cell[][];
    expect(heads?.slice(0, shown.heads.length)).toEqual(shown.heads);
    for (const name of ['时效', '牵头', '配合', '条款', '地址', '时限'])
      expect(heads?.map((head) => String(head).replace('状态', '时效'))).toContain(name);
    expect(taken).toHaveLength(shown.rows.length);
    const wrong = shown.rows.flatMap((cells, n) =>
      cells.flatMap((cell, i) =>
        agrees(cell, taken[n]?.[i] ?? null) ? [] : [`${n}/${shown.heads[i]}: ${cell} ≠ ${taken[n]?.[i]}`],
      ),
    );
    expect(wrong).toEqual([]);
    const about = (await readWorkbook(bytes)).find(({ sheet }) => sheet === '说明');
    const said = Object.fromEntries((about?.data ?? []).map(([label, words]) => [label, words]));
    expect(said.地址).toBe(page.url());
    expect(said.行数).toBe(String(shown.rows.length));

    const csv = (await take(page, 'csv')).toString('utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [csvHeads, ...lines] = parseCsv(csv, { delimiter: ',' }) as string[][];
    expect(csvHeads).toEqual(heads);
    expect(lines.map((line) => line.at(-1))).toEqual(taken.map((row) => row.at(-1)));
    // every address leads to words of the site
    const first = String(taken[0]?.at(-1));
    await page.goto(first);
    await expect(page.locator(`[id="${decodeURIComponent(new URL(first).hash.slice(1))}"]`)).toBeVisible();
  });

test('a filter stands in the address, its count is kept, back takes it away', async ({ page }) => {
  await open(page, '/incentives/');
  const before = await total(page);
  await page.locator('details.facet[data-facet="region"] > summary').click();
  const value = page.locator('details.facet[data-facet="region"] label', { hasText: '河源市' });
  const count = Number(await value.locator('.soft').textContent());
  await value.click();
  await expect(page).toHaveURL(/region=441600/);
  await expect.poll(() => total(page)).toBe(count);
  expect(await rows(page).count()).toBe(count);
  await page.goBack();
  await expect.poll(() => total(page)).toBe(before);
  await page.goForward();
  await expect.poll(() => total(page)).toBe(count);
  await page.getByRole('button', { name: '清除全部筛选' }).click();
  await expect(page).not.toHaveURL(/region/);
  await expect.poll(() => total(page)).toBe(before);
});

test('a facet used by keyboard keeps the focus; Escape and a click elsewhere close it; it stays in the window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 600 });
  await open(page, '/incentives/');
  const facet = page.locator('details.facet[data-facet="type"]');
  const panel = facet.locator('.facet-panel');
  await facet.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const value = await page.locator(':focus').inputValue();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/type=/);
  await expect(facet.locator(`input[value="${value}"]`)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(facet.locator('summary')).toBeFocused();
  await facet.locator('summary').click();
  await expect(panel).toBeVisible();
  await page.locator('h1').click();
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: '清除全部筛选' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-part="count"]')).toBeFocused();
  for (const box of await page.locator('details.facet').all()) {
    // the bar at the foot of the window, where a panel below it would be cut off
    await box.evaluate((element) => scrollBy(0, element.getBoundingClientRect().bottom - innerHeight + 10));
    await box.locator('summary').click();
    // a panel is placed once it is open
    await expect
      .poll(async () => {
        const place = await box.locator('.facet-panel').boundingBox();
        return place && place.y >= 0 && place.y + place.height <= 600 && place.x + place.width <= 1100;
      })
      .toBe(true);
  }
});

test('a narrowed list is printed alone, with what it was narrowed to', async ({ page }) => {
  await open(page, '/incentives/?region=441600');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-part="filter"]')).toContainText('地区：河源市');
  await expect(page.locator('.amounts')).toBeHidden();
  await expect(page.locator('.ledger-bar')).toBeHidden();
  await open(page, '/incentives/');
  await expect(page.locator('.amounts')).toBeVisible();
});

test('a value that only lapsed rows have is found among the facets', async ({ page }) => {
  await open(page, '/departments/commerce/');
  await page.locator('details.facet[data-facet="region"] > summary').click();
  const value = page.locator('details.facet[data-facet="region"] label', { hasText: '广州市' });
  const count = Number(/失效或已过 (\d+)/.exec((await value.textContent()) ?? '')?.[1]);
  await value.click();
  await expect(page.locator('[data-part="count"]')).toHaveText(`没有仍然有效的；以下 ${count} 项已失效或已过`);
  expect(await rows(page).count()).toBe(count);
});

test('in traditional characters all that script puts into the table is so', async ({ page }) => {
  await open(page, '/zh-hant/apply/?status=all');
  await expect(ledger(page)).toContainText('項，見原文）');
  await open(page, '/zh-hant/incentives/?status=all&sort=-cap');
  await expect(rows(page).first().locator('td.of-money')).toHaveText('100萬元');
  for (const path of ['/zh-hant/apply/?status=all', '/zh-hant/incentives/?status=all']) {
    await open(page, path);
    expect(await page.locator('policy-ledger tbody').textContent()).not.toMatch(/[万亿项见]/);
  }
});

test('words in either script, several split by spaces, narrow the rows', async ({ page }) => {
  await open(page, '/incentives/?status=all');
  await page.getByRole('searchbox', { name: '筛选文字' }).fill('貼息 河源');
  await expect(page).toHaveURL(/q=/);
  await expect
    .poll(async () =>
      (await rows(page).allInnerTexts()).every((text) => text.includes('贴息') && text.includes('河源')),
    )
    .toBe(true);
  expect(await rows(page).count()).toBeGreaterThan(0);
});

test('figures are sorted as figures, and what has none stays last', async ({ page }) => {
  await open(page, '/incentives/?status=all');
  const head = page.locator('th[data-sort="cap"]');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const sums = async () =>
    (await rows(page).locator('td[data-label="封顶"]').allInnerTexts()).map((text) => {
      const figure = Number(/[\d.]+/.exec(text)?.[0] ?? Number.NaN);
      return text.includes('亿') ? figure * 1e8 : text.includes('万') ? figure * 1e4 : figure;
    });
  const up = await sums();
  const stated = up.filter((sum) => !Number.isNaN(sum));
  expect(stated.length).toBeGreaterThan(3);
  expect(up.slice(0, stated.length)).toEqual([...stated].sort((a, b) => a - b));
  await head.getByRole('button').click();
  await expect(page).toHaveURL(/sort=-cap/);
  expect((await sums()).slice(0, stated.length)).toEqual([...stated].sort((a, b) => b - a));
});

test('ticked rows alone are taken', async ({ page }) => {
  await open(page, '/incentives/');
  await rows(page).nth(1).getByRole('checkbox').check();
  await rows(page).nth(3).getByRole('checkbox').check();
  const words = await rows(page).evaluateAll((all) =>
    [1, 3].map((n) => all[n]?.querySelector('a.words')?.getAttribute('href')),
  );
  const taken = (await readSheet(await take(page, 'xlsx'))).slice(1);
  expect(taken.map((row) => new URL(String(row.at(-1))).pathname + new URL(String(row.at(-1))).hash)).toEqual(words);
  const docx = await take(page, 'docx');
  expect(docx.subarray(0, 2).toString()).toBe('PK');
});

test('lapsed rows stand apart until they are asked for, and say so', async ({ page }) => {
  await open(page, '/incentives/');
  await expect(ledger(page)).not.toContainText('已失效 2');
  await page.getByRole('button', { name: /已失效或已过，也列出/ }).click();
  await expect(page).toHaveURL(/status=all/);
  await expect(rows(page).filter({ hasText: '已失效' }).first()).toBeVisible();
});

test('what can be applied for goes by the day of the reader', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2020-05-10T12:00:00+08:00'));
  await open(page, '/apply/?status=open');
  const own = rows(page).filter({ hasText: '电子商务平台试点' });
  await expect(own).toContainText('现在可申报');
  await expect(own).toContainText('至 2020-05-20');
  await expect(page.locator('apply-states')).toContainText('按 2020-05-10 计');
  await page.goto('/zh-hant/policies/guangdong-2020-412/');
  await expect(page.locator('policy-applications li', { hasText: '電子商務平臺試點' })).toContainText(
    '現在可申報 至 2020-05-20',
  );
  await page.clock.setFixedTime(new Date('2020-05-21T00:30:00+08:00'));
  await open(page, '/apply/?status=closed');
  await expect(rows(page).filter({ hasText: '电子商务平台试点' })).toContainText('已截止');
});

test('the numbers of the states are the rows that each leads to', async ({ page }) => {
  await open(page, '/apply/');
  const states = await page
    .locator('apply-states li a')
    .evaluateAll((all) =>
      all.map(
        (link) => [link.getAttribute('href') ?? '', Number(link.querySelector('[data-state]')?.textContent)] as const,
      ),
    );
  expect(states.map(([, count]) => count).reduce((a, b) => a + b)).toBeGreaterThan(0);
  for (const [address, count] of states) {
    await open(page, address);
    expect(await rows(page).count(), address).toBe(count);
  }
});

test('without script the whole table is there, what lapsed behind what holds', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/incentives/');
  expect(await rows(page).count()).toBe(await total(page));
  await expect(page.locator('tr.apart')).toHaveText('以下已失效或已过');
  await context.close();
});
