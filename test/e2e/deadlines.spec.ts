/** Deadlines: the time line and the list by the reader's own day; calendars of a filter and of a page; feeds. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { dayOf, readCalendar } from '../support/icalendar.ts';

const READY = 'policy-ledger[data-ready]';

async function rowsOnScreen(page: Page): Promise<{ href: string; time: string; words: string }[]> {
  return page.locator('tr[data-row]').evaluateAll((rows) =>
    rows.map((row) => ({
      href: row.querySelector<HTMLAnchorElement>('a.words')?.href ?? '',
      time: row.querySelector('td[data-label="时限"]')?.textContent?.trim() ?? '',
      words: row.querySelector('a.words')?.textContent?.replace(/……$/, '') ?? '',
    })),
  );
}

async function takeCalendar(page: Page) {
  const downloading = page.waitForEvent('download');
  await page.locator('[data-download="ics"]').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  return readCalendar(await readFile(await download.path(), 'utf8'));
}

const pathOf = (url = '') => url.replace(/^https?:\/\/[^/]+/, '');

test('the calendar of a filter holds what is on screen', async ({ page }) => {
  await page.goto('/deadlines/?region=441600&status=all');
  await page.locator(READY).waitFor();
  const rows = await rowsOnScreen(page);
  expect(rows.length).toBeGreaterThan(3);
  const dated = rows.filter(({ time }) => /\d{4}-\d{2}-\d{2}|月/.test(time));
  expect(dated.length).toBeLessThan(rows.length);
  const { events } = await takeCalendar(page);
  expect(events.map(({ URL }) => pathOf(URL)).sort()).toEqual(dated.map(({ href }) => pathOf(href)).sort());
  for (const { URL: url, DESCRIPTION = '', SUMMARY, DTSTART } of events) {
    const row = dated.find(({ href }) => pathOf(href) === pathOf(url));
    expect(DESCRIPTION).toContain(row?.words ?? 'none');
    expect(SUMMARY).toContain(row?.time ?? 'none');
    expect(row?.time).toContain(dayOf(DTSTART));
  }
});

test('the calendar of a province is that of its filter, and that of ticked rows holds these', async ({
  page,
  request,
}) => {
  await page.goto('/deadlines/?region=440100&status=all');
  await page.locator(READY).waitFor();
  const { events } = await takeCalendar(page);
  const fixed = readCalendar(await (await request.get('/calendars/region/440100.ics')).text());
  expect(events.map(({ UID }) => UID)).toEqual(fixed.events.map(({ UID }) => UID));
  const yearly = fixed.events.find(({ RRULE }) => RRULE);
  expect(yearly?.RRULE).toBe('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10;UNTIL=20221231');
  await page.locator('tr[data-row]', { hasText: '每年12月10日前' }).getByRole('checkbox').check();
  expect((await takeCalendar(page)).events.map(({ UID }) => UID)).toEqual([yearly?.UID]);
});

test('rows without a day give no calendar, and the button says so', async ({ page }) => {
  await page.goto('/deadlines/?type=duration');
  await page.locator(READY).waitFor();
  await expect(page.locator('tr[data-row]').first()).toBeVisible();
  await expect(page.locator('[data-download="csv"]')).toBeEnabled();
  await expect(page.locator('[data-download="ics"]')).toBeDisabled();
});

test('past, running, next are told by the reader’s own day in China', async ({ page }) => {
  // still the day before in universal time
  await page.clock.setFixedTime(new Date('2017-12-30T17:00:00Z'));
  await page.goto('/deadlines/');
  await page.locator('due-list[data-ready="2017-12-31"]').waitFor();
  await expect(page.getByText('按今天（北京时间 2017-12-31）说的')).toBeVisible();
  const group = (phase: string) => page.locator(`.due-group[data-phase="${phase}"]`);
  await expect(group('running').locator('li', { hasText: '2015-01-01 至 2017-12-31' }).first()).toContainText(
    '进行中，至 2017-12-31',
  );
  await expect(group('due').locator('li', { hasText: '2017年底前' })).toContainText('还有 0 天');
  await expect(group('due').locator('li', { hasText: '报送我厅' })).toContainText('2020-05-20');
  await expect(group('recurring').locator('li', { hasText: '每年12月10日前' })).toContainText('下一次 2019-12-10');
  await expect(group('past').locator('li', { hasText: '2015年底前' })).toContainText('已过');
  for (const phase of ['due', 'running', 'recurring', 'undated', 'past']) {
    const count = Number(await group(phase).locator('[data-count]').textContent());
    expect(await group(phase).locator('li').count()).toBe(count);
  }
  const line = await page.locator('.time-chart').evaluate((chart) => {
    const { first, last } = (chart as HTMLElement).dataset;
    return [Number(getComputedStyle(chart).getPropertyValue('--today')), Number(first), Number(last)];
  });
  const [at = 0, first = 0, last = 0] = line;
  expect(at).toBeCloseTo(((2018 - first) / (last - first + 1)) * 100, 0);
});

test('every mark of the time line is a link with a name, to words that are there', async ({ page, request }) => {
  await page.goto('/deadlines/');
  const marks = await page
    .locator('.chart-mark, .chart-validity')
    .evaluateAll((all) => all.map((mark) => [mark.getAttribute('href') ?? '', mark.getAttribute('aria-label') ?? '']));
  expect(marks.length).toBeGreaterThan(10);
  const pages = new Map<string, string>();
  for (const [href = '', name = ''] of marks) {
    expect(name.length).toBeGreaterThan(8);
    const [path = '', anchor] = href.split('#');
    if (!pages.has(path)) pages.set(path, await (await request.get(path)).text());
    if (anchor) expect(pages.get(path)).toContain(`id="${anchor}"`);
  }
  // in the list too
  const listed = await page.locator('due-list a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const [href = ''] of marks.filter(([one = '']) => one.includes('#'))) expect(listed).toContain(href);
  const mark = page.locator('.chart-mark').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/policies\/.+#/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all is there, and the day is said to be that of the build', async ({ page }) => {
    await page.goto('/deadlines/');
    await expect(page.getByText(/按本站生成之日 \d{4}-\d{2}-\d{2} 说的/)).toBeVisible();
    const counts = await page.locator('due-list [data-count]').allTextContents();
    const total = Number(await page.locator('table.ledger').getAttribute('data-total'));
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(total);
    expect(await page.locator('due-list li').count()).toBe(total);
    await expect(page.locator('tr[data-row]')).toHaveCount(total);
  });
});

for (const [path, facet] of [
  ['/regions/441600/', 'region'],
  ['/departments/commerce/', 'line'],
  ['/incentives/补助/', 'type'],
  ['/topics/rural/', 'topic'],
] as const) {
  test(`${path} can be followed`, async ({ page, request }) => {
    await page.goto(path);
    const shown = await page.locator('[data-follow="feed"]').getAttribute('href');
    expect(shown).toContain(`/feeds/${facet}/`);
    const heads = await page
      .locator('head link[type="application/atom+xml"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(heads).toContain(shown);
    const feed = await request.get(shown ?? '');
    expect(feed.ok()).toBe(true);
    expect(await feed.text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    const calendar = page.locator('[data-follow="calendar"]');
    const { events } = readCalendar(await (await request.get((await calendar.getAttribute('href')) ?? '')).text());
    const said = Number(/(\d+) 项/.exec((await calendar.textContent()) ?? '')?.[1]);
    expect(new Set(events.map(({ URL }) => URL)).size).toBe(said);
  });
}

test('the traditional pages have feeds and calendars in their own characters', async ({ page, request }) => {
  await page.goto('/zh-hant/regions/441600/');
  const href = await page.locator('[data-follow="feed"]').getAttribute('href');
  expect(href).toBe('/zh-hant/feeds/region/441600.xml');
  expect(await (await request.get(href ?? '')).text()).toContain('關於');
  await page.goto('/zh-hant/deadlines/?region=441600&status=all');
  await page.locator(READY).waitFor();
  const { events } = await takeCalendar(page);
  expect(events[0]?.URL).toContain('/zh-hant/policies/');
  expect(events.map(({ SUMMARY }) => SUMMARY).join('')).toContain('電子商務');
});
