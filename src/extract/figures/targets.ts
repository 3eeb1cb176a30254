/** What the government promises to reach, and what it sets aside (财政安排). */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Deadline, Target } from '../../model/policy.ts';
import { sentences, type Unit, unitAt } from '../units.ts';
import { seriesMetric } from './conditions.ts';
import { metricOf, wordsBefore } from './metric.ts';
import type { ReadFigure } from './read.ts';

const BARE_GROWTH = /^(?:年均|年|同比|平均|比上年|较上年)*(?:增长|增速|递增|增幅|增长率|增长速度)(?:率|速度)?$/u;
const BUDGET_METRIC = '财政安排';

/** @param figures all of the passage, in order */
export function readTargets(
  text: string,
  figures: readonly ReadFigure[],
  deadlines: readonly Deadline[],
  lexicon: Lexicon,
): Target[] {
  const units = sentences(text);
  let subject: { metric: string; sentence: Unit } | null = null;
  return figures.flatMap((figure, i): Target[] => {
    const sentence = unitAt(units, figure.span[0]);
    if (!sentence || (figure.purpose !== 'target' && figure.purpose !== 'budget')) return [];
    const words = wordsBefore(sentence, figure, figures[i - 1]);
    const start = figure.outer[0] - words.length;
    const after =
      /^(?:[^，。；、（）｜]|（[^（）]*）){0,24}/u.exec(text.slice(figure.outer[1], sentence.end))?.[0] ?? '';
    const budget = figure.purpose === 'budget';
    const span: [number, number] = [start, figure.outer[1] + (budget ? 0 : after.trimEnd().length)];
    const own = budget
      ? ''
      : (seriesMetric(text, figures, i, sentence.start, lexicon) ?? goalMetric(words, after, lexicon));
    // 网络零售额达到6000亿元，年均增长10%: the growth is of what was named before
    const metric = BARE_GROWTH.test(own) && subject?.sentence.start === sentence.start ? subject.metric + own : own;
    if (!budget && !BARE_GROWTH.test(own)) subject = { metric: own, sentence };
    return [
      {
        metric: budget
          ? `${BUDGET_METRIC}${/市本级|省级|县级|区级/u.exec(words)?.[0].replace(/^/, '（').replace(/$/, '）') ?? ''}`
          : metric,
        op: figure.bound === '≈' ? '≈' : figure.bound === null ? '=' : figure.bound.startsWith('<') ? '<=' : '>=',
        value: figure.value,
        unit: unitOf(figure, sentence, words),
        end: endOf(sentence, figure, deadlines),
        text: text.slice(...span),
        span,
      },
    ];
  });
}

/** Growth a year is %/年, money set aside every year 元/年. */
function unitOf(figure: ReadFigure, sentence: Unit, words: string): string {
  const before = sentence.text.slice(0, figure.span[0] - sentence.start);
  // 比2023年增长80%, 每年安排不少于5%的指标 are no growth a year
  const growth = /年均|每年(?!安排|拿出|预留|单列)|(?<!(?:比|较)[^，。；]{0,4}\d{4})年增长|年递增|同比/u;
  if (figure.unit === '%' && growth.test(words)) return '%/年';
  if (figure.purpose === 'budget' && /(每年|年度|年均|逐年)/u.test(before)) return `${figure.unit}/年`;
  const unit = figure.unit === '' ? '个' : figure.unit;
  return unit !== '%' && unit !== '元' && /(?:每年|年均)(?:新增|培训|举办|组织|不少于|达)?$/u.test(words)
    ? `${unit}/年`
    : unit;
}

/** 建设2个以上电商企业孵化基地 → 电商企业孵化基地; 触网率达到70% → 触网率. */
function goalMetric(words: string, after: string, lexicon: Lexicon): string {
  const verbless = metricOf(
    words
      .replace(/(?:每年|年均)$/u, '')
      .replace(/^(?:各|每)[^，。；]{1,12}?(?:要|应)/u, '')
      .replace(
        /^(?:力争|争取|确保|培育|建设|打造|引进|新增|建成|创建|发展|培养|实现|完成|组织|举办|培训|孵化|集聚|认定|支持|推动|和|及|并|、)+/u,
        '',
      ),
    lexicon,
  );
  const counted = after.replace(/^(?:以上|左右|的)/u, '');
  return verbless || counted || words;
}

/** The time that the goal is set for: the last one before it in the sentence, else in the passage. */
function endOf(sentence: Unit, figure: ReadFigure, deadlines: readonly Deadline[]): string | null {
  const timed = deadlines.filter(
    ({ end, kind, span }) => end !== null && kind !== 'validity' && span[0] < figure.span[0],
  );
  const inSentence = timed.findLast(({ span }) => span[0] >= sentence.start);
  return (inSentence ?? timed.at(-1))?.end ?? null;
}
