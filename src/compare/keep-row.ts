/** When another side is shown on a phone, the row that was being read stays where it is. */

/** Pixels from the top that the switch and the name of the row take. */
const TOP = 60;

addEventListener(
  'change',
  ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.closest('[data-side-switch]') === null) return;
    const rows = [...(target.closest('.compare-view')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const row = rows.find((one) => one.getBoundingClientRect().bottom > TOP);
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
