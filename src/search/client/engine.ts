/** Pagefind in the search worker: where the words of the index stand, document by document. */
import type { Catalogue } from '../table.ts';
import { codeOf, tokenOf } from '../tokens.ts';

/** Positions by document, in order. */
export type Positions = Map<number, number[]>;

export interface Engine {
  /** Where two characters stand side by side. */
  pair(first: string, second: string): Promise<Positions>;
  /** Where one character stands. */
  single(character: string): Promise<Positions>;
}

interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Words kept in memory: a person who types on asks for most of them again. */
const KEPT = 64;

const FOLDER = '/pagefind/';
/** The same in every index of words that Pagefind does not stem. */
const ALWAYS = ['wasm.unknown.pagefind', 'pagefind-entry.json'];

/**
 * Pagefind asks for its files one after the other, each telling the next, and unpacks them itself. What is known to be
 * needed is asked for at once; what is packed the browser unpacks, which is faster.
 */
const ask = self.fetch.bind(self);
const early = new Map<string, Promise<Response>>();

async function unpacked(response: Response): Promise<Response> {
  return response.ok && response.body
    ? new Response(response.body.pipeThrough(new DecompressionStream('gzip')))
    : response;
}

function fetchPagefind(path: string): Promise<Response> {
  const response = ask(path);
  return /\.(?:pagefind|pf_meta|pf_index)$/.test(path) ? response.then(unpacked) : response;
}

function begin(name: string): void {
  const path = FOLDER + name;
  const response = fetchPagefind(path);
  response.catch(() => early.delete(path));
  early.set(path, response);
}

self.fetch = (input, init) => {
  const path = new URL(input instanceof Request ? input.url : input, self.location.origin).pathname;
  if (!path.startsWith(FOLDER)) return ask(input, init);
  const known = early.get(path);
  early.delete(path);
  return known ?? fetchPagefind(path);
};
/**
 * A search that comes before Pagefind is ready looks again every 50 ms, which is longer than it takes to be ready.
 * Nothing else in this worker waits by the clock.
 */
const SOON = 2;
const later = self.setTimeout.bind(self);
self.setTimeout = ((call: TimerHandler, ms?: number, ...rest: unknown[]) =>
  later(call, Math.min(ms ?? 0, SOON), ...rest)) as typeof self.setTimeout;
for (const name of ALWAYS) begin(name);
/** Pagefind, begun before anything else is known. */
const program: Promise<Pagefind> = import(/* @vite-ignore */ `${FOLDER}pagefind.js`).then(async (module: Pagefind) => {
  await module.init();
  return module;
});
program.catch(() => {});

/** @throws Error when Pagefind or its index cannot be had */
export async function createEngine({ documents: { record: records } }: Catalogue): Promise<Engine> {
  const pagefind = await program;
  const documentOf = new Map(records.map((id, document) => [id, document]));
  const kept = new Map<string, Promise<Positions>>();
  // without quotation marks Pagefind gives every place; all words being of one length, none is the beginning of another
  const ask = async (word: string): Promise<Positions> => {
    const { results } = await pagefind.search(word);
    const positions: Positions = new Map();
    for (const { id, words } of results) {
      const document = documentOf.get(id);
      if (document !== undefined)
        positions.set(
          document,
          [...words].sort((a, b) => a - b),
        );
    }
    return positions;
  };
  const search = (word: string): Promise<Positions> => {
    const found = kept.get(word) ?? ask(word);
    kept.delete(word);
    kept.set(word, found);
    found.catch(() => kept.delete(word));
    if (kept.size > KEPT) kept.delete([...kept.keys()][0] ?? '');
    return found;
  };
  return {
    pair: (first, second) => search(tokenOf(first, second)),
    single: (character) => search(codeOf(character)),
  };
}
