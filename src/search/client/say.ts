/** Words of the search page in both scripts. */

import { STATUS_LABELS, type Status } from '../../model/status.ts';
import type { SuggestionKind } from '../words.ts';

export const isHant = () => document.documentElement.lang === 'zh-Hant';
const pick = (hans: string, traditional: string) => (isHant() ? traditional : hans);

const STATUS_LABELS_HANT: Record<Status['code'], string> = {
  'in-force': '現行有效',
  pending: '尚未施行',
  unstated: '未載明有效期',
  expired: '已失效',
};

export const say = {
  summary(raw: string, total: number, documents: number, chosen: number): string {
    if (total === 0)
      return (
        pick(`没有条款包含${raw ? `“${raw}”` : '所选条件'}。`, `沒有條款包含${raw ? `“${raw}”` : '所選條件'}。`) +
        (chosen > 0 ? pick('可以去掉一些筛选再试。', '可以去掉一些篩選再試。') : '')
      );
    const narrowed = chosen > 0 ? pick(`（已筛选 ${chosen} 项）`, `（已篩選 ${chosen} 項）`) : '';
    const count = pick(`${total} 条，见于 ${documents} 份文件`, `${total} 條，見於 ${documents} 份文件`);
    return (raw ? `“${raw}”：${count}` : pick(`共 ${count}`, `共 ${count}`)) + narrowed;
  },
  failed: (reason: string) =>
    pick(
      `搜索暂不可用（${reason}）。可以在“文件”页按标题查找。`,
      `搜索暫不可用（${reason}）。可以在“文件”頁按標題查找。`,
    ),
  address: (path: string) => (isHant() ? `/zh-hant${path}` : path),
  titles: (count: number) => pick(`标题或文号相符的文件：${count} 份`, `標題或文號相符的文件：${count} 份`),
  all: (count: number) => pick(`全部 ${count} 项`, `全部 ${count} 項`),
  related: (total: number, words: string) =>
    pick(`另有 ${total} 条用了近义的说法：${words}`, `另有 ${total} 條用了近義的說法：${words}`),
  near: () => pick('您要找的是不是：', '您要找的是不是：'),
  shorter: () => pick('换成这些词试试：', '換成這些詞試試：'),
  advice: () =>
    pick(
      '还可以：少打几个字，只留关键的词；几个词用空格隔开；去掉左侧的筛选；从部门、主题页查找。',
      '還可以：少打幾個字，只留關鍵的詞；幾個詞用空格隔開；去掉左側的篩選；從部門、主題頁查找。',
    ),
  /** with the day on which it ended or begins */
  status({ code, date }: Pick<Status, 'code' | 'date'>): string {
    const label = pick(STATUS_LABELS[code], STATUS_LABELS_HANT[code]);
    return date && (code === 'expired' || code === 'pending') ? `${label} ${date}` : label;
  },
  sign: (kind: 'body' | 'time' | 'money') =>
    ({ body: '〔人〕', time: pick('〔时〕', '〔時〕'), money: '〔得〕' })[kind],
  suggestions: () => pick('建议', '建議'),
  kind: (kind: SuggestionKind) =>
    ({
      document: '文件',
      department: pick('部门', '部門'),
      incentive: pick('扶持', '扶持'),
      topic: pick('主题', '主題'),
      heading: pick('条款', '條款'),
    })[kind],
};
