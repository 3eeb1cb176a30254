/** Whether a title is that of the document itself, of what it carries, or of one of its attachments. */
import type { DocumentContext } from '../context.ts';

const bare = (title: string) => title.replace(/[（(][^（()）]*[)）]|[\s“”"]/gu, '');

/** 《…目录》（以下简称《目录》，见附件）: an attachment is one wherever its title is mentioned. */
const ANNOUNCED =
  /《([^《》]{2,80})》（(?:以下简称《[^《》]{1,20}》，)?(?:详见|参见|见)?附件[^（）]{0,12}(?:，以下简称《[^《》]{1,20}》)?）/gu;

/** Titles of the attachments that texts of a document point at. */
export function announcedAttachments(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    text.includes('附件') ? [...text.matchAll(ANNOUNCED)].map(([, title = '']) => title) : [],
  );
}

/** 关于印发…的通知 without the name of who issues it */
const LEAST = 10;

export function isOwnTitle(title: string, { ownTitles }: Pick<DocumentContext, 'ownTitles'>): boolean {
  const printed = bare(title);
  return ownTitles.some((own) => {
    const full = bare(own);
    return full === printed || (printed.length >= LEAST && printed.startsWith('关于') && full.endsWith(printed));
  });
}
