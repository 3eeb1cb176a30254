/** The stretches of a passage to rows: each a benefit, a further tier of one, or a limit of those before. */
import type { Incentive, Span } from '../../model/policy.ts';
import type { PassageContext } from '../context.ts';
import type { ReadCondition } from '../figures/conditions.ts';
import type { ReadFigure } from '../figures/read.ts';
import { fragments, type Unit } from '../units.ts';
import type { Anchor } from './benefits/find.ts';
import { beneficiaryOf, perOf, rateOfWords, timesOf, withoutYearlyDeeds, yearsOf } from './details.ts';
import { inside, LIMIT_OF_ALL, STANDARD, type Stretch } from './stretches.ts';
import { tiersOf } from './tiers.ts';

/** 按实际租金的50%给予补助 */
const RENT = /(?:租金|房租|场租|仓租|租赁费用?|场地使用费)[^，。；]{0,6}(?:的?\d|给予|补)/u;

/** A sum that all benefits of a year, or all there are, come to. */
const OF_THE_YEAR = /年度|全年|每年|总额|合计|累计|总和/u;

/** 补贴期限累计不超过3年 */
const TERM = /^(?:补贴|补助|奖励|资助|贴息|租金补贴|享受|领取|发放|扶持|支持)(?:的)?(?:期限|时限|时长|年限|时间)/u;
const TOLD: ReadonlySet<string> = new Set(['amount', 'rate', 'cap']);

/** Figures of a benefit, that its words begin with. */
const SHOWN: ReadonlySet<string> = new Set(['amount', 'rate', 'cap', 'step', 'each', 'condition', 'duration']);

/** A sentence that is a title: 给予租金补贴。 */
const LONGEST_TITLE = 14;
const SEGMENT_SIGNS = ['。', '；', '\n'];
const FRAGMENT_SIGNS = ['，', ...SEGMENT_SIGNS];

/** Behind the last of some signs before an offset. */
function startAfter(text: string, at: number, signs: readonly string[]): number {
  return Math.max(...signs.map((sign) => text.lastIndexOf(sign, at - 1))) + 1;
}

/** A benefit of a figure, of which no cap has been told. */
function isUncapped({ capYuan, amountYuan, ratePct }: Incentive): boolean {
  return capYuan === null && (amountYuan !== null || ratePct !== null);
}

/** Takes the stretches of one sentence after the other; a cap told afterwards belongs to the benefits before it. */
export class BenefitReader {
  readonly rows: Incentive[] = [];
  readonly shared: Span[] = [];
  private readonly text: string;
  private readonly figures: readonly ReadFigure[];
  private readonly conditions: readonly ReadCondition[];
  private readonly context: PassageContext;
  /** the benefit that tiers without a name of their own belong to, and whether its own row still stands */
  private base: { row: Incentive; placeholder: boolean; sentence: number } | null = null;
  private sentence = 0;
  /** index of the first row of the last sentence that named a benefit */
  private latest = 0;

  constructor(
    text: string,
    figures: readonly ReadFigure[],
    conditions: readonly ReadCondition[],
    context: PassageContext,
  ) {
    this.text = text;
    this.figures = figures;
    this.conditions = conditions;
    this.context = context;
  }

  take(stretches: readonly Stretch[]): void {
    this.sentence += 1;
    const first = this.rows.length;
    for (const stretch of stretches) {
      const own = inside(this.figures, stretch);
      const isLimit = this.isLimit(stretch, own);
      if (isLimit !== null && (this.limit(isLimit, stretch) || this.isLimitOfCapped(stretch, first))) {
        this.shared.push([stretch.start, stretch.end]);
        continue;
      }
      if (stretch.anchor) {
        // the benefits of an earlier sentence are no longer spoken of
        if (this.latest < first) this.latest = first;
        this.benefit(stretch, stretch.anchor, own);
      } else this.tier(stretch, own);
    }
  }

  /** 补贴期限不超过3年: how long what the sentence before it told of is paid. */
  last({ text }: Unit): void {
    if (!TERM.test(text) || this.base?.sentence !== this.sentence) return;
    const years = yearsOf(text.split(/[，。；]/u)[0] ?? '');
    for (const row of this.rows.slice(this.latest)) row.durationYears ??= years;
  }

  private asked({ start, end }: Stretch): ReadCondition[] {
    return this.conditions.filter(({ span }) => span[1] > start && span[1] <= end);
  }

