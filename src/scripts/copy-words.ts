/** What a reader copies out of a document is the document: no signs of links, no notes from the margin. */

/** Beside the words: styles keep most browsers from selecting it, this keeps the others from copying it. */
const BESIDE = '.permalink, .notes, .no-print, [popover], .visually-hidden, script, style';
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, tr, li, dt, dd, pre';

document.querySelector('.document')?.addEventListener('copy', (event) => {
  const selection = getSelection();
  const { clipboardData } = event as ClipboardEvent;
  if (!selection || selection.rangeCount === 0 || !clipboardData) return;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  // within one paragraph there is nothing beside the words
  if (!element || element.closest(BLOCKS) || element.closest(BESIDE)) return;
  const words = document.createElement('div');
  // the copy begins within this element, and is known by its classes
  words.className = element.className;
  words.append(range.cloneContents());
  for (const beside of words.querySelectorAll(BESIDE)) beside.remove();
  clipboardData.setData('text/plain', plainText(words));
  clipboardData.setData('text/html', words.innerHTML);
  event.preventDefault();
});

/** A paragraph a line; a marker without a title begins the line of its words, as it is shown. */
function plainText(words: HTMLElement): string {
  const lines: string[] = [];
  for (const block of words.querySelectorAll<HTMLElement>(BLOCKS)) {
    if (block.parentElement?.closest(BLOCKS)) continue;
    const text =
      block.tagName === 'TR'
        ? [...block.children].map((cell) => cell.textContent.trim()).join('\t')
        : block.textContent.trim();
    if (text === '') continue;
    const bare =
      block.previousElementSibling === null && block.closest('.text')?.matches('.bare > .clause-head + .text');
    if (bare && lines.length > 0) lines.push(`${lines.pop()}　${text}`);
    else lines.push(text);
  }
  // a selection that holds no whole paragraph
  return lines.length > 0 ? lines.join('\n') : words.textContent.trim();
}
