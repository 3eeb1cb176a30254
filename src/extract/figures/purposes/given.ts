/** Words of giving in whatever form: what stands beside them is paid to somebody. */

export const GIVEN = /贴息|给予|奖励|补助|补贴|资助|返还|减免|免征|贴息|补偿|奖补/u;
