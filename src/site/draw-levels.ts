/**
 * Levels of government from the nation down, a document a row, and what is said between them as arcs at the left:
 * drawn at build as SVG, in the page's own colours. Every row and every arc is a link with a name.
 */
import { parseHTML } from 'linkedom';
import type { Lineage, LineageDocument, Link } from '../corpus/lineage/index.ts';
import type { Levels } from '../corpus/lineage/levels.ts';
import { RELATION_LABELS, type Relation } from '../model/facts/citation.ts';
import { statusOf } from '../model/status.ts';
import { bandLabel, endedWords, identityWords } from './lineage-words.ts';

export interface LevelsFormat {
  /** pixels, and units of the drawing: text is as large as it says */
  width: number;
  narrow: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
const FONT = 13;
const SMALL = 11.5;
const ROW = 42;
const HEAD = 28;
/** Left of the rows: room for the arcs. */
const GUTTER = { wide: 132, narrow: 56 };
const DOT = 4.5;

const COLOURS: Readonly<Record<Relation, string>> = {
  implements: 'var(--citation)',
  'based-on': 'var(--citation)',
  replaces: 'var(--warn)',
  amends: 'var(--time)',
  extends: 'var(--time)',
  forwards: 'var(--body)',
  explains: 'var(--body)',
  cites: 'var(--rule)',
};

/** @param href of a document that is not in the base */
export function drawLevels(
  levels: Levels,
  lineage: Lineage,
  { width, narrow }: LevelsFormat,
  today: string,
  href: (document: LineageDocument) => string,
): string {
  const { document } = parseHTML('<!doctype html><html></html>');
  const gutter = narrow ? GUTTER.narrow : GUTTER.wide;
  const make = (name: string, attributes: Record<string, string | number>, text?: string) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const rows = new Map<string, number>();
  const parts: Element[] = [];
  const marks: Element[] = [];
  const room = width - gutter - 12;
  let y = 0;
  for (const { level, documents } of levels.bands) {
    parts.push(make('line', { x1: 0, x2: width, y1: y + 0.5, y2: y + 0.5, stroke: 'var(--rule)' }));
    parts.push(
      make(
        'text',
        { x: gutter + 12, y: y + 19, 'font-size': FONT, 'font-weight': 600, fill: 'var(--ink)' },
        bandLabel(level),
      ),
    );
    y += HEAD;
    for (const one of documents) {
      const at = y + ROW / 2 - 6;
      rows.set(one.key, at);
      const ended = endedWords(lineage.fates.get(one.key) ?? null, today, one.policy?.effectiveTo)?.words;
      const status = one.policy ? statusOf(one.policy, today) : null;
      const lapsed = status?.code === 'expired' ? `${status.label} ${status.date}` : null;
      const meta = [identityWords(one), ended ?? lapsed ?? (one.policy ? '' : '未入库')].filter(Boolean).join(' · ');
      const link = make('a', {
        href: one.policy ? `/policies/${one.key}/` : href(one),
        'aria-label': `${one.title}，${meta}`,
      });
      link.append(
        make('circle', {
          cx: gutter,
          cy: at,
          r: DOT,
          fill: one.policy ? 'var(--ink)' : 'var(--paper)',
          stroke: 'var(--ink)',
          'stroke-width': 1.4,
        }),
        make(
          'text',
          { x: gutter + 12, y: at + 4, 'font-size': FONT, fill: 'var(--ink)' },
          fit(shortTitle(one), room / FONT),
        ),
        make(
          'text',
          { x: gutter + 12, y: at + 20, 'font-size': SMALL, fill: 'var(--ink-soft)' },
          fit(meta, room / SMALL),
        ),
      );
      marks.push(link);
      y += ROW;
    }
  }
  const arcs = levels.links.flatMap((link) => {
    const from = rows.get(link.from);
    const to = rows.get(link.to);
    const citing = lineage.documents.get(link.from);
    const cited = lineage.documents.get(link.to);
    if (from === undefined || to === undefined || !citing || !cited) return [];
    const reach = Math.min(gutter - 12, 14 + Math.abs(from - to) * (narrow ? 0.1 : 0.2)) * 1.3;
    const start = gutter - DOT - 1;
    const end = gutter - DOT - 5;
    const element = make('a', { href: arcHref(link), 'aria-label': arcName(link, citing, cited) });
    const colour = COLOURS[link.relation];
    element.append(
      make('path', {
        d: `M${start} ${from}C${start - reach} ${from} ${end - reach} ${to} ${end} ${to}`,
        fill: 'none',
        stroke: colour,
        'stroke-width': 1.5,
        ...(link.relation === 'based-on' ? { 'stroke-dasharray': '5 3' } : {}),
      }),
      make('path', { d: `M${end + 5} ${to}l-7 -3.5v7z`, fill: colour }),
    );
    return [element];
  });
  const svg = make('svg', {
    viewBox: `0 0 ${width} ${y}`,
    width,
    height: y,
    'font-family': 'inherit',
  });
  svg.append(...parts, ...arcs, ...marks);
  return svg.outerHTML;
}

const arcHref = ({ from, places: [place] }: Link) => `/policies/${from}/${place?.anchor ? `#${place.anchor}` : ''}`;

/** 《甲意见》依据《乙规划》，序言“根据” */
function arcName({ relation, places: [place] }: Link, citing: LineageDocument, cited: LineageDocument): string {
  const said = place ? `，${place.number}“${place.words}”` : '';
  return `《${citing.title}》${RELATION_LABELS[relation]}《${cited.title}》${said}`;
}

/** Who issued it stands in the line below: what it is about is what tells it from others. */
function shortTitle({ title, region }: LineageDocument): string {
  const about = title.indexOf('关于');
  const issuer = title.slice(0, Math.max(0, about));
  return about > 0 && about < 30 && region && /(?:国务院|政府|办公厅|办公室|委|局|厅|部)$/u.test(issuer)
    ? title.slice(about)
    : title;
}

/** As much of a text as so many full-width characters hold. */
function fit(text: string, most: number): string {
  let used = 0;
  for (let i = 0; i < text.length; i += 1) {
    // whatever face the reader has: a letter or figure is seldom wider than two thirds of a square
    used += (text.codePointAt(i) ?? 0) < 0x2000 ? 0.66 : 1;
    if (used > most - 0.5) return `${text.slice(0, Math.max(1, i - 1))}…`;
  }
  return text;
}
