/** Metadata of a document from its layout: issuers, dates, region. */
import { readDate } from '../genre/dates.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { regionAtStart } from '../lexicon/regions.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Region } from '../model/policy.ts';
import type { Layout } from './layout.ts';

/** The issuing bodies: as the title names them before 关于 or before the matter, else as signed. */
export function readIssuers(title: string, signatories: readonly string[], lexicon: Lexicon): string[] {
  const signed = signatories.filter((name) =>
    new RegExp(`(?:${anyOf(lexicon.departmentNames.endings)})$`, 'u').test(name),
  );
  const beforeAbout = /^(.{3,60}?)关于/u.exec(title)?.[1];
  const named = beforeAbout ? splitIssuers(beforeAbout) : issuerAtStart(title, lexicon);
  if (named.length > 0 && named.every((name) => regionAtStart(name) !== null || signed.includes(name))) {
    return signed.length > named.length && signed.includes(named[0] ?? '') ? signed : named;
  }
  return signed.length > 0 ? signed : named;
}

/** Joint issuers are printed one after the other: 河源市经济和信息化局河源市财政局. */
function splitIssuers(text: string): string[] {
  const place = /^(?:[\u4e00-\u9fa5]{1,6}?(?:省|自治区|市|县|区|州))/u.exec(text)?.[0];
  const parts = text
    .split(/[、\s]/)
    .flatMap((part) => (place ? part.split(new RegExp(`(?<=[局委厅办会院部署])(?=${place})`, 'u')) : [part]));
  return parts.filter((part) => part !== '');
}

/** A body at the start of a title without 关于: 四川省商务厅电子商务示范工作方案. */
function issuerAtStart(title: string, lexicon: Lexicon): string[] {
  const region = regionAtStart(title);
  if (!region) return [];
  const bodies = lexicon.departments.flatMap(({ stems }) => stems);
  const endings = '人民政府办公厅|人民政府办公室|人民政府|委员会办公室|委员会|办公厅|办公室|管理局|总局|厅|局|委|院';
  const match = new RegExp(
    `^[\\u4e00-\\u9fa5]{0,10}?(?:省|市|县|区|州|国)?(?:${anyOf(bodies)})[\\u4e00-\\u9fa5]{0,6}?(?:${endings})|^[\\u4e00-\\u9fa5]{2,12}?人民政府(?:办公厅|办公室)?`,
    'u',
  ).exec(title);
  return match ? [match[0]] : [];
}

/** The region that the issuers serve, or that the title begins with. */
export function readRegion(title: string, issuers: readonly string[], layout: Layout): Region | null {
  for (const text of [...issuers, title, ...layout.signatories]) {
    const region = regionAtStart(text);
    if (region) return region;
  }
  return null;
}

export function readDateIssued(layout: Layout): string | null {
  return layout.dateLine ? readDate(layout.dateLine) : null;
}
