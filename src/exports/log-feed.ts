/** The publication log as an Atom feed (RFC 4287): what has a day, newest first. */
import { Feed } from 'feed';
import { LOG_LABELS, type LogEntry } from '../corpus/log.ts';
import { inHtml } from './feed.ts';

/** @param name of the site */
export function logFeed(log: readonly LogEntry[], site: string, name: string): string {
  const page = new URL('/log/', site).href;
  const dated = log.filter((entry): entry is LogEntry & { date: string } => entry.date !== null);
  const title = `更新记录 · ${name}`;
  const feed = new Feed({
    id: page,
    link: page,
    feedLinks: { atom: new URL('/log.xml', site).href },
    title,
    language: 'zh-Hans',
    copyright: '',
    author: { name },
    // the same for the same log, however often it is built
    updated: new Date(dated[0]?.date ?? 0),
  });
  for (const { id, kind, date, words, places } of dated) {
    const [first] = places;
    const address = ({ policy, anchor }: (typeof places)[number]) =>
      new URL(`/policies/${policy}/${anchor ? `#${anchor}` : ''}`, site).href;
    feed.addItem({
      title: inHtml(`${LOG_LABELS[kind]}：${places.length === 1 ? first?.title : `${places.length} 份文件`}`),
      id: `${page}#${id}`,
      link: places.length === 1 && first ? address(first) : `${page}#${id}`,
      date: new Date(date),
      description: inHtml(words),
      content: [inHtml(words), ...places.map((place) => `<a href="${address(place)}">${inHtml(place.title)}</a>`)]
        .map((line) => `<p>${line}</p>`)
        .join(''),
    });
  }
  return feed.atom1();
}
