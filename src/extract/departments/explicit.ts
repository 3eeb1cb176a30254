/** Attributions in brackets, and labelled lines (牵头单位：…；配合单位：…). */
import type { Responsibility, Span } from '../../model/policy.ts';
import { overlaps } from '../units.ts';
import type { AttributionReader } from './attribution.ts';

const BRACKETED = /[（【［〔]((?:[^（）【】［］〔〕]|（[^（）]*）)*)[）】］〕]/gu;

export function extractExplicit(text: string, reader: AttributionReader): Responsibility[] {
  const found = [...bracketed(text, reader), ...labelled(text, reader)].sort((a, b) => a.span[0] - b.span[0]);
  const kept = found.filter((row, i) => !found.slice(0, i).some((earlier) => overlaps(earlier.span, row.span)));
  return kept.map((row, i) => ({ ...row, scope: scopeOf(text, kept[i - 1]?.span[1] ?? 0, row.span[0]) }));
}

function bracketed(text: string, reader: AttributionReader): Responsibility[] {
  return [...text.matchAll(BRACKETED)].flatMap((match) => {
    const inside = match[1] ?? '';
    // a sentence in brackets is a remark, not an attribution
    if (/。./u.test(inside) || inside.length > 400) return [];
    const roles = reader.read(inside);
    const span: Span = [match.index, match.index + match[0].length];
    return roles && mostlyNames(inside, roles)
      ? [{ kind: 'explicit' as const, ...roles, scope: span, span, text: match[0] }]
      : [];
  });
}

/** A label that opens a sentence or a line, up to its end. */
function labelled(text: string, reader: AttributionReader): Responsibility[] {
  const label = new RegExp(
    `(?:^|(?<=[。；\\n]))(?:${reader.labelPattern})\\s*：[^。\\n（）]*(?:（[^（）]*）[^。\\n（）]*)*`,
    'gu',
  );
  const rows: Responsibility[] = [];
  for (const match of text.matchAll(label)) {
    const last = rows.at(-1);
    // 牵头单位：…；配合单位：… are one group
    const start = last && last.span[1] === match.index ? last.span[0] : match.index;
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
