/** A policy as Markdown, for people and programs that read text: metadata, clauses, and below each what was read from it. */
import type { BlockContent, List, PhrasingContent, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { tablesIn } from '../genre/tables.ts';
import { entryOf, FACT_KEYS, type FactKind } from '../model/facts/index.ts';
import type { Policy } from '../model/policy.ts';
import { statusOf } from '../model/status.ts';
import { factAnchor, type PlacedPassage, placedPassages } from '../model/walk.ts';

const printer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' });
const DEEPEST = 6;

/**
 * @param address of the page, where every clause has its anchor
 * @param today ISO date of the status
 */
export function policyMarkdown(policy: Policy, address: string, today: string): string {
  const root: Root = {
    type: 'root',
    children: [
      heading(1, [text(policy.title)]),
      items([
        ...metadata(policy, today).map(([label, value]) => [text(`${label}：${value}`)]),
        [text('地址：'), link(address, address)],
      ]),
      ...placedPassages(policy).flatMap((place) => passage(place, address)),
    ],
  };
  return printer.stringify(root);
}

function metadata(policy: Policy, today: string): [label: string, value: string][] {
  const status = statusOf(policy, today);
  const all: [string, string | null][] = [
    ['发文机关', policy.issuers.join('、') || null],
    ['发文字号', policy.docNumber],
    ['主送机关', policy.addressee],
    ['成文日期', policy.dateIssued],
    ['发布日期', policy.datePublished],
    ['施行日期', policy.effectiveFrom],
    ['有效期至', policy.effectiveTo],
    ['时效', `${status.label}（截至 ${today}）`],
    ['地区', policy.region && `${policy.region.name}（${policy.region.adcode}）`],
    ['说明', '“要点”由程序从原文读出，以原文为准；没有列出不表示原文没有'],
  ];
  return all.filter((pair): pair is [string, string] => pair[1] !== null);
}

function passage({ passage: own, clause, anchor, trail, number }: PlacedPassage, address: string): BlockContent[] {
  const facts = FACT_KEYS.flatMap((kind) =>
    own[kind].map((fact, i) => ({ line: factLine(kind, fact), url: `${address}#${factAnchor(anchor, kind, i)}` })),
  );
  return [
    heading(clause ? trail.length + 1 : 2, [text(trail.at(-1) ?? number)]),
    ...body(own.text),
    ...(facts.length > 0
      ? [paragraph([text('要点：')]), items(facts.map(({ line, url }) => [text(`${line} `), link('原文', url)]))]
      : []),
    paragraph([link('本条地址', `${address}#${anchor}`)]),
  ];
}

/** 扶持措施（贴息）：最高50万元 */
function factLine(kind: FactKind, fact: unknown): string {
  const { label, title, print } = entryOf(kind);
  const name = title(fact);
  return `${label}${label.includes(name) ? '' : `（${name}）`}：${print(fact)}`;
}

/** Paragraphs, and the rows of tables as tables. */
function body(words: string): BlockContent[] {
  const blocks: BlockContent[] = [];
  const lines = (from: number, to: number) => {
    for (const line of words.slice(from, to).split('\n')) if (line !== '') blocks.push(paragraph([text(line)]));
  };
  let at = 0;
  for (const rows of tablesIn(words)) {
    const [first] = rows;
    if (!first) continue;
    lines(at, first.start);
    blocks.push(table(rows.map(({ cells }) => cells.map((cell) => cell.text))));
    at = rows.at(-1)?.end ?? at;
  }
  lines(at, words.length);
  return blocks;
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (words: string, url: string): PhrasingContent => ({ type: 'link', url, children: [text(words)] });
const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const heading = (depth: number, children: PhrasingContent[]): BlockContent => ({
  type: 'heading',
  depth: Math.min(depth, DEEPEST) as 1 | 2 | 3 | 4 | 5 | 6,
  children,
});
const items = (lines: PhrasingContent[][]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: lines.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(children)] })),
});
const table = (rows: string[][]): Table => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
});
