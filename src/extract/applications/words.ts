/** How headings and labels name the parts of what can be applied for. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { APPLICATION_PARTS, type ApplicationPart } from '../../lexicon/schema-applications.ts';
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
  /** where the line begins that the label opens; -1 where it opens none */
  line: number;
}

export interface ApplicationWords {
  headed(heading: string | null): HeadedParts | null;
  /** A heading that names something: not 其他事项, 申报与认定, 强化监督管理. */
  names(heading: string | null): heading is string;
  /** 二、支持方向: the things themselves are listed under it */
  listsThings(heading: string | null): boolean;
  /** 一、事项名称: the text is the name of the thing */
  isNameOf(heading: string | null): boolean;
  /** the head of the column that names the things in a table of them */
  namesRows(head: string): boolean;
  /** 申报时间：…。 and （联系人：…） in a text. */
  labels(text: string): Label[];
  isCall(title: string): boolean;
  /** 申请上述扶持资金的企业: what is said holds for all that the document gives */
  speaksOfAll(text: string): boolean;
  /** …补贴管理办法: what the document regulates is had on application */
  givesBenefit(title: string): boolean;
  /** 关于组织申报某某项目的通知 → 某某项目 */
  objectOf(policy: { title: string; issuers: readonly string[] }): string;
}

export const applicationWords: (lexicon: Lexicon) => ApplicationWords = perLexicon(({ applications }) => {
  const {
    parts,
    labels,
    generic,
    calls,
    titleBefore,
    titleAfter,
    subjects,
    nameOf,
    nameColumns,
    activities,
    benefitTitles,
    allBenefits,
  } = applications;
  const byPart = APPLICATION_PARTS.map((part) => [part, new RegExp(joined(anyOf(parts[part])), 'u')] as const);
  const labelOf = APPLICATION_PARTS.map(
    (part) => [part, new RegExp(joined(anyOf([...parts[part], ...(labels[part] ?? [])])), 'u')] as const,
  );
  const every = joined(anyOf(Object.values(parts).flat()));
  const everyLabel = joined(anyOf([...Object.values(parts), ...Object.values(labels)].flat()));
  const windows = anyOf(parts.windows);
  const genericWords = new RegExp(anyOf(generic), 'gu');
  const behind = new RegExp(`(?:${every}).*$`, 'u');
  const label = new RegExp(
    `(?:^|[\\n。；，（(])(?:[一二三四五六七八九十\\d]{1,2}[、.．])?[\\p{Script=Han}]{0,8}?(?:(${everyLabel})[^：:，。；\\n]{0,8}[：:]|(${windows})[为是](?=[^，。；]))`,
    'gu',
  );
  const all = new RegExp(anyOf(allBenefits), 'u');
  const benefit = new RegExp(anyOf(benefitTitles), 'u');
  const subject = new RegExp(anyOf(subjects), 'u');
  const nameHead = new RegExp(`^(?:${anyOf(nameOf)})$`, 'u');
  const nameColumn = new RegExp(`^(?:${anyOf(nameColumns)})$`, 'u');
  const activity = new RegExp(`(?:${anyOf(activities)})$`, 'u');
  const call = new RegExp(calls.join('|'), 'u');
  const before = new RegExp(`^(?:${anyOf(titleBefore)})+`, 'u');
  const after = new RegExp(`(?:${anyOf(titleAfter)})+$`, 'u');
  const bare = (text: string) =>
    text.replace(genericWords, '').replace(/[（）()“”《》\d一二三四五六七八九十第，。：]/gu, '');

  return {
    headed(heading) {
      if (!heading || heading.length > LONGEST_HEADING || /[。；？?]/u.test(heading)) return null;
      const found = byPart.filter(([, words]) => words.test(heading));
      if (found.length === 0) return null;
      // 试点申报条件: what stands before the part; 申报条件和名额 names nothing
      const name = heading.replace(behind, '').replace(/[的和及与、]+$/u, '');
      return { parts: found.map(([part]) => part), name: bare(name).length < 2 ? '' : name };
    },
    names: (heading): heading is string =>
      heading !== null && bare(heading).length > 1 && !/[。；？?]/u.test(heading) && !activity.test(heading),
    listsThings: (heading) => heading !== null && subject.test(heading),
    isNameOf: (heading) => heading !== null && nameHead.test(heading),
    namesRows: (head) => nameColumn.test(head),
    labels(text) {
      const found = [...text.matchAll(label)].map((match) => {
        const part = labelOf.find(([, words]) => words.test(match[1] ?? match[2] ?? ''))?.[0];
        return {
          part,
          start: match.index + match[0].length,
          inBracket: /^[（(]/u.test(match[0]),
          wholeLine: part === 'contact' || part === 'address',
          line: match[0].startsWith('\n') ? match.index + 1 : -1,
        };
      });
      const ends = labelEnds(text, found);
      return found.flatMap(({ part, start, line }, i): Label[] => {
        const end = ends[i] ?? start;
        return part && end > start ? [{ part, span: [start, end], line }] : [];
      });
    },
    isCall: (title) => call.test(title),
    speaksOfAll: (text) => all.test(text),
    givesBenefit: (title) => benefit.test(title),
    objectOf({ title, issuers }) {
      const inner = /《([^》]+)》/u.exec(title)?.[1] ?? title.replace(/^【[^】]{1,12}】/u, '');
      const about = /关于(.+)$/u.exec(inner)?.[1] ?? inner;
      const issuer = issuers.find((name) => about.startsWith(name)) ?? '';
      const object = about.slice(issuer.length).replace(after, '').replace(before, '').replace(after, '');
      return object.length > 1 ? object : inner;
    },
  };
});

/** 申报与认定, 申报和认定, 申报、认定 are one heading. */
const joined = (pattern: string): string => pattern.replace(/[与和及、]/gu, '[与和及、]');
