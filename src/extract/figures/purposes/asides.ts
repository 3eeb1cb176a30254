/** Figures that are no fact, whatever stands around them. The id of the rule is the reason that an editor is told. */
import { anyOf } from '../../../lexicon/words.ts';
import { F, fragmentAround, P, type PurposeRule, S, says, sentenceAround } from '../purpose.ts';

const restated: PurposeRule = {
  id: 'restated',
  pattern: /（[^（）]{0,16}不?含[^（）]{0,6}▣/u,
  read: says('aside'),
  examples: [
    { text: '投资5000万元以上（含⟦5000万元⟧）的项目', expect: 'aside' },
    { text: '对含税投资⟦300万元⟧以上的企业', expect: null },
  ],
};

const penalty: PurposeRule = {
  id: 'penalty',
  pattern: ({ figures }) => {
    const penalties = anyOf(figures.penalties);
    return new RegExp(
      `(?:${penalties}|处以?|并处)${F}{0,16}▣(?:元|倍|%)${P}{0,20}(?:${penalties})|(?:${penalties}|违法所得)${F}{0,16}▣(?:元|倍|%)|▣(?:元|倍|%)${F}{0,12}(?:${penalties})|(?:${penalties})，${F}{0,16}▣元`,
      'u',
    );
  },
  read: says('aside'),
  examples: [
    { text: '逾期不改的，可以处⟦10万元⟧以下的罚款', expect: 'aside' },
    { text: '处5万元以上⟦20万元⟧以下罚款。', expect: 'aside' },
    { text: '并处违法所得⟦3倍⟧以下罚款', expect: 'aside' },
    { text: '处货值15倍的罚款，货值不足⟦10万元⟧的', expect: 'aside' },
    { text: '给予⟦10万元⟧以下的补助', expect: null },
  ],
};

const GIVEN = /贴息|给予|奖励|补助|补贴|资助|返还|减免|免征|贴息|补偿|奖补/u;

const fee: PurposeRule = {
  id: 'fee',
  pattern: ({ figures }) => new RegExp(`(?:${anyOf(figures.fees)})${F}{0,24}▣(?:元|%)`, 'u'),
  read(_, around) {
    const words = fragmentAround(around).join('');
    const { unit, bound } = around.mention;
    if (GIVEN.test(words) || /承担|支付|报销/u.test(words)) return null;
    // 缴纳税款不少于10万元 is asked of a firm
    if (bound !== null && /税款|税额|纳税/u.test(words)) return null;
    // 费率不高于1% is asked of somebody; 费率为1% is what is charged
    return unit === '%' && bound !== null && !/按[^，。；]{0,6}$/u.test(around.before) ? null : 'aside';
  },
  examples: [
    { text: '申请人须缴纳保证金⟦2万元⟧。', expect: 'aside' },
    { text: '卡片工本费⟦20元⟧', expect: 'aside' },
    { text: '执行⟦0.5%⟧的费率', expect: null },
    { text: '单位缴费比例为⟦0.5%⟧', expect: 'aside' },
    { text: '担保费率按不超过⟦0.8%⟧收取', expect: 'aside' },
    { text: '上年度缴纳税款不少于⟦10万元⟧的', expect: null },
    { text: '对缴纳税收的企业给予⟦20万元⟧奖励', expect: null },
  ],
};

const charge: PurposeRule = {
  id: 'charge',
  pattern: new RegExp(
    `(?:缴交|收取|计租)比例?${F}{0,24}▣%|▣%${F}{0,8}(?:计租|计收|缴交|收取)|▣%缴[纳存]${F}{0,6}(?:保证金|押金|定金)|(?:自缴|自负|自筹|自付)${F}{0,6}▣%|租金${F}{0,4}按${F}{0,20}▣%计算`,
    'u',
  ),
  read: says('aside'),
  examples: [
    { text: '按市场租金的⟦30%⟧计租', expect: 'aside' },
    { text: '按合同金额的⟦3%⟧缴纳履约保证金', expect: 'aside' },
    { text: '投保人自缴⟦40%⟧', expect: 'aside' },
    { text: '按市场租金的⟦30%⟧给予补贴', expect: null },
  ],
};

