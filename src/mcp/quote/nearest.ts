/** The stretch of a text that is nearest to words, and what differs, character by character. */
import { type Exact, withWholeNumbers } from './exact.ts';

export interface Difference {
  /** in both, in the quotation only, in the document only */
  kind: 'same' | 'quotation' | 'document';
  /** as printed, signs within included */
  text: string;
}

export interface Nearest {
  /** span of the stretch in the text as printed */
  span: [start: number, end: number];
  /** share of the quotation that is there, 0 to 1 */
  likeness: number;
  differences: Difference[];
}

/** A printed text with its folded characters. */
export interface Side {
  text: string;
  exact: Exact;
}

const SAME = 0;
const REPLACED = 1;
const QUOTATION_ONLY = 2;
const DOCUMENT_ONLY = 3;

/** The text is looked at in windows, so that the table of distances stays small. */
const WINDOW = 3000;

/** P. H. Sellers, The theory and computation of evolutionary distances (1980): best stretch by edit distance. */
export function nearestStretch(quotation: Side, document: Side): Nearest | null {
  const q = quotation.exact.characters;
  const t = document.exact.characters;
  if (q === '' || t === '') return null;
  let best: { distance: number; pairs: Pair[] } | null = null;
  const step = Math.max(WINDOW, 3 * q.length);
  for (let from = 0; from < t.length; from += step) {
    const found = align(q, t.slice(from, from + step + 2 * q.length), from);
    if (!best || found.distance < best.distance) best = found;
  }
  if (!best) return null;
  const inDocument = best.pairs.flatMap(({ t: at }) => (at === null ? [] : [at]));
  const [first, last] = [inDocument[0], inDocument.at(-1)];
  if (first === undefined || last === undefined) return null;
  const pairs = wholeNumbers(best.pairs, document.exact, first, last);
  const ends = pairs.flatMap(({ t: at }) => (at === null ? [] : [at]));
  const { offsets } = document.exact;
  const span: Nearest['span'] = [offsets[ends[0] ?? first] ?? 0, (offsets[ends.at(-1) ?? last] ?? 0) + 1];
  return { span, likeness: Math.max(0, 1 - best.distance / q.length), differences: tell(pairs, quotation, document) };
}

/** Characters that stand against each other; null where one side has none. */
interface Pair {
  q: number | null;
  t: number | null;
  same: boolean;
}

function align(q: string, t: string, from: number): { distance: number; pairs: Pair[] } {
  const width = t.length + 1;
  const steps = new Uint8Array((q.length + 1) * width);
  let above = new Uint16Array(width);
  for (let i = 1; i <= q.length; i += 1) {
    const row = new Uint16Array(width);
    row[0] = i;
    steps[i * width] = QUOTATION_ONLY;
    for (let j = 1; j <= t.length; j += 1) {
      const same = q[i - 1] === t[j - 1];
      const diagonal = (above[j - 1] ?? 0) + (same ? 0 : 1);
      const up = (above[j] ?? 0) + 1;
      const left = (row[j - 1] ?? 0) + 1;
      const least = Math.min(diagonal, up, left);
      row[j] = least;
      steps[i * width + j] =
        least === diagonal ? (same ? SAME : REPLACED) : least === up ? QUOTATION_ONLY : DOCUMENT_ONLY;
    }
    above = row;
  }
  let end = 0;
  for (let j = 1; j < width; j += 1) if ((above[j] ?? 0) < (above[end] ?? 0)) end = j;
  const pairs: Pair[] = [];
  for (let i = q.length, j = end; i > 0; ) {
    const step = steps[i * width + j];
    if (step === QUOTATION_ONLY) pairs.push({ q: --i, t: null, same: false });
    else if (step === DOCUMENT_ONLY) pairs.push({ q: null, t: from + --j, same: false });
    else pairs.push({ q: --i, t: from + --j, same: step === SAME });
  }
  return { distance: above[end] ?? q.length, pairs: pairs.reverse() };
}

/** A number that the stretch would cut is shown whole: 15000元 is no 5000元. */
function wholeNumbers(pairs: readonly Pair[], exact: Exact, first: number, last: number): Pair[] {
  const [from, to] = withWholeNumbers(exact, [first, last + 1]);
  const more = (start: number, end: number) =>
    Array.from({ length: end - start }, (_, i): Pair => ({ q: null, t: start + i, same: false }));
  return [...more(from, first), ...pairs, ...more(last + 1, to)];
}

/** Runs of pairs in words; one same character between two differences is part of them, and so is the rest of a number. */
function tell(pairs: readonly Pair[], quotation: Side, document: Side): Difference[] {
  const same = pairs.map((pair, i) => pair.same && !(pairs[i - 1]?.same === false && pairs[i + 1]?.same === false));
  const isDigit = pairs.map(({ q, t }) =>
    [quotation.exact.characters[q ?? -1], document.exact.characters[t ?? -1]].some((c) => /^[\d.|]$/.test(c ?? '')),
  );
  const spread = (i: number, from: number) => {
    if (isDigit[i] && isDigit[from] && same[from] === false) same[i] = false;
  };
  for (let i = 1; i < pairs.length; i += 1) spread(i, i - 1);
  for (let i = pairs.length - 2; i >= 0; i -= 1) spread(i, i + 1);
  const told: Difference[] = [];
  for (let from = 0; from < pairs.length; ) {
    let to = from + 1;
    while (to < pairs.length && same[to] === same[from]) to += 1;
    const run = pairs.slice(from, to);
    const inQuotation = printed(
      run.flatMap(({ q }) => q ?? []),
      quotation,
    );
    const inDocument = printed(
      run.flatMap(({ t }) => t ?? []),
      document,
    );
    if (same[from]) told.push({ kind: 'same', text: inDocument });
    else {
      if (inQuotation !== '') told.push({ kind: 'quotation', text: inQuotation });
      if (inDocument !== '') told.push({ kind: 'document', text: inDocument });
    }
    from = to;
  }
  return told;
}

function printed(characters: readonly number[], { text, exact: { offsets } }: Side): string {
  const [first, last] = [characters[0], characters.at(-1)];
  if (first === undefined || last === undefined) return '';
  return text.slice(offsets[first], (offsets[last] ?? 0) + 1);
}

/** 给予［引文：五十｜原文：三十］万元 */
export function printDifferences(differences: readonly Difference[]): string {
  let text = '';
  for (let i = 0; i < differences.length; i += 1) {
    const { kind, text: words } = differences[i] ?? { kind: 'same', text: '' };
    const next = differences[i + 1];
    if (kind === 'same') text += words;
    else if (kind === 'quotation' && next?.kind === 'document') {
      text += `［引文：${words}｜原文：${next.text}］`;
      i += 1;
    } else text += kind === 'quotation' ? `［引文多出：${words}］` : `［引文没有：${words}］`;
  }
  return text;
}
