/**
 * A finished page in traditional characters: text and readable attributes converted, links kept inside /zh-hant/.
 * What bears `data-script="received"` is in its own characters already.
 */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { toTraditional } from '../text/script.ts';
import { HANT } from './locales.ts';

const READABLE = ['title', 'alt', 'placeholder', 'ariaLabel', 'content', 'label'];
const UNTOUCHED = new Set(['script', 'style', 'template']);

const parser = unified().use(rehypeParse);
const printer = unified().use(rehypeStringify, { closeSelfClosing: false });

export function toTraditionalPage(html: string): string {
  const tree: Root = parser.parse(html);
  visit(tree, (node) => {
    if (node.type === 'text') {
      node.value = toTraditional(node.value);
      return;
    }
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    if (UNTOUCHED.has(tagName) || properties.dataScript === 'received') {
      return SKIP;
    }
    if (tagName === 'html') properties.lang = 'zh-Hant';
    localise(node);
    return;
  });
  return printer.stringify(tree);
}

function localise({ tagName, properties }: Element): void {
  for (const name of READABLE) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = toTraditional(value);
  }
  if (tagName === 'option' || tagName === 'input') {
    if (properties.type === 'submit' && typeof properties.value === 'string')
      properties.value = toTraditional(properties.value);
  }
  for (const name of ['href', 'action']) {
    const value = properties[name];
    if (typeof value === 'string' && properties.dataLocale !== 'keep') properties[name] = localLink(value);
  }
}

/** Pages have an address that ends in /; files (data, styles) have none of their own in another script. */
function localLink(address: string): string {
  const [path = '', rest = ''] = address.split(/(?=[?#])(.*)/s);
  return path.startsWith('/') && path.endsWith('/') && !path.startsWith(`/${HANT}/`)
    ? `/${HANT}${path}${rest}`
    : address;
}
