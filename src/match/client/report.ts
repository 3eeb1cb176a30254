/** Verdicts in the words and characters of the page, for the screen and for files. */
import { printFigure } from '../../model/facts/figures.ts';
import type { Judged } from '../judge.ts';
import type { JudgedCondition, MatchData, Verdict } from '../model.ts';

/** Words of the page; `convert` puts what code prints (万元, 须超过) into its characters. */
export interface MatchWords {
  verdicts: Readonly<Record<Verdict, string>>;
  region: string;
  kind: string;
  yes: string;
  no: string;
  unanswered: string;
  /** {n} of {m} */
  tier: string;
  best: string;
  next: string;
  asRead: string;
  exclusive: string;
  expired: string;
  over: string;
  alternative: string;
  convert(text: string): string;
  regionName(adcode: string): string;
}

export interface ConditionLine {
  verdict: Verdict;
  label: string;
  need: string;
  have: string;
  /** 差一点，差1万元 */
  result: string;
  /** of alternatives */
  alternative: string;
  /** the clause's words; empty where none ask for it */
  words: string;
}

export function conditionLines({ conditions }: Judged, data: MatchData, words: MatchWords): ConditionLine[] {
  const { questions } = data;
  const labels = new Map(
    [...questions.figures, ...questions.facts, ...questions.kinds].map(({ name, label }) => [name, label]),
  );
  const units = new Map(questions.figures.map(({ name, unit }) => [name, unit]));
  const nameOf = (name: string) => labels.get(name) ?? name;
  const have = ({ metric, have: answer }: JudgedCondition): string => {
    if (answer === null) return words.unanswered;
    if (typeof answer === 'boolean') return answer ? words.yes : words.no;
    if (typeof answer === 'number') return words.convert(printFigure(answer, units.get(metric) ?? ''));
    return typeof answer === 'string' ? words.regionName(answer) : answer.map(nameOf).join('、');
  };
  return conditions.map((condition): ConditionLine => {
    const { metric, verdict, missing, alternative } = condition;
    const isKind = metric === '类别';
    return {
      verdict,
      label: metric === '注册地' ? words.region : isKind ? words.kind : nameOf(metric),
      need: isKind
        ? condition.need.split('、').map(nameOf).join('、')
        : condition.need === '是'
          ? words.yes
          : condition.need === '否'
            ? words.no
            : words.convert(condition.need),
      have: have(condition),
      result: [words.verdicts[verdict], ...(missing ? [words.convert(missing)] : [])].join('，'),
      alternative: alternative === null ? '' : words.alternative.replace('{n}', String(alternative)),
      // of where it is registered the document's region decides, no words
      words: metric === '注册地' ? '' : condition.text,
    };
  });
}

/** Steps and what excludes each other, a line each. @param group measures of one key, with how they fared */
export function notesOf(judged: Judged, group: readonly Judged[], words: MatchWords): string[] {
  const { item, step, verdict } = judged;
  const notes: string[] = [];
  if (item.tier) {
    const place = words.tier.replace('{n}', String(item.tier.rank)).replace('{m}', String(item.tier.of));
    notes.push(step === null ? place : `${place}，${step === 'best' ? words.best : words.next}`);
  }
  if (verdict === 'met' && item.unread.length > 0) notes.push(words.asRead);
  if (item.exclusive !== null && group.length > 1) notes.push(words.exclusive.replace('{n}', String(group.length)));
  return notes;
}

export function lapsedWords({ lapsed }: Judged, words: MatchWords): string {
  if (!lapsed) return '';
  return `${lapsed.code === 'expired' ? words.expired : words.over} ${lapsed.date}`;
}
