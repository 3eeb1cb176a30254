/** Documents as they arrive broken: each mutation makes a damaged copy of a text. */

import type { Pick } from './random.ts';

const TAGS = [
  '<p>',
  '</div>',
  '<br/>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '&nbsp;',
  '&#0;',
  '<table><tr><td>',
  '<a href="javascript:x">',
];
const CONTROLS = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\udc00',
  '\u3000',
  '\t',
  '\r',
  '\f',
  '\u2028',
  '𠮷',
  '👍🏽',
  'e\u0301',
];
const MARKERS = [
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '第一条 ',
  '附件1',
  'PART2 ',
  '第三章 ',
  '1.2.3 ',
  '（九十九）',
  '第9999条 ',
  '一是',
];
const SCRAPS = [
  '（市商务局牵头，',
  '市财政局配合）',
  '给予50万元',
  '2020年13月45日前',
  '99999999999999999999亿元',
  '《关于',
  '》',
  '每年',
  '以上',
  '连续零年',
  '自2020年2月30日起施行',
  '有效期0年',
  '——',
  '｜',
  '**',
  '~~~',
  '[',
  '](',
  '|',
  '> ',
  '# ',
  '- - -',
];
const TRADITIONAL: Readonly<Record<string, string>> = {
  国: '國',
  务: '務',
  业: '業',
  电: '電',
  发: '發',
  会: '會',
  对: '對',
  为: '為',
  资: '資',
  补: '補',
  奖: '獎',
  财: '財',
  区: '區',
  县: '縣',
  关: '關',
  后: '後',
  里: '裡',
};

type Mutation = (text: string, pick: Pick) => string;

const insert =
  (words: readonly string[]): Mutation =>
  (text, pick) => {
    const at = pick(text.length + 1);
    return text.slice(0, at) + (words[pick(words.length)] ?? '').repeat(1 + pick(3)) + text.slice(at);
  };

/** A stretch of the text, up to a tenth of it. */
function stretch(text: string, pick: Pick): [number, number] {
  const start = pick(text.length + 1);
  return [start, Math.min(text.length, start + pick(Math.ceil(text.length / 10) + 1))];
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cut: (text, pick) => {
    const [start, end] = stretch(text, pick);
    return text.slice(0, start) + text.slice(end);
  },
  double: (text, pick) => {
    const [start, end] = stretch(text, pick);
    return text.slice(0, end) + text.slice(start);
  },
  move: (text, pick) => {
    const [start, end] = stretch(text, pick);
    const rest = text.slice(0, start) + text.slice(end);
    const at = pick(rest.length + 1);
    return rest.slice(0, at) + text.slice(start, end) + rest.slice(at);
  },
  shuffleLines: (text, pick) => {
    const lines = text.split('\n');
    for (let i = lines.length - 1; i > 0; i -= 1) {
      const other = pick(i + 1);
      [lines[i], lines[other]] = [lines[other] ?? '', lines[i] ?? ''];
    }
    return lines.join('\n');
  },
  joinLines: (text, pick) => text.split('\n').reduce((all, line) => all + (pick(4) === 0 ? '' : '\n') + line),
  breakLines: (text, pick) => text.replace(/[，。、；]/gu, (sign) => (pick(5) === 0 ? `${sign}\n` : sign)),
  tag: insert(TAGS),
  control: insert(CONTROLS),
  marker: (text, pick) => {
    const lines = text.split('\n');
    const at = pick(lines.length);
    lines[at] = (MARKERS[pick(MARKERS.length)] ?? '') + lines[at];
    return lines.join('\n');
  },
  scrap: insert(SCRAPS),
  brackets: (text, pick) => {
    const at = pick(text.length + 1);
    const [open = '', close = ''] =
      [
        ['（', '）'],
        ['《', '》'],
        ['(', ')'],
        ['“', '”'],
        ['【', '】'],
      ][pick(5)] ?? [];
    const depth = 1 + pick(1000);
    return text.slice(0, at) + open.repeat(depth) + (pick(2) === 0 ? '' : close.repeat(depth)) + text.slice(at);
  },
  halfWidth: (text) =>
    text.replace(/[，；：（）]/gu, (sign) => ({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' })[sign] ?? sign),
  mixScripts: (text, pick) => text.replace(/\p{Script=Han}/gu, (c) => (pick(3) === 0 ? (TRADITIONAL[c] ?? c) : c)),
  dropCharacters: (text, pick) => text.replace(/[^\n]/gu, (c) => (pick(50) === 0 ? '' : c)),
  digits: (text, pick) => text.replace(/\d/g, (digit) => (pick(10) === 0 ? String(pick(10)) : digit)),
};

/** Several mutations one after the other. @returns the damaged text and the names of what was done to it */
export function mutate(text: string, count: number, pick: Pick): { text: string; done: string[] } {
  const names = Object.keys(MUTATIONS);
  const done = Array.from({ length: count }, () => names[pick(names.length)] ?? 'cut');
  return { text: done.reduce((damaged, name) => MUTATIONS[name]?.(damaged, pick) ?? damaged, text), done };
}
