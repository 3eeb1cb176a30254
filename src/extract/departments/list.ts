/** A printed list of bodies, cut into the words for each: at 、，； outside brackets, and at 和, 与, 及 between names. */

const OPEN = new Set('（〔［【');
const CLOSE = new Set('）〕］】');
/** Two or three names joined by 和; a longer part of a list holds none. */
const LONGEST_PART = 200;
/** 市政府及其各部门: the departments are of the government */
const JOINT = /(?<=\S)(?:以及|及其|或者|和|与|及|或)(?=\S)/u;

/** @param isName whether words end like the name of a body, so that 和 stands between two of them */
export function cutList(list: string, isName: (text: string) => boolean): string[] {
  return joinGoverned(cutOutside(list)).flatMap((part) => {
    if (part.length > LONGEST_PART) return [];
    const pieces: string[] = [];
    let rest = part;
    for (let at = findJoint(rest, isName); at !== null; at = findJoint(rest, isName)) {
      pieces.push(rest.slice(0, at.start));
      rest = rest.slice(at.end);
    }
    return [...pieces, rest];
  });
}

function findJoint(text: string, isName: (text: string) => boolean): { start: number; end: number } | null {
  for (let from = 0; from < text.length; ) {
    const match = JOINT.exec(text.slice(from));
    if (!match) return null;
    const start = from + match.index;
    const end = start + match[0].length;
    if (start > 1 && isName(text.slice(0, start)) && isName(text.slice(end))) return { start, end };
    from = start + 1;
  }
  return null;
}

function cutOutside(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const c of list) {
    if (OPEN.has(c)) depth += 1;
    if (CLOSE.has(c)) depth -= 1;
    if (depth <= 0 && /[、，,；;。\s]/u.test(c)) {
      pieces.push(piece);
      piece = '';
    } else {
      piece += c;
    }
  }
  return [...pieces, piece];
}

/** 各市、州、县人民政府 and 省、自治区、直辖市人民政府 are one body. */
function joinGoverned(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const to = governedUpTo(pieces, i);
    joined.push(pieces.slice(i, to + 1).join('、'));
    i = to;
  }
  return joined;
}

/** 各市, 各县（市）, 区 */
const GOVERNED = /(?:各(?:设区)?[省市州县区](?:（[^（）]{1,6}）)?|^\s*[省市州县区])$/u;
/** 区人民政府, 县（市）商务局 behind 各区 */
const OF_THEM =
  /^(?:市|州|县|区|旗|盟|自治州|自治区|直辖市|镇|乡)(?:[^，、]{0,8}政府|（[^（）]{1,6}）[^，、（）]{1,14}(?:局|委|厅|部门))/u;

/** The last piece of the one body that begins here. */
function governedUpTo(pieces: readonly string[], from: number): number {
  if (!GOVERNED.test(pieces[from] ?? '')) return from;
  let to = from + 1;
  while (/^(?:市|州|县|区|旗|盟|自治区|直辖市)$/u.test(pieces[to] ?? '')) to += 1;
  if (!OF_THEM.test(pieces[to] ?? '')) return from;
  // 市、县（区）财政局 are two: only 各 makes one of them
  return /政府/u.test(pieces[to] ?? '') || /各/u.test(pieces[from] ?? '') ? to : from;
}
