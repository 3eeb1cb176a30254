/** For whom a benefit is, for what each amount is paid, and for how long. */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { perLexicon } from '../../lexicon/per-lexicon.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Incentive } from '../../model/policy.ts';
import { parseNumeral } from '../../text/numerals.ts';

const COUNTED: Readonly<Record<string, string>> = {
  家: '企业',
  户: '户',
  个: '个',
  人: '人',
  名: '人',
  村: '村',
  亩: '亩',
  吨: '吨',
  项: '项',
  件: '件',
  单: '单',
  场: '场',
  年: '年',
  月: '月',
  天: '天',
  日: '天',
  生: '生',
  学年: '学年',
  学期: '学期',
  平方米: '平方米',
};
const EACH =
  /每(学年|学期|生|天|日|平方米|个?村|个?园区|个?项目|个?站点|个?县|个?基地|家|户|个(?!(?!给予|分别|补助|补贴|奖励|最高)\p{Script=Han}{1,6}\d)|人|名|亩|吨|项|件|单|场|年|月)/gu;
/** 每个标准展位2万元, 每组2000元, 每培训1人补助500元 */
const EACH_NAMED =
  /每(?:个|套|台|辆|条|张|期|篇|部|款|次)((?!最高|分别|各|均|统一)\p{Script=Han}{1,6}?)(?=\d|给予|分别|补助|补贴|奖励|最高)|每(组|套|台|辆|条|张|期|篇|部|款|次|班|票|座|艘|架|头|只|羽|株|度|标箱|公里|公斤|千瓦|千瓦时|立方米|人次|床|床位|座位)(?=\d|给予|补|奖)|每\p{Script=Han}{1,4}[1一](人|名|家|户|个|台|套|辆|项|件|场|座|艘|架|头|条|张|期|篇|部|款|班)/u;

const TIMES_OF_PAYMENT: ReadonlySet<string> = new Set(['年', '月', '天', '学年', '学期']);

/** 每月每平方米2元 → 平方米·月; 每个村5万元 → 村; 每家企业 → 企业; 每个标准展位 → 标准展位. */
export function perOf(text: string): string | null {
  const found = [...text.matchAll(EACH)].map((match) => {
    const word = (match[1] ?? '').replace(/^个(?=.)/u, '');
    return COUNTED[word] ?? word;
  });
  const named = EACH_NAMED.exec(text);
  const own = named?.[1] ?? named?.[2] ?? (named?.[3] ? (COUNTED[named[3]] ?? named[3]) : null);
  const unique = [...new Set([...found, ...(own ? [own] : [])])];
  const things = unique.filter((word) => !TIMES_OF_PAYMENT.has(word));
  const times = unique.filter((word) => TIMES_OF_PAYMENT.has(word));
  return [...things.slice(0, 1), ...times.slice(0, 1)].join('·') || null;
}

const LENGTH = String.raw`(\d{1,2}|[一二两三四五六七八九十])(年|个月)(?!以上|及以上|的?(?:正常|有|无|未|缴|参加|在|为))`;
const YEARS_OF_PAYMENT = [
  `(?:连续(?!每)[^，。；\\d满缴]{0,6}?|享受|期限?(?:为|最长|累计|合计|一般|原则上){0,3}(?:不超过|不得超过)?|时长(?:为|不超过)?|为期|最长(?:不超过|为)?)${LENGTH}`,
  // 免征五年所得税, 减免3年
  `(?:免征|减征|免收|免缴|减免|减半征收)${LENGTH}(?!度)`,
].map((source) => new RegExp(source, 'u'));
/** 五年内免征 */
const YEARS_FREE = new RegExp(`${LENGTH}内(?:继续)?(?:免|减)`, 'u');

/** 连续3年, 连续补助三年, 享受3年, 补助期限不超过3年, 最长不超过36个月, 五年内免征, 免征3年 → 3 */
export function yearsOf(text: string): number | null {
  const [match] = [...YEARS_OF_PAYMENT, YEARS_FREE]
    .map((pattern) => pattern.exec(text))
    .filter((found) => found !== null)
    .sort((a, b) => a.index - b.index);
  const count = match ? parseNumeral(match[1] ?? '') : null;
  return count !== null && match?.[2] === '个月' ? Math.round((count / 12) * 100) / 100 : count;
}

