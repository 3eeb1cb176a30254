/** Words of the search page in both scripts. */

import { STATUS_LABELS, type Status } from '../../model/status.ts';
import type { SuggestionKind } from '../words.ts';
import type { SearchAnswer } from './protocol.ts';

export const isHant = () => document.documentElement.lang === 'zh-Hant';
const pick = (hans: string, traditional: string) => (isHant() ? traditional : hans);

const STATUS_LABELS_HANT: Record<Status['code'], string> = {
  'in-force': '現行有效',
  pending: '尚未施行',
  unstated: '未載明有效期',
  expired: '已失效',
};

/** No clause has the words; whether the filters are to blame is said when it is known. */
function none(asked: string, chosen: number, all: number | null): string {
  if (chosen > 0 && all !== null && all > 0)
    return pick(
      `筛选之内没有条款包含${asked}；不加筛选有 ${all} 条。`,
      `篩選之內沒有條款包含${asked}；不加篩選有 ${all} 條。`,
    );
  const plain = pick(`没有条款包含${asked}。`, `沒有條款包含${asked}。`);
  return plain + (chosen > 0 && all === null ? pick('可以去掉一些筛选再试。', '可以去掉一些篩選再試。') : '');
}

export const say = {
  summary(
    raw: string,
    { total, documents, all, named }: Omit<Extract<SearchAnswer, { kind: 'summary' }>, 'run' | 'kind'>,
    chosen: number,
  ): string {
    const asked = raw ? `“${raw}”` : pick('所选条件', '所選條件');
    if (total === 0 && named > 0)
      return pick(`文件 ${named} 份，见下；`, `文件 ${named} 份，見下；`) + none(asked, chosen, all);
    if (total === 0) return none(asked, chosen, all);
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
  titles: (count: number) => pick(`标题中有这些词的文件：${count} 份`, `標題中有這些詞的文件：${count} 份`),
  all: (count: number) => pick(`全部 ${count} 项`, `全部 ${count} 項`),
  related: (total: number, words: string) =>
    pick(`另有 ${total} 条用了近义的说法：${words}`, `另有 ${total} 條用了近義的說法：${words}`),
  near: () => pick('您要找的是不是：', '您要找的是不是：'),
  finds: (count: number) => pick(`（${count} 条）`, `（${count} 條）`),
  moreFacts: (count: number) => pick(`还有 ${count} 项`, `還有 ${count} 項`),
  shorter: () => pick('换成这些词试试：', '換成這些詞試試：'),
  advice: () =>
    pick(
      '还可以：少打几个字，只留关键的词；几个词用空格隔开；从部门、主题页查找。',
      '還可以：少打幾個字，只留關鍵的詞；幾個詞用空格隔開；從部門、主題頁查找。',
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
