/** Marked words of a document one after the other: how many there are, and to the previous and the next. */

/** @param start the mark to begin with; null for the first one */
export function createHitBar(bar: HTMLElement, marks: readonly HTMLElement[], start: HTMLElement | null): void {
  const count = bar.querySelector<HTMLElement>('[data-count]');
  let at = Math.max(0, start ? marks.indexOf(start) : 0);
  const show = () => {
    marks.forEach((mark, i) => {
      mark.classList.toggle('current', i === at);
    });
    if (count) count.textContent = `${at + 1} / ${marks.length}`;
  };
  const go = (step: number) => {
    at = (at + step + marks.length) % marks.length;
    show();
    marks[at]?.scrollIntoView({ block: 'center' });
  };
  bar.querySelector('[data-previous]')?.addEventListener('click', () => go(-1));
  bar.querySelector('[data-next]')?.addEventListener('click', () => go(1));
  bar.querySelector('[data-close]')?.addEventListener('click', () => {
    bar.hidden = true;
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    const address = new URL(location.href);
    address.searchParams.delete('q');
    history.replaceState(null, '', address);
  });
  show();
  bar.hidden = marks.length === 0;
}
