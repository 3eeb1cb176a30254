/** What a government promises to reach. */
import { anyOf } from '../../../lexicon/words.ts';
import { F, fragmentAround, headingsOf, isAsking, P, type PurposeRule, S, sentenceAround } from '../purpose.ts';
import { underConditions } from './asked.ts';

const goalHeading: PurposeRule = {
  id: 'goal-under-its-heading',
  pattern: /▣/u,
  read(_, around, context) {
    const { goalHeadings, conditionHeadings } = context.lexicon.figures;
    const headings = headingsOf(context).slice(-2);
    const goal = headings.some((heading) => goalHeadings.some((word) => heading.includes(word)));
    const own = headings.at(-1) ?? '';
    if (!goal || conditionHeadings.some((word) => own.includes(word) && !goalHeadings.some((w) => own.includes(w))))
      return null;
    const sentence = sentenceAround(around).join('▣');
    return /给予|奖励|补助|补贴|申报|可享受/u.test(sentence) ? null : 'target';
  },
  examples: [
    { text: '培育龙头企业⟦5家⟧。', expect: 'target', given: { heading: '发展目标' } },
    { text: '培育龙头企业⟦5家⟧。', expect: null, given: { heading: '申报条件' } },
  ],
};

const TIME =
  '(?:(?:到|至|截至)?(?:20\\d{2})年(?:底|末|年底|前|以前)?|到?“?十[一二三四五六七]五”?(?:期间|时期|期末|末)|力争|争取|确保|[三五1-9]年内|今年(?:底|内)?|年内|年底前)';

const timedGoal: PurposeRule = {
  id: 'goal-with-a-time',
  pattern: (lexicon) => new RegExp(`${TIME}${P}{0,150}(?:${anyOf(lexicon.figures.goals)})?${P}{0,40}▣`, 'u'),
  read(_, around, context) {
    const { lexicon } = context;
    const [before, after] = sentenceAround(around);
    const sentence = `${before}▣${after}`;
    if (isAsking(sentence, context) || /以来/u.test(before)) return null;
    if (
      /(?:注册|成立|登记|认定|备案|入驻|取得|获得)(?:的|时间|以来|后)|以来|起，|之后/u.test(before) &&
      /的$|的，|以上的/u.test(after.slice(0, 12))
    )
      return null;
    if (
      /^(?:以上|以下)?(?:的)?(?:企业|项目|单位|机构|园区)(?!.{0,8}\d)/u.test(after) &&
      /(?:对|凡|满足|符合)/u.test(before)
    )
      return null;
    return lexicon.figures.goals.some((word) => before.includes(word)) ||
      /推出|年均|占比?|率|总量|规模|强度|比重|指数|增速|增长/u.test(before)
      ? 'target'
      : null;
  },
  examples: [
    { text: '到2027年，全市工业增加值突破⟦500亿元⟧', expect: 'target' },
    { text: '力争培育省级龙头企业⟦5家⟧以上', expect: 'target' },
    { text: '2020年底前，综合利用率达到⟦75%⟧以上。', expect: 'target' },
    { text: '2020年销售额达到⟦500万元⟧以上的，给予奖励', expect: null },
  ],
};

const carriedGoal: PurposeRule = {
  id: 'goal-told-on',
  pattern: (lexicon) =>
    new RegExp(
      `(?:到|至|力争)(?:20\\d{2}年)[^\\n｜]{0,150}[。；]${P}{0,60}(?:${anyOf(lexicon.figures.goals)}|年均|占比?|率)${F}{0,30}▣`,
      'u',
    ),
  read: (_, around, context) => (isAsking(sentenceAround(around).join(''), context) ? null : 'target'),
  examples: [
    { text: '到2027年，规模持续扩大。工业增加值年均增长⟦8%⟧左右', expect: 'target' },
    { text: '到2027年完成。对增速达到⟦8%⟧的企业给予奖励', expect: null },
  ],
};

const yearlyGrowth: PurposeRule = {
  id: 'goal-of-growth',
  pattern: new RegExp(`(?:年均|每年|同比|目标)${F}{0,20}▣%`, 'u'),
  read: (_, around, context) =>
    isAsking(sentenceAround(around).join(''), context) ||
    /的，|的企业|的单位/u.test(sentenceAround(around)[1].slice(0, 16))
      ? null
      : 'target',
  examples: [
    { text: '快递业务量年均增长⟦15%⟧以上', expect: 'target' },
    { text: '年均增长⟦15%⟧以上的企业可申报', expect: null },
  ],
};

