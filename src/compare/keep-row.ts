/** When another side is shown on a phone, the row that was being read stays where it is. */

/** Pixels from the top that the switch takes, and with the name of a row: of the row that is read more can be seen. */
const TOP = 48;
const READ = 120;

addEventListener(
  'change',
  ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest('[data-side-switch]') === null) return;
    const rows = [...(target.closest('.compare-view')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const row = rows.find((one) => one.getBoundingClientRect().bottom > READ);
    if (!row) return;
    const before = row.getBoundingClientRect().top;
    // the style has hidden and shown the cells by the next frame
    requestAnimationFrame(() => {
      // a row that began above the fold is shown from its beginning
      const wanted = before < 0 ? TOP : before;
      scrollBy({ top: row.getBoundingClientRect().top - wanted, behavior: 'instant' });
    });
  },
  true,
);