const staffing: PurposeRule = {
  id: 'staffing',
  pattern: /由(?:至少|不少于)?▣(?:名|人|位)/u,
  read: says('aside'),
  examples: [
    { text: '由至少⟦2名⟧工作人员核查', expect: 'aside' },
    { text: '聘用至少⟦2名⟧博士的企业', expect: null },
  ],
};

const looksBack: PurposeRule = {
  id: 'look-back',
  pattern: /(?:近|最近|过去|此前|前|上)▣年|▣年(?:以来|来|前)(?!补|给|全)/u,
  read: says('aside'),
  examples: [
    { text: '近⟦3年⟧无违法记录', expect: 'aside' },
    { text: '⟦5年⟧来成效明显', expect: 'aside' },
    { text: '成立⟦3年⟧以上的企业', expect: null },
  ],
};

const oldValue: PurposeRule = {
  id: 'old-value',
  pattern: ({ figures }) =>
    new RegExp(
      `(?:由|从)${F}{0,24}▣[\\p{Script=Han}%]{0,3}(?:以上|以下|以内|左右)?(?:的)?${F}{0,8}(?:${anyOf(figures.changed)})(?:到|至|为|成)`,
      'u',
    ),
  read: says('aside'),
  examples: [
    { text: '年限由⟦3年⟧以上放宽至1年以上', expect: 'aside' },
    { text: '补助比例从⟦30%⟧提高到50%', expect: 'aside' },
    { text: '补助比例从30%提高到⟦50%⟧', expect: null },
  ],
};

const ordinal: PurposeRule = {
  id: 'ordinal',
  pattern: /(?:第|排名|位列|位居)(?:前)?▣|前▣(?:名|位)|▣强/u,
  read: says('aside'),
  examples: [
    { text: '获得前⟦3名⟧的团队', expect: 'aside' },
    { text: '培育⟦3名⟧带头人', expect: null },
  ],
};

const countOfItems: PurposeRule = {
  id: 'count-of-items',
  pattern: ({ figures }) =>
    new RegExp(
      `(?:以下|下列|上述|如下|以上|前述|其他)▣(?:个|项|种|类|条|款|批)|▣(?:个|项|种|类|条|款)(?:${anyOf(figures.items)})|▣级`,
      'u',
    ),
  read: says('aside'),
  examples: [
    { text: '同时符合以下⟦3项⟧条件', expect: 'aside' },
    { text: '从⟦5个⟧方面推进', expect: 'aside' },
    { text: '建设⟦5个⟧示范园区', expect: null },
  ],
};

const negated: PurposeRule = {
  id: 'negated',
  pattern: ({ figures }) =>
    new RegExp(
      `(?:${anyOf(figures.denied)})(?!少于|低于|超过|高于|足|满|达)${F}{0,12}(?:奖|补|资助|享受|安排|发放|贴息|支持|给予|申请)${F}{0,12}▣(?:元|%)`,
      'u',
    ),
  read: says('aside'),
  examples: [
    { text: '不再给予⟦5万元⟧开办补助', expect: 'aside' },
    { text: '暂不安排⟦100万元⟧补助资金', expect: 'aside' },
    { text: '奖励不超过⟦5万元⟧', expect: null },
  ],
};

const score: PurposeRule = {
  id: 'score',
  pattern: /▣分/u,
  read: says('aside'),
  examples: [
    { text: '考核得分⟦80分⟧以上', expect: 'aside' },
    { text: '得分80分的奖励⟦5万元⟧', expect: null },
  ],
};

