/** What a file says of itself, beside what its rows say. */
export const SHEET_WORDS = {
  content: '内容',
  source: '来源',
  address: '地址',
  date: '日期',
  filter: '筛选',
  rows: '行数',
  note: '说明',
  all: '全部',
  words: '文字',
  ticked: '（逐行选取）',
  withoutLapsed: '（不含已失效的文件和已过的期限）',
  cut: '……（单元格放不下，全文见地址）',
  caution: '由程序从原文读出，每行末列是原文所在的地址；以原文为准。空格表示原文没有说，或没有读出。',
} as const;

export type SheetWords = Readonly<Record<keyof typeof SHEET_WORDS, string>>;
