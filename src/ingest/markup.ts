/** Tags and Markdown signs that were left in a text when it was copied from a page. */

const BLOCK_TAG = /<\s*(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi;
const KNOWN_TAG =
  /<\s*\/?\s*(a|b|big|blockquote|body|br|center|cite|code|col|colgroup|dd|div|dl|dt|em|font|form|h[1-6]|head|hr|html|i|iframe|img|input|label|li|link|meta|nobr|ol|o:p|p|pre|s|script|section|small|span|st1:[a-z]+|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|u|ul|v:[a-z]+)\b[^<>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&middot;': '·',
  '&mdash;': '—',
};

/**
 * Remove HTML tags by name (other text in angle brackets stays), Markdown emphasis, links and heading signs. What is
 * longer than these patterns allow is no markup of a line, and looking for its end would take too long.
 */
export function stripStrayMarkup(line: string): string {
  return withoutComments(line)
    .replace(BLOCK_TAG, '\n')
    .replace(KNOWN_TAG, '')
    .replace(/&[a-z]+;/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? entity)
    .replace(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/!?\[([^[\]]{0,400})\]\((?:[^()\s]{0,2000})\)/g, '$1')
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1/g, '$2');
}

/** A comment runs from its opening to the next closing; one that is not closed stays. */
function withoutComments(line: string): string {
  const [before = '', ...rest] = line.split('<!--');
  const closed = rest.findLastIndex((part) => part.includes('-->'));
  return rest.reduce((text, part, i) => {
    const end = part.indexOf('-->');
    if (end >= 0) return text + part.slice(end + 3);
    return i > closed ? `${text}<!--${part}` : text;
  }, before);
}
