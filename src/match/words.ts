/** What words ask for beside their figures: kinds and facts that are questions, and what is left unread. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/per-lexicon.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Incentive, Span } from '../model/policy.ts';
import type { AnyNeed, FactNeed, KindNeed, Need } from './model.ts';
import { vocabularyOf } from './questions.ts';

const GENERIC_KIND = '企业';
const LONGEST_KIND = 12;

interface Asked {
  needs: Need[];
  /** fragments that ask for something nobody knows how to ask */
  unread: string[];
}

interface Cuts {
  gives: RegExp;
  gains: RegExp;
  manner: RegExp;
  filler: RegExp;
}
const cutsOf: (lexicon: Lexicon) => Cuts = perLexicon(({ incentives, matching }) => {
  const gaining = new Set(matching.gaining);
  const giving = [...incentives.giving, '授予', '颁发'].filter((word) => !gaining.has(word));
  return {
    gives: new RegExp(`(?:可以?|均可|优先)?(?:${anyOf(giving)}|奖励[^，。；的]{0,4}[0-9])`, 'u'),
    gains: new RegExp(`(?:可以?|均可|优先)*(?:${anyOf(matching.gaining)})`, 'u'),
    manner: new RegExp(matching.manner.join('|'), 'u'),
    filler: new RegExp(anyOf(matching.filler), 'gu'),
  };
});

/**
 * Of whom words speak: kinds behind the last 的, else anywhere. One of each list is asked for, and all lists: a
 * 跨境电子商务平台 is a platform and does business across the border; 园区或协会 are one list.
 */
function kindsOf(words: string, lexicon: Lexicon): string[][] {
  const { kindsIn } = vocabularyOf(lexicon);
  const tail = kindsIn(words.slice(words.lastIndexOf('的') + 1));
  const found = tail.length > 0 ? tail : kindsIn(words);
  const names = [...new Set(found.map(({ name }) => name))];
  if (names.length === 0) return [];
  const overlap = (a: string, b: string) =>
    found.some(
      (one) => one.name === a && found.some((own) => own.name === b && own.start < one.end && one.start < own.end),
    );
  const isOneThing = names.every((a) => names.every((b) => a === b || overlap(a, b)));
  return isOneThing ? names.map((name) => [name]) : [names];
}

const kindNeeds = (lists: readonly string[][], sure: boolean, path: string, text: string): KindNeed[] =>
  lists.map((kinds) => ({ is: 'kind', kinds, sure, path, text }));

/**
 * What stands between two facts of which one is enough: 或; or two bearers are named, of which a firm is one (示范企业和
 * …示范基地的企业). 法人资格和…制度 are both asked of one firm.
 */
const OR = /或[^，。；]{0,12}$/u;
const BEARERS = /(?:企业|公司|机构|单位|基地|园区)，?(?:(?:以?及)[^，。；]{0,20}|[和、][^，。；]{0,8})$/u;
/** after alternatives the list goes on */
const LISTED = /^[^，。；]{0,4}[和、][^，。；]{0,12}$/u;

/** The words between two signs in which a fact stands. */
function around(stretch: string, start: number, end: number): string {
  const before = stretch.slice(0, start).search(/[^，。；：\n]*$/u);
  const after = stretch.slice(end).search(/[，。；：\n]|$/u);
  return stretch.slice(before, end + after);
}

/** Facts of a stretch: those joined by 或, and those of several bearers, are alternatives. */
function factNeeds(stretch: string, path: string, lexicon: Lexicon, titles: boolean): (FactNeed | AnyNeed)[] {
  const needs: (FactNeed | AnyNeed)[] = [];
  let before = 0;
  for (const { name, start, end, expect } of vocabularyOf(lexicon).factsIn(stretch, titles)) {
    const need: FactNeed = { is: 'fact', fact: name, expect, path, text: around(stretch, start, end) };
    const last = needs.at(-1);
    const between = stretch.slice(before, start);
    const either =
      OR.test(between) ||
      BEARERS.test(stretch.slice(Math.max(0, before - 2), start)) ||
      (last?.is === 'any' && LISTED.test(between));
    if (last && either)
      needs.splice(-1, 1, { is: 'any', needs: last.is === 'any' ? [...last.needs, need] : [last, need] });
    else needs.push(need);
    before = end;
  }
  return needs;
}