const scoreTable: PurposeRule = {
  id: 'worth-points',
  pattern: new RegExp(
    `▣(?:元|年|%|人|个|项|平方米)?${F}{0,20}(?:[（：｜]${F}{0,6}(?:计|加|得|扣)?|[，]?${F}{0,6}(?:计|加|得|扣))□分`,
    'u',
  ),
  read: says('aside'),
  examples: [
    { text: '纳税⟦3万元⟧以上（8分）', expect: 'aside' },
    { text: '纳税⟦3万元⟧以上的企业', expect: null },
    { text: '90分以上的补助⟦30万元⟧，80分至90分的补助15万元', expect: null },
  ],
};

const foreignCurrency: PurposeRule = {
  id: 'foreign-currency',
  pattern: /▣(?:美元|港元|欧元)/u,
  read: says('aside'),
  examples: [
    { text: '实际到资⟦1000万美元⟧以上', expect: 'aside' },
    { text: '实际到资⟦1000万元⟧以上', expect: null },
  ],
};

const done: PurposeRule = {
  id: 'history',
  pattern: ({ figures }) =>
    new RegExp(
      [
        `(?:(?<!业|期|限)已(?:经)?(?:累计)?|曾(?:经)?)(?:${anyOf(figures.done)})${F}{0,18}▣`,
        `(?:截[至止]|截止到?)(?:目前|(?:19|20)\\d{2}年)[^。\\n｜]{2,200}▣`,
        `(?:截[至止]|截止到?)${S}{4,60}▣`,
        `以来${P}{0,20}(?:已|累计|共)${P}{0,50}▣`,
        `已${P}{0,40}累计${F}{0,12}▣`,
        `累计(?:${anyOf(figures.paidOut)})(?!最高|不超过)${F}{0,14}▣`,
      ].join('|'),
      'u',
    ),
  read: (match, around) => {
    const [before] = fragmentAround(around);
    return /已(?:获|取得|认定|入库|享受|通过|建成投产)[^，]{0,30}的/u.test(before) ||
      (GIVEN.test(match[0].replace(/发放|支持/gu, '')) && !/已|累计发|累计兑|累计拨|累计支付|累计减/u.test(match[0]))
      ? null
      : 'aside';
  },
  examples: [
    { text: '目前已累计发放补贴⟦300万元⟧。', expect: 'aside' },
    { text: '截至2020年底，全市共建成园区⟦12个⟧', expect: 'aside' },
    { text: '三年累计发放补贴⟦300万元⟧。', expect: 'aside' },
    { text: '累计投资⟦300万元⟧以上的企业', expect: null },
  ],
};

const pastYear: PurposeRule = {
  id: 'history-year',
  pattern: new RegExp(
    `(?<!到|至|于|自|从|较|比|和|与|同)(?<year>(?:19|20)\\d{2})年(?!底前|年底|前|以前|起|度申|内|[—–～-])${P}{0,60}▣`,
    'u',
  ),
  read(match, around, { dateIssued }) {
    // 2013年建成5个；2016年起每年安排100万元: the year that stands nearest
    const year = Number([...match[0].matchAll(/(20\d{2})年/gu)].at(-1)?.[1] ?? match.groups?.year);
    const [before, after] = fragmentAround(around);
    if (dateIssued === null || year >= Number(dateIssued.slice(0, 4))) return null;
    // 按2023年度利息的40%贴息，不超过100万元: a year that a benefit is reckoned by
    const part = sentenceAround(around)[0].split('；').at(-1) ?? '';
    return GIVEN.test(before) ||
      (GIVEN.test(part) && around.mention.bound !== null) ||
      GIVEN.test(after) ||
      /的(?:企业|单位|项目)|以上的|及以上/u.test(after) ||
      /(?:要|应|需|须)/u.test(match[0])
      ? null
      : 'aside';
  },
  examples: [
    { text: '2013年，全市零售额达到⟦300亿元⟧', expect: 'aside', given: { dateIssued: '2015-03-01' } },
    {
      text: '按2013年度利息的40%贴息，单个企业不超过⟦100万元⟧',
      expect: null,
      given: { dateIssued: '2015-03-01' },
    },
    { text: '2018年，全市零售额达到⟦300亿元⟧', expect: null, given: { dateIssued: '2015-03-01' } },
    { text: '2013年建成5个；2016年起每年安排⟦100万元⟧', expect: null, given: { dateIssued: '2015-03-01' } },
  ],
};

