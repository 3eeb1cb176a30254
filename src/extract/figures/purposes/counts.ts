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
  pattern: /▣分(?!钱|之)/u,
  read: says('aside'),
  examples: [
    { text: '考核得分⟦80分⟧以上', expect: 'aside' },
    { text: '每度电优惠⟦2分⟧钱', expect: null },
    { text: '得分80分的奖励⟦5万元⟧', expect: null },
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
  pattern: /由(?:至少|不少于)?▣(?:名|人|位)/u,
  read: says('aside'),
  examples: [
    { text: '由至少⟦2名⟧工作人员核查', expect: 'aside' },
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
