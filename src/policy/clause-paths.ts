/** The paths of clauses: the numbers that their markers bear, outermost first (3.1.2, att1.2, doc2.4). */
import type { Marker, MarkerKind } from '../genre/markers.ts';
import { type Diagnostic, diagnostic } from '../model/policy.ts';

interface Parent {
  path: string;
  marker: string;
}

/** Gives paths, and counts the documents in which a numbering begins again. */
export class ClausePaths {
  private readonly given = new Map<string, number>();
  /** 1, and one more for every further document */
  private part = 1;
  /** kinds of markers of the outermost level that have begun with 1 in this part */
  private readonly begun = new Set<MarkerKind>();
  private readonly tell: (doubt: Diagnostic) => void;

  constructor(tell: (doubt: Diagnostic) => void) {
    this.tell = tell;
  }

  /** A further document of the same notice: its path and its number. */
  nextDocument(): { path: string; number: number } {
    this.part += 1;
    return { path: this.unique(`doc${this.part}`), number: this.part };
  }

  /** A marker of the outermost level: a numbering that begins again tells of another document. */
  begin({ kind, number, marker }: Marker): void {
    // 2.1 goes on after 1.2: a decimal begins again with 1.1 only
    if (number !== 1 || (kind === 'decimal' && !marker.startsWith('1.'))) return;
    if (this.begun.has(kind)) {
      this.part += 1;
      this.begun.clear();
    }
    this.begun.add(kind);
  }

  /**
   * The numbers of the markers from the outermost inwards (3.1.2), attachments as att1, a further document that the
   * same notice carries as doc2; of two clauses with one number in one place the second is 3-2.
   */
  of(text: string, { kind, number, numbered, marker }: Marker, parent: Parent | null): string {
    if (kind === 'attachment') return this.unique(numbered ? `att${number}` : 'att');
    // 2.1 where no 2 was printed
    const printed = kind === 'decimal' || kind === 'subdecimal' ? marker : String(number);
    const within = parent !== null && printed.startsWith(`${parent.marker}.`);
    const own = within || parent !== null ? String(number) : printed;
    if (parent !== null) return this.unique(`${parent.path}.${own}`, text);
    return this.unique(this.part > 1 ? `doc${this.part}.${own}` : own, text);
  }

  /** @param text of the clause, to tell the editor that its path was changed */
  unique(path: string, text?: string): string {
    const count = (this.given.get(path) ?? 0) + 1;
    this.given.set(path, count);
    if (count === 1) return path;
    const changed = `${path}-${count}`;
    if (text !== undefined)
      this.tell(
        diagnostic(
          'warning',
          'path-repeated',
          `条款“${text.slice(0, 20)}”的编号在同一处已经用过，路径改为 ${changed}。请与原文核对层级。`,
          { clause: changed },
        ),
      );
    return changed;
  }
}
