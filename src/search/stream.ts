/**
 * How the words of a document follow one another in its record: title, number, all headings, all texts. Each segment
 * takes as many positions as it has folded characters, so that a position tells where in the document it stands.
 */

/** Lengths of the segments in folded characters; headings and texts have one entry a passage. */
export interface SegmentLengths {
  title: number;
  number: number;
  headings: readonly number[];
  texts: readonly number[];
}

interface Place {
  part: 'title' | 'number' | 'heading' | 'text';
  /** index of the passage; −1 in title and number */
  passage: number;
  /** offset in the folded segment */
  offset: number;
}

export interface Locator {
  locate(position: number): Place;
}

/** Positions to places, by binary search. */
export function createLocator({ title, number, headings, texts }: SegmentLengths): Locator {
  const passages = headings.length;
  // where each heading, then each text begins
  const starts: number[] = [];
  let at = title + number;
  for (const length of [...headings, ...texts]) {
    starts.push(at);
    at += length;
  }
  return {
    locate(position) {
      if (position < title) return { part: 'title', passage: -1, offset: position };
      if (position < title + number) return { part: 'number', passage: -1, offset: position - title };
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= position) low = middle;
        else high = middle - 1;
      }
      // segments without characters begin where the next one does: the last of them is the one found
      const offset = position - (starts[low] ?? 0);
      return low < passages
        ? { part: 'heading', passage: low, offset }
        : { part: 'text', passage: low - passages, offset };
    },
  };
}

/** A file of texts holds so many folded characters, unless one passage is longer. */
const TEXT_FILE = 2000;

/** First passage of each file of texts of a document; build and browser cut alike. */
export function textFiles({ headings, texts }: Pick<SegmentLengths, 'headings' | 'texts'>): number[] {
  const firsts = [0];
  let size = 0;
  for (let i = 0; i < texts.length; i += 1) {
    const length = (headings[i] ?? 0) + (texts[i] ?? 0);
    if (size > 0 && size + length > TEXT_FILE) {
      firsts.push(i);
      size = 0;
    }
    size += length;
  }
  return firsts;
}
