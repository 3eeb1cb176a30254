/** Readable, stable ids: guangzhou-2019-2 from the region, the year and the number of a document. */
import { pinyin } from 'pinyin-pro';
import type { Region } from '../model/policy.ts';

const REGION_ENDING = /(特别行政区|(壮族|回族|维吾尔)?自治区|自治州|地区|省|市|县|区)$/;

export interface Identity {
  region: Region | null;
  docNumber: string | null;
  dateIssued: string | null;
  title: string;
}

/** The same document gives the same id at every ingest: nothing but its own metadata goes into it. */
export function makeId({ region, docNumber, dateIssued, title }: Identity): string {
  const place = region ? placeName(region) : '';
  const numbered = /〔(\d{4})〕(\d+)号/.exec(docNumber ?? '');
  const year = numbered?.[1] ?? dateIssued?.slice(0, 4) ?? /(?:19|20)\d{2}/.exec(title)?.[0] ?? '';
  const tail = numbered?.[2] ?? slug(shortMatter(title), 6);
  return [place, year, tail].filter((part) => part !== '').join('-') || 'policy';
}

/** The name of a place as it is spelled in Latin letters; the two provinces of one sound are told apart officially. */
function placeName({ level, name }: Region): string {
  if (name === '陕西省') return 'shaanxi';
  return slug(level === 'nation' ? '全国' : name.replace(REGION_ENDING, '') || name);
}

/** The first words of what a title is about. */
function shortMatter(title: string): string {
  return title
    .replace(/^.*?关于/, '')
    .replace(/^(印发|推动|加快|促进|进一步|大力|发展|支持|组织开展|开展)+/, '')
    .replace(/^.*?(省|市|县|区)(.{2,6}(厅|局|委|办))?/, '')
    .replace(/[^\u4e00-\u9fa5A-Za-z0-9]/g, '');
}

/** Pinyin without tones; at most `syllables` of them when given, joined by hyphens. */
function slug(text: string, syllables?: number): string {
  const parts = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((part) =>
    part.toLowerCase().replace(/[^a-z0-9]/g, ''),
  );
  const kept = parts.filter((part) => part !== '');
  return syllables ? kept.slice(0, syllables).join('-') : kept.join('');
}
