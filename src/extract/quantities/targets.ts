/** What the government promises to reach, and what it sets aside (财政安排). */
import type { Deadline, Target } from '../../model/policy.ts';
import { sentences, type Unit, unitAt } from '../units.ts';
import type { ClassifiedQuantity } from './classify.ts';
import { metricOf, wordsBefore } from './metric.ts';

const BARE_GROWTH = /^(?:年均|年|同比|平均|比上年|较上年)*(?:增长|增速|递增|增幅|增长率|增长速度)$/u;
const BUDGET_METRIC = '财政安排';

export function readTargets(
  text: string,
  quantities: readonly ClassifiedQuantity[],
  deadlines: readonly Deadline[],
): Target[] {
  const units = sentences(text);
  let subject: { metric: string; sentence: Unit } | null = null;
  return quantities.flatMap((quantity, i): Target[] => {
    const sentence = unitAt(units, quantity.span[0]);
    if (!sentence || (quantity.purpose !== 'target' && quantity.purpose !== 'budget')) return [];
    const words = wordsBefore(sentence, quantity, quantities[i - 1]);
    const start = quantity.span[0] - words.length;
    const after =
      /^(?:[^，。；、（）]|（[^（）]*）){0,24}/u.exec(text.slice(quantity.span[1], sentence.end))?.[0] ?? '';
    const span: [number, number] = [start, quantity.span[1] + (quantity.purpose === 'budget' ? 0 : after.length)];
    const budget = quantity.purpose === 'budget';
    const own = budget ? '' : goalMetric(words, after);
    // 网络零售额达到6000亿元，年均增长10%: the growth is of what was named before
    const metric = BARE_GROWTH.test(own) && subject?.sentence.start === sentence.start ? subject.metric + own : own;
    if (!budget && !BARE_GROWTH.test(own)) subject = { metric: own, sentence };
    return [
      {
        metric: budget
          ? `${BUDGET_METRIC}${/市本级|省级|县级|区级/u.exec(words)?.[0].replace(/^/, '（').replace(/$/, '）') ?? ''}`
          : metric,
        op: quantity.bound === '≈' ? '≈' : quantity.bound === null ? '=' : '>=',
        value: quantity.value,
        unit: unitOf(quantity, sentence, words),
        end: endOf(sentence, quantity, deadlines),
        text: text.slice(...span),
        span,
      },
    ];
  });
}

/** Growth a year is %/年, money set aside every year 元/年. */
function unitOf(quantity: ClassifiedQuantity, sentence: Unit, words: string): string {
  if (quantity.unit === '%' && /(年均|每年|年增长|年递增|同比)/u.test(words)) return '%/年';
  if (
    quantity.purpose === 'budget' &&
    /(每年|年度|年均)/u.test(sentence.text.slice(0, quantity.span[0] - sentence.start))
  )
    return `${quantity.unit}/年`;
  return quantity.unit;
}

/** 建设2个以上电商企业孵化基地 → 电商企业孵化基地; 触网率达到70% → 触网率. */
function goalMetric(words: string, after: string): string {
  const verbless = metricOf(
    words
      .replace(/^(?:各|每)[^，。；]{1,12}?(?:要|应)/u, '')
      .replace(
        /^(?:力争|争取|确保|培育|建设|打造|引进|新增|建成|创建|发展|培养|实现|完成|组织|举办|培训|孵化|集聚|认定|支持|推动|和|及|并|、)+/u,
        '',
      ),
  );
  const counted = after.replace(/^(?:以上|左右|的)/u, '');
  return verbless || counted || words;
}

/** The time that the goal is set for: the last one before it in the sentence, else in the passage. */
function endOf(sentence: Unit, quantity: ClassifiedQuantity, deadlines: readonly Deadline[]): string | null {
  const timed = deadlines.filter(
    ({ end, kind, span }) => end !== null && kind !== 'validity' && span[0] < quantity.span[0],
  );
  const inSentence = timed.findLast(({ span }) => span[0] >= sentence.start);
  return (inSentence ?? timed.at(-1))?.end ?? null;
}
