/**
 * Metadata of a document: what the publisher says of it weighed against what the text shows. Where the two disagree,
 * and where a value is a guess, a diagnostic says which was taken.
 */
import { readDate } from '../genre/dates.ts';
import { readDocNumber, readOwnNumber } from '../genre/doc-number.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { regionReader } from '../lexicon/region-reader.ts';
import { regionNamedIn } from '../lexicon/regions.ts';
import { anyOf } from '../lexicon/words.ts';
import { type Diagnostic, diagnostic, type Region } from '../model/policy.ts';
import { type Adoption, readAdoption } from './adoption.ts';
import type { Layout } from './elements.ts';
import { type IssuerReader, issuerReader } from './issuers.ts';
import type { Published, Said } from './published.ts';
import { squash } from './similar.ts';

interface Evidence {
  layout: Layout;
  published: Published;
  /** times that stand alone above the text */
  stamps: readonly string[];
  /** names of linked files */
  links: readonly string[];
  title: string;
}

export interface Decided {
  issuers: string[];
  docNumber: string | null;
  dateIssued: string | null;
  datePublished: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  region: Region | null;
  diagnostics: Diagnostic[];
}

export type MetadataReader = (evidence: Evidence) => Decided;

/** How much of the text may tell which of several places of one name is meant. */
const AROUND = 3000;

export function createMetadataReader(lexicon: Lexicon): MetadataReader {
  const reader = issuerReader(lexicon);
  const siteWord = new RegExp(anyOf(lexicon.publisher.siteWords), 'u');
  return (evidence) => {
    const { layout, published } = evidence;
    const diagnostics: Diagnostic[] = [];
    const adoption = readAdoption(layout);
    const docNumber = decideNumber(evidence, adoption, diagnostics);
    const issuers = decideIssuers(evidence, adoption, reader, siteWord, diagnostics);
    const dateIssued = decideDateIssued(evidence, adoption, diagnostics);
    const datePublished = decideDatePublished(evidence, diagnostics);
    tellValidity(published.validity, lexicon, diagnostics);
    return {
      issuers,
      docNumber,
      dateIssued,
      datePublished,
      effectiveFrom: published.effectiveFrom[0]?.value ?? null,
      effectiveTo: published.effectiveTo[0]?.value ?? null,
      region: decideRegion(evidence, issuers, docNumber, lexicon),
      diagnostics,
    };
  };
}

function decideNumber(
  { layout, published, links, title }: Evidence,
  adoption: Adoption | null,
  diagnostics: Diagnostic[],
): string | null {
  const said = published.docNumber[0];
  const stated = said ? (readOwnNumber(said.value) ?? readDocNumber(said.value)) : null;
  const ownTitle = squash(title).text;
  const inTitle = /[（(]([^（()）]{2,16}[〔[［【（(]\d{4}[〕\]］】）)][^（()）]{1,8}号)[）)]$/u.exec(title)?.[1];
  const leading = /^[\p{Script=Han}]{2,30}?(?:令|公告|通告)(?:\d{4}年)?第\d{1,5}号/u.exec(title)?.[0];
  const ordered = leading && !leading.includes('关于') ? readOwnNumber(leading) : null;
  const linked = links
    .filter((link) => ownTitle.length > 8 && squash(link).text.includes(ownTitle))
    .map(readDocNumber)
    .find((number) => number !== null);
  const printed =
    layout.docNumber ?? (inTitle ? readDocNumber(inTitle) : null) ?? adoption?.docNumber ?? ordered ?? linked ?? null;
  if (layout.brokenNumber !== null && stated === null && printed === null) {
    diagnostics.push(
      diagnostic(
        'warning',
        'doc-number-unread',
        `标题下的“${layout.brokenNumber}”像发文字号，但缺了括号、数字或“号”字，没有采用；请核对原文，在文件头 docNumber 处补上。`,
      ),
    );
  }
  if (said && stated === null) {
    diagnostics.push(
      diagnostic(
        'warning',
        'doc-number-unread',
        `${said.from}为“${said.value}”，不成发文字号（可能缺了括号、年份或“号”字），${printed ? `改用文中的“${printed}”` : '没有采用'}；请核对原文，在文件头 docNumber 处改正。`,
      ),
    );
  } else if (said && stated !== null && printed !== null && stated !== printed && !printed.endsWith(stated)) {
    diagnostics.push(
      diagnostic(
        'warning',
        'doc-number-differs',
        `${said.from}为“${stated}”，正文印作“${printed}”；采用前者，请核对后在文件头 docNumber 处改正。`,
      ),
    );
  }
  return stated ?? printed;
}

