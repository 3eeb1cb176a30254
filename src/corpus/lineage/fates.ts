/** What later documents do to the validity of earlier ones: end it on a day, or make it last longer. */
import { readDate, shiftDate } from '../../genre/dates.ts';
import type { Policy } from '../../model/policy.ts';
import { documentDate } from '../../model/status.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Link, LinkPlace } from './links.ts';

export interface Fate {
  /** ended by a later document */
  ended: { by: Policy; day: string | null; place: LinkPlace } | null;
  /** made to last longer */
  extended: { by: Policy; until: string; place: LinkPlace } | null;
}

/**
 * Links of `replaces` in the order of their documents. Left out are those that say the contrary of one before: an older
 * document that ends a younger one, and whatever would close a circle.
 */
export function endings(links: readonly Link[], policyOf: (key: string) => Policy | null): Link[] {
  const ends = new Map<string, string[]>();
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const open = [from];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (key === to) return true;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(...(ends.get(key) ?? []));
    }
    return false;
  };
  const day = (key: string) => {
    const policy = policyOf(key);
    return (policy && documentDate(policy)) ?? '';
  };
  return links
    .filter(({ relation }) => relation === 'replaces')
    .sort((a, b) => day(a.from).localeCompare(day(b.from)) || a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
    .filter(({ from, to }) => {
      const [later, earlier] = [day(from), day(to)];
      if (from === to || (later !== '' && earlier !== '' && later < earlier) || reaches(to, from)) return false;
      ends.set(from, [...(ends.get(from) ?? []), to]);
      return true;
    });
}

/** The day from which a document is no longer in force: as the words say, else that on which the other takes effect. */
function endDay(by: Policy, words: string): string | null {
  return readDate(words) ?? by.effectiveFrom ?? documentDate(by);
}

const YEARS = /(?:延长|延续|顺延|延期)([\d一二两三四五六七八九十]{1,3})年/u;

/** 延长至2026年12月31日; 延长三年 counts from the day on which it would have ended */
function lastDay(words: string, earlier: Policy | null): string | null {
  const stated = readDate(words);
  if (stated) return stated;
  const years = parseNumeral(YEARS.exec(words)?.[1] ?? '');
  return years !== null && earlier?.effectiveTo ? shiftDate(earlier.effectiveTo, { years }) : null;
}

/** By key. The first document that ends another ends it; of several that extend it the latest day holds. */
export function fatesOf(links: readonly Link[], policyOf: (key: string) => Policy | null): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  const fate = (key: string): Fate => {
    const known = fates.get(key) ?? { ended: null, extended: null };
    fates.set(key, known);
    return known;
  };
  for (const link of endings(links, policyOf)) {
    const by = policyOf(link.from);
    const [place] = link.places;
    if (!by || !place) continue;
    const day = endDay(by, place.words);
    const of = fate(link.to);
    if (!of.ended || (day !== null && (of.ended.day === null || day < of.ended.day))) of.ended = { by, day, place };
  }
  for (const link of links) {
    const by = policyOf(link.from);
    if (link.relation !== 'extends' || !by) continue;
    for (const place of link.places) {
      const until = lastDay(place.words, policyOf(link.to));
      const of = fate(link.to);
      if (until !== null && (!of.extended || until > of.extended.until)) of.extended = { by, until, place };
    }
  }
  return fates;
}

/** 有效期至 as later documents leave it. */
export function validTo(policy: Pick<Policy, 'effectiveTo'>, fate: Fate | null): string | null {
  const until =
    fate?.extended && fate.extended.until > (policy.effectiveTo ?? '') ? fate.extended.until : policy.effectiveTo;
  const day = fate?.ended?.day ?? null;
  const last = day === null ? null : shiftDate(day, { days: -1 });
  return last !== null && (until === null || last < until) ? last : until;
}
