/** Documents as an Atom feed (RFC 4287), each dated by the day on which the site last changed what it says of it. */
import { Feed } from 'feed';
import type { BaseRecord } from '../corpus/base.ts';
import { addedOn, changedOn, UNKNOWN_DAY } from '../corpus/changes.ts';
import { documentDate } from '../model/status.ts';
import { xmlCharacters } from '../text/xml-characters.ts';

export interface FeedOrigin {
  /** address of the site */
  site: string;
  /** path of the feed itself, and of the page that it follows */
  path: string;
  page: string;
  name: string;
  /** name of the site: who speaks where a document names no issuer */
  siteName: string;
  /** what stands before the address of a document: `/zh-hant` */
  prefix?: string;
  /** words into the characters of the feed */
  convert?(text: string): string;
}

export function policiesFeed(
  records: readonly BaseRecord[],
  { site, path, page, name, siteName, prefix = '', convert = (text) => text }: FeedOrigin,
): string {
  const at = (address: string) => new URL(address, site).href;
  const dated = records
    .map((record) => ({ record, changed: changedOn(record) }))
    .sort((a, b) => b.changed.localeCompare(a.changed));
  const feed = new Feed({
    id: at(path),
    link: at(page),
    feedLinks: { atom: at(path) },
    title: xmlCharacters(convert(name)),
    author: { name: xmlCharacters(convert(siteName)) },
    generator: false,
    updated: day(dated[0]?.changed ?? UNKNOWN_DAY),
  });
  for (const { record, changed } of dated) {
    const { policy } = record;
    const link = at(`${prefix}/policies/${policy.id}/`);
    const added = addedOn(record);
    const issued = documentDate(policy);
    const about = [policy.region?.name, policy.docNumber, issued === null ? null : `${issued}成文`];
    const corrected = record.corrections.length > 0 ? `人工校正 ${record.corrections.length} 处` : null;
    feed.addItem({
      title: inHtml(convert(policy.title)),
      id: link,
      link,
      date: day(changed),
      ...(added && { published: day(added) }),
      description: inHtml(convert([...about, corrected].filter((part) => part).join('　'))),
      ...(policy.issuers.length > 0 && {
        author: policy.issuers.map((issuer) => ({ name: xmlCharacters(convert(issuer)) })),
      }),
    });
  }
  return feed.atom1();
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** The library writes every text of a feed as HTML: signs of markup in it are words. */
export const inHtml = (text: string): string =>
  xmlCharacters(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
