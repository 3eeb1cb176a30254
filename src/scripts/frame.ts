/** What every page needs script for: `/` goes to the search field, the script switch keeps the clause, the shortlist tells its count. */
import { shortlist } from '../shortlist/store.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const field = document.querySelector<HTMLInputElement>('[data-search-key]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

const scriptSwitch = document.querySelector<HTMLAnchorElement>('.script-switch');
scriptSwitch?.addEventListener('click', () => {
  scriptSwitch.search = location.search;
  scriptSwitch.hash = location.hash;
});

const count = document.querySelector<HTMLElement>('[data-shortlist-count]');
function showCount(): void {
  if (!count) return;
  const { length } = shortlist().read().items;
  count.hidden = length === 0;
  count.textContent = ` ${length}`;
}
shortlist().onChange(showCount);
showCount();
