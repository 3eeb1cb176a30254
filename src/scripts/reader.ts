/** The reader's help: words searched for are marked, notes fold on a phone, the outline follows, printing. */
import { loadFolder } from '../search/client/load.ts';
import { createHitBar } from './hits.ts';
import { markPhrases } from './mark-phrases.ts';

const parameters = new URLSearchParams(location.search);
const article = document.querySelector<HTMLElement>('.document');

const query = parameters.get('q');
if (query && article) {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  markPhrases(article, '.text p, .clause-head :is(h2, h3, h4, h5, h6)', query, await loadFolder());
  const hit = target?.querySelector<HTMLElement>('mark.hit') ?? null;
  const bar = document.querySelector<HTMLElement>('[data-hits]');
  if (bar) createHitBar(bar, [...article.querySelectorAll<HTMLElement>('mark.hit')], hit);
  if (target && hit) {
    target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    hit.scrollIntoView({ block: 'center' });
  }
}

/** An address may point at a clause's fact; the focus goes there for keyboard and screen reader. */
function focusTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || query) return;
  target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}
addEventListener('hashchange', focusTarget);
focusTarget();

const narrow = matchMedia('(max-width: 63.99rem)');
if (narrow.matches)
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.notes, .outline')) details.open = false;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.outline a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      for (const link of links.values()) link.removeAttribute('aria-current');
      links.get(target.id)?.setAttribute('aria-current', 'location');
    }
  },
  { rootMargin: '0px 0px -75% 0px' },
);
for (const id of links.keys()) {
  const section = document.getElementById(id);
  if (section) seen.observe(section);
}
