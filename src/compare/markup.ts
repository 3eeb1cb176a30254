/** Elements as data: printed as HTML at build, made as nodes in the browser; text is never read as markup. */

export interface Markup {
  tag: string;
  attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  children: readonly (Markup | string)[];
}

type Child = Markup | string | null | false | readonly (Markup | string)[];

export function h(tag: string, attributes: Markup['attributes'] = {}, ...children: Child[]): Markup {
  const kept = children.flat().filter((child): child is Markup | string => child !== null && child !== false);
  return { tag, attributes, children: kept };
}

const VOID = new Set(['input', 'br', 'hr', 'img']);
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/gu, (c) => ESCAPES[c] ?? c);

const present = ({ attributes }: Markup) =>
  Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
  );

export function toHtml(markup: Markup | string): string {
  if (typeof markup === 'string') return escaped(markup);
  const attributes = present(markup).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const open = `<${markup.tag}${attributes.join('')}>`;
  return VOID.has(markup.tag) ? open : `${open}${markup.children.map(toHtml).join('')}</${markup.tag}>`;
}

const SVG = 'http://www.w3.org/2000/svg';

export function toNode(markup: Markup | string, within: 'html' | 'svg' = 'html'): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  const kind = markup.tag === 'svg' ? 'svg' : within;
  const node = kind === 'svg' ? document.createElementNS(SVG, markup.tag) : document.createElement(markup.tag);
  for (const [name, value] of present(markup)) node.setAttribute(name, value);
  node.append(...markup.children.map((child) => toNode(child, kind)));
  return node;
}
