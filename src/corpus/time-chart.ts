/** Documents on a time line: one lane each, its validity a bar, what it sets a day for beside it. Places are percents. */
import { printDeadline } from '../model/facts/deadline.ts';
import { groupBy } from '../model/group.ts';
import type { Deadline, Policy } from '../model/policy.ts';
import { daysFrom, isDated, returnsBetween, type Schedule, scheduleOf } from '../model/schedule.ts';
import { documentDate } from '../model/status.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { Base } from './base.ts';
import type { Row } from './row.ts';

/** Part of the line, percents of its length; open: it goes on beyond the years shown, or its end is not stated. */
interface Stretch {
  left: number;
  width: number;
  openStart: boolean;
  openEnd: boolean;
}

export interface Mark extends Stretch {
  /** due: one day; period: from a day to a day; returns: comes back, each time a tick; often: so often that it is a line */
  shape: 'due' | 'period' | 'returns' | 'often';
  /** where each time stands, percents of the mark's own width */
  ticks: readonly number[];
  href: string;
  /** what it is, for who does not see it */
  name: string;
  /** where there is room: 12-31; of what fills a stretch the heading of its clause */
  label: string;
}

export interface Lane {
  policy: Policy;
  /** null where the document states neither a day of its own nor a validity */
  validity: (Stretch & { href: string; name: string }) | null;
  /** rows of marks that do not touch */
  rows: Mark[][];
  /** marks for which there was no room */
  more: number;
}

export interface Chart {
  years: number[];
  lanes: Lane[];
  /** documents not drawn */
  more: number;
}

export interface Limits {
  lanes: number;
  marks: number;
}

/** Years before and after the present one beyond which nothing is drawn: a line of a century shows nothing. */
const BACK = 15;
const AHEAD = 5;
/** A mark is never narrower, so that a finger can meet it on a phone. */
const NARROWEST = 8;
/** More often in a year than this, and ticks run together. */
const FEW = 2;
const NAMED = 60;

/** @param today ISO date of the build: only which years are shown follows from it */
export function timeChart(base: Pick<Base, 'records' | 'deadlines'>, today: string, limits: Limits): Chart {
  const byPolicy = groupBy(base.deadlines, ({ policy }) => policy.id);
  const documents = base.records.map(({ policy }) => ({
    policy,
    rows: (byPolicy.get(policy.id) ?? []).map((row) => ({ row, schedule: scheduleOf(row.fact, policy) })),
  }));
  const drawn = new Set(
    [...documents].sort((a, b) => Number(b.rows.length > 0) - Number(a.rows.length > 0)).slice(0, limits.lanes),
  );
  const shown = documents.filter((one) => drawn.has(one));
  const scale = scaleOf(
    shown.flatMap(({ policy, rows }) => [
      policy.effectiveFrom ?? documentDate(policy),
      policy.effectiveTo,
      ...rows.flatMap(({ schedule }) => [schedule.start, schedule.end]),
    ]),
    Number(today.slice(0, 4)),
  );
  return {
    years: scale.years,
    lanes: shown.map(({ policy, rows }) => laneOf(policy, rows, scale, limits)),
    more: documents.length - shown.length,
  };
}

/** Percent of a day in the years of a chart. */
export function chartPlace({ years }: Pick<Chart, 'years'>, day: string): number {
  return scaleOf(
    years.map((year) => `${year}-01-01`),
    Number(day.slice(0, 4)),
  ).at(day);
}

export interface Scale {
  years: number[];
  /** percent of a day's beginning; beyond the ends, of the end */
  at(day: string): number;
}

export function scaleOf(days: readonly (string | null)[], year: number): Scale {
  const told = days.flatMap((day) => (day === null ? [] : Number(day.slice(0, 4))));
  const first = Math.max(year - BACK, Math.min(year - 1, ...told));
  const last = Math.min(year + AHEAD, Math.max(year + 1, ...told));
  const start = `${first}-01-01`;
  const length = daysFrom(start, `${last}-12-31`);
  return {
    years: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    at: (day) => round(Math.min(1, Math.max(0, (daysFrom(start, day) - 1) / length)) * 100),
  };
}

const round = (percent: number) => Math.round(percent * 100) / 100;

/** A stretch between two days, both counted; null: not stated, so open. */
function stretch({ years, at }: Scale, start: string | null, end: string | null): Stretch {
  const left = start === null ? 0 : at(start);
  const right = end === null ? 100 : round(Math.min(100, at(end) + 100 / years.length / 365));
  return {
    left,
    width: round(Math.max(0, right - left)),
    openStart: start === null || start < `${years[0]}-01-01`,
    openEnd: end === null || end > `${years.at(-1)}-12-31`,
  };
}

interface TimedRow {
  row: Row<Deadline>;
  schedule: Schedule;
}

