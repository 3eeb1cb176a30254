/** Whose a document is that the base does not hold: by its title, its number, or the words before it. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { regionReader } from '../../lexicon/region-reader.ts';
import { NATION, regionTrail } from '../../lexicon/regions.ts';
import type { Policy, Region } from '../../model/policy.ts';
import type { KnownDocument } from './documents.ts';

/** Signs of the state's own papers (国发, 国办发), and of its standards (GB/T, SB/T; DB44/T is a province's). */
const NATIONAL_NUMBER = /^(?:国|中发|中办|[A-CE-Z]|D(?!B))/u;
const LONGEST_BODY = 14;
const BODY = /(?:部|委|办|局|厅|府|院|会|署|省|市|区|县)$/u;

export const createRegionOf: (
  lexicon: Lexicon,
) => (document: KnownDocument, citing: Pick<Policy, 'region' | 'docNumber'>, before: string) => Region | null =
  perLexicon((lexicon) => {
    const regions = regionReader(lexicon);
    const own = (citing: Pick<Policy, 'region'>, level: Region['level']) =>
      citing.region ? (regionTrail(citing.region).find((region) => region.level === level) ?? null) : null;
    /** The body that a text ends with: 贯彻商务部 → the nation's, 省政府 → of the province of who says so. */
    const ofBodyAtEnd = (text: string, citing: Pick<Policy, 'region'>): Region | null => {
      if (!BODY.test(text)) return null;
      for (let at = Math.max(0, text.length - LONGEST_BODY); at < text.length - 1; at += 1) {
        const region = regions.atStart(text.slice(at));
        if (region) return region;
      }
      if (/(?:自治区|省)\p{Script=Han}{0,10}$/u.test(text)) return own(citing, 'province');
      return /市\p{Script=Han}{0,10}$/u.test(text) ? own(citing, 'city') : null;
    };
    return ({ title, docNumber }, citing, before) => {
      const named = regions.atStart(title);
      if (named) return named;
      if (docNumber) {
        if (NATIONAL_NUMBER.test(docNumber)) return NATION;
        const ofOrder = regions.atStart(docNumber);
        if (ofOrder) return ofOrder;
        const ofSign = regions.ofSign(docNumber);
        // 穗府 and 河府 are signs of cities, which only their own documents explain
        if (citing.docNumber?.slice(0, 2) === docNumber.slice(0, 2)) return citing.region;
        if (ofSign) return ofSign;
      }
      return ofBodyAtEnd(before, citing);
    };
  });
