/** What a figure measures, and whom it applies to: the words before it. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Unit } from '../units.ts';
import type { ReadFigure } from './read.ts';

/** 江北地区, 临水市企业: places by their form */
const PLACES = '[\\p{Script=Han}]{2,4}地区|[\\p{Script=Han}]{2,3}(?:市|县|区)(?:平台)?企业';
/** Words that say whom a threshold holds for: of the lexicon, of its provinces, or places by their form. */
const appliesPattern = perLexicon((lexicon): RegExp => {
  const areas = Object.values(lexicon.provinces).flatMap((province) => province.areas);
  const made = new RegExp(`(${anyOf([...areas, ...lexicon.figures.applies])}|${PLACES})`, 'u');
  return made;
});

/** The words from the last sign outside brackets, or the figure before, up to a figure. */
export function wordsBefore(sentence: Unit, figure: ReadFigure, previous?: ReadFigure): string {
  const before = sentence.text.slice(0, figure.outer[0] - sentence.start);
  let depth = 0;
  let from = 0;
  for (let i = 0; i < before.length; i += 1) {
    const c = before[i] ?? '';
    if (c === '（') depth += 1;
    else if (c === '）') depth = Math.max(0, depth - 1);
    else if (depth <= 0 && '，；：。、｜\n'.includes(c)) from = i + 1;
  }
  // a figure within brackets measures what stands with it there
  if (depth > 0) from = Math.max(from, before.lastIndexOf('（') + 1);
  const figureEnd = previous ? previous.outer[1] - sentence.start : 0;
  return before.slice(Math.max(from, Math.min(figureEnd, before.length)));
}

/** 珠三角地区…不低于2000万元，其他地区不低于500万元: whom a threshold holds for. */
export function appliesTo(words: string, lexicon: Lexicon): string | null {
  return appliesPattern(lexicon).exec(words)?.[1] ?? null;
}

/** The metric itself: 珠三角地区电子商务企业年服务收入合计 → 电子商务企业年服务收入合计. */
export function metricOf(words: string, lexicon: Lexicon): string {
  return (
    words
      .replace(appliesPattern(lexicon), '')
      .replace(/^[^，]{2,20}(?<!并)(?:并且|且)(?=\p{Script=Han}{3})/u, '')
      // 引导机构逐步将平均担保费率, 有条件的地方可对单户担保金额: what is done to it
      .replace(/^.{0,40}(?:重点支持|可对|可将|逐步将|应将|将|可按)(?=\p{Script=Han}{4,}$)/u, '')
      .replace(/^[，。；：]+/u, '')
      .replace(/^(?:除[^以]{0,20}以外的)?/u, '')
      .replace(
        /^(?:其中|且|并|或者?|和|及|以及|与|以上|以下|我[省市县]|全[省市县]|同时|凡|对于?|企业应用|要|应|须|必须|原则上|的)+/u,
        '',
      )
      .replace(
        /(?:应当?|须|必须|要|需|放宽|超过|达到?|到|在|为|是|原则上|累计|合计达|的|占|首次|年度?首次|分别|各|均|不得?|由|从|仍|力争|争取|一般|保持|稳定|总体|至少|比例应|较上年|较[“”十一二三四五六]{2,6}末)+$/u,
        '',
      )
      // 费率降至1%
      .replace(/(?<=[率额数价费])降$/u, '')
      .replace(/^[（）“”‘’]+|[（“‘]+$/gu, '')
      .trim()
  );
}

/** Nouns that a shared metric ends with: 水果、茶叶网上占比. */
const SHARED =
  /(?:(?:网上|线上|年均|年度|综合)?(?:占比|覆盖率|普及率|达标率|利用率|合格率|增长率|增速|率|比重|比例|总量|产值|产量|销售额|交易额|总额|规模|数量|人数|收入|面积|能力))$/u;

/**
 * 水果、茶叶网上占比分别达到35%、28%: each figure of a series has a subject of its own.
 * @param words the words before the first figure of the series
 * @returns as many metrics as figures, or null when the words do not name as many
 */
export function metricsOfSeries(words: string, count: number, lexicon: Lexicon): string[] | null {
  const at = Math.max(words.lastIndexOf('分别'), words.lastIndexOf('依次'));
  if (at < 0 || count < 2) return null;
  const subject = words.slice(0, at).replace(/^.*[，；：。]/u, '');
  const parts = subject.split(/、|和|及|以及|与/u).filter((part) => part !== '');
  if (parts.length !== count) return null;
  const last = parts.at(-1) ?? '';
  const [first = ''] = parts;
  // 花生种植、收获机械化率: what comes first and last is of both, where each has a word of two signs of its own
  if (count === 2 && first.length > 2 && first.length < 7 && !SHARED.test(first) && /.{4}率$/u.test(last))
    return [first + last.slice(2), first.slice(0, -2) + last].map((part) => metricOf(part, lexicon));
  const lengths = new Set(parts.slice(0, -1).map((part) => part.length));
  const [length = 0] = lengths;
  const tail =
    lengths.size === 1 && length < last.length && parts.slice(0, -1).every((part) => !SHARED.test(part))
      ? (SHARED.exec(last)?.[0] ?? last.slice(length))
      : (SHARED.exec(last)?.[0] ?? '');
  return parts.map((part, i) => metricOf(i === parts.length - 1 || SHARED.test(part) ? part : part + tail, lexicon));
}
