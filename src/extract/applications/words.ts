/** How headings and labels name the parts of what can be applied for. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { APPLICATION_PARTS, type ApplicationPart } from '../../lexicon/schema.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Span } from '../../model/policy.ts';
import { labelEnds } from './label-ends.ts';

/** A heading longer than this says more than what it heads. */
const LONGEST_HEADING = 24;

interface HeadedParts {
  parts: ApplicationPart[];
  /** what else the heading names: 试点 of 试点申报条件; empty when nothing */
  name: string;
}

interface Label {
  part: ApplicationPart;
  /** the words behind the label, in the text */
  span: Span;
}

export interface ApplicationWords {
  headed(heading: string | null): HeadedParts | null;
  /** A heading that names something: not 其他事项, 申报与认定. */
  names(heading: string | null): heading is string;
  /** 申报时间：…。 and （联系人：…） in a text. */
  labels(text: string): Label[];
  isCall(title: string): boolean;
  /** 关于组织申报某某项目的通知 → 某某项目 */
  objectOf(policy: { title: string; issuers: readonly string[] }): string;
}

export const applicationWords: (lexicon: Lexicon) => ApplicationWords = perLexicon(({ applications }) => {
  const { parts, generic, calls, titleBefore, titleAfter } = applications;
  const byPart = APPLICATION_PARTS.map((part) => [part, new RegExp(anyOf(parts[part]), 'u')] as const);
  const every = anyOf(Object.values(parts).flat());
  const genericWords = new RegExp(anyOf(generic), 'gu');
  const behind = new RegExp(`(?:${every}).*$`, 'u');
  const label = new RegExp(
    `(?:^|[\\n。；，（(])(?:[一二三四五六七八九十\\d]{1,2}[、.．])?(${every})[^：:，。；\\n]{0,8}[：:]`,
    'gu',
  );
  const call = new RegExp(calls.join('|'), 'u');
  const before = new RegExp(`^(?:${anyOf(titleBefore)})+`, 'u');
  const after = new RegExp(`(?:${anyOf(titleAfter)})+$`, 'u');
  const bare = (text: string) =>
    text.replace(genericWords, '').replace(/[（）()“”《》\d一二三四五六七八九十第，。：]/gu, '');

  return {
    headed(heading) {
      if (!heading || heading.length > LONGEST_HEADING || /[。；]/u.test(heading)) return null;
      const found = byPart.filter(([, words]) => words.test(heading));
      if (found.length === 0) return null;
      // 试点申报条件: what stands before the part; 申报条件和名额 names nothing
      const name = heading.replace(behind, '').replace(/[的和及与、]+$/u, '');
      return { parts: found.map(([part]) => part), name: bare(name).length < 2 ? '' : name };
    },
    names: (heading): heading is string => heading !== null && bare(heading) !== '' && !/[。；]/u.test(heading),
    labels(text) {
      const found = [...text.matchAll(label)].map((match) => {
        const part = byPart.find(([, words]) => words.test(match[1] ?? ''))?.[0];
        const wholeLine = part === 'contact' || part === 'address';
        return { part, start: match.index + match[0].length, inBracket: /^[（(]/u.test(match[0]), wholeLine };
      });
      const ends = labelEnds(text, found);
      return found.flatMap(({ part, start }, i): Label[] => {
        const end = ends[i] ?? start;
        return part && end > start ? [{ part, span: [start, end] }] : [];
      });
    },
    isCall: (title) => call.test(title),
    objectOf({ title, issuers }) {
      const inner = /《([^》]+)》/u.exec(title)?.[1] ?? title;
      const about = /关于(.+)$/u.exec(inner)?.[1] ?? inner;
      const issuer = issuers.find((name) => about.startsWith(name)) ?? '';
      const object = about.slice(issuer.length).replace(after, '').replace(before, '').replace(after, '');
      return object.length > 1 ? object : inner;
    },
  };
});