function laneOf(policy: Policy, rows: readonly TimedRow[], scale: Scale, limits: Limits): Lane {
  const { effectiveFrom, effectiveTo } = policy;
  const from = effectiveFrom ?? documentDate(policy);
  const stated = rows.find(({ row }) => row.fact.kind === 'validity');
  const marks = rows
    .filter(({ row }) => row.fact.kind !== 'validity')
    .flatMap((one) => markOf(one, scale) ?? [])
    .sort((a, b) => a.left - b.left || b.width - a.width);
  return {
    policy,
    validity:
      from === null && effectiveTo === null
        ? null
        : {
            ...stretch(scale, from, effectiveTo),
            href: `/policies/${policy.id}/${stated ? `#${stated.row.factAnchor}` : ''}`,
            name: `${validityWords(policy)}：${policy.title}`,
          },
    rows: pack(marks.slice(0, limits.marks)),
    more: Math.max(0, marks.length - limits.marks),
  };
}

/** 2019-01-02 施行，有效期至 2022-12-31; 2015-12-10 成文，未载明有效期. */
export function validityWords(
  policy: Pick<Policy, 'effectiveFrom' | 'effectiveTo' | 'dateIssued' | 'datePublished'>,
): string {
  const { effectiveFrom, effectiveTo, dateIssued, datePublished } = policy;
  const begun = effectiveFrom
    ? `${effectiveFrom} 施行`
    : dateIssued
      ? `${dateIssued} 成文`
      : datePublished
        ? `${datePublished} 发布`
        : '未载明日期';
  return `${begun}，${effectiveTo ? `有效期至 ${effectiveTo}` : '未载明有效期'}`;
}

function markOf({ row, schedule }: TimedRow, scale: Scale): Mark | null {
  const { start, end, recurs } = schedule;
  if (!recurs && !isDated(schedule)) return null;
  const href = `/policies/${row.policy.id}/#${row.factAnchor}`;
  const heading = row.clause?.heading ?? '';
  const named = (label: string) => ({ href, label, name: nameOf(row, label) });
  if (recurs) {
    const mark = returningMark(schedule, scale);
    return { ...mark, ...named(mark.shape === 'often' ? heading || printDeadline(row.fact) : '') };
  }
  if (start !== null && end !== null && start !== end) {
    const label = heading || `${start.slice(0, 7)} 至 ${end.slice(0, 7)}`;
    return { ...stretch(scale, start, end), ...named(label), shape: 'period', ticks: [] };
  }
  const day = end ?? start;
  const { left, openStart, openEnd } = stretch(scale, day, day);
  return { left, width: 0, openStart, openEnd, ...named((day ?? '').slice(5)), shape: 'due', ticks: [] };
}

function returningMark(schedule: Schedule, scale: Scale): Pick<Mark, keyof Stretch | 'shape' | 'ticks'> {
  const [first = 0, last = 0] = [scale.years[0], scale.years.at(-1)];
  const times = returnsBetween(schedule, first, last);
  const perYear = schedule.returns.reduce((sum, { months }) => sum + months.length, 0);
  const whole = stretch(scale, schedule.from, schedule.until);
  if (times.length === 0 || perYear > FEW) return { ...whole, shape: 'often', ticks: [] };
  const ticks = times.map(({ start }) => scale.at(start));
  const [left = 0, right = 0] = [ticks[0], ticks.at(-1)];
  const width = round(right - left);
  return {
    left,
    width,
    openStart: whole.openStart,
    openEnd: whole.openEnd,
    shape: 'returns',
    ticks: ticks.map((tick) => (width === 0 ? 0 : round(((tick - left) / width) * 100))),
  };
}

/** 2015-12-31 前：2015年底前，培育1家以上……; what is seen of it stands in what is heard of it. */
function nameOf({ fact, passage }: Row<Deadline>, label: string): string {
  const sentence = sentenceAround(passage.text, fact.span);
  const name = `${printDeadline(fact)}：${sentence.length > NAMED ? `${sentence.slice(0, NAMED)}……` : sentence}`;
  return name.includes(label) ? name : `${label}　${name}`;
}

/** Marks in as few rows as keep them apart; those given come from left to right. */
export function pack(marks: readonly Mark[]): Mark[][] {
  const rows: Mark[][] = [];
  const ends: number[] = [];
  for (const mark of marks) {
    // near the right edge a mark of one day reaches to the left
    const from = Math.min(mark.left, 100 - NARROWEST);
    const fits = ends.findIndex((end) => end <= from);
    const at = fits < 0 ? rows.length : fits;
    ends[at] = Math.max(mark.left + mark.width, from + NARROWEST);
    const row = rows[at] ?? [];
    rows[at] = row;
    row.push(mark);
  }
  return rows;
}
