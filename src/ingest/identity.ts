/** Readable, stable ids: guangzhou-2019-2 from the region, the year, the sign and the number of a document. */
import { pinyin } from 'pinyin-pro';
import { isSharedName, regionTrail } from '../lexicon/regions.ts';
import type { Region } from '../model/policy.ts';

const REGION_ENDING = /(特别行政区|(壮族|回族|维吾尔)?自治区|自治州|地区|省|市|县|区)$/;
/** A town or a subdistrict that issues: its own documents are counted apart from its county's. */
const TOWN =
  /^(?:\p{Script=Han}{1,10}?(?:省|自治区|市|县|区|旗|自治州)){0,3}(\p{Script=Han}{2,6}?)(?:镇|乡|街道|苏木)(?=人民政府|政府|党|办事处|综合|人大|纪|便民|街道办)/u;

export interface Identity {
  region: Region | null;
  docNumber: string | null;
  dateIssued: string | null;
  title: string;
  issuers?: readonly string[];
}

/**
 * The same document gives the same id at every ingest: nothing but its own metadata goes into it. Two offices of one
 * place count apart (政发〔2019〕3号, 政办发〔2019〕3号), so the office's sign is part of the id, but for the signs of
 * `plainSigns`, one a place, whose documents bear the plain form.
 */
export function makeId(
  { region, docNumber, dateIssued, title, issuers = [] }: Identity,
  plainSigns: readonly string[],
): string {
  const place = region ? placeName(region) : '';
  const town = TOWN.exec(issuers[0] ?? '')?.[1] ?? '';
  const numbered = /^(.*?)〔(\d{4})〕(\d+)号/u.exec(docNumber ?? '');
  const ordered = numbered ? null : /^(.*?)(?:(\d{4})年)?第(\d+)号/u.exec(docNumber ?? '');
  const parts = numbered ?? ordered;
  const year = parts?.[2] ?? dateIssued?.slice(0, 4) ?? /(?:19|20)\d{2}/.exec(title)?.[0] ?? '';
  // 公告2021年第20号 is counted by the office that announces
  const bare = ordered !== null && /^(?:公告|通告|令|)$/u.test(ordered[1] ?? '');
  const sign = `${bare ? (issuers[0] ?? '') : ''}${parts?.[1] ?? ''}`;
  const plain = numbered !== null && region !== null && town === '' && plainSigns.includes(sign);
  const tail = parts ? [plain ? '' : slug(sign), parts[3] ?? ''] : [slug(shortMatter(title), 6)];
  return [place, slug(town), year, ...tail].filter((part) => part !== '').join('-') || 'policy';
}

/**
 * The name of a place as it is spelled in Latin letters; the two provinces of one sound are told apart officially, and
 * districts of one name by their city.
 */
function placeName(region: Region): string {
  const { level, name } = region;
  if (name === '陕西省') return 'shaanxi';
  const city = isSharedName(region) ? regionTrail(region).at(-2) : undefined;
  if (city) return `${slug(city.name.replace(REGION_ENDING, ''))}-${slug(name.replace(REGION_ENDING, '') || name)}`;
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