const attributeOfGoal: PurposeRule = {
  id: 'attribute-of-a-goal',
  pattern: new RegExp(
    `(?:到|至|力争|培育|新增|打造)${P}{0,120}▣(?:元|人|%|平方米)(?:以上|以下)?(?:、□(?:元|人|%|平方米)(?:以上|以下)?){0,4}的${F}{0,12}(?:企业|项目|园区|单位|镇|村|平台|集群|基地|人才|市场)${F}{0,12}□(?:家|个|户|名|人)`,
    'u',
  ),
  read: (_, around) => (GIVEN.test(fragmentAround(around).join('')) ? null : 'aside'),
  examples: [
    { text: '到2026年，产值⟦10亿元⟧以上的企业达到20家', expect: 'aside' },
    { text: '到2026年，产值达到⟦10亿元⟧', expect: null },
  ],
};

const example: PurposeRule = {
  id: 'example',
  pattern: new RegExp(`(?:例如|比如|举例|假设|假如)${P}{0,80}▣`, 'u'),
  read: says('aside'),
  examples: [
    { text: '例如，某企业缴费⟦1万元⟧', expect: 'aside' },
    { text: '如缴费⟦1万元⟧以上', expect: null },
  ],
};

const copies: PurposeRule = {
  id: 'formality',
  pattern: /(?:一式|打印|复印)▣|▣(?:份|寸)/u,
  read: says('aside'),
  examples: [
    { text: '材料一式⟦3套⟧', expect: 'aside' },
    { text: '建设⟦3套⟧系统', expect: null },
  ],
};

/** Tried before anything else. */
export const ASIDES: readonly PurposeRule[] = [
  restated,
  penalty,
  score,
  scoreTable,
  foreignCurrency,
  example,
  copies,
  looksBack,
  oldValue,
  ordinal,
  countOfItems,
  negated,
  done,
  pastYear,
  attributeOfGoal,
  fee,
  charge,
  staffing,
];

const plainCount: PurposeRule = {
  id: 'plain-count',
  pattern: /▣(?!元|%)/u,
  read: (_, { mention }) =>
    mention.bound === null || mention.bound === '≈' || !['家', '个', '人', '平方米', '年'].includes(mention.unit)
      ? 'aside'
      : null,
  examples: [
    { text: '领导小组由⟦9人⟧组成', expect: 'aside' },
    { text: '给予⟦9万元⟧', expect: null },
  ],
};

const share: PurposeRule = {
  id: 'share',
  pattern: new RegExp(
    `(?:占|比重|比例|股权|股份|持股|按照?|权重|增长|下降|率)${F}{0,24}▣%|▣%(?:的)?(?:股权|股份|比例|权重)`,
    'u',
  ),
  read: says('aside'),
  examples: [
    { text: '该指标占总分的⟦30%⟧', expect: 'aside' },
    { text: '补助投资的⟦30%⟧', expect: null },
  ],
};

const asset: PurposeRule = {
  id: 'asset-of-a-firm',
  pattern: (lexicon) => new RegExp(`(?:${anyOf(lexicon.figures.measures)})(?:约?为|达|共|人民币|：)?▣元`, 'u'),
  read: (_, { mention }) => (mention.bound === null || mention.bound === '≈' ? 'aside' : null),
  examples: [
    { text: '该公司注册资本⟦500万元⟧，主营', expect: 'aside' },
    { text: '给予⟦500万元⟧', expect: null },
  ],
};

/** Tried last: a figure that nothing has asked for. Money and percentages that fit none of these stay unread. */
export const LEFT_OVER: readonly PurposeRule[] = [asset, share, plainCount];
