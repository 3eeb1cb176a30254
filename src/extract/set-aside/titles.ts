/** Why a title is no fact. */
import { anyOf } from '../../lexicon/words.ts';
import { isOwnTitle } from '../citations/own.ts';
import { resolveShortTitle } from '../citations/short-titles.ts';
import { judgeExample } from '../judge.ts';
import { type TitleMention, titlesIn } from '../mentions/titles.ts';
import { worded } from '../worded.ts';
import type { ReasonRule, ReasonRules } from './reason.ts';

type TitleReason = ReasonRule<TitleMention>;

/** An older document may bear the same title: 《…办法》（某府〔2015〕3号）同时废止 */
const OLDER = /^（[^（）]{0,30}\d{1,5}号[^（）]{0,30}）[^。；]{0,24}(?:废止|失效|停止执行|不再执行)/u;

/** The document's own title, or that of what it carries or of its attachments, in full or short */
const ownTitle: TitleReason = {
  id: 'own-title',
  pattern: /▣/u,
  examples: [
    { text: '现就贯彻⟦《某市若干措施》⟧提出意见', given: { ownTitles: ['某市若干措施'] }, expect: true },
    { text: '违反本⟦《办法》⟧的', expect: true },
    {
      text: '按⟦《方案》⟧执行',
      given: {
        ownTitles: ['某市试点方案'],
        shortTitles: new Map([['方案', { title: '某市试点方案', docNumber: null }]]),
      },
      expect: true,
    },
    {
      text: '⟦《某市扶持办法》⟧（某府〔2015〕3号）同时废止',
      given: { ownTitles: ['某市扶持办法'] },
      expect: null,
    },
    { text: '根据⟦《某省若干措施》⟧', given: { ownTitles: ['某市若干措施'] }, expect: null },
  ],
  read(_, { before, after, mention }, context) {
    if (OLDER.test(after)) return null;
    if (before.endsWith('本')) return true;
    const full = resolveShortTitle(mention.title, before, context);
    return isOwnTitle(mention.title, context) || (full !== undefined && isOwnTitle(full.title, context)) || null;
  },
};

/** 现将《…》印发给你们: whatever its printed title, it is what this document carries */
const beingIssued: TitleReason = {
  id: 'being-issued',
  pattern: ({ citations }) => {
    const issuing = anyOf(citations.issuing);
    const bracket = '(?:（[^（）]{0,60}）)?';
    return new RegExp(
      `现将?▣${bracket}[^。；，]{0,10}(?:${issuing})|▣${bracket}(?:[、和及与]□${bracket}){0,4}已经?[^。；，]{0,30}，现(?:予以?|将其|将|正式)?(?:${issuing})|▣${bracket}[^。；□]{0,40}，现(?:予以?|将其|将|正式)?(?:${issuing})`,
      'u',
    );
  },
  examples: [
    { text: '现将⟦《某市扶持办法》⟧印发给你们，请遵照执行。', expect: true },
    { text: '⟦《某市扶持办法》⟧（以下简称《办法》）已经市政府同意，现印发给你们', expect: true },
    { text: '市商务局拟定的⟦《某规定》⟧和《某办法》已经市政府同意，现印发给你们', expect: true },
    { text: '根据⟦《某省扶持办法》⟧，制定本细则，现印发给你们', expect: null },
    { text: '为贯彻⟦《某省扶持办法》⟧，经市政府同意，现将有关事项通知如下', expect: null },
  ],
  read: ({ 0: words }) => (/^现|^▣[^。；]{0,80}已?经/u.test(words) ? true : null),
};

const attachment: TitleReason = {
  id: 'attachment',
  pattern: /▣（?(?:详见|参见|见)?(?:本[^，。；（）]{1,6})?附[件表录]/u,
  examples: [
    { text: '严格按照⟦《示范企业标准（试行）》⟧（详见附件1）', expect: true },
    { text: '填报⟦《分类目录》⟧（见附表）', expect: true },
    { text: '见附件⟦《某市办法》⟧', expect: null },
  ],
  read: () => true,
};

