/** New documents as an Atom feed (RFC 4287). */
import { Feed } from 'feed';
import type { Base } from '../corpus/base.ts';
import { documentDate } from '../model/status.ts';

export function policiesFeed(base: Base, site: string, name: string): string {
  const dated = base.records.filter(({ policy }) => documentDate(policy) !== null);
  const newest = documentDate(dated[0]?.policy ?? { dateIssued: null, datePublished: null });
  const feed = new Feed({
    id: new URL('/', site).href,
    link: new URL('/', site).href,
    title: name,
    language: 'zh-Hans',
    copyright: '',
    ...(newest && { updated: new Date(newest) }),
  });
  for (const { policy } of dated) {
    const link = new URL(`/policies/${policy.id}/`, site).href;
    feed.addItem({
      title: policy.title,
      id: link,
      link,
      date: new Date(documentDate(policy) ?? ''),
      description: `${policy.region?.name ?? ''} ${policy.docNumber ?? ''}`.trim(),
      author: policy.issuers.map((issuer) => ({ name: issuer })),
    });
  }
  return feed.atom1();
}
