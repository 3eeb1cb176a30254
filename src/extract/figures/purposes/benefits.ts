/** Figures of a benefit: what is paid, at what rate, up to what, for what, how long. */
import { perLexicon } from '../../../lexicon/per-lexicon.ts';
import { anyOf } from '../../../lexicon/words.ts';
import { measured } from '../measured.ts';
import { F, fragmentAround, P, type PurposeRule, S, says, sentenceAround } from '../purpose.ts';

interface Words {
  give: string;
  noun: string;
  cap: string;
  benefit: string;
}

const wordsOf = perLexicon((lexicon): Words => {
  const { giving, givingNouns, types, caps, paying } = lexicon.incentives;
  const nouns = types.flatMap((type) => type.nouns);
  const made: Words = {
    give: anyOf([...giving, ...givingNouns, ...paying]),
    noun: anyOf(nouns),
    cap: anyOf(caps),
    benefit: anyOf([...giving, ...givingNouns, ...paying, ...nouns]),
  };
  return made;
});

/** What a step may be counted in when it is one: 每1万元 is a step, 每1家 is not. */
const MEASURED = new Set(['元', '平方米', '%', '个百分点', '吨', '亩', '千瓦', '千瓦时', '标箱', '立方米', '公里', '']);

const step: PurposeRule = {
  id: 'step',
  pattern: ({ figures }) =>
    new RegExp(
      `(?<!同|单|分|笔)每(?<growing>(?:${anyOf(figures.growing)})?)(?<thing>[^，。；每｜▣□奖补给发按]{0,18})▣${F}{0,14}[，、]?${F}{0,12}(?:奖|补|给|资助|增|发|再|支持|按|贴|扣)${F}{0,12}(?:□元|□%|□分)`,
      'u',
    ),
  read(match, { mention }, { lexicon }) {
    const { growing = '', thing = '' } = match.groups ?? {};
    // 每套1万元给予补助 is paid by the piece; 每300万元, 每增加300万元 are steps
    if (mention.unit === '元' && growing === '' && thing !== '' && !measured(thing, lexicon)) return null;
    return mention.value > 1 || MEASURED.has(mention.unit) || /^再?(?:多|增|新增|超)/u.test(growing) ? 'step' : 'each';
  },
  examples: [
    { text: '年销售额每增加⟦1000万元⟧奖励2万元', expect: 'step' },
    { text: '按每⟦300万元⟧奖励1万元', expect: 'step' },
    { text: '按每⟦1万平方米⟧给予10万元', expect: 'step' },
    { text: '每多带动⟦1人⟧就业，增发500元', expect: 'step' },
    { text: '每培训⟦1人⟧补助500元', expect: 'each' },
    { text: '每增加1000万元奖励⟦2万元⟧', expect: null },
    { text: '按每套⟦1万元⟧给予补助，单个项目不超过50万元', expect: null },
  ],
};

const duration: PurposeRule = {
  id: 'years-of-payment',
  pattern: (lexicon) =>
    new RegExp(
      `(?:连续|最长|期限|为期|最多|累计|兑付|兑现|拨付|分|免租|享受|${wordsOf(lexicon).give})${F}{0,10}▣年|▣年(?:内|期)?(?:的|免|减|给予|连续|补助|兑付|兑现|拨付|全额|租金|贴息)`,
      'u',
    ),
  read(match, around) {
    const { bound } = around.mention;
    if (bound === '>=' || bound === '>') return null;
    const sentence = sentenceAround(around).join('');
    // 连续经营3年以上 is asked of the applicant
    if (
      /(?:经营|从事|成立|注册|盈利|纳税|工作|服务)[^，。；]{0,6}▣|▣年(?:以上|及以上)/u.test(
        match[0] + around.after.slice(0, 4),
      )
    )
      return null;
    return /给予|补|奖|贴|资助|免|减|兑|返还|支持|优惠|扶持/u.test(sentence) ? 'duration' : null;
  },
  examples: [
    { text: '给予租金补贴，连续补贴⟦3年⟧。', expect: 'duration' },
    { text: '奖励资金分⟦3年⟧兑付', expect: 'duration' },
    { text: '连续经营⟦3年⟧以上的企业给予补助', expect: null },
  ],
};