function decideIssuers(
  { layout, published, title }: Evidence,
  adoption: Adoption | null,
  reader: IssuerReader,
  siteWord: RegExp,
  diagnostics: Diagnostic[],
): string[] {
  if (adoption?.issuer) return [adoption.issuer];
  if (layout.order.body && reader.isBody(layout.order.body)) return [layout.order.body];
  const titles = [title, ...(layout.title?.also ?? [])].map((text) => reader.ofTitle(text));
  const ofTitle = titles.find(({ named }) => named.length > 0) ?? { named: [], more: false };
  const names = layout.signatories.flatMap((name) => (name === layout.signedOver ? [name] : reader.split(name)));
  const signed = [...new Set(names)];
  const saidBy = (field: Said[]) =>
    field
      .map(({ value, from }) => ({ from, bodies: siteWord.test(value) ? [] : reader.split(value) }))
      .find(({ bodies }) => bodies.length > 0);
  const stated = saidBy(published.issuer);
  const others = saidBy(published.publisher);
  const imprint = layout.imprint ? reader.split(reader.beforeDate(layout.imprint) ?? '') : [];

  if (ofTitle.named.length > 0) {
    const taken = fuller(ofTitle.named, ofTitle.more, signed, [
      ...(stated?.bodies ?? []),
      ...(others?.bodies ?? []),
      ...layout.above.flatMap(({ value: { text } }) => reader.ofRedHead(text)),
      ...imprint,
    ]);
    if (ofTitle.more && taken.length <= ofTitle.named.length) {
      diagnostics.push(
        diagnostic(
          'warning',
          'issuers-more',
          '标题称发文机关不止所列几个（“等部门”），其余没有在落款中找到；请在文件头 issuers 处补上。',
        ),
      );
    }
    if (stated && !stated.bodies.some((body) => taken.some((name) => alike(name, body)))) {
      diagnostics.push(
        diagnostic(
          'warning',
          'issuer-differs',
          `${stated.from}为“${stated.bodies.join('、')}”，标题或落款为“${taken.join('、')}”；采用后者，请核对后在文件头 issuers 处改正。`,
        ),
      );
    }
    return taken;
  }
  if (stated) {
    if (signed.length > 0 && !stated.bodies.some((body) => signed.some((name) => alike(name, body)))) {
      diagnostics.push(
        diagnostic(
          'warning',
          'issuer-differs',
          `${stated.from}为“${stated.bodies.join('、')}”，落款为“${signed.join('、')}”；采用前者，请核对后在文件头 issuers 处改正。`,
        ),
      );
      return stated.bodies;
    }
    return signed.length >= stated.bodies.length ? fuller(stated.bodies, false, signed, []) : stated.bodies;
  }
  if (signed.length > 0) return signed;
  const guessed = others ?? (imprint.length > 0 ? { from: '版记', bodies: imprint } : saidBy(published.source));
  if (!guessed) return [];
  diagnostics.push(
    diagnostic(
      'info',
      'issuer-from-publisher',
      `标题和落款没有写明发文机关，按${guessed.from}取“${guessed.bodies.join('、')}”；请核对。`,
    ),
  );
  return guessed.bodies;
}

/** One name is the other with the place or the level written out. */
function alike(one: string, other: string): boolean {
  return one === other || one.endsWith(other) || other.endsWith(one);
}

