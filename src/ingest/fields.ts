/**
 * Labels and values above a text, in every layout that publishers use: a table (label in one cell, value in the next,
 * several pairs a row, or a row of labels over a row of values), list items, a label and its value on two lines,
 * several pairs in one line. Labels come from content/lexicon/publisher.yaml.
 */
import { isDateLine } from '../genre/dates.ts';
import { readMarker } from '../genre/markers.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { PUBLISHER_FIELDS, type PublisherField } from '../lexicon/schema.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Line } from './lines.ts';

export interface FieldReading {
  field: PublisherField;
  label: string;
  value: string;
}

export interface FieldLines {
  fields: FieldReading[];
  /** lines that are not of the table */
  lines: Line[];
  dropped: Line[];
}

/** Labels are looked for above the text only: in it they are words of the document. */
const SEARCHED_LINES = 120;
/** Some pages say under the text when it was published. */
const FOOT_LINES = 12;
const LONGEST_FIELD_LINE = 160;
const LONGEST_BEFORE = 24;
/** 2022-01-05 10:20来源：… */
const STAMP = /^\D{0,3}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*$/u;
/** A value that stands on a line of its own under its label. */
const LONGEST_VALUE = 120;

export function createFieldReader(lexicon: Lexicon): (lines: readonly Line[]) => FieldLines {
  const { fields: words, weak } = lexicon.publisher;
  const fieldOf = new Map<string, PublisherField>(
    PUBLISHER_FIELDS.flatMap((field) => words[field].map((label) => [label, field] as const)),
  );
  const isWeak = new Set(weak);
  const strong = [...fieldOf.keys()].filter((label) => !isWeak.has(label));
  const labels = anyOf([...fieldOf.keys()]);
  // 文号：…, and [文号] … in brackets; 来源：某局时间：2024-08-09, whose gaps were spaces
  const pair = new RegExp(
    `(?<![\\p{Script=Han}])(?:${labels})[:：]|(?:${anyOf(strong)})[:：]|(?:${anyOf(weak)})[:：](?=\\d{4}[-/.年]\\d)|[［\\[【](?:${labels})[］\\]】][:：]?`,
    'gu',
  );
  const labelIn = (match: string) => match.replace(/[［[【】\]］:：]/g, '');
  const bare = new RegExp(`^(?:${anyOf([...fieldOf.keys()])})[:：]?$`, 'u');

  const stuck = new RegExp(`^(${anyOf(strong)})(?=[\\p{Script=Han}\\d〔（(])`, 'u');

  /** 文号某政办〔2021〕3号, 发布日期2021-03-01: label and value from two elements of one line, without a colon. */
  const stuckOf = (text: string): FieldReading[] | null => {
    const label = stuck.exec(text)?.[1];
    const value = text.slice(label?.length ?? 0);
    const field = label === undefined ? null : fieldOf.get(label);
    const valued =
      (field === 'docNumber' && /\d号$/.test(value) && value.length < 40) ||
      ((field === 'dateIssued' || field === 'datePublished') && /^\d{4}\D.{3,18}$/u.test(value));
    return label !== undefined && valued ? [reading(label, value)] : null;
  };

  const labelOf = (text: string): string | null => (bare.test(text) ? text.replace(/[:：]$/, '') : null);
  const reading = (label: string, value: string): FieldReading => ({
    field: fieldOf.get(label) ?? 'other',
    label,
    value: value.trim(),
  });

  /** The pairs of a line; null when it is none of the table. */
  const pairsOf = (text: string): FieldReading[] | null => {
    if (text.length > LONGEST_FIELD_LINE) return null;
    const joined = stuckOf(text);
    if (joined) return joined;
    const found = [...text.matchAll(pair)];
    const [first] = found;
    if (!first || first.index > LONGEST_BEFORE || /[，。；]/.test(text.slice(0, first.index))) return null;
    const before = text.slice(0, first.index);
    const words = before.replace(/[^\p{Script=Han}\d]/gu, '');
    const stamp = STAMP.test(before);
    if (
      words !== '' &&
      !stamp &&
      (isWeak.has(labelIn(first[0])) || (found.length === 1 && !/[】］\]|｜]/.test(before)))
    )
      return null;
    const pairs = found.map((match, i) =>
      reading(labelIn(match[0]), text.slice(match.index + match[0].length, found[i + 1]?.index)),
    );
    // a sentence is no value: the line is text that begins like a label
    if (pairs.every(({ label, value }) => isWeak.has(label) && /[，。；]/.test(value))) return null;
    return stamp ? [{ field: 'datePublished', label: '时间', value: before.trim() }, ...pairs] : pairs;
  };

  const pairsOfCells = (
    cells: readonly string[],
    below: readonly string[] | null,
  ): FieldReading[] | 'header' | null => {
    const filled = cells.filter((cell) => cell !== '');
    const labels = cells.map(labelOf);
    const named = labels.filter((label) => label !== null);
    const certain = cells.some(
      (cell, i) => labels[i] !== null && (/[:：]$/.test(cell) || !isWeak.has(labels[i] ?? '')),
    );
    if (certain && below && named.length === filled.length && named.length >= 2 && !below.some((cell) => labelOf(cell)))
      return 'header';
    const pairs: FieldReading[] = [];
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i] ?? '';
      const label = labels[i];
      if (label) {
        const next = cells.slice(i + 1).findIndex((text) => text !== '');
        const at = next < 0 ? -1 : i + 1 + next;
        const taken = at >= 0 && !labels[at] && pairsOf(cells[at] ?? '') === null;
        pairs.push(reading(label, taken ? (cells[at] ?? '') : ''));
        if (taken) i = at;
      } else if (cell !== '') {
        const inside = pairsOf(cell);
        if (inside) pairs.push(...inside);
        else if (pairs.length === 0) return null;
      }
    }
    return certain || pairs.some(({ label }) => !isWeak.has(label)) ? pairs : null;
  };

  return (lines) => {
    const end = headEnd(lines);
    const result: FieldLines = { fields: [], lines: [], dropped: [] };
    const take = (taken: readonly Line[], fields: readonly FieldReading[]) => {
      result.fields.push(...fields);
      result.dropped.push(...taken);
    };
    for (let i = 0; i < lines.length; i += 1) {
      const line = lines[i];
      if (!line) break;
      if (i >= end) {
        const foot = i >= lines.length - FOOT_LINES && !line.cells ? pairsOf(line.value.text) : null;
        if (foot?.[0]?.field === 'datePublished' && !isWeak.has(foot[0].label)) take([line], foot);
        else result.lines.push(line);
        continue;
      }
      const next = lines[i + 1];
      if (line.cells) {
        const cells = line.cells.map((cell) => cell.text);
        const below = next?.cells?.map((cell) => cell.text) ?? null;
        const pairs = pairsOfCells(cells, below?.length === cells.length ? below : null);
        if (pairs === 'header' && next) {
          take(
            [line, next],
            cells.map((cell, at) => reading(labelOf(cell) ?? '', below?.[at] ?? '')),
          );
          i += 1;
        } else if (pairs && pairs !== 'header') take([line], pairs);
        else result.lines.push(line);
        continue;
      }
      const label = labelOf(line.value.text);
      const certain = label !== null && (/[:：]$/.test(line.value.text) || !isWeak.has(label));
      if (label !== null && certain) {
        const value = next && !next.cells ? next.value.text : '';
        const taken =
          next !== undefined &&
          value !== '' &&
          value.length <= LONGEST_VALUE &&
          labelOf(value) === null &&
          pairsOf(value) === null &&
          i + 1 < end;
        if (taken && next && isValueOf(fieldOf.get(label) ?? 'other', value, line.value.text)) {
          take([line, next], [reading(label, value)]);
          i += 1;
        } else take([line], []);
        continue;
      }
      const pairs = pairsOf(line.value.text);
      if (pairs) {
        // 成文日期： at the end of a line has its value on the next
        const last = pairs.at(-1);
        if (last?.value === '' && last.field.startsWith('date') && next && !next.cells && isDateLine(next.value.text)) {
          take([line, next], [...pairs.slice(0, -1), { ...last, value: next.value.text }]);
          i += 1;
        } else take([line], pairs);
      } else result.lines.push(line);
    }
    return result;
  };
}

/** Where the text begins: the first long sentence, or the first numbered heading. */
export function headEnd(lines: readonly Line[]): number {
  const end = lines.findIndex(
    ({ value: { text }, cells }, i) =>
      i >= SEARCHED_LINES ||
      (!cells && text.length > 60 && /[。；]/.test(text)) ||
      (!cells && ['ideograph', 'chapter', 'article', 'part'].includes(readMarker(text)?.kind ?? '')),
  );
  return end < 0 ? lines.length : end;
}

/** What may stand on the line under a label: a date for a day, something short for a label without a colon. */
function isValueOf(field: PublisherField, value: string, label: string): boolean {
  if (field.startsWith('date') || field.startsWith('effective'))
    return /^\D{0,2}\d{4}\D/.test(value) || /^[二〇○零一]{4}年/.test(value);
  if (field === 'docNumber') return /\d+号|^无$/.test(value);
  if (field === 'other') return value.length <= 40 && /[:：]$/.test(label);
  return true;
}