const limit: PurposeRule = {
  id: 'limit-of-count',
  pattern: new RegExp(
    `(?:每${F}{1,8}?)?(?:最多|不超过|不得超过|至多|限|限报|只能|原则上不超过|仅限)${F}{0,14}▣(?:场|次|个|家|项|名|人|件|套|批|期|辆|台|户|种|类|款)|(?:最多|至多)(?:不超过)?▣(?!元|%|年)|(?:补助|补贴|奖励|资助|支持)面积${F}{0,4}▣平方米`,
    'u',
  ),
  read: says('limit'),
  examples: [
    { text: '每家企业每年最多补助⟦3场⟧', expect: 'limit' },
    { text: '每个县推荐不超过⟦2家⟧', expect: 'limit' },
    { text: '补助面积不超过⟦1000平方米⟧', expect: 'limit' },
    { text: '用地最多不超过⟦20亩⟧', expect: 'limit' },
    { text: '职工人数不少于⟦20人⟧', expect: null },
  ],
};

const limitOfSum: PurposeRule = {
  id: 'limit-of-sum',
  pattern: new RegExp(`(?:总和|之和)${F}{0,6}(?:不得?超过|不高于|不得高于)${F}{0,16}▣`, 'u'),
  read: says('limit'),
  examples: [
    { text: '各级补贴总和不得超过售价的⟦70%⟧', expect: 'limit' },
    { text: '补贴不超过售价的⟦70%⟧', expect: null },
  ],
};

const cap: PurposeRule = {
  id: 'cap',
  pattern: (lexicon) => {
    const { cap: caps, benefit } = wordsOf(lexicon);
    return new RegExp(
      `(?:${caps})(?:可?(?:${benefit})|不超过|可达|可得|可获|可享|资金|资助|支持|扶持){0,3}(?:总?金额|总额|额度|标准|资金)?(?:分别|依次)?(?:为|是|人民币|：|达|的)?(?:□元[、和或]){0,6}▣元|▣元的?限额(?:内|以内)|▣元(?:人民币)?(?:封顶|为限|为上限)`,
      'u',
    );
  },
  read(_, around, { lexicon }) {
    const [before, after] = fragmentAround(around);
    // 应纳税所得额不超过100万元的部分 measures the firm, not the benefit
    if (measured(before, lexicon)) return null;
    if (/本金(?:总额)?[^，]{0,6}$|本金.{0,6}不超过$/u.test(before)) return 'limit';
    return /^(?:的|以下)?(?:小微|企业|项目|部分)/u.test(after) && !/给予|奖|补/u.test(before) ? null : 'cap';
  },
  examples: [
    { text: '按30%给予补助，最高不超过⟦50万元⟧。', expect: 'cap' },
    { text: '给予最高⟦100万元⟧奖励', expect: 'cap' },
    { text: '同一企业累计奖励上限⟦200万元⟧', expect: 'cap' },
    { text: '单户⟦50万元⟧封顶', expect: 'cap' },
    { text: '按20%、30%给予补助，最高分别为20万元、⟦50万元⟧', expect: 'cap' },
    { text: '年应纳税所得额不超过⟦100万元⟧的部分', expect: null },
  ],
};

const capInside: PurposeRule = {
  id: 'cap-within',
  pattern: (lexicon) => new RegExp(`(?:${wordsOf(lexicon).benefit})${F}{0,14}▣元(?:以内|以下)`, 'u'),
  read: (match) => (/[的，]/u.test(match[0]) ? null : 'cap'),
  examples: [
    { text: '给予⟦50万元⟧以内的补助', expect: 'cap' },
    { text: '投资额⟦50万元⟧以下的项目', expect: null },
  ],
};

