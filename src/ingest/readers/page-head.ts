/** What an HTML page says of itself: <meta>, <title>, <h1>, JSON-LD, the names of linked files. */
import type { PageHead } from '../lines.ts';

/** More than this of a kind is no head of a page. */
const MOST = 200;

export function readPageHead(document: Document): PageHead {
  const all = (selector: string) => [...document.querySelectorAll(selector)].slice(0, MOST);
  const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const metas = all('meta').flatMap((meta): [string, string][] => {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? '';
    const content = (meta.getAttribute('content') ?? '').trim();
    return name !== '' && content !== '' ? [[name, content]] : [];
  });
  return {
    metas: [
      ...metas,
      ...all('script[type="application/ld+json"]').flatMap((script) => jsonLd(script.textContent ?? '')),
    ],
    title: text(document.querySelector('title') ?? document.createElement('title')),
    headings: all('h1').map(text),
    links: all('a').map(text),
    pictures: all('img').length,
  };
}

/** The plain fields of a JSON-LD script; one that is broken says nothing. */
function jsonLd(source: string): [string, string][] {
  try {
    const data: unknown = JSON.parse(source);
    const things = Array.isArray(data) ? data : [data];
    return things.flatMap((thing: unknown) =>
      typeof thing === 'object' && thing !== null
        ? Object.entries(thing).flatMap(([name, value]): [string, string][] =>
            typeof value === 'string' ? [[name, value]] : [],
          )
        : [],
    );
  } catch {
    return [];
  }
}
