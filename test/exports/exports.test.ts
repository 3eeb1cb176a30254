import { describe, expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { toAkomaNtoso } from '../../src/exports/akoma-ntoso.ts';
import { deadlinesCalendar } from '../../src/exports/calendar.ts';
import { policiesFeed } from '../../src/exports/feed.ts';
import { bulkLines, indexBody } from '../../src/exports/opensearch.ts';
import { eachClause, placedPassages } from '../../src/model/walk.ts';
import { base } from '../support/base.ts';

const SITE = 'https://policies.example';

describe('calendar', () => {
  const calendar = deadlinesCalendar(base, SITE, '2016-06-30');
  const events = calendar.split('BEGIN:VEVENT').slice(1);

  it('has dated ends and yearly days', () => {
    expect(calendar.startsWith('BEGIN:VCALENDAR')).toBe(true);
    expect(events.length).toBeGreaterThan(5);
    for (const event of events) expect(event).toMatch(/DTSTART;VALUE=DATE:\d{8}/);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20171231');
  });

  it('gives each event an id of its own', () => {
    const ids = events.map((event) => /UID:(.+)/.exec(event)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same on the same day', () => {
    expect(deadlinesCalendar(base, SITE, '2016-06-30')).toBe(calendar);
  });
});

describe('Akoma Ntoso', () => {
  it.each(base.records.map(({ policy }) => [policy.id, policy] as const))(
    '%s is well-formed and has every clause',
    (_, policy) => {
      const xml = toAkomaNtoso(policy);
      expect(() => create(xml)).not.toThrow();
      for (const clause of eachClause(policy.clauses)) expect(xml).toContain(`eId="${clause.id}"`);
    },
  );
});

it('the feed has every dated document', () => {
  const feed = policiesFeed(base, SITE, '政策库');
  const dated = base.records.filter(({ policy }) => policy.dateIssued ?? policy.datePublished);
  expect(feed.match(/<entry>/g)?.length).toBe(dated.length);
});

describe('the export for a search cluster', () => {
  const lines = [...bulkLines(base)].map((line) => JSON.parse(line));
  const actions = lines.filter((_, i) => i % 2 === 0);
  const documents = lines.filter((_, i) => i % 2 === 1);

  it('has an action and a document for every passage', () => {
    const ids = base.records.flatMap(({ policy }) =>
      placedPassages(policy).map(({ anchor }) => `${policy.id}#${anchor}`),
    );
    expect(documents.map(({ clause }) => clause)).toEqual(ids);
    expect(actions.map(({ index }) => index._id)).toEqual(ids);
  });

  it('has no field that the mapping does not know', () => {
    const { mappings } = indexBody() as { mappings: { properties: Record<string, unknown> } };
    for (const document of documents)
      for (const field of Object.keys(document)) expect(mappings.properties).toHaveProperty(field);
  });
});
