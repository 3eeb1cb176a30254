/** The government's own money. */
import { anyOf } from '../../../lexicon/words.ts';
import { F, fragmentAround, type PurposeRule, S, says } from '../purpose.ts';

const budget: PurposeRule = {
  id: 'budget',
  pattern: (lexicon) =>
    new RegExp(
      `(?:${anyOf(lexicon.incentives.budgets)})${F}{0,24}▣元|(?:财政|政府|本级|每年|年度|统筹|专项|设立|列支|基金|资金)${F}{0,16}(?:安排|列支|投入|设立|预算|规模|筹集|出资|统筹)${F}{0,22}▣元|(?:资金|财政投入|预算)${F}{0,4}占比?${F}{0,8}▣%|(?:财政|政府)(?:安排|列支|承担|负担|统筹)，每年▣元|(?:资金|基金)${S}{0,40}规模${F}{0,8}▣元|总(?:额|规模|量)${F}{0,4}▣元，(?:用完|先到|额满)|▣元${F}{0,12}(?:专项资金|产业基金|引导基金|资金池|风险补偿金|基金|专项经费|工作经费|培训经费|经费)`,
      'u',
    ),
  read(_, around) {
    const [before, after] = fragmentAround(around);
    // 财政每年安排住房补贴资金不少于3000万元: money for a benefit is the government's own
    const set =
      /(?:财政|政府|预算)[^，。；对]{0,8}(?:每年|年度)?[^，。；对]{0,4}安排[^，。；对]{0,20}(?:资金|经费)[^，。；]{0,8}$/u;
    if (set.test(before)) return 'budget';
    if (
      /给予|奖励|补助|补贴|资助|对/u.test(before) ||
      (/^(?:以内|以下)?的?(?:一次性)?(?:奖励|补助|补贴|资助|支持|扶持)/u.test(after) &&
        !/(?:财政|每年|统筹)[^，。；]{0,8}(?:安排|统筹|整合|列支|投入)/u.test(before))
    )
      return null;
    // 在每年政府300万元培训经费中列支: told elsewhere
    return /经费中|资金中/u.test(after) ? 'aside' : 'budget';
  },
  examples: [
    { text: '市财政每年安排⟦5000万元⟧专项资金', expect: 'budget' },
    { text: '设立总规模⟦10亿元⟧的产业基金', expect: 'budget' },
    { text: '在每年⟦300万元⟧培训经费中列支', expect: 'aside' },
    { text: '省财政每年统筹安排资金⟦2亿元⟧支持产业发展', expect: 'budget' },
    { text: '市级财政每年安排租赁补贴资金不少于⟦3000万元⟧', expect: 'budget' },
    { text: '专项资金由财政安排，规模为每年⟦2亿元⟧，', expect: 'budget' },
    { text: '州级财政每年统筹整合资金⟦1亿元⟧支持产业发展', expect: 'budget' },
    { text: '每辆补贴3000元，总额⟦1500万元⟧，用完即止', expect: 'budget' },
    { text: '给予⟦300万元⟧资金支持', expect: null },
  ],
};

/** 财政安排2400万元，其中消费券1500万元、小店奖补900万元 */
const partOfBudget: PurposeRule = {
  id: 'part-of-a-budget',
  pattern: new RegExp(`(?:财政|预算)${F}{0,16}安排${F}{0,24}□元，其中${F}{0,40}▣元`, 'u'),
  read: says('aside'),
  examples: [
    { text: '市财政安排资金2400万元，其中消费券⟦1500万元⟧、奖补900万元', expect: 'aside' },
    { text: '市财政安排资金⟦2400万元⟧', expect: null },
  ],
};

export const BUDGETS: readonly PurposeRule[] = [partOfBudget, budget];
