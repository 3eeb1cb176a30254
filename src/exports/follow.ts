/**
 * What a reader can follow: for every region, line, type, topic a feed of its documents and a calendar of its days, for
 * every document a calendar.
 */
import type { Base, BaseRecord } from '../corpus/base.ts';
import { regionsOf } from '../corpus/listing.ts';
import { ledgerOf } from '../ledger/kinds/index.ts';
import type { LedgerRow } from '../ledger/ledger.ts';
import { INCENTIVE_TYPES } from '../model/policy.ts';
import { eachClause } from '../model/walk.ts';
import { datedRows } from './ledger/ics.ts';

export const FEED_FACETS = ['region', 'line', 'type', 'topic'] as const;
export type FeedFacet = (typeof FEED_FACETS)[number];
export const CALENDAR_FACETS = [...FEED_FACETS, 'policy'] as const;
export type CalendarFacet = (typeof CALENDAR_FACETS)[number];

interface Followed {
  key: string;
  /** as a reader's list of feeds and calendars shows it */
  name: string;
}

/** What of a facet has documents. */
export function followedOf(base: Base, facet: CalendarFacet): Followed[] {
  const { lexicon, records } = base;
  if (facet === 'policy') return records.map(({ policy }) => ({ key: policy.id, name: policy.title }));
  if (facet === 'region') {
    const known = records.flatMap(({ policy }) => regionsOf(policy));
    return [...new Map(known.map(({ adcode, name }) => [adcode, name]))].map(([key, name]) => ({
      key,
      name: reachesBelow(base, key) ? `${name}及所辖地区` : name,
    }));
  }
  if (facet === 'type')
    return INCENTIVE_TYPES.filter((type) => base.incentives.some(({ fact }) => fact.type === type)).map((type) => ({
      key: type,
      name: type,
    }));
  if (facet === 'line') {
    const lines = new Set(base.assignments.flatMap(({ fact }) => fact.line ?? []));
    return [...lines].map((line) => ({ key: line, name: `${lexicon.lineLabel(line)}条线` }));
  }
  return lexicon.topics
    .filter(({ id }) => records.some((record) => hasTopic(record, id)))
    .map(({ id }) => ({ key: id, name: lexicon.topicName(id) }));
}

/** Whether documents of regions below it are among those of a region. */
export function reachesBelow(base: Base, adcode: string): boolean {
  return followedRecords(base, 'region', adcode).some(({ policy }) => policy.region?.adcode !== adcode);
}

const hasTopic = ({ policy }: BaseRecord, topic: string) =>
  [...eachClause(policy.clauses)].some(({ topics }) => topics.includes(topic));

/** The documents that a feed tells of, newest first. A region has those of the regions below it too, as its filter has. */
export function followedRecords(base: Base, facet: FeedFacet, key: string): BaseRecord[] {
  const ids = <Row extends { policy: { id: string } }>(rows: readonly Row[]) =>
    new Set(rows.map(({ policy }) => policy.id));
  if (facet === 'region')
    return base.records.filter(({ policy }) => regionsOf(policy).some(({ adcode }) => adcode === key));
  if (facet === 'topic') return base.records.filter((record) => hasTopic(record, key));
  const those =
    facet === 'line'
      ? ids(base.assignments.filter(({ fact }) => fact.line === key))
      : ids(base.incentives.filter(({ fact }) => fact.type === key));
  return base.records.filter(({ policy }) => those.has(policy.id));
}

/**
 * The rows of the ledger of times that a calendar holds: those that the ledger's own filter leaves, whatever their
 * status; of a type of benefit those of the clauses that give it.
 */
export function followedTimes(base: Base, facet: CalendarFacet, key: string): LedgerRow[] {
  const { rows } = ledgerOf(base, 'deadlines');
  if (facet === 'type')
    return rows.filter((_, i) => base.deadlines[i]?.passage.incentives.some(({ type }) => type === key));
  if (facet === 'policy') return rows.filter((_, i) => base.deadlines[i]?.policy.id === key);
  return rows.filter(({ facets }) => facets[facet]?.includes(key));
}

export const feedPath = (facet: FeedFacet, key: string) => `/feeds/${facet}/${encodeURIComponent(key)}.xml`;
export const calendarPath = (facet: CalendarFacet, key: string) => `/calendars/${facet}/${encodeURIComponent(key)}.ics`;

/** What of a facet has a day that a calendar can show: a calendar without an event is none (RFC 5545, 3.6). */
export function calendarsOf(base: Base, facet: CalendarFacet): (Followed & { days: number })[] {
  return followedOf(base, facet)
    .map((one) => ({ ...one, days: datedRows(followedTimes(base, facet, one.key)) }))
    .filter(({ days }) => days > 0);
}