/** What a rate is of: 按实际投资额的25% → 实际投资额; 返还其上年度实际缴纳失业保险费的30% → 上年度实际缴纳失业保险费. @param words up to the rate */
export function rateOfWords(words: string): string | null {
  const fragment = words.split(/[，。；：｜\n]/u).at(-1) ?? '';
  const match =
    /(?:按照?|以|给予|予以|补助|补贴|返还|退还|奖励|资助|减免|根据|对|就)?(?:其|该|当年度?的?)?([^按以]{2,40}?)(?:的|总额的)?(?:比例)?(?:最高)?(?:不超过|不高于|至多)?$/u.exec(
      fragment.replace(/^.*(?:按照|按|返还|退还|补助|补贴(?!费)|给予|予以|以)(?=.{3})/u, ''),
    );
  const found =
    match?.[1]
      ?.replace(/^.*(?:根据|依据)/u, '')
      .replace(/(?:一次性|再|另行?)?(?:给予|予以)$/u, '')
      .replace(/^(?:其|该|不超过|不低于|不高于|最高)+/u, '')
      .replace(/的$/u, '')
      .trim() ?? '';
  return found.length > 1 && !/^(?:给予|最高|不超过|一次性|再)/u.test(found) ? found : null;
}

/** Whom a benefit is for: 对…的X, 凡…的, or the subject; it must end with a word for a person, a body or a place. */
function createBeneficiaryReader(lexicon: Lexicon): (words: string) => string | null {
  const { beneficiaries } = lexicon.incentives;
  const person = anyOf(beneficiaries);
  const cues = /(?:对于?|凡是?|支持|鼓励)/gu;
  const given = new RegExp(`(?:给予|奖励|补助)((?!每)\\p{Script=Han}{2,16}(?:${person}))(?=最高|每|\\d|一次性)`, 'u');
  const ending = new RegExp(
    `^[^，。；（）]{0,40}(?:${person})(?=$|[，；。（]|年(?:销售|营业|交易|产值|纳税|主营|出口|网络)|给予|予以|按|免|减|实行|可|每|一次性|发放|在|进行|新|当年|首次|自|从|根据|由|提供|优先|奖|补|的，|贷款|且)`,
    'u',
  );
  const verbs =
    /^(?:其中|次年|继续|一批|新?(?:引进|设立|建立|入驻|落户)的?|着力|积极|大力|培育|扶持|发展|建设|建立|获评为?|被?认定为?|经|由)+(?=\p{Script=Han}{4})/u;
  const subject = new RegExp(
    `^(?:[^，。；（）]{0,30}?(?:${person}))(?=，|的，|(?!数|达|总|年|超|不|入|首)[^，。；]{0,24}的，)`,
    'u',
  );
  const tidy = (printed: string): string | null => {
    // 年网络零售额首次突破1000万元的企业: the threshold is told by the conditions
    const bare = (
      /\d(?:万|亿|%|元|家|个|人|平方米|年)/.test(printed) ? (printed.split('的').at(-1) ?? printed) : printed
    ).replace(/^(?:其中|对于?|凡是?|支持|鼓励)/u, '');
    const short = bare.replace(verbs, '');
    // 建设海外仓的企业 keeps its verb
    const name = (short.includes('的') ? bare : short).trim();
    return name.length > 1 ? name : null;
  };
  return (words) => {
    const named = given.exec(words)?.[1];
    if (named) return named;
    for (const cue of words.matchAll(cues)) {
      const found = ending.exec(words.slice(cue.index + cue[0].length))?.[0];
      if (found) return tidy(found);
    }
    const found = subject.exec(words)?.[0];
    return found && !/给予/.test(found) ? tidy(found) : null;
  };
}

const beneficiaryReader = perLexicon(createBeneficiaryReader);

/** 每年组织活动200天以上的: what somebody does every year, not what he gets */
const DONE_YEARLY =
  /每[年月](?=均?(?:组织|举办|开展|接收|评选|参加|参与|缴纳|纳税|营业|销售|经营|招收|培训|演出|接待)|[\p{Script=Han}]{1,6}(?:以上|的，))/gu;

/** The words of a benefit without what its receivers do every year. */
export function withoutYearlyDeeds(words: string): string {
  return words.replace(DONE_YEARLY, '');
}

/** @param words of a benefit, up to the noun that names it */
export function beneficiaryOf(words: string, lexicon: Lexicon): string | null {
  return beneficiaryReader(lexicon)(words);
}

const TIMES = ['once', 'monthly', 'annual'] as const;

/** Once, every month or every year, by the words of the lexicon. */
export function timesOf(words: string, { incentives }: Lexicon): Incentive['times'] {
  return TIMES.find((times) => incentives.times[times].some((word) => words.includes(word))) ?? null;
}