const held: PurposeRule = {
  id: 'goal-held',
  pattern: new RegExp(`(?:保持在|稳定在|控制在|维持在)${F}{0,4}▣`, 'u'),
  read: (_, around, context) => {
    // another part of the sentence may speak of something else
    const sentence =
      sentenceAround(around)
        .join('▣')
        .split('；')
        .find((part) => part.includes('▣')) ?? '';
    return isAsking(sentence, context) || underConditions(context) || /的，|的企业|的单位|的项目/u.test(sentence)
      ? null
      : 'target';
  },
  examples: [
    { text: '抽检合格率保持在⟦98%⟧以上；违法的依法处理。', expect: 'target' },
    { text: '能耗控制在⟦3%⟧以内的企业给予奖励', expect: null },
  ],
};

/** 每年安排不少于5%的用地指标: what a government keeps of its own */
const ownQuota: PurposeRule = {
  id: 'own-quota',
  pattern: new RegExp(
    `(?:安排|单列|预留|划出|拿出)${F}{0,4}▣(?:%|亩|公顷|平方米|名|人|个)${F}{0,12}(?:指标|用地|土地|计划|名额)`,
    'u',
  ),
  read: (_, { mention }) => (/^[%名人个]$/u.test(mention.unit) ? 'target' : 'aside'),
  examples: [
    { text: '每年安排不少于⟦5%⟧的用地指标', expect: 'target' },
    { text: '每年安排不少于⟦50亩⟧用地指标', expect: 'aside' },
    { text: '每年至少安排⟦200名⟧招录指标', expect: 'target' },
    { text: '占地不少于⟦50亩⟧的项目', expect: null },
  ],
};

const chosen: PurposeRule = {
  id: 'goal-of-choice',
  pattern: new RegExp(
    `(?:遴选|选择|选取|选定|制修订|制定|修订|配备|配置|布局|每年为|年平?均(?:培训|新增|培育|引进|建设|完成|开展))${F}{0,12}▣(?:个|家|项|名|人|所|辆|条|种)`,
    'u',
  ),
  read: (match, around, context) => {
    const sentence = sentenceAround(around).join('▣');
    return isAsking(sentence, context) ||
      underConditions(context) ||
      /的，|企业应|单位应|家长|考生|报名|填报|志愿/u.test(sentence) ||
      /[的对]/u.test(match[0])
      ? null
      : 'target';
  },
  examples: [
    { text: '遴选⟦20个⟧品种开展试点。', expect: 'target' },
    { text: '每个考场配置不少于⟦2辆⟧新能源车。', expect: 'target' },
    { text: '年平均培训农民不少于⟦3万人⟧。', expect: 'target' },
    { text: '配备⟦2名⟧以上专职人员的，给予补助', expect: null },
  ],
};

/** 引导机构逐步将费率降至1%以下, 每个区应当单独设置至少1个 */
const broughtTo: PurposeRule = {
  id: 'goal-to-bring-to',
  pattern: new RegExp(`(?:引导|推动|逐步|力争)${F}{0,30}(?:降|下降|降低|压减|压缩|提高|提升)(?:至|到)▣`, 'u'),
  read: (_, around, context) => (isAsking(fragmentAround(around).join(''), context) ? null : 'target'),
  examples: [
    { text: '引导合作机构逐步将平均担保费率降至⟦1.2%⟧以下', expect: 'target' },
    { text: '费率降至⟦1.2%⟧以下的给予补助', expect: null },
  ],
};

const PLACES = '每个?(?:省|市|县|区|镇|乡|街道|村|社区|行政村)';
/** A government's standing obligation, and the size of what it sets up. */
const standingDuty: PurposeRule = {
  id: 'goal-of-every-place',
  pattern: new RegExp(
    `${PLACES}${F}{0,14}(?:设置|设立|配备|建设|建有|建成|配置|布局)${F}{0,10}▣(?:个|家|处|名|人|所|间)|${PLACES}${S}{0,60}(?:设置|设立|建设|配置)${S}{0,60}每[处个所]${F}{0,6}面积${F}{0,6}▣平方米`,
    'u',
  ),
  read: (_, around, context) => {
    const [, after] = fragmentAround(around);
    return isAsking(sentenceAround(around).join(''), context) || /的，|的(?:企业|单位|机构)/u.test(after)
      ? null
      : 'target';
  },
  examples: [
    { text: '每个区应当单独设置至少⟦1个⟧服务中心', expect: 'target' },
    { text: '每个镇应当设置至少1个中心，每处建筑面积不少于⟦800平方米⟧', expect: 'target' },
    { text: '企业设置⟦1个⟧中心', expect: null },
  ],
};

