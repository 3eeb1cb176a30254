/** Whether a stretch of a text is whole words of it: a fragment of a word is nothing to suggest. */

let segmenter: Intl.Segmenter | null | undefined;

/** Cuts Chinese into words; null where the browser has none, and then only whole terms are known to be words. */
function wordSegmenter(): Intl.Segmenter | null {
  segmenter ??= typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  return segmenter;
}

/** Words of a text, signs and spaces left out. */
export function wordsOf(text: string): { word: string; start: number }[] {
  return [...(wordSegmenter()?.segment(text) ?? [])]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ word: segment, start: index }));
}

/**
 * Whether whole words of a text, side by side, make up the stretch. Of more than one word the first and the last have
 * two characters at least: 的发展 and 发展的 are no terms.
 */
export function isWhole(text: string, start: number, end: number): boolean {
  if (start === 0 && end === text.length) return true;
  const words = wordsOf(text).filter((word) => word.start >= start && word.start < end);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first.start !== start || last.start + last.word.length !== end) return false;
  return (
    first.word.length > 1 &&
    last.word.length > 1 &&
    words.every(({ word, start: at }, i) => (words[i + 1]?.start ?? end) === at + word.length)
  );
}
