/** Up to what a benefit is paid, and how often or for how many. */
import { measured } from '../measured.ts';
import { F, fragmentAround, type PurposeRule, says } from '../purpose.ts';
import { wordsOf } from './benefit-words.ts';

export const limit: PurposeRule = {
  id: 'limit-of-count',
  pattern: new RegExp(
    `(?:每${F}{1,8}?)?(?:最多|不超过|不得超过|至多|(?<![期年时权上下有])限(?![额上下时期度制])|限报|只能|原则上不超过|仅限)${F}{0,14}▣(?:场|次|个|家|项|名|人|件|套|批|期|辆|台|户|种|类|款)|(?:最多|至多)(?:不超过)?▣(?!元|%|年)|(?:补助|补贴|奖励|资助|支持)面积${F}{0,4}▣平方米`,
    'u',
  ),
  read: says('limit'),
  examples: [
    { text: '每家企业每年最多补助⟦3场⟧', expect: 'limit' },
    { text: '每个县推荐不超过⟦2家⟧', expect: 'limit' },
    { text: '补助面积不超过⟦1000平方米⟧', expect: 'limit' },
    { text: '用地最多不超过⟦20亩⟧', expect: 'limit' },
    { text: '职工人数不少于⟦20人⟧', expect: null },
    { text: '新增限额以上企业⟦20家⟧', expect: null },
  ],
};

export const limitOfSum: PurposeRule = {
  id: 'limit-of-sum',
  pattern: new RegExp(`(?:总和|之和)${F}{0,6}(?:不得?超过|不高于|不得高于)${F}{0,16}▣`, 'u'),
  read: says('limit'),
  examples: [
    { text: '各级补贴总和不得超过售价的⟦70%⟧', expect: 'limit' },
    { text: '补贴不超过售价的⟦70%⟧', expect: null },
  ],
};

export const cap: PurposeRule = {
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

/** 限额标准为职工每人每天120元，居民每人每天60元 */
export const limitStandard: PurposeRule = {
  id: 'cap-of-limit',
  pattern:
    /(?:限额|上限)(?:标准)?(?:分别)?为(?:[\p{Script=Han}]{0,16}□元(?:（[^（）]{0,30}）)?[，、和]){0,4}[\p{Script=Han}]{1,16}▣元/u,
  read: (_, { mention }) => (mention.bound === null ? 'cap' : null),
  examples: [
    { text: '费用限额标准为职工每人每天⟦110元⟧', expect: 'cap' },
    { text: '费用限额标准为职工每人每天110元，居民每人每天⟦50元⟧', expect: 'cap' },
    { text: '补贴标准为每人每天⟦50元⟧', expect: null },
  ],
};

/** （其中床位费不高于每人每天35元）: a limit of a part */
export const limitOfPart: PurposeRule = {
  id: 'limit-of-part',
  pattern: /（其中[^（）]{1,16}不(?:得)?(?:高于|超过)[^（）□]{0,8}▣元/u,
  read: says('limit'),
  examples: [
    { text: '每人每天100元（其中床位费不高于每人每天⟦30元⟧）', expect: 'limit' },
    { text: '补助最高不超过⟦30元⟧', expect: null },
  ],
};

export const capInside: PurposeRule = {
  id: 'cap-within',
  pattern: (lexicon) => new RegExp(`(?:${wordsOf(lexicon).benefit})${F}{0,14}▣元(?:以内|以下)`, 'u'),
  // 提供单户1000万元以下担保、费率不超过1%的 asks it of the business
  read: (match, { after }) =>
    /[的，]/u.test(match[0]) ||
    (/(?:单户|单笔|户均)[^，。；]{0,4}$/u.test(match[0].split('▣')[0] ?? '') && /^[^。；]{0,40}的，/u.test(after))
      ? null
      : 'cap',
  examples: [
    { text: '给予⟦50万元⟧以内的补助', expect: 'cap' },
    { text: '投资额⟦50万元⟧以下的项目', expect: null },
  ],
};

export const loanCap: PurposeRule = {
  id: 'cap-of-loan',
  pattern: new RegExp(
    `(?:可申请|可申领|申请|发放|提供|给予)${F}{0,16}▣元${F}{0,12}(?:贷款|授信|担保|贷”)|可贷${F}{0,6}▣元|(?:贷款|授信|信用|担保)额?度?(?:可?提高到|可?达|可?提高至|最高|不超过|为|上限)${F}{0,8}▣元`,
    'u',
  ),
  read: (_, { before, after }) =>
    // 对机构为企业提供单户1000万元以下担保、费率不超过1%的 asks it of the business
    /对[^，。；]{0,24}(?:为|向)[^，。；]{0,10}提供[^，。；]{0,10}$/u.test(before) ||
    (/^(?:元)?(?:以下|以内)?[^，。；]{0,16}的(?:，|企业|单位|个人)/u.test(after) &&
      !/^[^，。；]{0,16}贷款/u.test(after))
      ? null
      : 'cap',
  examples: [
    { text: '可申请最高不超过⟦20万元⟧的创业担保贷款', expect: 'cap' },
    { text: '贷款额度最高⟦300万元⟧', expect: 'cap' },
    { text: '贷款余额超过⟦300万元⟧的企业', expect: null },
    { text: '对担保机构为企业提供单户⟦1000万元⟧以下担保、费率不超过1%的', expect: null },
  ],
};
