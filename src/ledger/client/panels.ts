/** Open facets: one panel at a time, closed by Escape and by a click elsewhere, never beyond the edges of the window. */

/** Room kept between a panel and the edge of the window, CSS pixels. */
const EDGE = 8;
/** A panel lower than this is of no use: it opens upwards instead. */
const LOWEST = 200;

export function keepPanels(place: HTMLElement): void {
  const open = () => place.querySelector<HTMLDetailsElement>('details.facet[open]');
  place.addEventListener('toggle', (event) => fit(event.target as HTMLElement), true);
  place.addEventListener('keydown', (event) => {
    const box = open();
    if (event.key !== 'Escape' || !box) return;
    event.preventDefault();
    box.open = false;
    box.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    const box = open();
    if (box && !box.contains(event.target as Node)) box.open = false;
  });
  addEventListener('resize', () => fit(open()));
}

/** Below its button where there is room, else above; moved to the left by what would stand outside. */
function fit(box: HTMLElement | null): void {
  const panel = box?.querySelector<HTMLElement>(':scope > .facet-panel');
  if (!box?.matches('[open]') || !panel) return;
  panel.removeAttribute('style');
  // on a phone the panel is a sheet at the foot of the window, which the style sheet places
  if (getComputedStyle(panel).position === 'fixed') return;
  const button = box.getBoundingClientRect();
  const [above, below] = [button.top - 2 * EDGE, innerHeight - button.bottom - 2 * EDGE];
  const upwards = below < Math.min(LOWEST, panel.offsetHeight) && above > below;
  if (upwards) {
    panel.style.top = 'auto';
    panel.style.bottom = 'calc(100% + 0.25rem)';
  }
  panel.style.maxHeight = `min(60vh, ${Math.max(LOWEST / 2, upwards ? above : below)}px)`;
  const beyond = panel.getBoundingClientRect().right + EDGE - document.documentElement.clientWidth;
  if (beyond > 0) panel.style.left = `${-Math.min(beyond, button.left - EDGE)}px`;
}

/** Puts the panels anew, and the reader where he was: the same facet open, as far down, the same value in focus. */
export function replacePanels(place: HTMLElement, boxes: readonly HTMLElement[]): void {
  const before = place.querySelector<HTMLElement>('details.facet[open]');
  const scrolled = before?.querySelector('.facet-panel')?.scrollTop ?? 0;
  const focused = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  const facet = focused?.closest<HTMLElement>('details.facet')?.dataset.facet;
  const value = focused instanceof HTMLInputElement ? focused.value : null;
  for (const box of boxes) (box as HTMLDetailsElement).open = box.dataset.facet === before?.dataset.facet;
  place.replaceChildren(...boxes);
  const now = place.querySelector<HTMLElement>('details.facet[open]');
  fit(now);
  if (now) now.querySelector('.facet-panel')?.scrollTo(0, scrolled);
  if (!facet) return;
  const box = boxes.find((one) => one.dataset.facet === facet);
  const same = [...(box?.querySelectorAll('input') ?? [])].find((input) => input.value === value);
  (same ?? box?.querySelector('summary'))?.focus({ preventScroll: true });
}