const loanCap: PurposeRule = {
  id: 'cap-of-loan',
  pattern: new RegExp(
    `(?:可申请|可申领|申请|发放|提供|给予)${F}{0,16}▣元${F}{0,12}(?:贷款|授信|担保|贷”)|可贷${F}{0,6}▣元|(?:贷款|授信|信用|担保)额?度?(?:可?提高到|可?达|可?提高至|最高|不超过|为|上限)${F}{0,8}▣元`,
    'u',
  ),
  read: (_, { after }) =>
    /^(?:元)?(?:以下|以内)?[^，。；]{0,16}的(?:，|企业|单位|个人)/u.test(after) && !/^[^，。；]{0,16}贷款/u.test(after)
      ? null
      : 'cap',
  examples: [
    { text: '可申请最高不超过⟦20万元⟧的创业担保贷款', expect: 'cap' },
    { text: '贷款额度最高⟦300万元⟧', expect: 'cap' },
    { text: '贷款余额超过⟦300万元⟧的企业', expect: null },
  ],
};

const rate: PurposeRule = {
  id: 'rate',
  pattern: (lexicon) => {
    const { benefit } = wordsOf(lexicon);
    return new RegExp(
      [
        `(?:按照?|依照?|根据|以)${P}{0,40}▣%${F}{0,16}(?:${benefit}|计发|计征|缴纳|扣除)`,
        `(?:${benefit})${F}{0,40}▣%${F}{0,14}(?:${benefit}|优惠)`,
        `(?:返还|减免|减征|退还|扣除|补贴|补助|奖励|资助|贴息|补偿|减按|加计|抵扣|减收|承担|退税|免征|免除|优惠)${F}{0,24}▣%`,
        `(?:给予|予以|享受)${F}{0,30}▣%的${F}{0,10}(?:${benefit}|优惠|支持)`,
        `▣%(?:的)?(?:比例|标准|额度)?(?:一次性|分年度|逐年|每年)?(?:给予|予以|进行|计提|返还|补|奖|贴|资助|减征|减免|征收|缴纳|扣除)`,
      ].join('|'),
      'u',
    );
  },
  read(_, around) {
    const [before, after] = fragmentAround(around);
    const [sentence] = sentenceAround(around);
    if (/占比?[^，。；]{0,6}$/u.test(before)) return null;
    // 增速20%以上的，占比超过30%的 are asked of the applicant
    if (
      /(?:占|增长|增幅|增速|率|比例|达到?|比重)(?:[^，。；]{0,4})$/u.test(before.replace(/(?:按照?|以)[^，]*$/u, '')) &&
      /^(?:%)?(?:（[^（）]*）)?(?:以上|以下|的，|及以上)/u.test(after)
    )
      return null;
    if (/(?:(?<!不|不得)超过|不低于|达到|(?<!不)高于|不少于)$/u.test(before) && !/(?:按|给予|补|奖)/u.test(before))
      return null;
    return /不得|不予/u.test(sentence.slice(-16)) && !/不得(?:超过|低于|高于|少于)/u.test(sentence) ? null : 'rate';
  },
  examples: [
    { text: '按实际投资额的⟦25%⟧给予补助', expect: 'rate' },
    { text: '给予不超过⟦30%⟧的补助', expect: 'rate' },
    { text: '返还其上年度缴纳失业保险费的⟦50%⟧', expect: 'rate' },
    { text: '⟦减半⟧征收房产税', expect: 'rate' },
    { text: '增速⟦20%⟧以上的企业，给予奖励5万元', expect: null },
  ],
};

const halved: PurposeRule = {
  id: 'rate-halved',
  pattern: /▣%/u,
  read: (_, { mention }) => (/半$/u.test(mention.text) ? 'rate' : null),
  examples: [
    { text: '第二年起租金⟦减半⟧，', expect: 'rate' },
    { text: '租金的⟦50%⟧', expect: null },
  ],
};