  /** 单个项目补助上限300万元, with nothing else: the cap in yuan; null when the stretch says more. */
  private isLimit(stretch: Stretch, own: readonly ReadFigure[]): number | null {
    const told = own.filter(({ purpose }) => purpose !== null && purpose !== 'aside' && purpose !== 'duration');
    const [cap] = told;
    if (told.length !== 1 || cap?.purpose !== 'cap' || this.asked(stretch).length > 0) return null;
    const words = this.text.slice(stretch.start, stretch.end);
    const given =
      /给予|予以|发放|享受|可获|可申请|可申领|可贷|提供|[对凡]|的，/u.test(
        this.text.slice(stretch.start, cap.span[0]),
      ) || /^(?:以内|以下|的标准)?(?:给予|予以|发放|提供)/u.test(this.text.slice(cap.span[1], stretch.end));
    return LIMIT_OF_ALL.test(words) || !given ? (cap.max ?? cap.value) : null;
  }

  /** A stretch without a benefit of its own is a further tier of the one before it. */
  private tier(stretch: Stretch, own: readonly ReadFigure[]): void {
    if (!this.base || this.base.sentence !== this.sentence) return;
    const asked = this.asked(stretch);
    if (this.base.placeholder) {
      this.rows.splice(this.rows.indexOf(this.base.row), 1);
      this.shared.push(this.base.row.span);
      this.base.placeholder = false;
    }
    const words = this.text.slice(stretch.start, stretch.end).replace(/[，；。\n]+$/u, '');
    const span: [number, number] = [stretch.start, stretch.start + words.length];
    this.rows.push(...tiersOf({ ...this.base.row, text: words, span }, own, asked));
  }

  /**
   * Sets the cap of the benefits spoken of last that have a figure and no cap: of those of the same segment when it
   * stands in one with them, else of all.
   */
  private limit(cap: number, { start, end }: Stretch): boolean {
    const segment = startAfter(this.text, start, SEGMENT_SIGNS);
    // 以上奖励合计最高80万元: of whatever sentence
    const latest = /^(?:以上|上述|前述)/u.test(this.text.slice(start, end)) ? this.rows : this.rows.slice(this.latest);
    const near = latest.filter(({ span }) => span[1] > segment);
    const all = near.length === 0 || /均|以上|上述|各/u.test(this.text.slice(start, end));
    const rates = near.filter(({ ratePct, amountYuan }) => ratePct !== null && amountYuan === null);
    const open = (all ? latest : [...new Set([...rates, ...near.slice(-1)])]).filter(isUncapped);
    for (const row of open) row.capYuan = cap;
    return open.length > 0;
  }

  /** 每班不超过8万元，年度总额不超过1000万元: the benefits before have their caps, and this bounds all of them. */
  private isLimitOfCapped({ start, end, anchor }: Stretch, first: number): boolean {
    const words = this.text.slice(start, end);
    return anchor === null && this.rows.length > first && LIMIT_OF_ALL.test(words) && OF_THE_YEAR.test(words);
  }

  private benefit(stretch: Stretch, anchor: Anchor, own: readonly ReadFigure[]): void {
    const { text } = this;
    const asked = this.asked(stretch);
    const shown = this.shownFrom(stretch, anchor, own);
    const words = text.slice(shown, stretch.end).replace(/[，；。\n]+$/u, '');
    const unlimited = this.withoutLimits(own);
    const rate = unlimited.find(({ purpose }) => purpose === 'rate');
    const row: Incentive = {
      type: RENT.test(words) && anchor.type === '补助' ? '租金场地补助' : anchor.type,
      amountYuan: null,
      amountMaxYuan: null,
      ratePct: rate?.value ?? (/1[:：∶]1[^，。；]{0,8}(?:配套|补助|补贴|奖励|给予|资助)/u.test(words) ? 100 : null),
      rateOf: rate ? rateOfWords(text.slice(stretch.start, rate.outer[0])) : null,
      capYuan: null,
      step: null,
      per: perOf(withoutYearlyDeeds(words)),
      times: timesOf(withoutYearlyDeeds(words), this.context.lexicon),
      durationYears: yearsOf(words),
      conditions: [],
      beneficiary: beneficiaryOf(text.slice(stretch.start, anchor.end), this.context.lexicon),
      text: words,
      span: [shown, shown + words.length],
    };
    const made = tiersOf(this.afterHead(row, own), unlimited, asked);
    this.rows.push(...made);
    this.shareCap(own);
    const first = made[0] ?? row;
    this.base = {
      row: first,
      sentence: this.sentence,
      placeholder: made.length === 1 && first.capYuan === null && first.amountYuan === null,
    };
  }

