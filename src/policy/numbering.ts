/** Doubts about the numbering of clauses, for the editor. */
import type { MarkerKind } from '../genre/markers.ts';
import { type Diagnostic, diagnostic } from '../model/policy.ts';
import type { OutlineClause } from './outline-clause.ts';

/** A gap, a restart or a repetition in the numbers of siblings of one kind. Numbers that run on across parents are in order. */
export function numberingDoubts(clauses: readonly OutlineClause[]): Diagnostic[] {
  const doubts: Diagnostic[] = [];
  const last = new Map<MarkerKind, number>();
  const visit = (siblings: readonly OutlineClause[], parent: OutlineClause | null) => {
    let previous: OutlineClause | null = null;
    for (const clause of siblings) {
      if (clause.kind === 'document') last.clear();
      else if (
        parent?.kind !== clause.kind &&
        clause.number !== 1 &&
        previous?.kind !== clause.kind &&
        clause.number !== (last.get(clause.kind) ?? 0) + 1
      ) {
        doubts.push(doubt(clause, `“${clause.marker}”是本层第一项，但编号不是从 1 开始，也没有接上前文。`));
      } else if (previous?.kind === clause.kind && !follows(previous, clause)) {
        doubts.push(doubt(clause, numberingMessage(previous, clause)));
      }
      last.set(clause.kind, clause.number);
      if (clause.kind === 'attachment') last.clear();
      previous = clause;
      visit(clause.children, clause);
    }
  };
  visit(clauses, null);
  return doubts;
}

/** 3 after 2; 2.1 after 1.4; 附表1 after 附件2. */
function follows(previous: OutlineClause, { kind, number, marker }: OutlineClause): boolean {
  const major = (text: string) => Number.parseInt(text, 10);
  if (number === previous.number + 1) return true;
  if (number !== 1) return false;
  if (kind === 'decimal') return major(marker) === major(previous.marker) + 1;
  return kind === 'attachment' && marker.slice(0, 2) !== previous.marker.slice(0, 2);
}

function numberingMessage(previous: OutlineClause, clause: OutlineClause): string {
  const where = `“${previous.marker}”之后是“${clause.marker}”`;
  if (clause.number === previous.number) return `${where}：编号重复。请与原文核对。`;
  if (clause.number > previous.number)
    return `${where}：编号跳过了 ${clause.number - previous.number - 1} 个。若原文如此，可不改；否则可能漏了条款。`;
  return `${where}：编号倒退。请与原文核对层级。`;
}

function doubt(clause: OutlineClause, message: string): Diagnostic {
  return diagnostic('warning', 'numbering', message, { line: clause.line || null, clause: clause.path });
}
