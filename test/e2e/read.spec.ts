/** Reading: outline, permalinks, facts and their words, the source, the two scripts, without JavaScript. */
import { expect, test } from '@playwright/test';

const HEYUAN = '/policies/heyuan-2015-43/';
const GUANGZHOU = '/policies/guangzhou-2019-2/';

test('from the first page to a clause', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '文件', exact: true }).first().click();
  await page
    .getByRole('link', { name: /河源市人民政府办公室关于推动河源市电子商务发展的意见/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('关于推动河源市电子商务发展的意见');
  await page
    .getByRole('navigation', { name: '本文目录' })
    .getByRole('link', { name: /大力培育平台型电子商务企业/ })
    .click();
  await expect(page).toHaveURL(/#sec_3__subsec_1__item_2$/);
  await expect(page.locator('#sec_3__subsec_1__item_2')).toBeInViewport();
});

test('every clause has a permalink to itself', async ({ page }) => {
  await page.goto(HEYUAN);
  const sections = page.locator('section.clause');
  expect(await sections.count()).toBeGreaterThan(30);
  const wrong = await sections.evaluateAll((all) =>
    all.filter((section) => section.querySelector(`a[href="#${section.id}"]`) === null).map(({ id }) => id),
  );
  expect(wrong).toEqual([]);
});

test('a fact leads to its words, and the words are marked', async ({ page }) => {
  await page.goto('/incentives/贴息/');
  const link = page.locator('table a[href*="#"]').first();
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  const words = page.locator(`[id="${decodeURIComponent(href.split('#')[1] ?? '')}"]`);
  await expect(words).toBeVisible();
  await expect(words).toBeInViewport();
  await expect(words).toContainText('贴息');
});

test('every link to a clause or fact of the site has its target', async ({ page, request }) => {
  const pages = [
    '/',
    '/departments/',
    '/departments/commerce/',
    '/incentives/',
    '/deadlines/',
    '/topics/',
    '/citations/',
    '/editor/',
  ];
  const targets = new Map<string, Set<string>>();
  for (const address of pages) {
    await page.goto(address);
    for (const href of await page
      .locator('a[href*="/policies/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))) {
      const { pathname, hash } = new URL(href, 'http://localhost');
      const set = targets.get(pathname) ?? new Set();
      if (hash) set.add(decodeURIComponent(hash.slice(1)));
      targets.set(pathname, set);
    }
  }
  expect(targets.size).toBeGreaterThan(3);
  for (const [path, ids] of targets) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const html = await response.text();
    const present = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    expect(
      [...ids].filter((id) => !present.has(id)),
      path,
    ).toEqual([]);
  }
});

test('the source as received can be had, byte for byte', async ({ page, request }) => {
  await page.goto(GUANGZHOU);
  const href = await page.locator('#received a[href^="/sources/"]').getAttribute('href');
  const response = await request.get(href ?? '');
  expect(response.status()).toBe(200);
  expect((await response.body()).toString('utf8')).toContain('電子商務');
});

test('the switch keeps page and clause, and the language is told', async ({ page }) => {
  await page.goto(`${GUANGZHOU}#sec_2`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.getByRole('link', { name: '繁體' }).click();
  await expect(page).toHaveURL(new RegExp(`/zh-hant${GUANGZHOU}#sec_2$`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('廣州市');
  await page.getByRole('link', { name: '简体' }).click();
  await expect(page).toHaveURL(new RegExp(`${GUANGZHOU}#sec_2$`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test('a traditional source is shown in its own characters', async ({ page }) => {
  const source = await (await page.request.get(`/zh-hant${GUANGZHOU}`)).text();
  const plain = await (await page.request.get(GUANGZHOU)).text();
  expect(plain).toContain('着力');
  expect(source).toContain('著力');
  expect(source).not.toContain('着力');
});

test('comparing, from the reader', async ({ page }) => {
  await page.goto(HEYUAN);
  await page.getByRole('link', { name: '与其他文件对照' }).click();
  await expect(page.getByRole('status')).toContainText('再选一份');
  await page.getByLabel(/广州市.*穗府办函/).check();
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(page).toHaveURL(/p=heyuan-2015-43&p=guangzhou-2019-2|p=guangzhou-2019-2&p=heyuan-2015-43/);
  await expect(page.getByRole('table').getByRole('columnheader')).toHaveCount(2);
});

test('two cities side by side, by address: amounts, and answers that say what was not seen', async ({ page }) => {
  await page.goto('/compare/?p=heyuan-2015-43&p=guangzhou-2019-2&view=clauses');
  const table = page.getByRole('table');
  await expect(table).toContainText('50万元');
  await expect(table.getByText('未见').first()).toBeVisible();
  const link = table.locator('tbody td a').first();
  await link.click();
  await expect(page).toHaveURL(/\/policies\/.+#/);
  await page.goBack();
  await expect(table).toContainText('50万元');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a policy is whole: text, facts, outline, source', async ({ page }) => {
    await page.goto(HEYUAN);
    await expect(page.getByRole('navigation', { name: '本文目录' })).toBeVisible();
    await expect(page.locator('#sec_3__subsec_1__item_2')).toContainText('贴息');
    await expect(page.locator('#sec_3__subsec_1__item_2')).toContainText('市商务局');
    await page.getByRole('navigation', { name: '本文目录' }).getByRole('link', { name: /跨境/ }).first().click();
    await expect(page).toHaveURL(/#sec_/);
  });

  for (const [path, words] of [
    ['/incentives/', '贴息'],
    ['/departments/commerce/', '市商务局'],
    ['/deadlines/', '2017-12-31'],
    ['/topics/', '跨境电商'],
    ['/regions/441600/', '河源市'],
    ['/citations/', '国发〔2015〕24号'],
  ] as const) {
    test(`${path} shows its facts`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('main')).toContainText(words);
    });
  }

  test('search says what else there is', async ({ page }) => {
    await page.goto('/search/?q=电子商务');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript').getByRole('link', { name: '扶持措施' })).toHaveAttribute(
      'href',
      '/incentives/',
    );
  });
});
