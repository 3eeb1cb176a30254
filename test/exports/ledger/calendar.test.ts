import { describe, expect, it } from 'vitest';
import { CALENDAR_FACETS, calendarsOf, followedTimes } from '../../../src/exports/follow.ts';
import { datedRows, ledgerCalendar } from '../../../src/exports/ledger/ics.ts';
import { ledgerOf } from '../../../src/ledger/kinds/index.ts';
import type { Ledger, LedgerRow } from '../../../src/ledger/ledger.ts';
import { placedPassages } from '../../../src/model/walk.ts';
import { base } from '../../support/base.ts';
import { dayOf, readCalendar } from '../../support/icalendar.ts';
import { ruleDays } from '../../support/rule-days.ts';

const SITE = 'https://policies.example';
const ledger = ledgerOf(base, 'deadlines');
const print = (rows: readonly LedgerRow[]) => ledgerCalendar(ledger, rows, { name: '政策时限', site: SITE });

describe('the calendar of all deadlines', () => {
  const { events, properties } = readCalendar(print(ledger.rows));

  it('has an event for each row that names a day, and says its sentence and its clause', () => {
    expect(properties['X-WR-CALNAME']).toBe('政策时限');
    const urls = new Set(events.map(({ URL }) => URL));
    const dated = ledger.rows.filter(({ dates }) => dates?.events.length);
    expect(urls).toEqual(new Set(dated.map(({ href }) => `${SITE}${href}`)));
    expect(datedRows(ledger.rows)).toBe(dated.length);
    for (const { DESCRIPTION = '', URL: url = '' } of events) {
      const [, id, anchor] = /\/policies\/(.+)\/#(.+)\.d\d+$/u.exec(url) ?? [];
      const policy = base.byId.get(id ?? '')?.policy;
      const place = policy && placedPassages(policy).find((one) => one.anchor === anchor);
      const sentence = DESCRIPTION.split('\n')[0] ?? '';
      expect(place?.passage.text).toContain(sentence);
      // a whole sentence: it begins where one ends
      const before = place?.passage.text[(place.passage.text.indexOf(sentence) ?? 0) - 1] ?? '。';
      expect('。；！？\n').toContain(before);
      expect(DESCRIPTION).toContain(url);
    }
  });

  it('begins what comes back on a day of its rule', () => {
    const returning = events.filter(({ RRULE }) => RRULE);
    expect(returning.length).toBeGreaterThan(0);
    for (const { RRULE = '', DTSTART } of returning) {
      const day = dayOf(DTSTART);
      expect(ruleDays(RRULE, Number(day.slice(0, 4)))).toContain(day);
    }
  });

  it('ends what comes back with its document', () => {
    const yearly = events.find(({ URL }) => URL?.includes('guangzhou-2019-2/#part_7__subsec_26'));
    expect(yearly).toMatchObject({
      DTSTART: '20191210',
      DTEND: '20191211',
      RRULE: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10;UNTIL=20221231',
    });
  });
});

describe('a row of its own', () => {
  const row = (more: Partial<LedgerRow>): LedgerRow => ({
    id: 'doc#sec_1#1',
    href: '/policies/doc/#sec_1.d1',
    cells: [
      '每年3月底前、9月底前',
      '定期',
      '甲市',
      '各区于每年3月、9月底前，报送“甲,乙;丙\\丁”情况，并抄送有关部门和单位、企业、协会、商会、园区、院校、银行。',
      '甲市若干措施',
      ['一、（一）', '甲府〔2021〕1号'],
    ],
    facets: { type: ['recurring'] },
    validity: { effectiveFrom: null, effectiveTo: null },
    ends: null,
    ...more,
  });
  const columns = ['time', 'type', 'region', 'words', 'document', 'clause'].map((key) => ({
    key,
    label: key,
    kind: 'text' as const,
  }));
  const own: Ledger = { key: 'deadlines', title: '时限', columns, facets: [], rows: [] };
  const make = (rows: LedgerRow[]) => ledgerCalendar(own, rows, { name: '甲', site: SITE });
  const dates = {
    changed: '2026-02-03',
    events: [
      { key: '3.-1', start: '2021-03-31', days: 1, rrule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1' },
      { key: '9.-1', start: '2021-09-30', days: 1, rrule: 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1' },
    ],
  };

  it('has two events for two days of a year, and says in words what is due', () => {
    const { events } = readCalendar(make([row({ dates })]));
    expect(events.map(({ UID, DTSTAMP }) => [UID, DTSTAMP])).toEqual([
      ['doc.sec_1.1.3.-1@policy-base', '20260203T000000Z'],
      ['doc.sec_1.1.9.-1@policy-base', '20260203T000000Z'],
    ]);
    expect(events[0]?.SUMMARY).toBe(
      '甲市：各区于每年3月、9月底前，报送“甲,乙;丙\\丁”情况，并抄送有关部门和单位、企业、协会……（定期，每年3月底前、9月底前）',
    );
    expect(events[0]?.DESCRIPTION).toBe(`${row({}).cells[3]}\n甲市若干措施 一、（一）\n${SITE}/policies/doc/#sec_1.d1`);
  });

  it('fills the days of a window', () => {
    const window = { ...dates, events: [{ key: 'once', start: '2021-12-20', days: 20, rrule: null }] };
    expect(readCalendar(make([row({ dates: window })])).events[0]).toMatchObject({
      DTSTART: '20211220',
      DTEND: '20220109',
      TRANSP: 'TRANSPARENT',
    });
  });

  it('keeps every sign as words, in the name of the calendar too', () => {
    const hostile = '甲,乙;丙\\丁\r\nBEGIN:VEVENT\u0000\u0007\rX:1';
    const words = row({ dates: { ...dates, events: dates.events.slice(0, 1) } });
    const cells = words.cells.with(3, hostile);
    const text = ledgerCalendar(own, [{ ...words, cells }], { name: hostile, site: SITE });
    const { properties, events } = readCalendar(text);
    const kept = '甲,乙;丙\\丁\nBEGIN:VEVENT\nX:1';
    expect(properties['X-WR-CALNAME']).toBe(kept);
    expect(properties.NAME).toBe(kept);
    expect(events[0]?.DESCRIPTION?.startsWith(`${kept}\n`)).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
  });

  it('names the document whose validity ends', () => {
    const { events } = readCalendar(make([row({ dates, facets: { type: ['validity'] } })]));
    expect(events[0]?.SUMMARY).toMatch(/^甲市：《甲市若干措施》（/u);
  });
});

describe('calendars to subscribe to', () => {
  it.each(CALENDAR_FACETS)('by %s: each has what its filter leaves', (facet) => {
    const calendars = calendarsOf(base, facet);
    expect(calendars.length).toBeGreaterThan(0);
    for (const { key, days } of calendars) {
      const rows = followedTimes(base, facet, key);
      const { events } = readCalendar(print(rows));
      expect(new Set(events.map(({ URL }) => URL)).size).toBe(days);
      const known = new Set(ledger.rows.map(({ id }) => id));
      for (const { id } of rows) expect(known).toContain(id);
      if (facet === 'policy') for (const { id } of rows) expect(id.startsWith(`${key}#`)).toBe(true);
    }
  });

  it('has of a province what its cities say too', () => {
    const cities = new Set(followedTimes(base, 'region', '440000').map(({ id }) => id.split('#')[0]));
    expect(cities).toContain('heyuan-2015-43');
  });
});