const duty: PurposeRule = {
  id: 'goal-of-a-government',
  pattern: (lexicon) =>
    new RegExp(
      `(?:要|应|力争|争取|确保|实现|推动|每个?(?:市|县|区|镇|乡|街道))${S}{0,30}(?:${anyOf(lexicon.figures.goals)})${F}{0,16}▣`,
      'u',
    ),
  read: (_, around, context) => {
    const sentence = sentenceAround(around).join('▣');
    const asked = isAsking(sentence, context) || /的，|企业应|单位应|条件/u.test(sentence);
    return asked || underConditions(context) ? null : 'target';
  },
  examples: [
    { text: '每个县要建设⟦1个⟧以上服务中心', expect: 'target' },
    { text: '企业应建设⟦1个⟧以上中心，方可申报', expect: null },
  ],
};

export const promised: PurposeRule = {
  id: 'goal-of-number',
  pattern: (lexicon) => new RegExp(`(?:${anyOf(lexicon.figures.goals)})${F}{0,20}▣(?!元|%|年)`, 'u'),
  read(_, around) {
    const [before] = sentenceAround(around);
    const [own, after] = fragmentAround(around);
    // 累计1000人次起，按每人15元给予奖励
    if (/^起，/u.test(around.after)) return null;
    if (
      /(?:对|凡|的，|每|最多|由|(?<!公)共)[^，。；]{0,24}$/u.test(before) ||
      /给予|奖励|补助|补贴|申报|申请|优先支持|(?:中心|站|办公室)(?:工作)?人员$/u.test(own + after) ||
      /^(?:以上)?(?:、□[^、，的]{1,4}){0,6}的/u.test(after)
    )
      return null;
    return around.mention.unit === '' || around.mention.unit === '年' ? null : 'target';
  },
  examples: [
    { text: '培育⟦2家⟧跨境平台', expect: 'target' },
    { text: '组织培训⟦5000人次⟧', expect: 'target' },
    { text: '对建设⟦2家⟧门店的企业给予补助', expect: null },
  ],
};

/** 100% before a noun, 达到▣% of a rate: a goal where nobody is asked for anything. */
export const promisedRate: PurposeRule = {
  id: 'goal-of-rate',
  pattern: (lexicon) =>
    new RegExp(`(?:${anyOf(lexicon.figures.goals)}|保持在|稳定在|控制在|不低于|率|占比?|比重)${F}{0,24}▣%`, 'u'),
  read(_, around, context) {
    const sentence = sentenceAround(around).join('▣');
    if (underConditions(context) || isAsking(sentence, context)) return null;
    if (/的，|的企业|的单位|的项目|条件|企业应/u.test(sentence)) return null;
    return /力争|确保|实现|达到|提高|提升|下降|降低|覆盖|稳定在|控制在|保持在/u.test(sentence) ? 'target' : null;
  },
  examples: [
    { text: '实现行政村快递服务覆盖率⟦100%⟧。', expect: 'target' },
    { text: '产销率达到⟦90%⟧以上的企业可申报', expect: null },
  ],
};

/** 每年培训1000人次以上，其中女性占比不低于40%: what is done every year, and the part of it */
const yearlyDeed: PurposeRule = {
  id: 'goal-of-every-year',
  pattern: (lexicon) =>
    new RegExp(
      `(?<=^|[。；，\\n])(?:每年|全年|年度内|年内)(?:${anyOf(lexicon.figures.goals)})${F}{0,24}▣(?!元|%|年|岁)|(?<=^|[。；，\\n])(?:每年|全年)(?:${anyOf(lexicon.figures.goals)})[^。；\\n｜]{0,60}，其中${F}{0,14}(?:占比|比例|比重)${F}{0,6}▣%`,
      'u',
    ),
  read(_, around, context) {
    const sentence = sentenceAround(around).join('▣');
    if (underConditions(context) || isAsking(sentence, context)) return null;
    return /企业应|单位应|应当|的，|须|方可/u.test(sentence) ? null : 'target';
  },
  examples: [
    { text: '每年培训技术骨干不少于⟦1000人次⟧。', expect: 'target' },
    { text: '每年培训骨干不少于1000人次，其中女性学员占比不低于⟦40%⟧。', expect: 'target' },
    { text: '全年举办对接活动不少于⟦20场⟧。', expect: 'target' },
    { text: '每年举办活动⟦20场⟧以上的，给予补助。', expect: null },
    { text: '每年组织活动⟦200场⟧以上。', expect: null, given: { heading: '申报条件' } },
  ],
};

export const GOALS: readonly PurposeRule[] = [
  yearlyDeed,
  goalHeading,
  timedGoal,
  carriedGoal,
  yearlyGrowth,
  held,
  ownQuota,
  broughtTo,
  standingDuty,
  chosen,
  duty,
];
