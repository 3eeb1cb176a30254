/**
 * The syntax tree of a policy to its outline: preamble, clauses as a tree, closing, asides. Headings bear the
 * markers; the level of a heading is its depth; below level 6 the kinds of markers nest.
 */
import type { Heading, Root, RootContent } from 'mdast';
import { type Marker, readBareChapter, readMarker } from '../genre/markers.ts';
import { type Diagnostic, diagnostic } from '../model/policy.ts';
import { ClauseIds } from './clause-id.ts';
import { ClausePaths } from './clause-paths.ts';
import { listedAttachments } from './listed-attachments.ts';
import { plainText, quoteLines, tableText } from './node-text.ts';
import { numberingDoubts } from './numbering.ts';
import type { Aside, OutlineClause, PolicyOutline } from './outline-clause.ts';

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
  private readonly paths = new ClausePaths((doubt) => this.diagnostics.push(doubt));
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
    const attached = this.clauses.some((clause) => clause.kind === 'attachment');
    if (!attached) this.clauses.push(...listedAttachments(this.asides, this.paths, this.ids));
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
      path: this.paths.of(text, marker, parent),
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
    this.apart = false;
    this.stack = [];
    const { path, number } = this.paths.nextDocument();
    const clause: OutlineClause = {
      path,
      id: this.ids.next(null, 'document', number),
      kind: 'document',
      number,
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

  /** Close what the heading closes; the clause it stands in, or null at the top. */
  private openParent(level: number, marker: Marker): OutlineClause | null {
    const { kind } = marker;
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
    if (parent === null && kind !== 'attachment') this.paths.begin(marker);
    return parent;
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
}
