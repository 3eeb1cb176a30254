/** Sentences cut into stretches, each of which speaks of one benefit, or of one tier of it. */
import type { ReadFigure } from '../figures/read.ts';
import { cut, fragments, segments, type Unit } from '../units.ts';
import type { Anchor } from './benefits/find.ts';

export interface Stretch {
  start: number;
  end: number;
  /** null: a tier that names only its cap or amount, of the benefit before it */
  anchor: Anchor | null;
}

/** The rule of a benefit that only its figure shows. */
export const OF_FIGURE = 'benefit-of-figure';

export type BenefitFinder = (fragment: Unit) => Anchor | null;

const BENEFIT_FIGURES: ReadonlySet<string | null> = new Set(['amount', 'rate', 'cap']);

/** The figures that begin within a place. */
export function inside<F extends ReadFigure>(
  figures: readonly F[],
  { start, end }: { start: number; end: number },
): F[] {
  return figures.filter(({ span }) => span[0] >= start && span[0] < end);
}

/** 补贴标准：3000元: a label and what it labels are one. */
const LABEL = /(?:标准|金额|额度|比例|内容|方式|措施|奖励|补助|补贴|资助|扶持|限额)(?:分别)?(?:为|是|如下)?：$/u;
const LONGEST_LABEL = 14;

function joinLabels(units: readonly Unit[]): Unit[] {
  return units.reduce<Unit[]>((joined, unit) => {
    const last = joined.at(-1);
    if (last && last.text.length <= LONGEST_LABEL && LABEL.test(last.text))
      joined[joined.length - 1] = { text: last.text + unit.text, start: last.start, end: unit.end };
    else joined.push(unit);
    return joined;
  }, []);
}

/** Each anchor closes a stretch, with the fragments after it that name no other benefit. */
export function divide(sentence: Unit, find: BenefitFinder, figures: readonly ReadFigure[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const segment of joinLabels(segments(sentence))) {
    const parts = joinLabels(fragments(segment))
      .flatMap((fragment) => splitBenefits(fragment, find, figures))
      .map((fragment) => ({ fragment, anchor: find(fragment) }));
    let open: Stretch | null = null;
    let start = segment.start;
    parts.forEach(({ fragment, anchor }, i) => {
      if (anchor && open?.anchor && isStandardOf(open.anchor, anchor, fragment, figures)) {
        open.anchor = anchor;
        open.end = fragment.end;
        start = fragment.end;
      } else if (anchor && open?.anchor && tellsHowMuch({ ...open, anchor: open.anchor }, anchor, fragment, figures)) {
        open.end = fragment.end;
        start = fragment.end;
      } else if (anchor && open?.anchor && sameBenefit(open.anchor, anchor, fragment, figures)) {
        open.end = fragment.end;
        start = fragment.end;
      } else if (anchor) {
        open = { start, end: fragment.end, anchor };
        stretches.push(open);
        start = fragment.end;
      } else if (open && !leadsOn(parts, i, figures)) {
        // what was held back for a benefit that did not come belongs to the one before
        open.end = fragment.end;
        start = fragment.end;
      }
    });
    if (!open && hasTier(segment, figures)) stretches.push({ start: segment.start, end: segment.end, anchor: null });
  }
  return stretches;
}

/** 给予5万元奖励，次年增速20%以上的，按增量的1%给予奖励: a threshold between two benefits belongs to the second. */
function leadsOn(
  parts: readonly { fragment: Unit; anchor: Anchor | null }[],
  index: number,
  figures: readonly ReadFigure[],
): boolean {
  const fragment = parts[index]?.fragment;
  if (!fragment || !parts.slice(index + 1).some(({ anchor }) => anchor !== null)) return false;
  if (inside(figures, fragment).some(({ purpose }) => BENEFIT_FIGURES.has(purpose))) return false;
  return (
    /(?:的|后|者)，$|^(?:对|凡|其中|次年|第二年|此后|每|获|被|经|达到|超过)/u.test(fragment.text) ||
    inside(figures, fragment).some(({ purpose }) => purpose === 'condition' || purpose === 'step')
  );
}

