/** Money that somebody must pay. */
import { anyOf } from '../../../lexicon/words.ts';
import { F, fragmentAround, P, type PurposeRule, says } from '../purpose.ts';
import { GIVEN } from './given.ts';

export const penalty: PurposeRule = {
  id: 'penalty',
  pattern: ({ figures }) => {
    const penalties = anyOf(figures.penalties);
    return new RegExp(
      `(?:${penalties}|处以?|并处)${F}{0,16}▣(?:元|倍|%)${P}{0,20}(?:${penalties})|(?:${penalties}|违法所得)${F}{0,16}▣(?:元|倍|%)|▣(?:元|倍|%)${F}{0,12}(?:${penalties})|(?:${penalties})，${F}{0,16}▣元|违法${F}{1,8}▣元${F}{0,8}的?，?(?:依法)?(?:并)?处`,
      'u',
    );
  },
  read: says('aside'),
  examples: [
    { text: '逾期不改的，可以处⟦10万元⟧以下的罚款', expect: 'aside' },
    { text: '处5万元以上⟦20万元⟧以下罚款。', expect: 'aside' },
    { text: '并处违法所得⟦3倍⟧以下罚款', expect: 'aside' },
    { text: '处货值15倍的罚款，货值不足⟦10万元⟧的', expect: 'aside' },
    { text: '违法经营额⟦5万元⟧以上的，依法处五倍以下罚款', expect: 'aside' },
    { text: '给予⟦10万元⟧以下的补助', expect: null },
  ],
};

export const fee: PurposeRule = {
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

export const charge: PurposeRule = {
  id: 'charge',
  pattern: new RegExp(
    `(?:缴交|收取|计租)比例?${F}{0,24}▣%|▣%${F}{0,8}(?:计租|计收|缴交|收取)|▣%缴[纳存]${F}{0,6}(?:保证金|押金|定金)|(?:自缴|自负|自筹|自付)(?:(?!给予|补|按)${F}){0,6}▣%|租金${F}{0,4}按${F}{0,20}▣%计算|▣元(?:的标准)?(?:计收|收取|收费)`,
    'u',
  ),
  read: says('aside'),
  examples: [
    { text: '按市场租金的⟦30%⟧计租', expect: 'aside' },
    { text: '按合同金额的⟦3%⟧缴纳履约保证金', expect: 'aside' },
    { text: '投保人自缴⟦40%⟧', expect: 'aside' },
    { text: '巡诊费按每次⟦60元⟧收取', expect: 'aside' },
    { text: '按市场租金的⟦30%⟧给予补贴', expect: null },
    { text: '对其自缴保费给予⟦30%⟧的补贴', expect: null },
  ],
};

/** 先行拨付补助额的60%，验收后拨付剩余40%: how what was granted is paid out */
export const instalment: PurposeRule = {
  id: 'instalment',
  pattern: new RegExp(
    `(?:(?:先行|预先|提前|首期|首次|分期|先|后|再|立项)[，]?(?:予以)?(?:拨付|兑付|兑现|支付|发放))${F}{0,10}(?:(?:补助|补贴|奖励|奖补|资助)(?:额|金额|资金|总额)?|核定额度?|总额|金额|剩余|余下|尾款|余款)${F}{0,6}▣%|(?:剩余|余下|其余)(?:的)?▣%|分${F}{1,3}(?:年|期|次|批|阶段)${F}{0,4}按${F}{0,24}▣%${F}{0,24}(?:拨付|兑付|兑现|支付|发放)`,
    'u',
  ),
  // 按投资额的30%给予补助，先行拨付… : what stands before may say how much is granted
  read: (_, around) => (/投资|费用|支出|合同|缴纳/u.test(fragmentAround(around)[0]) ? null : 'aside'),
  examples: [
    { text: '立项后拨付补助金额的⟦60%⟧，', expect: 'aside' },
    { text: '验收合格后拨付剩余⟦40%⟧', expect: 'aside' },
    { text: '分两年按60%、⟦40%⟧拨付。', expect: 'aside' },
    { text: '发放设备投资⟦20%⟧的补助', expect: null },
  ],
};

/** What somebody bears himself, though the words around speak of paying. */
export const borne: PurposeRule = {
  id: 'borne-by-oneself',
  pattern: ({ incentives }) => {
    const payers = anyOf(incentives.payers);
    return new RegExp(
      `由(?:其|该|原)?(?:${payers})${F}{0,4}?(?:按照?|承担|负担|支付|缴纳|自筹)${F}{0,10}▣(?:%|元)|(?:${payers})(?:自行)?(?:承担|负担|自付|自筹|自理)(?:比例|部分)?(?:为|按)?▣(?:%|元)`,
      'u',
    );
  },
  // 由双方分别按标准的50%扣除 is a deduction
  read: (_, { after }) => (/^[^，。；]{0,8}(?:扣除|抵扣|补|奖|返还)/u.test(after) ? null : 'aside'),
  examples: [
    { text: '由双方分别按标准的⟦50%⟧扣除', expect: null },
    { text: '复核费用由申请人按⟦50%⟧的比例支付', expect: 'aside' },
    { text: '个人承担⟦30%⟧，财政补助70%', expect: 'aside' },
    { text: '个人承担30%，财政补助⟦70%⟧', expect: null },
    { text: '由市级财政承担⟦50%⟧', expect: null },
    { text: '对单位给予⟦5万元⟧补助', expect: null },
  ],
};

/** 缴费费率个人和财政补助各为0.15%: what is paid in, whoever pays it */
export const contribution: PurposeRule = {
  id: 'contribution',
  pattern: new RegExp(`(?:费率|缴费比例|缴存比例|缴费标准|筹资标准)${F}{0,20}(?:为|各为|分别为|各)▣(?:%|元)`, 'u'),
  read: (match) => (/降低|下调|减/u.test(match[0]) ? null : 'aside'),
  examples: [
    { text: '年缴费费率个人缴费和财政补助各为⟦0.25%⟧', expect: 'aside' },
    { text: '对担保费率低于1%的业务补助⟦0.5%⟧', expect: null },
  ],
};