/** Whether a fragment asks for more than what was read in it. @param read spans of the fragment */
function isUnread(fragment: string, read: readonly Span[], lexicon: Lexicon, titles: boolean): boolean {
  const { factsIn, kindsIn, localIn } = vocabularyOf(lexicon);
  const spans: Span[] = [
    ...read,
    ...[
      ...factsIn(fragment, titles),
      // what stands between the parts of a long name asks for more
      ...kindsIn(fragment).filter(({ start, end }) => end - start <= LONGEST_KIND),
      ...localIn(fragment),
    ].map(({ start, end }): Span => [start, end]),
  ];
  const rest = [...fragment.matchAll(/./gsu)]
    .map(({ 0: sign, index }) => (spans.some(([start, end]) => index >= start && index < end) ? ' ' : sign))
    .join('');
  const left = rest.replace(cutsOf(lexicon).filler, ' ').match(/[\p{Script=Han}\p{L}\p{N}]/gu) ?? [];
  return left.length >= 2;
}

interface Fragment {
  text: string;
  start: number;
}

/** The fragments before what is given, without those that say how it is paid. */
function conditionFragments(text: string, lexicon: Lexicon): Fragment[] {
  const { gives, gains, manner } = cutsOf(lexicon);
  const fragments: Fragment[] = [];
  for (const { 0: fragment, index } of text.matchAll(/[^，。；：\n]+/gu)) {
    const weak = /^[对凡经在]/u.test(fragment) ? null : gains.exec(fragment);
    const given = [gives.exec(fragment), weak].filter((match) => match !== null);
    const cut = Math.min(...given.map((match) => match.index));
    if (cut > 0 && !manner.test(fragment)) fragments.push({ text: fragment.slice(0, cut), start: index });
    if (given.length > 0) break;
  }
  return fragments.filter(({ text: words }) => words !== '');
}

/** What a benefit asks for in words, beside its thresholds. */
export function incentiveWords(incentive: Incentive, path: string, lexicon: Lexicon): Asked {
  const { text, beneficiary, conditions, span } = incentive;
  const fragments = conditionFragments(text, lexicon);
  const needs: Need[] = [];
  const stretch = fragments.map((fragment) => fragment.text).join('，');
  const named = beneficiary === null ? [] : kindsOf(beneficiary, lexicon);
  const kinds = named.length > 0 ? named : kindsOf(stretch, lexicon);
  needs.push(...kindNeeds(kinds, named.length > 0, path, beneficiary ?? stretch));
  const inWords = beneficiary !== null && !stretch.includes(beneficiary) ? `${beneficiary}，${stretch}` : stretch;
  // what it confers is not asked for
  const titles = incentive.type !== '认定授牌';
  needs.push(...factNeeds(inWords, path, lexicon, titles));
  const figures = conditions.map((condition): Span => [condition.span[0] - span[0], condition.span[1] - span[0]]);
  const unread = fragments.flatMap((fragment) => {
    const read = figures.map(([start, end]): Span => [start - fragment.start, end - fragment.start]);
    return isUnread(fragment.text, read, lexicon, titles) ? [fragment.text] : [];
  });
  if (beneficiary !== null && !stretch.includes(beneficiary) && isUnread(beneficiary, [], lexicon, titles))
    unread.push(beneficiary);
  // nothing says who can have it
  if (needs.length === 0 && unread.length === 0 && conditions.length === 0) unread.push(text);
  return { needs, unread };
}

/** What the words of an application's condition, or of a standard, ask for. @param read figures that are needs already @param titles the words say who can apply */
export function quotedWords(
  text: string,
  path: string,
  read: readonly Span[],
  lexicon: Lexicon,
  titles = false,
): Asked {
  return {
    needs: factNeeds(text, path, lexicon, titles),
    unread: isUnread(text, read, lexicon, titles) ? [text] : [],
  };
}

/** Of whom the applicants' words, or the head of a standard, speak. */
export function applicantNeeds(words: string, path: string, lexicon: Lexicon): Need[] {
  const lists = kindsOf(words, lexicon);
  const special = lists
    .map((kinds) => kinds.filter((kind) => kind !== GENERIC_KIND))
    .filter((kinds) => kinds.length > 0);
  return kindNeeds(special.length > 0 ? special : lists, true, path, words);
}
