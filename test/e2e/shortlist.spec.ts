/** Citing a clause, copying its words, and a shortlist of clauses and rows taken away as a file. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';

const HEYUAN = '/policies/heyuan-2015-43/';
const CLAUSE = 'sec_3__subsec_1__item_2';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const signOf = (page: Page, anchor: string) => page.locator(`[id="${anchor}"] > .clause-head .permalink`);

/** Ticks the first rows of a ledger and puts them on the shortlist. @returns their ids */
async function keepRows(page: Page, address: string, count: number): Promise<string[]> {
  await page.goto(address);
  await expect(page.locator('policy-ledger[data-ready]')).toBeVisible();
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const row = page.locator('tr[data-row]').nth(i);
    await row.locator('.tick input').check();
    ids.push((await row.getAttribute('data-row')) ?? '');
  }
  await page.getByRole('button', { name: '加入清单' }).click();
  await expect(page.locator('[data-part="kept"]')).toHaveText(`已加入备选清单 ${count} 项`);
  return ids;
}

async function keepClause(page: Page): Promise<void> {
  await page.goto(HEYUAN);
  await signOf(page, CLAUSE).click();
  await page.getByRole('button', { name: '加入清单' }).click();
  await expect(page.locator('[data-said]')).toHaveText('已加入备选清单 1 项');
  await page.keyboard.press('Escape');
}

test('a clause: its address is copied and said to be, its citations can be copied, by keyboard', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-31T18:00:00Z'));
  await page.goto(`${HEYUAN}?q=贴息`);
  await signOf(page, CLAUSE).focus();
  await page.keyboard.press('Enter');
  const address = new URL(`${HEYUAN}#${CLAUSE}`, page.url()).href;
  await expect(page.locator('[data-said]')).toHaveText('已复制本条地址');
  expect(await clipboard(page)).toBe(address);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '关闭' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-said]')).toHaveText('已复制：GB/T 7714—2015');
  // the day in China, where it is April already
  expect(await clipboard(page)).toBe(
    `河源市人民政府办公室. 河源市人民政府办公室关于推动河源市电子商务发展的意见: 河府办〔2015〕43号: 三、（一）2[A/OL]. (2015-12-10)[2027-04-01]. ${address}.`,
  );
  await page.getByRole('button', { name: '复制 行文引用' }).click();
  expect(await clipboard(page)).toBe(
    '《河源市人民政府办公室关于推动河源市电子商务发展的意见》（河府办〔2015〕43号）三、（一）2',
  );
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-cite-box]')).toBeHidden();
});

test('a clause without a title, whose sign stands in the line of its words', async ({ page }) => {
  await page.goto('/policies/guangzhou-2019-2/');
  const clause = page.locator('.clause.bare').first();
  await clause.locator('.permalink').click();
  await expect(page.locator('[data-said]')).toHaveText('已复制本条地址');
  await page.keyboard.press('Escape');
  const marker = await clause.locator('.clause-head > :first-child').textContent();
  const [first] = await clause.locator('.text p').allTextContents();
  await clause.evaluate((section) => getSelection()?.selectAllChildren(section));
  await page.keyboard.press('Control+c');
  expect(await clipboard(page)).toContain(`${marker}　${first}`);
});

test('a document: cited from its head, BibTeX and RIS as files', async ({ page, request }) => {
  await page.goto(HEYUAN);
  await page.locator('[data-cite-open]').click();
  const box = page.locator('[data-cite-box]');
  await expect(box).toContainText('河府办〔2015〕43号[A/OL]. (2015-12-10)');
  await expect(box.getByRole('button', { name: '加入清单' })).toBeHidden();
  for (const [name, words] of [
    ['BibTeX', '@techreport{heyuan-2015-43,'],
    ['RIS', 'TI  - 河源市人民政府办公室关于推动河源市电子商务发展的意见'],
  ] as const) {
    const response = await request.get((await box.getByRole('link', { name }).getAttribute('href')) ?? '');
    expect(await response.text()).toContain(words);
  }
});

test('copied words of a clause are its words', async ({ page }) => {
  await page.goto(HEYUAN);
  const words = await page.locator(`[id="${CLAUSE}"] .text p`).allTextContents();
  const heading = await page.locator(`[id="${CLAUSE}-h"]`).textContent();
  await page.locator(`[id="${CLAUSE}"]`).evaluate((clause) => getSelection()?.selectAllChildren(clause));
  await page.keyboard.press('Control+c');
  expect(await clipboard(page)).toBe([heading, ...words].join('\n'));
});

