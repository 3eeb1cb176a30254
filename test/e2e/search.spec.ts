/** Searching: either script, exact phrases, facets with their counts, from a result to the marked words. */
import { expect, type Page, test } from '@playwright/test';

async function results(page: Page, address: string): Promise<{ total: number; clauses: string[] }> {
  await page.goto(address);
  return shown(page);
}

async function shown(page: Page): Promise<{ total: number; clauses: string[] }> {
  const list = page.locator('[data-results]');
  await expect(list).toHaveAttribute('aria-busy', 'false');
  const clauses = await list
    .locator('[data-clause]')
    .evaluateAll((all) => all.map((item) => item.getAttribute('data-clause') ?? ''));
  return { total: Number(await list.getAttribute('data-total')), clauses };
}

interface PolicyJson {
  id: string;
  preamble: { text: string };
  closing: { text: string };
  clauses: ClauseJson[];
}
interface ClauseJson {
  id: string;
  heading: string | null;
  text: string;
  children: ClauseJson[];
}

/** Brute force: the passages whose heading or text contains the phrase, signs and spaces aside. */
async function containing(page: Page, phrase: string): Promise<string[]> {
  const policies = (await (await page.request.get('/data/policies.json')).json()) as PolicyJson[];
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}%.]/gu, '');
  const found: string[] = [];
  const look = (policy: PolicyJson, anchor: string, texts: (string | null)[]) => {
    if (texts.some((text) => bare(text ?? '').includes(bare(phrase)))) found.push(`${policy.id}#${anchor}`);
  };
  const walk = (policy: PolicyJson, clauses: ClauseJson[]) => {
    for (const clause of clauses) {
      look(policy, clause.id, [clause.heading, clause.text]);
      walk(policy, clause.children);
    }
  };
  for (const policy of policies) {
    look(policy, 'preamble', [policy.preamble.text]);
    look(policy, 'closing', [policy.closing.text]);
    walk(policy, policy.clauses);
  }
  return found.sort();
}

for (const [typed, phrase] of [
  ['电子商务产业园', '电子商务产业园'],
  ['電子商務產業園', '电子商务产业园'],
  ['跨境電商', '跨境电商'],
  ['2000万元', '2000万元'],
  ['２０００万元', '2000万元'],
  ['粤府办[2016]24号', '粤府办〔2016〕24号'],
  ['國發〔2015〕24號', '国发〔2015〕24号'],
  ['著力提高', '着力提高'],
  ['B2C、C2C', 'B2C、C2C'],
  ['2020年5月20日', '2020年5月20日'],
  ['没有这样的话', '没有这样的话'],
] as const) {
  test(`${typed} finds exactly the clauses that contain it`, async ({ page }) => {
    const expected = await containing(page, phrase);
    const { total, clauses } = await results(page, `/search/?q=${encodeURIComponent(typed)}`);
    expect(total).toBe(expected.length);
    if (total <= 20) expect([...clauses].sort()).toEqual(expected);
    if (phrase !== '没有这样的话') expect(total).toBeGreaterThan(0);
  });
}

test('typed on the first page, in traditional characters', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('農村電子商務');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  const { total } = await shown(page);
  expect(total).toBe((await containing(page, '农村电子商务')).length);
  await expect(page.locator('[data-results] mark').first()).toHaveText('农村电子商务');
});

test('the traditional page gives traditional results for either script', async ({ page }) => {
  const hans = await results(page, '/zh-hant/search/?q=跨境电子商务');
  await expect(page.locator('[data-results] mark').first()).toHaveText('跨境電子商務');
  const hant = await results(page, '/zh-hant/search/?q=跨境電子商務');
  expect(hant).toEqual(hans);
  expect(hans.total).toBeGreaterThan(3);
});

test('by department and role', async ({ page }) => {
  await results(page, '/search/');
  await page.getByRole('group', { name: '部门条线' }).getByRole('checkbox').first().waitFor();
  const box = page.locator('input[name="department"][value="finance"]');
  if (!(await box.isVisible())) await page.getByRole('group', { name: '部门条线' }).getByRole('button').click();
  const count = Number(await page.locator('label:has(input[name="department"][value="finance"]) .count').textContent());
  await box.check();
  await expect(page).toHaveURL(/department=finance/);
  await expect(page.locator('[data-results]')).toHaveAttribute('data-total', String(count));
  const { clauses } = await shown(page);
  expect(clauses.length).toBeGreaterThan(5);
  await page.locator('input[name="role"][value="lead"]').check();
  await expect(page).toHaveURL(/role=lead/);
  const led = await shown(page);
  expect(led.total).toBeGreaterThan(0);
  expect(led.total).toBeLessThan(count);
  for (const text of await page.locator('[data-results] > li').allTextContents())
    expect(text).toMatch(/牵头：[^；]*财政/);
});

test('by incentive type, with words, and back again', async ({ page }) => {
  await results(page, '/search/?q=电子商务');
  const before = await shown(page);
  await page.locator('input[name="incentive"][value="贴息"]').check();
  await expect(page).toHaveURL(/incentive=/);
  const narrowed = await shown(page);
  expect(narrowed.total).toBeGreaterThan(0);
  expect(narrowed.total).toBeLessThan(before.total);
  for (const text of await page.locator('[data-results] > li').allTextContents()) expect(text).toContain('贴息');
  await page.goBack();
  await expect(page.locator('[data-results]')).toHaveAttribute('data-total', String(before.total));
  await expect(page.locator('input[name="incentive"][value="贴息"]')).not.toBeChecked();
  await page.goForward();
  await expect(page.locator('[data-results]')).toHaveAttribute('data-total', String(narrowed.total));
});

