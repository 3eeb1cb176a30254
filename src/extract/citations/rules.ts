/** The rules that read a mention of another document. */
import { readDocNumber } from '../../genre/doc-number.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Citation } from '../../model/policy.ts';
import { type Rule, type RuleSet, Several } from '../rule.ts';
import { readNumber } from './number.ts';

export type CitationValue = Pick<Citation, 'title' | 'docNumber'>;

const TITLE = '《([^《》]*(?:《[^《》]*》[^《》]*)*)》';

/** 《…》, 《…》（国发〔2015〕24号） */
const titled: Rule<CitationValue> = {
  id: 'cited-title',
  pattern: new RegExp(`${TITLE}(?:（([^（）]*(?:（[^（）]*）)?[^（）]*)）)?`, 'u'),
  examples: [
    {
      text: '根据《某省人民政府关于促进电子商务发展的意见》（某府〔2015〕24号）精神',
      expect: { title: '某省人民政府关于促进电子商务发展的意见', docNumber: '某府〔2015〕24号' },
    },
    {
      text: '《电子商务模式规范》、《网络交易服务规范》（SB/T 10519-2009）',
      expect: [
        { title: '电子商务模式规范', docNumber: null },
        { title: '网络交易服务规范', docNumber: 'SB/T 10519-2009' },
      ],
    },
    {
      text: '依据《某市社会保险规定》（某市人民政府令第193号）',
      expect: { title: '某市社会保险规定', docNumber: '某市人民政府令第193号' },
    },
    {
      text: '按照《关于印发〈管理办法〉的通知》执行',
      expect: { title: '关于印发〈管理办法〉的通知', docNumber: null },
    },
    { text: '《规划纲要（2015—2020年）》等文件', expect: { title: '规划纲要（2015—2020年）', docNumber: null } },
    { text: '按照有关文件执行', expect: null },
  ],
  read: ({ 0: printed, 1: title = '', 2: bracket }, { start, end }) => {
    if (title === '') return null;
    const docNumber = bracket === undefined ? null : readNumber(bracket);
    const length = docNumber === null ? title.length + 2 : printed.length;
    return new Several([{ value: { title, docNumber }, span: [start, Math.min(end, start + length)] }]);
  },
};

/** 某府〔2015〕24号文件《…》 */
const numbered: Rule<CitationValue> = {
  id: 'number-before-title',
  pattern: ({ citations }) =>
    new RegExp(
      `(?:${anyOf(citations.citing)})?([\\p{Script=Han}]{1,10}[〔（[](?:19|20)\\d{2}[〕）\\]]第?\\d{1,5}号)(?:文件?)?${TITLE}`,
      'u',
    ),
  examples: [
    {
      text: '按照某府办〔2012〕131号文件《关于加快发展电子商务的意见》要求',
      expect: { title: '关于加快发展电子商务的意见', docNumber: '某府办〔2012〕131号' },
    },
    { text: '《甲办法》（某府〔2012〕1号）《乙办法》', expect: null },
  ],
  read: ({ 0: printed, 1: number = '', 2: title = '' }, { start, end }) => {
    const docNumber = readDocNumber(number);
    const from = start + printed.indexOf(number);
    return title === '' || docNumber === null
      ? null
      : new Several([{ value: { title, docNumber }, span: [from, end] }]);
  },
};

/** 请示（某发〔2018〕35号）: a paper without a title, named by what it is and its number */
const untitled: Rule<CitationValue> = {
  id: 'numbered-paper',
  pattern: ({ citations }) =>
    new RegExp(
      `(${anyOf(citations.letters)})（([\\p{Script=Han}]{1,10}[〔（[](?:19|20)\\d{2}[〕）\\]]第?\\d{1,5}号)）`,
      'u',
    ),
  examples: [
    {
      text: '某省商务厅报来的请示（某商发〔2018〕35号）收悉',
      expect: { title: '请示', docNumber: '某商发〔2018〕35号' },
    },
    { text: '《关于设立园区的请示》（某商发〔2018〕35号）收悉', expect: null },
    { text: '请示（某商发）收悉', expect: null },
  ],
  read: ({ 1: title = '', 2: number = '' }) => {
    const docNumber = readDocNumber(number);
    return docNumber === null ? null : { title, docNumber };
  },
};

export const CITATIONS: RuleSet<CitationValue> = { name: 'citations', rules: [titled, numbered, untitled] };
