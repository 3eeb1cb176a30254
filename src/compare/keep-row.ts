/** When another side is shown on a phone, the row that was being read stays where it is. */

/** Pixels from the top that the switch takes, and with the name of a row: of the row that is read more can be seen. */
const TOP = 48;
const READ = 120;

/** The row that is read, and where it stood. */
let reading: { row: HTMLElement; top: number } | null = null;

function remember({ target }: Event): void {
  // when the switch itself tells of a change the other side is shown already; its label and its keys come before
  if (!(target instanceof Element) || target.closest('[data-side-switch]') === null) return;
  const rows = [...(target.closest('.compare-view')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const row = rows.find((one) => one.getBoundingClientRect().bottom > READ);
  reading = row ? { row, top: row.getBoundingClientRect().top } : null;
}

addEventListener('keydown', remember, true);
addEventListener('click', (event) => event.target instanceof HTMLInputElement || remember(event), true);
addEventListener(
  'change',
  ({ target }) => {
    if (!reading || !(target instanceof HTMLInputElement) || target.closest('[data-side-switch]') === null) return;
    const { row, top } = reading;
    // a row that began above the fold is shown from its beginning
    scrollBy({ top: row.getBoundingClientRect().top - Math.max(top, TOP), behavior: 'instant' });
    reading = null;
  },
  true,
);
