/** Figures whatever way they are printed: 1000万元, 10000000元 and 一千万元 are one. */
import type { Base, BaseRecord } from '../../corpus/base.ts';
import { bareContext } from '../../extract/context.ts';
import type { FigureMention } from '../../extract/mentions/figure.ts';
import { figuresIn } from '../../extract/mentions/figures.ts';
import { maskTitles } from '../../extract/units.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { printFigure } from '../../model/facts/figures.ts';
import { entryOf, FACT_KEYS } from '../../model/facts/index.ts';
import type { Passage, Span } from '../../model/policy.ts';
import { overlaps } from '../../model/span.ts';
import { type PlacedPassage, placedPassages } from '../../model/walk.ts';
import { parseNumeral } from '../../text/numerals.ts';

/** A value in its base unit: yuan, percent …; the unit '' fits any. */
export interface Figure {
  text: string;
  value: number;
  max: number | null;
  unit: string;
}

/** A figure of the base, with what it was read as. */
export interface FiguresAt {
  record: BaseRecord;
  placed: PlacedPassage;
  figure: Figure;
  span: Span;
  /** facts that rest on it, in words: 扶持措施：最高50万元 */
  facts: string[];
}

interface FiguresOfQuotation {
  figures: Figure[];
  /** the quotation is one figure and the words that bound it: 不超过1000万元 */
  isBare: boolean;
}

/** The figures of a quotation; of one that is a number without a unit, that number. */
export function figuresOfQuotation(quotation: string, lexicon: Lexicon): FiguresOfQuotation {
  const text = quotation.trim();
  const mentions = figuresIn(maskTitles(text), bareContext(lexicon));
  const [first] = mentions;
  if (first) {
    const around = text.slice(0, first.outer[0]) + text.slice(first.outer[1]);
    return { figures: mentions.map(plain), isBare: mentions.length === 1 && !/[\p{L}\p{N}]/u.test(around) };
  }
  const value = parseNumeral(text);
  if (value === null) return { figures: [], isBare: false };
  return { figures: [{ text, value, max: null, unit: '' }], isBare: true };
}

const plain = ({ text, value, max, unit }: FigureMention): Figure => ({ text, value, max, unit });

export function sameFigure(asked: Figure, there: Figure): boolean {
  if (asked.unit !== '' && there.unit !== '' && asked.unit !== there.unit) return false;
  // one end of a range is a figure of its own
  if (asked.max === null) return there.value === asked.value || there.max === asked.value;
  return there.value === asked.value && there.max === asked.max;
}

/** In the order of the base: those that stand in the texts, then those that only a fact tells (a unit in a table's head). */
export function figuresOf({ records, lexicon }: Base): FiguresAt[] {
  const context = bareContext(lexicon);
  return records.flatMap((record) =>
    placedPassages(record.policy).flatMap((placed) => {
      const { passage } = placed;
      const mentioned = figuresIn(maskTitles(passage.text), context).map(
        (mention): FiguresAt => ({
          record,
          placed,
          figure: plain(mention),
          span: mention.span,
          facts: factsAt(passage, mention.span),
        }),
      );
      const told = figuresOfFacts(passage)
        .filter(
          ({ figure, span }) => !mentioned.some((one) => overlaps(one.span, span) && sameFigure(figure, one.figure)),
        )
        .map(({ figure, span }) => ({ record, placed, figure, span, facts: factsAt(passage, span) }));
      return [...mentioned, ...told];
    }),
  );
}

/** Facts whose words hold a place, each in words. */
export function factsAt(passage: Passage, span: Readonly<Span>): string[] {
  return FACT_KEYS.flatMap((key) => {
    const { label, print } = entryOf(key);
    return (passage[key] as { span: Span; place?: string }[])
      .filter((fact) => fact.place !== 'heading' && overlaps(fact.span, span))
      .map((fact) => `${label}：${print(fact)}`);
  });
}

function figuresOfFacts({ incentives, conditions, targets }: Passage): { figure: Figure; span: Span }[] {
  const of = (value: number | null, unit: string, span: Span, max: number | null = null) =>
    value === null ? [] : [{ figure: { text: printFigure(value, unit), value, max, unit }, span }];
  return [
    ...incentives.flatMap(({ amountYuan, amountMaxYuan, capYuan, ratePct, step, span }) => [
      ...of(amountYuan, '元', span, amountMaxYuan),
      ...of(capYuan, '元', span),
      ...of(ratePct, '%', span),
      ...(step ? of(step.value, step.unit, span) : []),
    ]),
    ...[...conditions, ...targets].flatMap(({ value, unit, span }) => of(value, unit, span)),
  ];
}