test('copied words of several clauses hold no signs and no notes', async ({ page }) => {
  await page.goto(HEYUAN);
  await page.locator('.document').evaluate((document) => getSelection()?.selectAllChildren(document));
  await page.keyboard.press('Control+c');
  const copied = await clipboard(page);
  expect(copied).toContain('1.积极引进电子商务重大项目\n引进国际国内');
  expect(copied).not.toMatch(/#|〔[人时得引照]〕|本条要点/);
});

test('words of a note can be copied where a reader asks for them', async ({ page }) => {
  await page.goto(HEYUAN);
  const note = page.locator(`[id="${CLAUSE}"] .notes li`).first();
  await note.hover();
  await note.evaluate((item) => getSelection()?.selectAllChildren(item));
  await page.keyboard.press('Control+c');
  expect(await clipboard(page)).toContain('市商务局');
});

test('clauses and rows are kept across pages, shown by document and taken away as shown', async ({ page }) => {
  await keepClause(page);
  const rows = [...(await keepRows(page, '/incentives/', 2)), ...(await keepRows(page, '/targets/?status=all', 1))];
  const link = page.getByRole('link', { name: '清单 4' });
  await link.click();
  const list = page.locator('policy-shortlist[data-ready]');
  await expect(list).toHaveAttribute('data-total', '4');
  const items = list.locator('[data-row]');
  expect((await items.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.row))).toSorted()).toEqual(
    [...rows, `heyuan-2015-43#${CLAUSE}`].toSorted(),
  );
  expect(await items.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.state))).toEqual([
    'same',
    'same',
    'same',
    'same',
  ]);
  const shown = await items.evaluateAll((all) =>
    all.map((item) => ({
      kind: item.querySelector('.meta-line span')?.textContent,
      content: [...item.querySelectorAll('.shortlist-content span')].map((line) => line.textContent).join('\n'),
      status: item.querySelector('.status')?.textContent,
      words: item.querySelector('.words')?.textContent,
      address: item.querySelector<HTMLAnchorElement>('a.words')?.href,
    })),
  );
  const wait = page.waitForEvent('download');
  await list.locator('[data-download="xlsx"]').click();
  const [heads, ...read] = await readSheet(readFileSync(await (await wait).path()));
  expect(heads).toEqual(['种类', '内容', '地区', '时效', '条款', '原文', '核对', '地址']);
  expect(
    read.map(([kind, content, , status, , words, , address]) => ({ kind, content, status, words, address })),
  ).toEqual(shown);
});

test('one is taken off, all are, and both can be undone', async ({ page }) => {
  await keepRows(page, '/incentives/', 3);
  await page.goto('/shortlist/');
  const items = page.locator('[data-row]');
  await expect(items).toHaveCount(3);
  const before = await items.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.row));
  await page.getByRole('button', { name: /^移出/ }).nth(1).click();
  await expect(items).toHaveCount(2);
  await expect(page.getByRole('status')).toContainText('已移出 1 项');
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await items.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.row))).toEqual(before);
  await page.getByRole('button', { name: '清空' }).click();
  await expect(items).toHaveCount(0);
  await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items).toHaveCount(3);
});

test('tabs keep in step', async ({ page, context }) => {
  await page.goto('/shortlist/');
  await expect(page.locator('[data-part="empty"]')).toBeVisible();
  const other = await context.newPage();
  await keepRows(other, '/incentives/', 2);
  await expect(page.locator('[data-row]')).toHaveCount(2);
  await expect(page.getByRole('link', { name: '清单 2' })).toBeVisible();
});

test('what changed since is said, and what is gone is shown as it was', async ({ page }) => {
  await keepRows(page, '/incentives/', 2);
  await page.evaluate(() => {
    const name = 'policy-shortlist';
    const kept = JSON.parse(localStorage.getItem(name) ?? '');
    kept.items[0].words = '当时的字句';
    kept.items[1] = { ...kept.items[1], id: 'heyuan-2015-43#sec_99#1', words: '已经没有的字句' };
    localStorage.setItem(name, JSON.stringify(kept));
  });
  await page.goto('/shortlist/');
  await expect(page.locator('[data-state="changed"]')).toContainText('当时的字句');
  const gone = page.locator('[data-state="gone"]');
  await expect(gone).toContainText('原表中已没有此行');
  await expect(gone).toContainText('已经没有的字句');
  await expect(gone.locator('a')).toHaveCount(0);
});

test('a storage that cannot be read, or is forbidden, is told in words', async ({ page }) => {
  await page.goto('/shortlist/');
  await page.evaluate(() => localStorage.setItem('policy-shortlist', '{"version":9}'));
  await page.reload();
  await expect(page.locator('[data-part="unreadable"]')).toBeVisible();
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.locator('[data-part="empty"]')).toBeVisible();
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  );
  await page.reload();
  await expect(page.locator('[data-part="forbidden"]')).toBeVisible();
  await page.goto('/incentives/');
  await page.locator('.tick input').first().check();
  await page.getByRole('button', { name: '加入清单' }).click();
  await expect(page.locator('[data-part="kept"]')).toContainText('浏览器不许本站存储');
});

test('in traditional characters: the same rows, their words of that script', async ({ page }) => {
  await keepRows(page, '/incentives/', 1);
  await page.goto('/zh-hant/shortlist/');
  const item = page.locator('[data-row]');
  await expect(item).toHaveAttribute('data-state', 'same');
  await expect(item).toContainText('未載明有效期');
  await expect(item.locator('a.words')).toHaveAttribute('href', /^\/zh-hant\/policies\//);
});

test('the log leads to its documents, and its feed holds them', async ({ page, request }) => {
  await page.goto('/data/');
  await page.locator('main').getByRole('link', { name: '更新记录' }).first().click();
  await expect(page).toHaveURL(/\/log\/$/);
  const links = page.locator('.log a');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(new Set(hrefs)).toContain(HEYUAN);
  for (const href of new Set(hrefs)) expect((await request.get(href)).status()).toBe(200);
  const feed = await (await request.get('/log.xml')).text();
  expect(feed.match(/<entry>/g)).toHaveLength(await page.locator('.log > li').count());
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the citation of the document is on its page, and the shortlist says what it needs', async ({ page }) => {
    await page.goto(HEYUAN);
    await page.locator('#cite summary').click();
    await expect(page.locator('[data-form="gbt"]')).toContainText(
      /43号\[A\/OL\]\. \(2015-12-10\)\[\d{4}-\d\d-\d\d\]\./,
    );
    await page.goto('/shortlist/');
    await expect(page.locator('noscript p')).toContainText('需要启用 JavaScript');
  });
});
