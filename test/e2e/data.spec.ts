/** What is taken away from the page of downloads: every file is there, and as large and as long as the page says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseCsv } from 'hucre/csv';

const DIST = 'dist';
/** What the page says of a file. */
interface Told {
  path: string;
  rows: number | null;
  size: string;
}

function entriesOf(path: string, body: string): number | null {
  if (path.endsWith('.csv')) return parseCsv(body).length - 1;
  if (path.endsWith('.ndjson')) return body.trimEnd().split('\n').length;
  const value: unknown = path.endsWith('.json') ? JSON.parse(body) : null;
  return Array.isArray(value) ? value.length : null;
}

function printed(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

for (const locale of ['', '/zh-hant'])
  test(`${locale}/data/ tells of every file what it is`, async ({ page }) => {
    await page.goto(`${locale}/data/`);
    const told: Told[] = await page.locator('[data-download-path]').evaluateAll((rows) =>
      rows.map((row) => ({
        path: row.getAttribute('data-download-path') ?? '',
        rows: row.hasAttribute('data-rows') ? Number(row.getAttribute('data-rows')) : null,
        size: row.querySelector('[data-label="大小"]')?.textContent ?? '',
      })),
    );
    expect(told.length).toBeGreaterThan(15);
    for (const { path, rows, size } of told) {
      const response = await page.request.get(path);
      expect(response.ok(), path).toBe(true);
      const body = await response.body();
      expect(response.headers()['content-type'], path).toMatch(/; charset=utf-8$/);
      expect(printed(body.length), path).toBe(size);
      const entries = entriesOf(path, body.toString('utf8'));
      if (entries !== null) expect(entries, path).toBe(rows);
    }
  });

test('a table comes down by its link, and has the rows of its page', async ({ page }) => {
  await page.goto('/data/');
  const row = page.locator('[data-download-path="/data/targets.csv"]');
  const shown = await row.locator('[data-label="条数"]').textContent();
  const link = row.getByRole('link').first();
  await link.evaluate((element) => element.setAttribute('download', ''));
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const [head = [], ...rows] = parseCsv(readFileSync(await download.path(), 'utf8'));
  expect(String(rows.length)).toBe(shown);
  await page.goto('/targets/');
  expect(await page.locator('[data-total]').getAttribute('data-total')).toBe(shown);
  const keys = new Set(rows.map((cells) => String(cells[head.indexOf('编号')])));
  for (const id of await page
    .locator('[data-row]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-row'))))
    expect(keys).toContain(id);
});

test('beside a document stand its files, told in its head and on the page', async ({ page }) => {
  await page.goto('/policies/heyuan-2015-43/');
  const linked = await page
    .locator('link[rel="alternate"][href*="/data."]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.getAttribute('type')] as const));
  expect(linked.map(([, type]) => type).sort()).toEqual([
    'application/json',
    'application/ld+json',
    'application/xml',
    'text/csv',
    'text/markdown',
  ]);
  const shown = await page
    .locator('.policy-files a[type]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(shown).toEqual(linked.map(([href]) => href));
  const read = async (extension: string) =>
    (await page.request.get(`/policies/heyuan-2015-43/data.${extension}`)).text();
  const title = await page.locator('h1').textContent();
  expect(JSON.parse(await read('json')).title).toBe(title);
  expect(await read('md')).toMatch(new RegExp(`^# ${title}\n`));
  expect(await read('xml')).toContain(`<docTitle>${title}</docTitle>`);
  expect(JSON.parse(await read('jsonld'))['@graph'][0].name).toBe(title);
  const [head = [], ...facts] = parseCsv(await read('csv'));
  for (const cells of facts) {
    const anchor = new URL(String(cells[head.indexOf('地址')])).hash.slice(1);
    await expect(page.locator(`[id="${anchor}"]`)).toHaveCount(1);
  }
  const structured = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(structured).toMatchObject({ '@type': 'Legislation', name: title });
});

test('the description of the addresses has every file there is, and no other', async () => {
  const { paths } = JSON.parse(readFileSync(join(DIST, 'data/openapi.json'), 'utf8')) as { paths: object };
  const ids = (JSON.parse(readFileSync(join(DIST, 'data/policies.json'), 'utf8')) as { id: string }[]).map(
    ({ id }) => id,
  );
  const described = Object.keys(paths).flatMap((path) =>
    path.includes('{id}') ? ids.map((id) => path.replace('{id}', id)) : [path],
  );
  expect(described.filter((path) => !existsSync(join(DIST, path)))).toEqual([]);
  const files = (folder: string) =>
    readdirSync(join(DIST, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.html'))
      .map((entry) => `${entry.parentPath.slice(DIST.length)}/${entry.name}`);
  const known = new Set(described);
  expect([...files('data'), ...files('policies')].filter((path) => !known.has(path))).toEqual([]);
});
