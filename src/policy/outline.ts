/**
 * The syntax tree of a policy to its outline: preamble, clauses as a tree, closing, asides. Headings bear the
 * markers; the level of a heading is its depth; below level 6 the kinds of markers nest.
 */
import type { Blockquote, Heading, Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Marker, type MarkerKind, readBareChapter, readMarker } from '../genre/markers.ts';
import { CELL_SEPARATOR } from '../genre/tables.ts';
import { type Diagnostic, diagnostic } from '../model/policy.ts';
import { ClauseIds } from './clause-id.ts';

export interface OutlineClause {
  path: string;
  id: string;
  kind: MarkerKind;
  number: number;
  marker: string;
  heading: string | null;
  text: string;
  /** how many of its paragraphs stand after its clauses */
  tail: number;
  /** 1-based line in the Markdown */
  line: number;
  children: OutlineClause[];
}

/** Signature, date, list of attachments, notes: shown where they stood, no facts. */
export interface Aside {
  lines: string[];
  /** where it stood: before the clauses, or after them */
  place: 'opening' | 'end';
  /** how many paragraphs of the preamble stood before it */
  after: number;
}

export interface PolicyOutline {
  preamble: string;
  clauses: OutlineClause[];
  closing: string;
  asides: Aside[];
  /** the title of the document that a notice carries, else null */
  bodyTitle: string | null;
  diagnostics: Diagnostic[];
}

interface Open {
  clause: OutlineClause;
  level: number;
}

const DEEPEST_LEVEL = 6;

export function readOutline(tree: Root): PolicyOutline {
  const reader = new OutlineReader();
  for (const node of tree.children) reader.take(node);
  return reader.finish();
}