/** 最高100万元安家补贴、每月3000元生活津贴: two benefits in one fragment. */
function splitBenefits(fragment: Unit, find: BenefitFinder, figures: readonly ReadFigure[]): Unit[] {
  const pieces = cut(fragment, '、');
  const whole =
    pieces.length > 1 &&
    pieces.every((piece) => find(piece) && hasTier(piece, figures)) &&
    // 中级工5000元/人、高级工6000元/人补贴企业: the noun stands for all
    (find(pieces[0] as Unit)?.length ?? 0) > 0 &&
    !sharesSeries(pieces, figures);
  return whole ? pieces : [fragment];
}

/** A series (按1.5%、3%给予补助) goes over from one piece to another. */
function sharesSeries(pieces: readonly Unit[], figures: readonly ReadFigure[]): boolean {
  const series = pieces.map((piece) => new Set(inside(figures, piece).flatMap((figure) => figure.series ?? [])));
  return series.some((own, i) => [...own].some((number) => series[i + 1]?.has(number)));
}

/** Words of a limit of all that was said before. */
export const LIMIT_OF_ALL =
  /^(?:同一|以上|上述|前述|[两三四各几]项|两类|各类|全部|单一|单个|单家|单户|单店|每个|每家|每户|每店|每件|每台|每辆|每人|每年|年度|全年|累计|总额|合计|但?最高|补助|补贴|奖励|贴息|资助|奖补)/u;

/** 并给予…; 按照…税前扣除政策执行 */
const RESTATES = /^(?:并|且|同时|以及|按规定|按照?[^，；。]{2,40}(?:政策|规定|办法)执行)/u;

/** 用地指标优先保障…，并实行供地手续绿色通道; 单个企业每年最高补助10万元: one benefit told further. */
function sameBenefit(open: Anchor, next: Anchor, fragment: Unit, figures: readonly ReadFigure[]): boolean {
  const own = inside(figures, fragment).filter(({ purpose }) => BENEFIT_FIGURES.has(purpose));
  if (own.length === 0) return open.type === next.type && (next.type === '认定授牌' || RESTATES.test(fragment.text));
  const general = open.type === next.type || next.type === '补助' || next.type === '奖励';
  return general && own.every(({ purpose }) => purpose === 'cap') && LIMIT_OF_ALL.test(fragment.text);
}

/** 按每人3000元标准，给予一次性安家费: how much, then what: one benefit. */
function isStandardOf(open: Anchor, next: Anchor, fragment: Unit, figures: readonly ReadFigure[]): boolean {
  return (
    open.rule === OF_FIGURE &&
    next.rule !== OF_FIGURE &&
    /^(?:可?按照?|以)[^，；。]*(?:标准|比例|额度|金额)(?:内|以内)?，$/u.test(open.fragment.text) &&
    !inside(figures, fragment).some(({ purpose }) => BENEFIT_FIGURES.has(purpose))
  );
}

/** 补贴标准为每人500元: how much of the benefit before it is paid. */
export const STANDARD = /^(?:其中，?)?[\p{Script=Han}]{0,8}(?:标准|金额|额度|额)(?:分别)?(?:为|是|：|按)/u;

/** Types that are money, so that a sum behind them may be theirs. */
const PAID: ReadonlySet<string> = new Set(['奖励', '补助', '贴息', '税收优惠', '人才支持', '租金场地补助']);

/** 可申请求职补贴，补贴标准为每人500元; 可申领培训券，按学费的20%抵扣: what, then how much: one benefit. */
function tellsHowMuch(
  open: Stretch & { anchor: Anchor },
  next: Anchor,
  fragment: Unit,
  figures: readonly ReadFigure[],
): boolean {
  if (inside(figures, open).some(({ purpose }) => purpose === 'amount' || purpose === 'rate')) return false;
  // 可申领创新券，每年限额10万元，抵扣比例不超过60%
  if (/^[\p{Script=Han}]{0,4}比例/u.test(fragment.text)) return true;
  if (hasTier(open, figures)) return false;
  if (STANDARD.test(fragment.text)) return true;
  if (!PAID.has(open.anchor.type)) return false;
  const general = open.anchor.type === next.type || next.type === '补助';
  return general && /^(?:按照?|以|每)/u.test(fragment.text) && hasTier(fragment, figures);
}

/** A place with a cap or amount of its own: one tier. */
function hasTier(place: { start: number; end: number }, figures: readonly ReadFigure[]): boolean {
  return inside(figures, place).some(({ purpose }) => purpose === 'cap' || purpose === 'amount' || purpose === 'rate');
}
