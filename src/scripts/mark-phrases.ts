/** Marks every occurrence of a query's phrases inside an element, across the elements that the text is cut into. */
import type { Folder } from '../search/fold.ts';
import { parseQuery } from '../search/query.ts';
import { spansOf } from '../search/spans.ts';

/** @param selector the blocks of text to look into */
export function markPhrases(root: ParentNode, selector: string, query: string, folder: Folder): void {
  const { phrases } = parseQuery(query, folder);
  for (const block of root.querySelectorAll<HTMLElement>(selector)) {
    const spans = spansOf(block.textContent ?? '', phrases, folder);
    if (spans.length > 0) markSpans(block, spans);
  }
}

/** Wrap the text between offsets (into textContent) in mark elements. */
function markSpans(block: HTMLElement, spans: readonly [number, number][]): void {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: at });
    at += (node as Text).data.length;
  }
  for (const { node, start } of nodes) {
    const end = start + node.data.length;
    for (const [from, to] of [...spans].reverse()) {
      const left = Math.max(from, start);
      const right = Math.min(to, end);
      if (left >= right) continue;
      const range = document.createRange();
      range.setStart(node, left - start);
      range.setEnd(node, right - start);
      const mark = document.createElement('mark');
      mark.className = 'hit';
      range.surroundContents(mark);
    }
  }
}
