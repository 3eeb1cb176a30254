/** Results taken away, documents found by their number or title, filters that hide everything, facts that are cut. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parseCsv } from 'hucre/csv';
import readWorkbook, { readSheet } from 'read-excel-file/node';

async function ask(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}
const settled = (page: Page) => expect(page.locator('[data-results]')).toHaveAttribute('aria-busy', 'false');

interface Shown {
  clause: string;
  label: string;
  place: string;
  excerpt: string;
  facts: string[];
}

/** All results on the screen, those behind the button too. */
async function screen(page: Page): Promise<Shown[]> {
  const more = page.locator('[data-more]');
  while (await more.isVisible()) {
    await more.click();
    await settled(page);
  }
  return page.locator('[data-results] [data-clause]').evaluateAll((items) =>
    items.map((item) => ({
      clause: item.getAttribute('data-clause') ?? '',
      label: item.querySelector('h3, h4')?.textContent ?? '',
      // of a group the head says it once
      place: [...(item.closest('.group') ?? item).querySelectorAll('.meta-line > *, .group > h3')]
        .map((part) => part.textContent)
        .join('\n'),
      excerpt: (item.querySelector('.excerpt')?.textContent ?? '').replace(/^…|…$/gu, ''),
      facts: [...item.querySelectorAll('.facts li')].map((line) => (line.textContent ?? '').replace(/^〔.〕/u, '')),
    })),
  );
}