/** The names of a title as signed in full: 省农业农村厅 signs as 河北省农业农村厅; all that sign when the title names some. */
function fuller(
  named: readonly string[],
  more: boolean,
  signed: readonly string[],
  stated: readonly string[],
): string[] {
  const matched = named.filter((name) => signed.some((other) => alike(name, other)));
  if (signed.length > named.length && (matched.length === named.length || (more && matched.length > 0)))
    return [...signed];
  if (more && signed.length > named.length) return [...signed];
  const placeless = named.every((name) => /^(?:省|市|县|区|州|自治区|自治州)/u.test(name));
  if (placeless && matched.length === 0 && signed.length === named.length) return [...signed];
  return named.map(
    (name) => [...signed, ...stated].find((other) => other.length > name.length && other.endsWith(name)) ?? name,
  );
}

function decideDateIssued(
  { layout, published }: Evidence,
  adoption: Adoption | null,
  diagnostics: Diagnostic[],
): string | null {
  const said = published.dateIssued[0];
  const printed = layout.dateLine ?? layout.order.date;
  const signed = printed ? readDate(printed) : null;
  if (said && signed !== null && said.value !== signed) {
    diagnostics.push(
      diagnostic(
        'info',
        'date-differs',
        `${said.from}为 ${said.value}，落款日期为 ${signed}；采用前者，若有误请在文件头 dateIssued 处改正。`,
      ),
    );
  }
  return said?.value ?? signed ?? adoption?.date ?? (layout.imprint ? readDate(layout.imprint) : null);
}

function decideDatePublished({ published, stamps }: Evidence, diagnostics: Diagnostic[]): string | null {
  const [first, ...others] = published.datePublished;
  const other = others.find(({ value }) => value !== first?.value);
  if (first && other) {
    diagnostics.push(
      diagnostic(
        'info',
        'published-differs',
        `发布日期有两种：${first.from}为 ${first.value}，${other.from}为 ${other.value}；采用前者，若有误请在文件头 datePublished 处改正。`,
      ),
    );
  }
  return first?.value ?? stamps.map(readDate).find((date) => date !== null) ?? null;
}

function tellValidity(said: readonly Said[], lexicon: Lexicon, diagnostics: Diagnostic[]): void {
  const value = said[0]?.value;
  if (value === undefined || lexicon.publisher.inForce.includes(value)) return;
  if (!lexicon.publisher.notInForce.some((word) => value.includes(word))) return;
  diagnostics.push(
    diagnostic(
      'warning',
      'not-in-force',
      `${said[0]?.from ?? ''}为“${value}”：发布者说它已不再有效；请查明失效日期，填入文件头 effectiveTo。`,
    ),
  );
}

/** The region that the issuers serve, that the title names, or that the publisher is of. */
function decideRegion(
  { layout, published, title }: Evidence,
  issuers: readonly string[],
  docNumber: string | null,
  lexicon: Lexicon,
): Region | null {
  const regions = regionReader(lexicon);
  const text = layout.pieces
    .map((piece) =>
      piece.type === 'text'
        ? piece.line.value.text
        : piece.type === 'aside'
          ? piece.lines.map((line) => line.value.text).join('')
          : '',
    )
    .join('')
    .slice(0, AROUND);
  const publishers = [...published.issuer, ...published.publisher, ...published.source, ...published.site].map(
    ({ value }) => value,
  );
  const around = [title, ...layout.signatories, ...publishers, layout.addressee?.text ?? '', text];
  for (const name of [...issuers, title, ...(layout.title?.also ?? []), ...layout.signatories]) {
    const region = regions.among(name, around);
    if (region) return region;
  }
  const named = regionNamedIn(title);
  if (named) return named;
  const province = docNumber ? regions.ofSign(docNumber) : null;
  if (province && levelOf(issuers, layout, province)) return province;
  for (const name of publishers) {
    const region = regions.among(name, around);
    if (region) return region;
  }
  return null;
}

/** Whether the document is of the province itself whose sign its number bears, and not of a city in it. */
function levelOf(issuers: readonly string[], { addressee }: Layout, province: Region): boolean {
  const municipal = province.name.endsWith('市');
  const [issuer] = issuers;
  if (issuer !== undefined) return municipal ? issuer.startsWith('市') : /^(?:省|自治区)/u.test(issuer);
  return (municipal ? /各区|市政府/u : /省政府|省直|各市、州|各设区市|各地级市|各盟市/u).test(addressee?.text ?? '');
}
