/** Duties laid on a named body in a running sentence: 由市商务局会同市财政局制定; 省商务厅要会同有关单位加强…. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Department, Responsibility, Span } from '../../model/policy.ts';
import { cut, sentences, type Unit } from '../units.ts';
import { emptyCarry, type NameReader } from './names.ts';

interface Found {
  lead: Department[];
  support: Department[];
  responsible: Department[];
  /** offsets inside the fragment */
  start: number;
  end: number;
}

export interface ProseReader {
  extract(text: string, taken: readonly Span[]): Responsibility[];
}

const NAMES = '[^，。；：“”《》由]{2,60}?';

export function createProseReader(lexicon: Lexicon, names: NameReader): ProseReader {
  const { proseEndings, duties, tails } = lexicon.departmentNames;
  const named = new RegExp(`(?:${anyOf(proseEndings)})$`, 'u');
  const tail = `(?:${anyOf(tails)})?`;
  const obliging = anyOf(duties.obliging);
  const actions = anyOf(duties.actions);
  const general = new RegExp(`^(?:${anyOf(duties.general)})`, 'u');

  const read = (list: string): Department[] | null => {
    const departments = names.read(list, emptyCarry());
    const last = departments.at(-1);
    return last &&
      departments.every(({ name }) => name.length <= 24) &&
      (named.test(last.name) || (last.id !== null && /部门$/u.test(last.name)))
      ? departments
      : null;
  };

  const patterns: { pattern: RegExp; roles(match: RegExpExecArray): Omit<Found, 'start' | 'end'> | null }[] = [
    {
      // 由A会同B制定, A会同B要…
      pattern: new RegExp(
        `(?:由|^)(${NAMES})(?:要|应当?|负责)?(?:会同|联合)([^，。；：“”《》]{2,60}?(?:局|委|厅|办|部门|单位|部|政府|海关|分行|机构))${tail}(?=[\\p{Script=Han}])`,
        'u',
      ),
      roles: (match) => {
        const lead = read(match[1] ?? '');
        return (
          lead && {
            lead,
            support: names.read(match[2] ?? '', emptyCarry()).filter(({ name }) => !/^(等|有关|相关)/.test(name)),
            responsible: [],
          }
        );
      },
    },
    {
      pattern: new RegExp(`由(${NAMES})${tail}牵头`, 'u'),
      roles: (match) => {
        const lead = read(match[1] ?? '');
        return lead && { lead, support: [], responsible: [] };
      },
    },
    {
      // 由A负责…
      pattern: new RegExp(`由(${NAMES})${tail}(?:具体|统一|另行|分别)?(?:负责|${actions})`, 'u'),
      roles: (match) => {
        const responsible = read(match[1] ?? '');
        return responsible && { lead: [], support: [], responsible };
      },
    },
    {
      // 请A于…前报送
      pattern: new RegExp(`^(?:${anyOf(duties.requests)})(${NAMES})(?=于|在|将|按|结合|认真|负责|组织|抓紧)`, 'u'),
      roles: (match) => {
        const responsible = read(match[1] ?? '');
        return responsible && { lead: [], support: [], responsible };
      },
    },
    {
      // 办公室设在A
      pattern: new RegExp(`(?:设在|挂靠)(${NAMES}(?:局|委|厅|办))(?=[，。；]|$)`, 'u'),
      roles: (match) => {
        const responsible = read(match[1] ?? '');
        return responsible && { lead: [], support: [], responsible };
      },
    },
    {
      // A要…, A负责…, A组织…
      pattern: new RegExp(`^(${NAMES})${tail}(?:${obliging}|${actions}|对[^，。；]{2,40}(?:实行|进行|予以))`, 'u'),
      roles: (match) => {
        const responsible = read(match[1] ?? '');
        return responsible && { lead: [], support: [], responsible };
      },
    },
  ];

  const helpers = new RegExp(
    `^(?:并)?(?:会同|联合)([^，。；：“”《》]{2,60}?(?:${anyOf(proseEndings)}))(?=\\p{Script=Han})`,
    'u',
  );
  /** 会同有关部门 names nobody. */
  const readHelpers = (fragment: string): Department[] =>
    (read(helpers.exec(fragment)?.[1] ?? '') ?? []).filter(({ name }) => !/^(?:有关|相关|各有关)/u.test(name));

  const findIn = (unit: Unit): Found | null => {
    for (const { pattern, roles } of patterns) {
      const match = pattern.exec(unit.text);
      const found = match && roles(match);
      // 要高度重视, 要切实加强领导: a general call lays no duty of its own
      if (match && general.test(unit.text.slice(match.index + match[0].length))) continue;
      if (match && found) return { ...found, start: match.index, end: match.index + match[0].length };
    }
    return null;
  };

  return {
    extract(text, taken) {
      return sentences(text).flatMap((sentence) => {
        const rows: Responsibility[] = [];
        for (const unit of cut(sentence, '，；。')) {
          if (taken.some(([start, end]) => unit.start < end && start < unit.end)) continue;
          const found = findIn(unit);
          // A要落实资金，会同B制定办法: B helps A, whose duty it is
          const helped = rows.at(-1);
          if (helped && /^(?:并)?(?:会同|联合)/u.test(unit.text)) {
            const support = readHelpers(unit.text);
            if (support.length > 0) {
              rows[rows.length - 1] = {
                ...helped,
                lead: [...helped.lead, ...helped.responsible],
                support: [...helped.support, ...support],
                responsible: [],
                span: [helped.span[0], unit.end],
                text: text.slice(helped.span[0], unit.end),
              };
              continue;
            }
          }
          // one duty a sentence and body: 省商务厅负责…，省商务厅会同… is told once
          if (!found) continue;
          const span: Span = [unit.start + found.start, unit.start + found.end];
          rows.push({
            kind: 'prose',
            lead: found.lead,
            support: found.support,
            responsible: found.responsible,
            scope: [sentence.start, sentence.end],
            span,
            text: text.slice(...span),
          });
        }
        return rows;
      });
    },
  };
}