test('from a result to the words in the document', async ({ page }) => {
  await results(page, '/search/?q=面积入驻率');
  const item = page.locator('[data-clause]').first();
  const clause = await item.getAttribute('data-clause');
  await item.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/policies/${clause?.split('#')[0]}/\\?q=.*#`));
  const mark = page.locator(`[id="${clause?.split('#')[1]}"] mark.hit`).first();
  await expect(mark).toHaveText('面积入驻率');
  await expect(mark).toBeInViewport();
});

test('words, quotes, exclusion and OR', async ({ page }) => {
  const total = async (q: string) => (await results(page, `/search/?q=${encodeURIComponent(q)}`)).total;
  const [both, loan, grant, either, without] = [
    await total('贴息 补助'),
    await total('贴息'),
    await total('补助'),
    await total('贴息 OR 补助'),
    await total('贴息 -补助'),
  ];
  expect(either).toBe(loan + grant - both);
  expect(without).toBe(loan - both);
  expect(await total('"贴息 扶持"')).toBe((await containing(page, '贴息扶持')).length);
});

test('an index that cannot be loaded is told in words', async ({ page }) => {
  await page.route('**/search/data/hans.json', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/search/?q=电子商务');
  await expect(page.getByRole('status')).toContainText(/搜索暂不可用.*503/);
});

test('suggestions by keyboard: a heading is searched for, a document opened', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('combobox').first();
  await field.focus();
  await page.keyboard.type('農村電子商務發展載');
  const list = page.getByRole('listbox').first();
  await expect(list.getByRole('option').first()).toContainText('建设农村电子商务发展载体');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  expect((await shown(page)).total).toBeGreaterThan(0);
  await page.locator('#q').fill('河府办〔2015〕43');
  await page.locator('.suggestions [role="option"]').first().click();
  await expect(page).toHaveURL(/\/policies\/heyuan-2015-43\//);
});

test('a mistyped word, and the same in other words', async ({ page }) => {
  await results(page, '/search/?q=电子上务');
  const advice = page.locator('[data-advice]');
  await advice.getByRole('link', { name: '电子商务', exact: true }).click();
  expect((await shown(page)).total).toBeGreaterThan(100);
  await results(page, '/search/?q=农村电商');
  const related = page.locator('[data-related]');
  await expect(related).toContainText('农村电子商务');
  await expect(related.locator('mark').first()).toHaveText('农村电子商务');
  await expect(related.locator('[data-clause]')).toHaveCount(0);
});

test('sorted by date, grouped by document, and shared by its address', async ({ page }) => {
  const plain = await results(page, '/search/?q=电子商务');
  await page.getByLabel('排序').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  await shown(page);
  const dates = await page.locator('[data-results] time').allTextContents();
  expect(dates).toEqual([...dates].sort().reverse());
  await page.getByLabel('按文件归并').check();
  await expect(page).toHaveURL(/group=document/);
  const grouped = await shown(page);
  expect(grouped.total).toBe(plain.total);
  await expect(page.locator('[data-results] > li.group').first()).toBeVisible();
  await page.reload();
  await shown(page);
  await expect(page.getByLabel('排序')).toHaveValue('date');
  await expect(page.getByLabel('按文件归并')).toBeChecked();
});

test('marks of a document one after the other', async ({ page }) => {
  await results(page, '/search/?q=跨境电子商务');
  await page.locator('[data-clause] a').first().click();
  const bar = page.getByRole('group', { name: '检索词' });
  await expect(bar).toBeVisible();
  const count = bar.locator('[data-count]');
  const before = await count.textContent();
  await bar.getByRole('button', { name: '下一处' }).click();
  await expect(count).not.toHaveText(before ?? '');
  await expect(page.locator('mark.hit.current')).toBeInViewport();
  await bar.getByRole('button', { name: '上一处' }).click();
  await expect(count).toHaveText(before ?? '');
  await bar.getByRole('button', { name: '不再标出' }).click();
  await expect(page.locator('mark.hit')).toHaveCount(0);
  await expect(page).not.toHaveURL(/\?q=/);
});

test('a newer question makes an older one void', async ({ page }) => {
  await results(page, '/search/?q=电子商务');
  await page.locator('#q').fill('的');
  await page.keyboard.press('Enter');
  await page.locator('#q').fill('琶洲');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-results]')).toHaveAttribute('data-total', '1');
  await page.waitForTimeout(500);
  await expect(page.locator('[data-clause]')).toHaveCount(1);
});

test('a browser can add the search', async ({ page }) => {
  await page.goto('/');
  const address = await page.locator('link[rel="search"]').getAttribute('href');
  const description = await (await page.request.get(address ?? '')).text();
  const template = /template="([^"]*)"/.exec(description)?.[1] ?? '';
  expect(template).toContain('{searchTerms}');
  await page.goto(template.replace(/^https?:\/\/[^/]*/, '').replace('{searchTerms}', encodeURIComponent('琶洲')));
  expect((await shown(page)).total).toBe(1);
});
