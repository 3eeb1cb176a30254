/** Figures that count or order things, and ask or promise nothing. */
import { anyOf } from '../../../lexicon/words.ts';
import { F, type PurposeRule, says } from '../purpose.ts';

export const restated: PurposeRule = {
  id: 'restated',
  pattern: /（[^（）]{0,16}不?含[^（）]{0,6}▣/u,
  read: says('aside'),
  examples: [
    { text: '投资5000万元以上（含⟦5000万元⟧）的项目', expect: 'aside' },
    { text: '对含税投资⟦300万元⟧以上的企业', expect: null },
  ],
};

export const ordinal: PurposeRule = {
  id: 'ordinal',
  pattern: /(?:第|排名|位列|位居)(?:前)?▣|前▣(?:名|位)|▣强/u,
  read: says('aside'),
  examples: [
    { text: '获得前⟦3名⟧的团队', expect: 'aside' },
    { text: '培育⟦3名⟧带头人', expect: null },
  ],
};

export const countOfItems: PurposeRule = {
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

export const score: PurposeRule = {
  id: 'score',
  // 15分钟, 8时40分, 2分钱 are no score
  pattern: /(?<!\d[时点：:])▣分(?!钱|之|钟)/u,
  read: says('aside'),
  examples: [
    { text: '考核得分⟦80分⟧以上', expect: 'aside' },
    { text: '每度电优惠⟦2分⟧钱', expect: null },
    { text: '打造⟦15分⟧钟服务圈', expect: null },
    { text: '8时⟦40分⟧开始', expect: null },
    { text: '得分80分的奖励⟦5万元⟧', expect: null },
  ],
};

/** 15分钟服务圈, 8时40分: a length or a point of time */
export const minutes: PurposeRule = {
  id: 'minutes',
  pattern: /▣分钟|\d[时点]▣分/u,
  read: says('aside'),
  examples: [
    { text: '打造⟦15分⟧钟服务圈', expect: 'aside' },
    { text: '8时⟦40分⟧开始', expect: 'aside' },
    { text: '得分⟦80分⟧以上', expect: null },
  ],
};

export const scoreTable: PurposeRule = {
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

export const foreignCurrency: PurposeRule = {
  id: 'foreign-currency',
  pattern: /▣(?:美元|港元|欧元)/u,
  read: says('aside'),
  examples: [
    { text: '实际到资⟦1000万美元⟧以上', expect: 'aside' },
    { text: '实际到资⟦1000万元⟧以上', expect: null },
  ],
};

export const copies: PurposeRule = {
  id: 'formality',
  pattern: /(?:一式|打印|复印)▣|▣(?:份|寸)/u,
  read: says('aside'),
  examples: [
    { text: '材料一式⟦3套⟧', expect: 'aside' },
    { text: '建设⟦3套⟧系统', expect: null },
  ],
};

export const staffing: PurposeRule = {
  id: 'staffing',
  pattern:
    /由(?:至少|不少于)?▣(?:名|人|位)|(?:每组|专家组?|评审组|评委|核查组|检查组|调查人员|执法人员)[^，。；]{0,8}(?:至少|不少于|不得少于)?▣(?:名|人|位)/u,
  read: says('aside'),
  examples: [
    { text: '由至少⟦2名⟧工作人员核查', expect: 'aside' },
    { text: '随机抽取专家，每组不少于⟦5人⟧', expect: 'aside' },
    { text: '聘用至少⟦2名⟧博士的企业', expect: null },
  ],
};

export const plainCount: PurposeRule = {
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

export const share: PurposeRule = {
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

export const asset: PurposeRule = {
  id: 'asset-of-a-firm',
  pattern: (lexicon) => new RegExp(`(?:${anyOf(lexicon.figures.measures)})(?:约?为|达|共|人民币|：)?▣元`, 'u'),
  read: (_, { mention }) => (mention.bound === null || mention.bound === '≈' ? 'aside' : null),
  examples: [
    { text: '该公司注册资本⟦500万元⟧，主营', expect: 'aside' },
    { text: '给予⟦500万元⟧', expect: null },
  ],
};

/** 覆盖率=签约人数/人口数*100%: how something is reckoned */
export const formula: PurposeRule = {
  id: 'formula',
  pattern: /[*＊×]\s*▣%/u,
  read: says('aside'),
  examples: [
    { text: '覆盖率=签约人数/人口数*⟦100%⟧', expect: 'aside' },
    { text: '覆盖率达到⟦100%⟧', expect: null },
  ],
};

/** 每3～5年参加一次培训: how often, no goal */
export const recurrence: PurposeRule = {
  id: 'recurrence',
  pattern: /每▣年/u,
  read: says('aside'),
  examples: [
    { text: '家庭医生每⟦3～5年⟧参与一次培训', expect: 'aside' },
    { text: '力争⟦5年⟧内', expect: null },
  ],
};

/** 预计产值5亿元, 请求建设规模800万吨: foreseen or asked for, not promised */
export const foreseen: PurposeRule = {
  id: 'foreseen',
  pattern: new RegExp(`(?:预计(?!到20)|预测|据测算|请求|希望)${F}{0,24}▣`, 'u'),
  read: (_, { after, before }) =>
    /给予|补助|补贴|奖励/u.test(`${before.slice(-30)}${after.slice(0, 20)}`) ? null : 'aside',
  examples: [
    { text: '今年预计国产设备⟦90台⟧', expect: 'aside' },
    { text: '你市请求建设炼油规模⟦800万吨⟧', expect: 'aside' },
    { text: '到2027年，规模达到⟦800万吨⟧', expect: null },
  ],
};
