/** What the tools answer from: the base, its day, the address of the site, and what is made of them once. */
import { type Alignment, createAlignment } from '../corpus/align/index.ts';
import type { Base, BaseRecord } from '../corpus/base.ts';
import { type PlacedPassage, placedPassages } from '../model/walk.ts';
import type { Searcher } from '../search/client/searcher.ts';
import { createFolder, type Folder } from '../search/fold.ts';
import { makeFoldTable } from '../search/fold-table.ts';
import { openInMemory } from '../search/in-memory.ts';
import { type FiguresAt, figuresOf } from './quote/figures.ts';
import { openTexts, type Texts } from './quote/texts.ts';

export interface Knowledge {
  base: Base;
  /** address of the site, from its setting */
  site: string;
  /** ISO date in China, at the time of asking: the server runs for days */
  today(): string;
  folder: Folder;
  /** a passage by its anchor */
  placedAt(record: BaseRecord, anchor: string): PlacedPassage | undefined;
  alignment: Alignment;
  /** the site's own search, as of today */
  searcher(): Searcher;
  /** folded texts for quotations */
  texts(): Texts;
  /** every figure of the base */
  figures(): FiguresAt[];
}

/** @param site address of the site, https://… */
export function createKnowledge(base: Base, site: string, today: () => string): Knowledge {
  const folder = createFolder(makeFoldTable());
  const open = once(() => openInMemory(base, folder));
  let searcher: { today: string; made: Searcher } | null = null;
  return {
    base,
    site,
    today,
    folder,
    placedAt: ({ policy }, anchor) => placedPassages(policy).find((placed) => placed.anchor === anchor),
    alignment: createAlignment(
      base.records.map(({ policy }) => policy),
      base.lexicon,
    ),
    searcher() {
      const now = today();
      if (searcher?.today !== now) searcher = { today: now, made: open()(now) };
      return searcher.made;
    },
    texts: once(() => openTexts(base, folder)),
    figures: once(() => figuresOf(base)),
  };
}

/** Made when first asked for: an assistant may never ask. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
