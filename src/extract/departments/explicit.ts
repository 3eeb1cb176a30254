/** Attributions in brackets, and labelled lines (牵头单位：…；配合单位：…). */
import type { Responsibility, Span } from '../../model/policy.ts';
import { overlaps } from '../units.ts';
import type { AttributionReader } from './attribution.ts';

const CLOSING: Readonly<Record<string, string>> = { '（': '）', '【': '】', '［': '］', '〔': '〕' };
/** A longer text in brackets is a remark. */
const LONGEST = 400;

export function extractExplicit(text: string, reader: AttributionReader): Responsibility[] {
  const found = [...bracketed(text, reader), ...labelled(text, reader)].sort((a, b) => a.span[0] - b.span[0]);
  const kept = found.filter((row, i) => !found.slice(0, i).some((earlier) => overlaps(earlier.span, row.span)));
  return kept.map((row, i) => {
    const scope = scopeOf(text, kept[i - 1]?.span[1] ?? 0, row.span[0]);
    if (i > 0 || scope[1] > scope[0]) return { ...row, scope };
    // one that stands before the text governs what follows
    const after = scopeOf(text, row.span[1], kept[1]?.span[0] ?? text.length);
    return { ...row, scope: after[1] > after[0] ? after : row.span };
  });
}

/** Texts in brackets, the outermost first; a bracket that is not closed in its line counts for nothing. */
function* bracketGroups(text: string): Generator<{ start: number; end: number }> {
  const open: { closing: string; start: number }[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? '';
    const closing = CLOSING[c];
    if (closing !== undefined) open.push({ closing, start: i });
    else if (c === '\n') open.length = 0;
    else if (c === open.at(-1)?.closing) {
      const group = open.pop();
      if (group && open.length === 0) yield { start: group.start, end: i + 1 };
    }
  }
}

function bracketed(text: string, reader: AttributionReader): Responsibility[] {
  return [...bracketGroups(text)].flatMap(({ start, end }) => {
    const inside = text.slice(start + 1, end - 1);
    // a sentence in brackets is a remark, not an attribution
    if (/。./u.test(inside) || inside.length > LONGEST) return [];
    const roles = reader.read(inside.replace(/。$/u, ''));
    const span: Span = [start, end];
    return roles && mostlyNames(inside, roles)
      ? [{ kind: 'explicit' as const, ...roles, scope: span, span, text: text.slice(start, end) }]
      : [];
  });
}

/** A label that opens a sentence or a line, up to its end. */
function labelled(text: string, reader: AttributionReader): Responsibility[] {
  const label = new RegExp(
    `(?:^|(?<=[。；！\\n]))(?:${reader.labelPattern})\\s*：[^。\\n（）]*(?:（[^（）]*）[^。\\n（）]*)*`,
    'gu',
  );
  const rows: Responsibility[] = [];
  for (const match of text.matchAll(label)) {
    const last = rows.at(-1);
    // 牵头单位：…；配合单位：… are one group, on one line or on two
    const adjoining = last !== undefined && text.slice(last.span[1], match.index).trim() === '';
    const start = adjoining ? last.span[0] : match.index;
    if (last && start !== match.index) rows.pop();
    const printed = text.slice(start, match.index + match[0].length);
    const roles = reader.read(printed);
    const span: Span = [start, start + printed.length];
    if (roles) rows.push({ kind: 'explicit', ...roles, scope: span, span, text: printed });
  }
  return rows;
}

/** The names make up the text; in a remark such as （由省商务厅另行制定后负责解释的办法） they do not. */
function mostlyNames(inside: string, roles: { lead: unknown[]; support: unknown[]; responsible: unknown[] }): boolean {
  const count = roles.lead.length + roles.support.length + roles.responsible.length;
  const pieces = inside.split(/[、，；]/u).filter((piece) => piece !== '').length;
  return count >= Math.max(1, pieces - 2) || count / pieces >= 0.6;
}

/** From the previous attribution (or the start) to this one, without the signs between. */
function scopeOf(text: string, from: number, to: number): Span {
  const skipped = /^[\s。，；）]*/u.exec(text.slice(from, to))?.[0].length ?? 0;
  const start = Math.min(from + skipped, to);
  return [start, to];
}
