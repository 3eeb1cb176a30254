/** A firm's answers and a measure: what is met, narrowly missed, not met, not known, not meant. Runs in the browser. */
import { printFigure } from '../model/facts/figures.ts';
import { statusOf } from '../model/status.ts';
import type {
  AnyNeed,
  FactNeed,
  FigureNeed,
  Firm,
  Guard,
  Item,
  JudgedCondition,
  KindNeed,
  MatchData,
  Need,
  Verdict,
} from './model.ts';

export interface Judged {
  item: Item;
  verdict: Verdict;
  conditions: JudgedCondition[];
  /** why it no longer holds on the day: the document expired, or its own time is over; else null */
  lapsed: { code: 'expired' | 'over'; date: string } | null;
  /** of tiers: the best that is met, the next one up */
  step: 'best' | 'next' | null;
}

type Answers = Pick<Firm, 'region' | 'figures' | 'facts'> & { kinds: ReadonlySet<string> | null };
type Truth = 'yes' | 'no' | 'unknown';

const GENERIC_KIND = '企业';

/** 441600 → 4416: codes of a place begin with it; the nation's begin every code. */
const stem = (adcode: string): string => (adcode === '100000' ? '' : adcode.replace(/(00){1,2}$/, ''));
/** Whether a firm registered at a place is in another: unknown where its place is only told more broadly. */
export function isWithin(place: string | undefined, area: string): Truth {
  if (place === undefined) return 'unknown';
  if (place.startsWith(stem(area))) return 'yes';
  return stem(area).startsWith(stem(place)) ? 'unknown' : 'no';
}

const all = (truths: readonly Truth[]): Truth =>
  truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
const some = (truths: readonly Truth[]): Truth =>
  truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no';
const not = (truth: Truth): Truth => (truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown');

function isOfKind(kinds: readonly string[], { kinds: own }: Answers): Truth {
  if (own === null) return 'unknown';
  return kinds.some((kind) => own.has(kind)) ? 'yes' : 'no';
}

function holds(guard: Guard | null, firm: Answers): Truth {
  if (guard === null) return 'yes';
  const truths: Truth[] = guard.unread ? ['unknown'] : [];
  if (guard.inside) truths.push(some(guard.inside.map((area) => isWithin(firm.region, area))));
  if (guard.outside) truths.push(not(some(guard.outside.map((area) => isWithin(firm.region, area)))));
  if (guard.kinds) truths.push(isOfKind(guard.kinds, firm));
  if (guard.otherKinds) truths.push(not(isOfKind(guard.otherKinds, firm)));
  return all(truths);
}

const SIGNS = { '>': '＞', '>=': '≥', '<': '＜', '<=': '≤', '=': '＝' } as const;
const COMPARE: Readonly<Record<FigureNeed['op'], (have: number, need: number) => boolean>> = {
  '>': (have, need) => have > need,
  '>=': (have, need) => have >= need,
  '<': (have, need) => have < need,
  '<=': (have, need) => have <= need,
  '=': (have, need) => have === need,
};

/** A lower bound is narrowly missed from a share of it on; an upper bound when it is exceeded by as much. */
function isNear({ op, value }: FigureNeed, have: number, share: number): boolean {
  if (op === '>' || op === '>=') return have >= value * share;
  return op !== '=' && have <= value * (2 - share);
}

/** 差1万元; 超过 is asked for, and reaching is not enough. */
function printMissing({ op, value, unit }: FigureNeed, have: number): string {
  const short = printFigure(Math.abs(value - have), unit);
  if (have === value) return op === '>' ? `须超过${printFigure(value, unit)}` : `须低于${printFigure(value, unit)}`;
  return have < value ? `差${short}` : `高出${short}`;
}

function figure(need: FigureNeed, firm: Answers, data: MatchData, tiered: boolean): JudgedCondition {
  const have = firm.figures?.[need.metric];
  const guard = holds(need.when, firm);
  const told = `${SIGNS[need.op]} ${printFigure(need.value, need.unit)}`;
  const condition = (verdict: Verdict, missing: string | null = null): JudgedCondition => ({
    metric: need.metric,
    need: need.when ? `${need.when.label}：${told}` : told,
    have: have ?? null,
    verdict,
    missing,
    path: need.path,
    text: need.text,
    alternative: null,
  });
  if (guard === 'no') return condition('not-applicable');
  if (have === undefined) return condition('unknown');
  if (COMPARE[need.op](have, need.value)) return condition('met');
  // whether it is asked of this firm is not known
  if (guard === 'unknown') return condition('unknown');
  const missing = printMissing(need, have);
  const upper = need.op === '<' || need.op === '<=';
  // above the top of a tier begins the next one: nothing is narrowly missed
  const near = !(upper && tiered) && isNear(need, have, data.nearShare);
  return condition(near ? 'near' : 'unmet', missing);
}

function fact(need: FactNeed, firm: Answers): JudgedCondition {
  const have = firm.facts?.[need.fact];
  return {
    metric: need.fact,
    need: need.expect ? '是' : '否',
    have: have ?? null,
    verdict: have === undefined ? 'unknown' : have === need.expect ? 'met' : 'unmet',
    missing: null,
    path: need.path,
    text: need.text,
    alternative: null,
  };
}

function kind(need: KindNeed, firm: Answers, given: readonly string[] | null): JudgedCondition {
  const truth = isOfKind(need.kinds, firm);
  return {
    metric: '类别',
    need: need.kinds.join('、'),
    have: given,
    verdict: truth === 'yes' ? 'met' : truth === 'no' && need.sure ? 'not-applicable' : 'unknown',
    missing: null,
    path: need.path,
    text: need.text,
    alternative: null,
  };
}

function region(item: Item, firm: Answers, data: MatchData): JudgedCondition[] {
  const place = data.documents[item.policyId]?.region;
  if (!place) return [];
  const truth = isWithin(firm.region, place.adcode);
  return [
    {
      metric: '注册地',
      need: place.name,
      have: firm.region ?? null,
      verdict: truth === 'yes' ? 'met' : truth === 'no' ? 'not-applicable' : 'unknown',
      missing: null,
      path: item.path,
      text: data.documents[item.policyId]?.title ?? '',
      alternative: null,
    },
  ];
}

/** One is enough; what is not asked of this firm counts for nothing. */
function best(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of ['met', 'unknown', 'near', 'unmet'] as const) if (verdicts.includes(verdict)) return verdict;
  return 'not-applicable';
}