async function download(page: Page, format: 'xlsx' | 'csv'): Promise<{ bytes: Buffer; name: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-download="${format}"]`).click(),
  ]);
  return { bytes: readFileSync(await file.path()), name: file.suggestedFilename() };
}

const HEADS = '地区,文件,文号,条款,标题,主题,牵头,配合,时限,扶持措施,目标,时效,原文,地址'.split(',');

/** A file's rows are the screen's: clause by clause, with the same words and facts. */
function compare(rows: string[][], shown: Shown[], origin: string): void {
  expect(rows).toHaveLength(shown.length);
  for (const [i, row] of rows.entries()) {
    const of = (head: string) => row[HEADS.indexOf(head)] ?? '';
    const { clause, label, place, excerpt, facts } = shown[i] as Shown;
    expect(of('地址')).toBe(`${origin}/policies/${clause.replace('#', '/#')}`);
    for (const head of ['地区', '文件', '时效']) expect(place.split('\n')).toContain(of(head));
    expect(label).toContain(of('标题'));
    expect(of('原文').replaceAll('\n', ' ')).toContain(excerpt);
    const lines = (head: string) =>
      of(head)
        .split('\n')
        .filter((line) => line !== '');
    const bodies = facts.filter((fact) => /^(?:牵头|配合|负责)：/u.test(fact)).join('；');
    for (const name of [...lines('牵头'), ...lines('配合')]) expect(bodies).toContain(name);
    expect(facts.filter((fact) => !/^(?:牵头|配合|负责)：/u.test(fact))).toEqual([
      ...lines('时限'),
      ...lines('扶持措施'),
    ]);
  }
}

for (const address of [
  '/search/?q=奖励',
  '/search/?q=电子商务&sort=date&group=document&region=441600',
  '/search/?incentive=贴息&incentive=奖励&sort=amount',
]) {
  test(`${address} is taken away as it is on the screen`, async ({ page }) => {
    await ask(page, address);
    const total = Number(await page.locator('[data-results]').getAttribute('data-total'));
    expect(total).toBeGreaterThan(3);
    await expect(page.locator('[data-scope]')).toHaveText(`下载全部 ${total} 条`);
    // before the other results are drawn: the file has them all
    const [xlsx, csv] = [await download(page, 'xlsx'), await download(page, 'csv')];
    const shown = await screen(page);
    expect(shown).toHaveLength(total);
    const { origin, href } = new URL(page.url());

    expect(xlsx.name).toMatch(/^搜索结果-\d{4}-\d{2}-\d{2}\.xlsx$/u);
    const [heads, ...rows] = await readSheet(xlsx.bytes);
    expect(heads).toEqual(HEADS);
    compare(
      rows.map((row) => row.map((cell) => String(cell ?? ''))),
      shown,
      origin,
    );
    const about = new Map(
      (await readSheet(xlsx.bytes, '说明')).map(([label, words]) => [String(label), String(words)] as const),
    );
    expect((await readWorkbook(xlsx.bytes)).map(({ sheet }) => sheet)).toEqual(['搜索结果', '说明']);
    expect(about.get('地址')).toBe(href);
    expect(about.get('行数')).toBe(String(total));
    expect(about.get('来源')).toBe('政策通览');
    expect(about.get('查询')).toBe(new URL(href).searchParams.get('q') ?? '未填');
    expect(about.get('日期')).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    for (const value of new URL(href).searchParams.getAll('incentive')) expect(about.get('筛选')).toContain(value);

    const text = csv.bytes.toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [csvHeads, ...csvRows] = parseCsv(text.slice(1)).map((row) => row.map((cell) => String(cell ?? '')));
    expect(csvHeads).toEqual(HEADS);
    compare(csvRows, shown, origin);
  });
}

test('in traditional characters, with addresses of the traditional pages', async ({ page }) => {
  await ask(page, '/zh-hant/search/?q=奖励');
  await expect(page.locator('[data-scope]')).toHaveText(/^下載全部 \d+ 條$/u);
  const [heads, first] = await readSheet((await download(page, 'xlsx')).bytes);
  expect(heads).toContain('扶持措施');
  expect(heads).toContain('條款');
  expect(String(first?.at(-1))).toContain('/zh-hant/policies/');
  const words = String(first?.[12]);
  expect(words).toContain('獎勵');
});

test('nothing found is nothing to take, and a text that cannot be had makes no file', async ({ page }) => {
  await ask(page, '/search/?q=没有这样的话');
  await expect(page.locator('[data-download="xlsx"]')).toBeHidden();
  await page.route('**/search/data/*/hans/*-rows.json', (route) => route.fulfill({ status: 503, body: '' }));
  await ask(page, '/search/?q=奖励');
  let taken = false;
  page.on('download', () => {
    taken = true;
  });
  await page.locator('[data-download="csv"]').click();
  await expect(page.locator('[data-scope]')).toHaveText('没有下载完整，请再试一次');
  await page.unroute('**/search/data/*/hans/*-rows.json');
  expect(taken).toBe(false);
  await download(page, 'csv');
});

for (const [typed, id] of [
  ['穗府办函〔2019〕2号', 'guangzhou-2019-2'],
  ['穗府辦函［2019］2號', 'guangzhou-2019-2'],
  ['穗府办函 （２０１９） ２ 号', 'guangzhou-2019-2'],
  ['2019年2号', 'guangzhou-2019-2'],
  ['2019年2號', 'guangzhou-2019-2'],
  ['〔2015〕43号', 'heyuan-2015-43'],
  ['《关于推动电子商务跨越式发展的若干措施》', 'guangzhou-2019-2'],
  ['關於推動河源市電子商務發展的意見', 'heyuan-2015-43'],
  ['河源市人民政府办公室关于推动河源市电子商务发展的意见', 'heyuan-2015-43'],
] as const) {
  for (const prefix of ['', '/zh-hant']) {
    test(`${prefix} ${typed} finds its document first`, async ({ page }) => {
      await ask(page, `${prefix}/search/?q=${encodeURIComponent(typed)}`);
      const entry = page.locator('[data-documents] [data-document]');
      await expect(entry).toHaveCount(1);
      await expect(entry).toHaveAttribute('data-document', id);
      await expect(entry).toBeVisible();
      await expect(page.getByRole('status').first()).not.toHaveText(/^(没有|沒有)/u);
      const clauses = page.locator('[data-results] [data-clause]');
      if ((await clauses.count()) > 0)
        expect((await entry.boundingBox())?.y).toBeLessThan((await clauses.first().boundingBox())?.y ?? 0);
      await entry.getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`${prefix}/policies/${id}/`));
    });
  }
}

test('a word of many titles leaves them folded, above the clauses', async ({ page }) => {
  await ask(page, '/search/?q=电子商务');
  await expect(page.locator('[data-documents]')).toBeHidden();
  await expect(page.locator('[data-titles] summary')).toContainText('5 份');
  await expect(page.locator('[data-titles] li').first()).toBeHidden();
  // where no clause has the words, they are not folded
  await ask(page, '/search/?q=示范工作方案');
  await expect(page.locator('[data-titles] li').first()).toBeVisible();
});

test('filters that hide everything are named, with what each hides, and cleared', async ({ page }) => {
  await ask(page, '/search/?q=琶洲');
  const total = await page.locator('[data-results]').getAttribute('data-total');
  await ask(page, '/search/?q=琶洲&region=510000');
  const box = page.locator('[data-hidden]');
  await expect(box).toContainText(`“地区：四川省”去掉 ${total} 条`);
  await expect(page.getByRole('status').first()).toHaveText(`筛选之内没有条款包含“琶洲”；不加筛选有 ${total} 条。`);
  await box.getByRole('button', { name: `清除地区（可见 ${total} 条）` }).click();
  await expect(page).not.toHaveURL(/region/);
  await expect(page.locator('[data-results]')).toHaveAttribute('data-total', total ?? '');
  await expect(box).toBeHidden();
  await page.goBack();
  await expect(box).toBeVisible();
  await expect(page.locator('input[name="region"][value="510000"]')).toBeChecked();
  // no single one of two is to blame
  await ask(page, '/search/?q=琶洲&region=510000&incentive=贴息');
  await expect(box.locator('[data-clear]')).toHaveCount(1);
  await box.getByRole('button', { name: '清除全部筛选' }).click();
  await expect(page.locator('[data-results]')).toHaveAttribute('data-total', total ?? '');
});

test('facts that do not fit are counted, and unfold', async ({ page }) => {
  await ask(page, '/search/?incentive=奖励');
  const more = page.locator('[data-results] .more-facts').first();
  const cut = more.locator('li');
  await expect(more.locator('summary')).toHaveText(`还有 ${await cut.count()} 项`);
  await expect(cut.first()).toBeHidden();
  await more.locator('summary').click();
  await expect(cut.last()).toBeVisible();
});

for (const prefix of ['', '/zh-hant'])
  test(`${prefix} a near miss says how much it finds`, async ({ page }) => {
    await ask(page, `${prefix}/search/?q=公共服务瓶台`);
    const link = page.locator('[data-advice] a').first();
    await expect(link).toHaveText(prefix === '' ? '公共服务平台' : '公共服務平臺');
    const count = /\d+/u.exec((await page.locator('[data-advice] p').first().textContent()) ?? '')?.[0];
    await link.click();
    await settled(page);
    await expect(page.locator('[data-results]')).toHaveAttribute('data-total', count ?? '');
  });
