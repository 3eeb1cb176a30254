/**
 * What the publisher of a page says of the document on it: the table above the text and the head of the page. Each
 * value is kept with where it stands, the most trusted first; what is believed is decided in metadata.ts.
 */
import { isoDate, readDate } from '../genre/dates.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { PublisherField } from '../lexicon/schema.ts';
import { normalizeLine } from '../text/punctuation.ts';
import { toSimplified } from '../text/script.ts';
import { createFieldReader, type FieldReading } from './fields.ts';
import type { PageHead } from './lines.ts';

/** A value and where it was read, in words for the editor. */
export interface Said {
  value: string;
  /** 页面信息“发布日期”, <meta name="PubDate"> */
  from: string;
}

type Known = Exclude<PublisherField, 'other'>;
/** Every value that was found for a field, the most trusted first; `site` is the name of the site. */
export type Published = Record<Known | 'site' | 'heading' | 'column', Said[]>;

export interface PublishedReader {
  /** Labels and values among the lines above the text. */
  fields: ReturnType<typeof createFieldReader>;
  /** Labels and head of the page together. */
  read(fields: readonly FieldReading[], head: PageHead | null): Published;
}

const DATES: ReadonlySet<string> = new Set(['dateIssued', 'datePublished', 'effectiveFrom', 'effectiveTo']);

export function createPublishedReader(lexicon: Lexicon): PublishedReader {
  const { metas, nothing } = lexicon.publisher;
  const none = new Set(nothing);
  const clean = (text: string) => normalizeLine(toSimplified(text.replace(/[\r\n\t]+/g, ' ')));
  /** `value` as the field holds it; null when it says nothing. */
  const stated = (field: string, text: string): string | null => {
    const value = text.replace(/^[【［（[(\s]+(?=\d)|[\s】］\]]+$/gu, '').trim();
    if (value === '' || none.has(value)) return null;
    return DATES.has(field) ? dayOf(value) : value;
  };
  return {
    fields: createFieldReader(lexicon),
    read(fields, head) {
      const published: Published = {
        title: [],
        docNumber: [],
        issuer: [],
        publisher: [],
        source: [],
        dateIssued: [],
        datePublished: [],
        effectiveFrom: [],
        effectiveTo: [],
        validity: [],
        site: [],
        heading: [],
        column: [],
      };
      const say = (field: keyof Published, text: string, from: string) => {
        const value = stated(field, text);
        if (value !== null) published[field].push({ value, from });
      };
      const metaOf = (field: keyof typeof metas) => {
        for (const [name, content] of head?.metas ?? [])
          if (metas[field].includes(name.toLowerCase())) say(field, clean(content), `<meta name="${name}">`);
      };
      // the page's own date is the day it was put there; a table may have been copied with the document
      metaOf('datePublished');
      for (const { field, label, value } of fields) if (field !== 'other') say(field, value, `页面信息“${label}”`);
      metaOf('title');
      metaOf('source');
      metaOf('site');
      metaOf('column');
      for (const text of head?.headings ?? []) say('heading', clean(text), '页面标题 <h1>');
      return published;
    },
  };
}

/** 2025-03-14 10:33, 2025年3月14日, 20250314102200, 2025年3月14 */
function dayOf(value: string): string | null {
  const printed = readDate(value);
  if (printed !== null) return printed;
  const digits = /^\D{0,4}(\d{4})\D?(\d{1,2})\D?(\d{1,2})/u.exec(value);
  const compact = /^(\d{4})(\d{2})(\d{2})/u.exec(value);
  const [, year, month, day] = compact ?? digits ?? [];
  return year && month && day ? isoDate(Number(year), Number(month), Number(day)) : null;
}
