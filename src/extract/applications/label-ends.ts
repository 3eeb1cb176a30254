/** Where the words after labels end, for all labels of a text in one pass: a text may be made of labels. */

export interface Opened {
  /** where the words begin */
  start: number;
  /** the label stands in brackets: the words end with them */
  inBracket: boolean;
  /** the words go on over sentences to the end of the line */
  wholeLine: boolean;
}

interface Open extends Opened {
  end: number | null;
}

/**
 * What a label says ends with its sentence; a contact with its line; in brackets, with the bracket. A full stop within
 * brackets of its own ends nothing.
 * @param labels in the order of the text
 */
export function labelEnds(text: string, labels: readonly Opened[]): number[] {
  const all = labels.map((label): Open => ({ ...label, end: null }));
  const brackets: number[] = [];
  // those that have not ended, by what ends them, in the order of the text
  let open: Open[] = [];
  let bySentence: Open[] = [];
  let byBracket: Open[] = [];
  /** those that opened behind a place, which are the last of their list */
  const endBehind = (list: Open[], place: number, at: number) => {
    while ((list.at(-1)?.start ?? -1) > place) {
      const ended = list.pop();
      if (ended) ended.end ??= at;
    }
  };
  let next = 0;
  for (let i = all[0]?.start ?? text.length; i < text.length; i += 1) {
    for (; next < all.length && (all[next]?.start ?? 0) <= i; next += 1) {
      const label = all[next];
      if (!label) break;
      open.push(label);
      if (!label.wholeLine) bySentence.push(label);
      if (label.inBracket) byBracket.push(label);
    }
    const c = text[i] ?? '';
    if (c === '\n') {
      for (const label of open) label.end ??= i;
      brackets.length = 0;
      [open, bySentence, byBracket] = [[], [], []];
    } else if (c === '（' || c === '(') brackets.push(i);
    else if (c === '）' || c === ')') endBehind(byBracket, brackets.pop() ?? -1, i);
    else if (c === '。') endBehind(bySentence, brackets.at(-1) ?? -1, i);
  }
  return all.map(({ end }) => end ?? text.length);
}