/** All are asked for: what is missing for certain decides, however much else is not known. */
function together(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of ['unmet', 'near', 'unknown', 'met'] as const) if (verdicts.includes(verdict)) return verdict;
  return 'unknown';
}

function judgeItem(item: Item, firm: Answers, data: MatchData, given: readonly string[] | null) {
  const conditions: JudgedCondition[] = region(item, firm, data);
  const verdicts: Verdict[] = conditions.map(({ verdict }) => verdict);
  /** what says more than that a firm of this place is meant */
  let judged = 0;
  let substance = 0;
  let excluded = verdicts.includes('not-applicable');
  const one = (need: Exclude<Need, AnyNeed>) =>
    need.is === 'figure'
      ? figure(need, firm, data, item.tier !== null)
      : need.is === 'fact'
        ? fact(need, firm)
        : kind(need, firm, given);
  let alternatives = 0;
  for (const need of item.needs) {
    const own = need.is === 'any' ? need.needs.map(one) : [one(need)];
    if (need.is === 'any') {
      alternatives += 1;
      for (const condition of own) condition.alternative = alternatives;
    }
    const verdict =
      need.is === 'any' ? best(own.map((condition) => condition.verdict)) : (own[0]?.verdict ?? 'unknown');
    conditions.push(...own);
    verdicts.push(verdict);
    if (need.is === 'kind' && verdict === 'not-applicable') excluded = true;
    if (verdict === 'met') {
      if (need.is !== 'kind') substance += 1;
      else if (!need.kinds.includes(GENERIC_KIND)) judged += 1;
    }
  }
  if (excluded) return { conditions, verdict: 'not-applicable' as const };
  const verdict = together(verdicts);
  // met is said of what was asked and answered, never of words that nobody read
  const enough = substance > 0 || (judged > 0 && item.unread.length === 0);
  return { conditions, verdict: verdict === 'met' && !enough ? ('unknown' as const) : verdict };
}

function lapsedOn(item: Item, data: MatchData, today: string): Judged['lapsed'] {
  const document = data.documents[item.policyId];
  const status = document ? statusOf(document, today) : null;
  if (status?.code === 'expired' && status.date) return { code: 'expired', date: status.date };
  return item.ends !== null && item.ends < today ? { code: 'over', date: item.ends } : null;
}

/** In the order of the base. @param today ISO date: what is out of force on that day is told as lapsed */
export function match(data: MatchData, firm: Firm, today: string): Judged[] {
  const is = new Map(data.questions.kinds.map((one) => [one.name, one.is]));
  const given = firm.kinds && firm.kinds.length > 0 ? firm.kinds : null;
  const kinds = given ? new Set(given.flatMap((name) => is.get(name) ?? [name])) : null;
  const answers: Answers = { region: firm.region, figures: firm.figures, facts: firm.facts, kinds };
  const judged = data.items.map(
    (item): Judged => ({
      item,
      ...judgeItem(item, answers, data, given),
      lapsed: lapsedOn(item, data, today),
      step: null,
    }),
  );
  tellSteps(judged);
  return judged;
}

/** The best tier that is met, and the next one up. */
function tellSteps(judged: readonly Judged[]): void {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const { tier } = one.item;
    if (tier) groups.set(tier.group, [...(groups.get(tier.group) ?? []), one]);
  }
  const rank = ({ item }: Judged) => item.tier?.rank ?? 0;
  for (const group of groups.values()) {
    const steps = [...group].sort((a, b) => rank(a) - rank(b));
    const met = steps.findLastIndex(({ verdict }) => verdict === 'met');
    const [top, next] = [steps[met], steps[met + 1]];
    if (top) top.step = 'best';
    if (next && next.verdict !== 'not-applicable') next.step = 'next';
  }
}