/** A form, a certificate, a permit */
const paper: TitleReason = {
  id: 'paper',
  pattern: /▣/u,
  examples: [
    { text: '获得⟦《支付业务许可证》⟧的机构', expect: true },
    { text: '填写⟦《项目申请表（个人）》⟧', expect: true },
    { text: '持有⟦《残疾军人证》⟧', expect: true },
    { text: '符合⟦《产品质量认证》⟧', expect: null },
    { text: '按⟦《电子商务模式规范》⟧', expect: null },
  ],
  read: (_, { mention }, { lexicon }) =>
    worded(
      lexicon,
      'formTitles',
      (any) =>
        `^(?!.*(?:${any(lexicon.citations.notPapers)})(?:（[^（）]*）)?$).*(?:${any(lexicon.citations.papers)})(?:（[^（）]*）)?$`,
    ).test(mention.title) || null,
};

/** 编制《应急预案》: a document that is still to be written */
const planned: TitleReason = {
  id: 'to-be-written',
  pattern: ({ citations }) => {
    const writing = anyOf(citations.writing);
    return new RegExp(`(?<!了)(?:${writing})(?:(?:或者?|和|并|、)(?:完善|修订))?(?:□[、和及与]?){0,4}▣`, 'u');
  },
  examples: [
    { text: '抓紧完成或完善⟦《某类事故应急预案》⟧', expect: true },
    { text: '各县要编制《工作计划》和⟦《应急预案》⟧', expect: true },
    { text: '我市制定了⟦《某类事故应急预案》⟧', expect: null },
    { text: '按照⟦《某类事故应急预案》⟧', expect: null },
    { text: '制定⟦《某市条例》⟧', expect: null },
  ],
  read: (_, { mention }, { lexicon }) => lexicon.citations.planned.some((word) => mention.title.endsWith(word)) || null,
};

/** A contract that somebody signs; agreements between governments are documents */
const contract: TitleReason = {
  id: 'contract',
  pattern: ({ citations }) => new RegExp(`(?:${anyOf(citations.signing)})[^。；，▣]{0,12}▣|▣`, 'u'),
  examples: [
    { text: '与公司签订的⟦《劳动合同》⟧', expect: true },
    { text: '签署⟦《知识产权质押融资服务协议》⟧', expect: true },
    { text: '在⟦《某某经济合作框架协议》⟧下', expect: null },
    { text: '签署⟦《共建某某地区职业教育综合改革试验区协议》⟧', expect: null },
  ],
  read({ 0: words }, { mention }, { lexicon }) {
    const { contracts } = lexicon.citations;
    if (!contracts.some((word) => mention.title.endsWith(word))) return null;
    // a long name is that of one treaty between governments, which they sign as well
    return mention.title.length <= (words === '▣' ? 6 : 14) || null;
  },
};

/** （以下简称《办法》）: the name that it will have, no mention of its own */
const shortForm: TitleReason = {
  id: 'short-form',
  pattern: /简称为?[：“]?[新原省市县区国家]{0,2}▣/u,
  examples: [
    { text: '《某省扶持办法》（以下简称省⟦《办法》⟧）', expect: true },
    { text: '按照省⟦《办法》⟧执行', expect: null },
  ],
  read: () => true,
};

const periodical: TitleReason = {
  id: 'periodical',
  pattern: /▣/u,
  examples: [
    { text: '在⟦《某省日报》⟧上公告', expect: true },
    { text: '⟦《某省日报社管理办法》⟧', expect: null },
  ],
  read: (_, { mention }, { lexicon }) =>
    lexicon.citations.periodicals.some((word) => mention.title.endsWith(word)) || null,
};

/** 符合《章程》规定: a class of documents; a short form that stands for one has been told as that */
const anyOfClass: TitleReason = {
  id: 'class-of-documents',
  pattern: /▣/u,
  examples: [
    { text: '由⟦《章程》⟧规定的人员担任', expect: true },
    {
      text: '列入⟦《目录》⟧的产品',
      given: { shortTitles: new Map([['目录', { title: '某省产品目录', docNumber: null }]]) },
      expect: null,
    },
  ],
  read: (_, { before, mention }, context) =>
    (context.lexicon.citations.classes.includes(mention.title) &&
      resolveShortTitle(mention.title, before, context) === undefined) ||
    null,
};

export const TITLES_SET_ASIDE: ReasonRules<TitleMention> = {
  name: 'set-aside/titles',
  rules: [shortForm, attachment, ownTitle, beingIssued, planned, paper, contract, periodical, anyOfClass],
  readExample: judgeExample(titlesIn),
};
