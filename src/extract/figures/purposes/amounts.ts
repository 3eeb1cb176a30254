/** What is paid, and at what rate. */
import { measured } from '../measured.ts';
import { F, fragmentAround, P, type PurposeRule, S, says, sentenceAround } from '../purpose.ts';
import { wordsOf } from './benefit-words.ts';

export const rate: PurposeRule = {
  id: 'rate',
  pattern: (lexicon) => {
    const { benefit } = wordsOf(lexicon);
    return new RegExp(
      [
        `(?:按照?|依照?|根据|以(?![上下内外前后及]))${P}{0,40}▣%${F}{0,16}(?:${benefit}|计发|计征|缴纳|扣除)`,
        `(?:${benefit})${F}{0,40}▣%${F}{0,14}(?:${benefit}|优惠)`,
        `(?:返还|减免|减征|退还|扣除|补贴|补助|奖励|资助|贴息|补偿|减按|加计|抵扣|减收|承担|退税|即征即退|免征|免除|优惠)${F}{0,24}▣%`,
        `按照?${F}{0,20}▣%[、，](?:单${F}{0,4}|每${F}{0,4})?(?:最高|上限|不超过|封顶)${S}{0,40}(?:${benefit})`,
        `(?:${benefit})${F}{0,6}，(?:补贴|补助|资助|贴息|奖励)?比例(?:为|最高|不超过|不高于|最高不超过)*▣%`,
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
    // 对费率不超过1%的业务给予补助 asks it of the business; 按不低于最低工资80%的标准支付工资的 asks it of a firm
    if (around.mention.bound !== null && /^的[^，。；]{1,16}(?:给予|予以|发放|安排|提供|实行)/u.test(after))
      if (/对[^按]{0,60}$/u.test(before)) return null;
    if (/不(?:得)?(?:低|少|小|高|大|多)于[^，。；]{1,20}$/u.test(before) && /的$/u.test(after)) return null;
    // 比例按不大于面积的5%设置: nothing is paid
    if (/比例(?:应|要|须|宜)?按/u.test(before) && !/补|奖|资助|贴|给予|返还/u.test(before + after)) return null;
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
    { text: '给予保费补贴，比例不超过⟦60%⟧，年度上限30万元', expect: 'rate' },
    { text: '增速⟦20%⟧以上的企业，给予奖励5万元', expect: null },
    { text: '对费率不超过⟦1.2%⟧的业务给予适当补助', expect: null },
    { text: '按不低于最低工资⟦80%⟧的标准支付工作补贴的，', expect: null },
    { text: '设施比例应按不大于建筑面积的⟦5%⟧进行设置', expect: null },
  ],
};

/** 给予1.5个百分点的贴息 */
export const ratePoints: PurposeRule = {
  id: 'rate-of-points',
  pattern: new RegExp(`▣个百分点的?${F}{0,8}(?:贴息|利息补贴|补贴|补助)|(?:贴息|贴补)${F}{0,8}▣个百分点`, 'u'),
  read: says('rate'),
  examples: [
    { text: '给予⟦1.5个百分点⟧贴息', expect: 'rate' },
    { text: '贷款贴息⟦2个百分点⟧', expect: 'rate' },
    { text: '给予不超过⟦1个百分点⟧的担保费补助', expect: 'rate' },
    { text: '占比提高⟦2个百分点⟧', expect: null },
  ],
};

/** 出让底价可按最低价标准的70%确定: what need not be paid */
export const ratePrice: PurposeRule = {
  id: 'rate-of-price',
  pattern: new RegExp(
    `(?:底价|起始价|起价|地价|价款|价格|用地(?=[^，。；]{0,40}价))可以?按照?${F}{0,40}▣%(?:确定|执行|计算|计收|缴纳)`,
    'u',
  ),
  read: says('rate'),
  examples: [
    { text: '出让底价可按不低于最低价标准的⟦70%⟧确定', expect: 'rate' },
    { text: '起始价不得低于基准地价的⟦70%⟧', expect: null },
  ],
};

export const halved: PurposeRule = {
  id: 'rate-halved',
  pattern: /▣%/u,
  read: (_, { mention }) => (/半$/u.test(mention.text) ? 'rate' : null),
  examples: [
    { text: '第二年起租金⟦减半⟧，', expect: 'rate' },
    { text: '租金的⟦50%⟧', expect: null },
  ],
};

export const amountGiven: PurposeRule = {
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

export const amountOfSeries: PurposeRule = {
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

export const amountByStandard: PurposeRule = {
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

export const amountByUnit: PurposeRule = {
  id: 'amount-by-unit',
  pattern: (lexicon) =>
    new RegExp(
      `(?:每${F}{1,14}|按${F}{0,14})▣元${P}{0,60}(?:${wordsOf(lexicon).benefit})|(?:${wordsOf(lexicon).benefit})${P}{0,50}每${F}{1,14}▣元`,
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