const amountGiven: PurposeRule = {
  id: 'amount-given',
  pattern: (lexicon) => {
    const { give, noun } = wordsOf(lexicon);
    return new RegExp(
      `(?:${give})${F}{0,40}▣元|▣元${F}{0,14}(?:${noun})|(?:${noun})(?:资金|标准|额度|金额|费)?(?:为|：|按|统一为|分别为)?${F}{0,16}▣元`,
      'u',
    );
  },
  read(_, around, { lexicon }) {
    const [before, after] = fragmentAround(around);
    const { mention } = around;
    if (
      mention.bound !== null &&
      mention.bound !== '≈' &&
      !/(?:给予|奖励|补助|补贴|资助|按|发放)[^，]{0,12}(?:不低于|不少于|达到?)$/u.test(before)
    )
      return null;
    // 每亩补助物化投入150元: what is paid for stands before the figure
    if (
      /(?:给予|奖励|补助|补贴|资助)[^，。；的]{0,10}$/u.test(before) &&
      mention.bound === null &&
      !/^的(?!一次性|奖|补|资)/u.test(after)
    )
      return 'amount';
    return measured(before, lexicon) ? null : 'amount';
  },
  examples: [
    { text: '给予一次性奖励⟦50万元⟧。', expect: 'amount' },
    { text: '⟦2万元⟧-4万元奖励', expect: 'amount' },
    { text: '补贴标准为每人每月⟦300元⟧', expect: 'amount' },
    { text: '年销售额达⟦1000万元⟧的奖励', expect: null },
  ],
};

const amountOfSeries: PurposeRule = {
  id: 'amount-in-series',
  pattern: (lexicon) =>
    new RegExp(
      `(?:分别|各|依次|相应)(?:按|按照)?(?:${wordsOf(lexicon).benefit})${P}{0,60}▣元|(?:${wordsOf(lexicon).give})${S}{0,40}□元[，、和](?:及|并)?${F}{0,12}▣元(?=[，。；、和]|$|的|奖|补|/)`,
      'u',
    ),
  read(_, around, { lexicon }) {
    const [before] = fragmentAround(around);
    const { mention } = around;
    return mention.bound !== null || measured(before, lexicon) ? null : 'amount';
  },
  examples: [
    { text: '分别给予20万元、10万元，⟦5万元⟧。', expect: 'amount' },
    { text: '给予一等奖20万元、二等奖⟦15万元⟧', expect: 'amount' },
    { text: '分别达到1000万元、⟦5000万元⟧的，给予奖励', expect: null },
  ],
};

const amountByStandard: PurposeRule = {
  id: 'amount-by-standard',
  pattern: (lexicon) =>
    new RegExp(
      `(?:${wordsOf(lexicon).noun})${P}{0,30}(?:标准|额度|金额)(?:分别)?(?:为|：|是|按|提高到|提高至|调整为)?${P}{0,50}▣元|(?:标准|额度|金额)(?:分别|统一|由□元)?(?:提高到|提高至|调整为)${F}{0,24}▣元`,
      'u',
    ),
  read: (_, around, { lexicon }) => {
    const [before] = fragmentAround(around);
    return around.mention.bound === null && !measured(before, lexicon) ? 'amount' : null;
  },
  examples: [
    { text: '可申领生活补贴，标准为博士⟦2500元⟧/月、硕士1500元/月', expect: 'amount' },
    { text: '补助标准提高到每立方米⟦80元⟧', expect: 'amount' },
    { text: '缴费标准为每人⟦80元⟧', expect: null },
  ],
};

const amountByUnit: PurposeRule = {
  id: 'amount-by-unit',
  pattern: (lexicon) =>
    new RegExp(
      `(?:每|按)${F}{1,14}▣元${P}{0,60}(?:${wordsOf(lexicon).benefit})|(?:${wordsOf(lexicon).benefit})${P}{0,50}每${F}{1,14}▣元`,
      'u',
    ),
  read: (_, around, { lexicon }) => {
    const [before] = fragmentAround(around);
    return around.mention.bound === null && !measured(before, lexicon) ? 'amount' : null;
  },
  examples: [
    { text: '每标箱⟦800元⟧补贴', expect: 'amount' },
    { text: '按每人每天⟦50元⟧的标准给予补助', expect: 'amount' },
    { text: '每亩产值⟦3万元⟧以上', expect: null },
  ],
};

/** Tried before all others: 每增加100万美元 is no mere sum in a foreign currency. */
export const STEPS: readonly PurposeRule[] = [step];
export const BENEFITS_BEFORE_THRESHOLDS: readonly PurposeRule[] = [limit, limitOfSum, duration, loanCap];
export const BENEFITS: readonly PurposeRule[] = [
  cap,
  rate,
  halved,
  capInside,
  amountGiven,
  amountOfSeries,
  amountByStandard,
  amountByUnit,
];