class OutlineReader {
  private readonly clauses: OutlineClause[] = [];
  private readonly asides: Aside[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly ids = new ClauseIds();
  private readonly preamble: string[] = [];
  private readonly closing: string[] = [];
  private readonly texts = new Map<OutlineClause, string[]>();
  private stack: Open[] = [];
  private bodyTitle: string | null = null;
  /** the clause of a further document that the notice carries, in which its clauses stand */
  private container: OutlineClause | null = null;
  /** 1, and one more for every further document */
  private part = 1;
  /** kinds of markers of the outermost level that have begun with 1 in this part */
  private readonly begun = new Set<MarkerKind>();
  private readonly paths = new Map<string, number>();
  /** after a thematic break: paragraphs go to the attachment, or to the closing */
  private apart = false;

  take(node: RootContent): void {
    switch (node.type) {
      case 'heading':
        this.heading(node);
        break;
      case 'thematicBreak':
        this.apart = true;
        break;
      case 'blockquote':
        this.asides.push({
          lines: quoteLines(node),
          place: this.clauses.length === 0 ? 'opening' : 'end',
          after: this.preamble.length,
        });
        break;
      case 'table':
        this.text(tableText(node));
        break;
      case 'yaml':
      case 'html':
        break;
      default:
        this.text(plainText(node));
    }
  }

  finish(): PolicyOutline {
    this.attachmentsOfList();
    for (const [clause, texts] of this.texts) clause.text = texts.join('\n');
    const { clauses, asides, bodyTitle, diagnostics } = this;
    diagnostics.push(...numberingDoubts(clauses));
    return {
      preamble: this.preamble.join('\n'),
      clauses,
      closing: this.closing.join('\n'),
      asides,
      bodyTitle,
      diagnostics,
    };
  }

  private heading(node: Heading): void {
    const text = plainText(node);
    const line = node.position?.start.line ?? 0;
    if (text === '') {
      this.back(node.depth);
      return;
    }
    const marker = readMarker(text) ?? (node.depth > 1 ? readBareChapter(text) : null);
    if (!marker) {
      this.title(text, node.depth, line);
      return;
    }
    this.apart = false;
    const parent = this.openParent(node.depth, marker);
    const heading = text.slice(marker.length).trim();
    const clause: OutlineClause = {
      path: this.pathOf(text, marker, parent),
      id: this.ids.next(parent?.id ?? null, marker.kind, marker.number),
      kind: marker.kind,
      number: marker.number,
      marker: marker.marker,
      heading: heading === '' ? null : heading,
      text: '',
      tail: 0,
      line,
      children: [],
    };
    this.add(clause, parent, node.depth);
  }

  private add(clause: OutlineClause, parent: OutlineClause | null, level: number): void {
    (parent?.children ?? this.clauses).push(clause);
    this.texts.set(clause, []);
    this.stack.push({ clause, level });
  }

  /** A heading without text leads back to the clause of its level: what follows its clauses belongs to it again. */
  private back(level: number): void {
    this.apart = false;
    this.stack = this.stack.filter((open) => open.level <= level);
  }

  /** A title without a number: of the document that a notice carries, or of a further one. */
  private title(text: string, depth: number, line: number): void {
    if (depth > 1) {
      this.diagnostics.push(
        diagnostic(
          'warning',
          'heading-without-marker',
          `标题“${text}”没有编号，已按正文处理。若它是条款，请在前面写上编号；若不是，请去掉行首的 #。`,
          { line, clause: this.stack.at(-1)?.clause.path ?? null },
        ),
      );
      this.text(text);
      return;
    }
    if (this.bodyTitle === null && this.clauses.length === 0) {
      this.bodyTitle = text;
      return;
    }
    this.part += 1;
    this.apart = false;
    this.stack = [];
    const path = this.unique(`doc${this.part}`);
    const id = this.ids.next(null, 'document', this.part);
    const clause: OutlineClause = {
      path,
      id,
      kind: 'document',
      number: this.part,
      marker: '',
      heading: text,
      text: '',
      tail: 0,
      line,
      children: [],
    };
    this.add(clause, null, 1);
    this.container = clause;
  }

  /**
   * The numbers of the markers from the outermost inwards (3.1.2), attachments as att1, a further document that the
   * same notice carries as doc2; of two clauses with one number in one place the second is 3-2.
   */
  private pathOf(text: string, { kind, number, numbered, marker }: Marker, parent: OutlineClause | null): string {
    if (kind === 'attachment') return this.unique(numbered ? `att${number}` : 'att');
    // 2.1 where no 2 was printed
    const printed = kind === 'decimal' || kind === 'subdecimal' ? marker : String(number);
    const within = parent !== null && printed.startsWith(`${parent.marker}.`);
    const own = within || parent !== null ? String(number) : printed;
    if (parent !== null) return this.unique(`${parent.path}.${own}`, text);
    return this.unique(this.part > 1 ? `doc${this.part}.${own}` : own, text);
  }

  private unique(path: string, text?: string): string {
    const count = (this.paths.get(path) ?? 0) + 1;
    this.paths.set(path, count);
    if (count === 1) return path;
    const given = `${path}-${count}`;
    if (text !== undefined)
      this.diagnostics.push(
        diagnostic(
          'warning',
          'path-repeated',
          `条款“${text.slice(0, 20)}”的编号在同一处已经用过，路径改为 ${given}。请与原文核对层级。`,
          {
            clause: given,
          },
        ),
      );
    return given;
  }

  /** Close what the heading closes; the clause it stands in, or null at the top. */
  private openParent(level: number, { kind, number, marker }: Marker): OutlineClause | null {
    if (kind === 'attachment') {
      this.stack = [];
      this.container = null;
    }
    const sameKind =
      level === DEEPEST_LEVEL ? this.stack.findIndex((open) => open.level === level && open.clause.kind === kind) : -1;
    this.stack =
      sameKind >= 0
        ? this.stack.slice(0, sameKind)
        : this.stack.filter((open) => open.level < level || (level === DEEPEST_LEVEL && open.level === level));
    const parent = this.stack.at(-1)?.clause ?? this.container;
    // 2.1 goes on after 1.2: a decimal begins again with 1.1 only
    const first = number === 1 && (kind !== 'decimal' || marker.startsWith('1.'));
    if (parent === null && kind !== 'attachment' && first) this.restart(kind);
    return parent;
  }

  /** The numbering of the outermost level begins again: another document goes on from here. */
  private restart(kind: MarkerKind): void {
    if (this.begun.has(kind)) {
      this.part += 1;
      this.begun.clear();
    }
    this.begun.add(kind);
  }

  private text(text: string): void {
    if (text === '') return;
    const attachment = this.stack[0]?.clause.kind === 'attachment' ? this.stack[0].clause : null;
    const current = this.apart ? attachment : (this.stack.at(-1)?.clause ?? null);
    if (current) {
      this.texts.get(current)?.push(text);
      if (current.children.length > 0) current.tail += 1;
    } else (this.apart || this.clauses.length > 0 ? this.closing : this.preamble).push(text);
  }

  /** A document whose attachments are only listed (附件：1. …) has clauses for them, without text. */
  private attachmentsOfList(): void {
    if (this.clauses.some((clause) => clause.kind === 'attachment')) return;
    for (const { lines } of this.asides) {
      if (!/^附件?(?:[:：]|1[.．、])/.test(lines[0] ?? '')) continue;
      lines.forEach((printed, i) => {
        const bare = printed.replace(/^附件?[:：]?(?=.)/, '');
        const marker = readMarker(bare);
        const number = marker?.number ?? i + 1;
        this.clauses.push({
          path: this.unique(marker || lines.length > 1 ? `att${number}` : 'att'),
          id: this.ids.next(null, 'attachment', number),
          kind: 'attachment',
          number,
          marker: lines.length === 1 && !marker ? '附件' : `附件${number}`,
          heading: bare.slice(marker?.length ?? 0) || null,
          text: '',
          tail: 0,
          line: 0,
          children: [],
        });
      });
    }
  }
}

/** Text of a node without the spaces and breaks that Markdown may have put into it. */
function plainText(node: RootContent): string {
  return textOf(node)
    .replace(/\s*\n\s*/g, '')
    .trim();
}

function quoteLines(node: Blockquote): string[] {
  return node.children.flatMap((child) => textOf(child).split('\n'));
}

function tableText(node: Table): string {
  return node.children.map((row) => row.children.map((cell) => textOf(cell).trim()).join(CELL_SEPARATOR)).join('\n');
}

/** A gap, a restart or a repetition in the numbers of siblings of one kind. Numbers that run on across parents are in order. */
function numberingDoubts(clauses: readonly OutlineClause[]): Diagnostic[] {
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
