/** What every measure asks for, as plain data small enough for a page; and what comes of it for one firm. */
import type { Condition } from '../model/facts/condition.ts';
import type { Restriction } from '../model/facts/restriction.ts';

type Unit = Condition['unit'];

/** For whom alone a threshold holds; all that is told must hold. */
export interface Guard {
  /** as printed: 其他地区 */
  label: string;
  /** adcodes: firms registered in one of these */
  inside?: readonly string[];
  /** adcodes: firms registered in none of these */
  outside?: readonly string[];
  kinds?: readonly string[];
  /** firms of none of these kinds */
  otherKinds?: readonly string[];
  /** nobody knows to whom the printed words apply */
  unread?: true;
}

interface Place {
  /** of the clause */
  path: string;
  /** the clause's words */
  text: string;
}

export interface FigureNeed extends Place {
  is: 'figure';
  metric: string;
  op: Condition['op'];
  /** base units: 元 */
  value: number;
  unit: Unit;
  when: Guard | null;
}
export interface FactNeed extends Place {
  is: 'fact';
  fact: string;
  expect: boolean;
}
export interface KindNeed extends Place {
  is: 'kind';
  /** one of these */
  kinds: readonly string[];
  /** the words name the beneficiary: what is none of these is not meant. Else it is only likely. */
  sure: boolean;
}
/** 或: one of them is enough. */
export interface AnyNeed {
  is: 'any';
  needs: readonly (FigureNeed | FactNeed)[];
}
export type Need = FigureNeed | FactNeed | KindNeed | AnyNeed;

export const APPLICATION_TYPE = '申报';

export interface Bound extends Place {
  kind: Restriction['kind'];
}

export interface Item {
  /** POLICYID#CLAUSEID#n */
  id: string;
  policyId: string;
  /** of the clause; preamble, closing outside the clauses */
  path: string;
  /** address of its words in the site, without the script's prefix */
  href: string;
  /** as the document numbers the clause */
  number: string;
  /** type of the benefit, or 申报 */
  type: string;
  /** its words */
  text: string;
  /** what is paid, in one line; empty for what is applied for without a benefit told */
  benefit: string;
  needs: readonly Need[];
  /** words that ask for something and are no question */
  unread: readonly Place[];
  bounds: readonly Bound[];
  /** steps of one benefit: the higher the rank, the more is asked */
  tier: { group: string; rank: number; of: number } | null;
  /** of measures of one key only one can be had: 就高不重复, 不得同时享受 */
  exclusive: string | null;
  /** its own last day, ISO */
  ends: string | null;
}

interface DocumentOf {
  title: string;
  /** null where it was not recognised */
  region: { adcode: string; name: string } | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
}

interface FigureQuestion {
  name: string;
  /** as shown, in the page's characters */
  label: string;
  question: string;
  unit: Unit;
  /** measures that ask it */
  asked: number;
}
interface FactQuestion {
  name: string;
  label: string;
  question: string;
  asked: number;
}
interface KindQuestion {
  name: string;
  label: string;
  /** itself, and all that it is as well */
  is: readonly string[];
  asked: number;
}

export interface Questions {
  figures: readonly FigureQuestion[];
  facts: readonly FactQuestion[];
  kinds: readonly KindQuestion[];
}

export interface MatchData {
  questions: Questions;
  nearShare: number;
  documents: Readonly<Record<string, DocumentOf>>;
  items: readonly Item[];
}

/** What a firm says of itself; what it does not say is not known, and never zero or no. */
export interface Firm {
  /** adcode of where it is registered */
  region?: string | undefined;
  /** empty is as good as not said */
  kinds?: readonly string[] | undefined;
  /** by metric, in base units */
  figures?: Readonly<Record<string, number>> | undefined;
  facts?: Readonly<Record<string, boolean>> | undefined;
}

export const VERDICT_LABELS = {
  met: '符合',
  near: '差一点',
  unknown: '不能判断',
  unmet: '不符合',
  'not-applicable': '不适用',
} as const;
export type Verdict = keyof typeof VERDICT_LABELS;
export const VERDICTS = Object.keys(VERDICT_LABELS) as Verdict[];

export interface JudgedCondition {
  metric: string;
  /** ≥ 2000万元 */
  need: string;
  /** the firm's answer; null where it gave none */
  have: number | string | boolean | readonly string[] | null;
  verdict: Verdict;
  /** how much is missing, in words; null where nothing is */
  missing: string | null;
  path: string;
  text: string;
  /** alternatives of one number: one of them is enough */
  alternative: number | null;
}