  /** 每个展位最高3万元，同一企业年度累计不超过20万元: the second bounds several payments and is no tier of its own. */
  private withoutLimits(own: readonly ReadFigure[]): readonly ReadFigure[] {
    const count = (purpose: ReadFigure['purpose']) => own.filter((figure) => figure.purpose === purpose).length;
    // 前三年每平方米6元，后两年减半: half of the sum, no rate beside it
    if (count('amount') > 0 && own.some(({ rule }) => rule === 'rate-halved'))
      return own.filter(({ rule }) => rule !== 'rate-halved');
    const caps = own.filter(({ purpose }) => purpose === 'cap');
    // 每月每平方米不高于30元，单店每年不超过6万元: the first bounds a price, the second the sum
    const ofUnit = caps.filter((cap) =>
      /每(?:月每)?平方米[^，。；]*$/u.test(this.text.slice(cap.outer[0] - 12, cap.span[0])),
    );
    if (caps.length > ofUnit.length && ofUnit.length > 0 && count('amount') === 0)
      return own.filter((figure) => !ofUnit.includes(figure));
    if (caps.length < 2 || caps.length === count('amount') || caps.length === count('rate')) return own;
    const [, ...later] = caps;
    const limits = new Set(
      later.filter((cap) =>
        LIMIT_OF_ALL.test(this.text.slice(startAfter(this.text, cap.outer[0], FRAGMENT_SIGNS), cap.span[0])),
      ),
    );
    return own.filter((figure) => !limits.has(figure));
  }

  /**
   * 企业可申领见习补贴。补贴标准为每人每月500元: the sentence of the standard says how much of the benefit before it is
   * paid, which then is no row of its own.
   */
  private afterHead(row: Incentive, own: readonly ReadFigure[]): Incentive {
    const head = this.rows.at(-1);
    if (!head || head !== this.base?.row || !this.base.placeholder || this.base.sentence !== this.sentence - 1)
      return row;
    if (
      head.ratePct !== null ||
      head.step !== null ||
      !own.some(({ purpose }) => purpose !== null && TOLD.has(purpose))
    )
      return row;
    // 给予生活补助。对毕业生，分别给予…: a title that says nothing more
    if (head.text.length <= LONGEST_TITLE && head.span[0] === 0 && row.type === head.type) {
      this.dropHead();
      return row;
    }
    if (!STANDARD.test(row.text) || (row.type !== head.type && row.type !== '补助')) return row;
    this.dropHead();
    const [start] = head.span;
    const [, end] = row.span;
    return {
      ...row,
      type: head.type,
      beneficiary: head.beneficiary ?? row.beneficiary,
      times: row.times ?? head.times,
      per: row.per ?? head.per,
      durationYears: row.durationYears ?? head.durationYears,
      conditions: head.conditions,
      text: this.text.slice(start, end),
      span: [start, end],
    };
  }

  /** The row before is no benefit of its own. */
  private dropHead(): void {
    this.rows.pop();
    this.latest = Math.min(this.latest, this.rows.length);
  }

  /** …补助8%；…补助10%，均以50万元为限; 同一单位年度补助总额不超过50万元: one cap for all of the sentence, of the segment. */
  private shareCap(own: readonly ReadFigure[]): void {
    const cap = own.find(({ purpose }) => purpose === 'cap');
    if (!cap) return;
    const words = this.text.slice(startAfter(this.text, cap.outer[0], FRAGMENT_SIGNS), cap.span[0]);
    const segment = startAfter(this.text, cap.outer[0], SEGMENT_SIGNS);
    const ofAll =
      /均[^，。；]{0,6}$|^(?:[两三四各几]项|以上|上述)[^，。；]*(?:合计|累计|总)/u.test(words) ||
      (!/增加部分|增量|新增部分/u.test(words) && /在此基础上/u.test(this.text.slice(segment, cap.span[0])));
    if (!ofAll && !(LIMIT_OF_ALL.test(words) && OF_THE_YEAR.test(words))) return;
    const from = ofAll ? 0 : segment;
    const value = cap.max ?? cap.value;
    for (const row of this.rows.slice(this.latest).filter(isUncapped))
      if (row.span[0] >= from && (row.amountYuan ?? 0) <= value) row.capYuan = value;
  }

  /** Where the words of a benefit begin: at the first fragment that says for whom, under which threshold, or how much. */
  private shownFrom(stretch: Stretch, anchor: Anchor, own: readonly ReadFigure[]): number {
    const { start, end } = stretch;
    const before = fragments({ text: this.text.slice(start, end), start, end }).filter(
      (fragment) => fragment.end <= anchor.fragment.start,
    );
    const first = before.find(
      (fragment) =>
        /^(?:对|凡|从|自|经|注册地|符合|按|根据|结合|每)|的，$|(?:企业|机构|单位|人员|园区)，$/u.test(fragment.text) ||
        inside(own, fragment).some(({ purpose }) => purpose !== null && SHOWN.has(purpose)),
    );
    return first?.start ?? Math.min(anchor.fragment.start, end);
  }
}
