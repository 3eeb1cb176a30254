/** Issuing bodies: as a title names them before its verb, as they sign, as the publisher says; joint issuers apart. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/per-lexicon.ts';
import { regionReader } from '../lexicon/region-reader.ts';
import { placeLengthAtStart } from '../lexicon/regions.ts';
import { anyOf } from '../lexicon/words.ts';

export interface IssuerReader {
  /** Joint issuers one by one: 某市商务局、某市财政局; 市商务局市财政局. Empty when a part is no body. */
  split(text: string): string[];
  /** The bodies that a title names before 关于, 印发, 转发 …; `more` when it says that there are others (等3部门). */
  ofTitle(title: string): { named: string[]; more: boolean };
  isBody(text: string): boolean;
  /** A body that names its place or level, or is a known one: no other words that end alike (轻松办). */
  isCertain(text: string): boolean;
  /** 某市人民政府文件: the bodies in the red head of a printed document; empty for any other line. */
  ofRedHead(text: string): string[];
  /** 某市人民政府2021年3月1日, 某市人民政府办公室2021年3月1日印发 → the body */
  beforeDate(text: string): string | null;
}

/** A level or a place opens the name of the next body: 市商务局|市财政局. */
const LEVELS = ['省', '市', '县', '区', '州', '自治区', '中国', '中共', '国家', '共青团', '全国', '中央', '中华'];
const PLACE = /^\p{Script=Han}{1,6}?(?:省|自治区|市|县|区|州|镇|乡)/u;
const LONGEST_BODY = 32;
const LONGEST_LIST = 240;
const RED_HEAD = /^(.{4,40})文件$/u;
const DATE =
  /[（(]?(?:\d{4}|[〇零○一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[）)]?(?:印发|印)?$/u;

/** The reader of a lexicon, made once. */
export const issuerReader: (lexicon: Lexicon) => IssuerReader = perLexicon(createIssuerReader);

function createIssuerReader(lexicon: Lexicon): IssuerReader {
  const { issuerEndings, titleVerbs, andOthers, shortNationalBodies } = lexicon.publisher;
  const regions = regionReader(lexicon);
  const endings = anyOf(issuerEndings);
  const ending = new RegExp(`(?:${endings})(?:[（(][^（）()]{2,20}[）)])?$`, 'u');
  const verb = new RegExp(anyOf(titleVerbs), 'gu');
  const others = new RegExp(andOthers, 'u');
  const national = new RegExp(`^(?:${anyOf([...lexicon.regions.nationalBodies, ...shortNationalBodies])})`, 'u');
  const level = new RegExp(`^(?:${anyOf(LEVELS)})`, 'u');
  const endsBody = new RegExp(`(?:${endings})$`, 'u');
  const stems = anyOf(lexicon.departments.flatMap(({ stems }) => stems));
  const opening = new RegExp(
    `^[\\p{Script=Han}]{0,10}?(?:省|市|县|区|州|国)?(?:${stems})[\\p{Script=Han}]{0,6}?(?:委员会|管理局|总局|厅|局|委|院)(?:办公厅|办公室)?|^[\\p{Script=Han}]{2,12}?人民政府(?:办公厅|办公室)?`,
    'u',
  );
  const anyBody = new RegExp(`^.{1,30}?(?:${endings})`, 'u');
  const vertical = new RegExp(`(?:${anyOf(lexicon.publisher.verticalBodies)})$`, 'u');

  const isBody = (text: string): boolean =>
    text.length >= 2 &&
    text.length <= LONGEST_BODY &&
    !/[，。；：“”《》？！\d]|关于|印发|通知|工作方案/u.test(text) &&
    ending.test(text);

  /** Where one body ends and the next begins, in a run without a separator. */
  const cut = (run: string): string[] => {
    const parts: string[] = [];
    const place = PLACE.exec(run.replace(/^中共/, ''))?.[0] ?? '';
    let start = 0;
    for (let at = 2; at < run.length - 1; at += 1) {
      const before = run.slice(start, at);
      const after = run.slice(at);
      if (before.length < 3 || !endsBody.test(before) || vertical.test(before)) continue;
      const opens =
        national.test(after) ||
        (place !== '' && after.startsWith(place)) ||
        regions.atStart(after) !== null ||
        placeLengthAtStart(after) > 0 ||
        (level.test(after) && (level.test(run.slice(start)) || regions.atStart(run) !== null || national.test(before)));
      if (!opens || !hasBodyAhead(after)) continue;
      parts.push(before);
      start = at;
    }
    parts.push(run.slice(start));
    return parts;
  };
  const hasBodyAhead = (text: string): boolean => {
    const head = text.slice(0, LONGEST_BODY);
    return endsBody.test(head) || anyBody.test(head);
  };

  const split = (text: string): string[] => {
    if (text.length > LONGEST_LIST || /[。！？]/.test(text)) return [];
    const whole = text.replace(others, '').replace(/联合$/, '');
    const parts = whole
      .split(/[、，,；;｜|\s]|和(?=(?:省|市|县|区|国家))/u)
      .flatMap((part) => cut(part.trim()))
      .filter((part) => part !== '');
    return parts.length > 0 && parts.every((part) => isBody(part)) ? [...new Set(parts)] : [];
  };

  return {
    split,
    isBody,
    isCertain: (text) =>
      isBody(text) && (level.test(text) || national.test(text) || regions.atStart(text) !== null || PLACE.test(text)),
    ofTitle(title) {
      const bare = title.replace(/^(?:[（(【[][^（）()【】[\]]{1,8}[）)】\]])+/u, '');
      for (const match of bare.matchAll(verb)) {
        const before = bare.slice(0, match.index);
        if (before.length > 160) break;
        const named = split(before);
        if (named.length > 0) return { named, more: others.test(before) };
        if (match[0] === '关于') break;
      }
      // 四川省商务厅电子商务示范工作方案: the body at the start of a title without a verb
      const body = regions.atStart(bare) ? opening.exec(bare)?.[0] : undefined;
      return { named: body && isBody(body) ? [body] : [], more: false };
    },
    ofRedHead: (text) => split(RED_HEAD.exec(text)?.[1] ?? ''),
    beforeDate(text) {
      const date = DATE.exec(text);
      if (!date || date.index === 0) return null;
      const body = text.slice(0, date.index);
      return split(body).length > 0 ? body : null;
    },
  };
}
