/** Metadata of a document from its layout: issuers, dates, region. */
import { readDate } from '../genre/dates.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { regionAtStart } from '../lexicon/regions.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Region } from '../model/policy.ts';
import type { Layout } from './layout.ts';

/** The issuing bodies: as the title names them before 关于 or before the matter, else as signed. */
export function readIssuers(title: string, signatories: readonly string[], lexicon: Lexicon): string[] {
  const signed = signatories
    .flatMap(splitIssuers)
    .filter((name) => new RegExp(`(?:${anyOf(lexicon.departmentNames.endings)})$`, 'u').test(name));
  const beforeAbout = /^(.{3,60}?)(?:印发|转发|批转|发布|公布)?关于/u.exec(title)?.[1];
  const named = beforeAbout ? splitIssuers(beforeAbout) : issuerAtStart(title, lexicon);
  if (named.length > 0 && named.every((name) => regionAtStart(name) !== null || signed.includes(name))) {
    return signed.length > named.length && signed.includes(named[0] ?? '') ? signed : named;
  }
  return signed.length > 0 ? signed : named;
}

/** Lines under a title in which an adoption can stand. */
const HEAD_LINES = 6;
const ADOPTED =
  /(\d{4}年\d{1,2}月\d{1,2}日)([\p{Script=Han}]{2,12}?)第[一二三四五六七八九十]+届人民代表大会(常务委员会)?第[一二三四五六七八九十]+次会议(?:修订)?通过/u;

/** 2023年1月6日东莞市第十七届人民代表大会常务委员会第九次会议通过: who made a regulation, and when. */
export function adoptionOf(layout: Layout): { issuer: string; date: string | null } | null {
  for (const piece of layout.pieces.slice(0, HEAD_LINES)) {
    const match = piece.type === 'text' ? ADOPTED.exec(piece.line.value.text) : null;
    if (match) return { issuer: `${match[2]}人民代表大会${match[3] ?? ''}`, date: readDate(match[1] ?? '') };
  }
  return null;
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

/** @param labelled 成文日期 as the page itself labels it, for a document without a date under its signature */
export function readDateIssued(layout: Layout, labelled: string | null): string | null {
  return layout.dateLine ? readDate(layout.dateLine) : (labelled ?? adoptionOf(layout)?.date ?? null);
}
