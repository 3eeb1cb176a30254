/** Duties of the subject of a sentence: A负责…, A于5月底前…. */
import type { Rule } from '../../../rule.ts';
import type { Roles } from '../../attribution.ts';
import {
  BEFORE_ENDING,
  BY_THEN,
  bodies,
  isGeneralCall,
  NAMES,
  responsibleFor,
  roles,
  START,
  withNoun,
  wordsOf,
} from '../../duty-words.ts';
import { body, commerce, finance } from './example-bodies.ts';

/** 于5月底前, 自收到之日起5个工作日内, 在一个月内 */
const AT_A_TIME =
  '(?:(?:自|从)[^，。；｜\\n]{2,20}起)?(?:于|在)?[^，。；｜\\n于在]{0,14}[0-9一二三四五六七八九十两][^，。；｜\\n]{0,8}?(?:前|以内|之内|内)';

/** 对…进行, 在网上按政策要求对…进行 */
const TREATING =
  '(?:(?:[在按将]|通过|采取)[^，。；｜\\n]{0,30})?对[^，。；｜\\n]{2,40}(?:实行|进行|予以|开展|抽查|督查|检查|考核|评估)';

export const doing: Rule<Roles> = {
  id: 'duty-of-a-subject',
  pattern: (lexicon) => {
    const { tail, obliging, adverbs, act, goesOn } = wordsOf(lexicon);
    // 根据实际开展试点
    const uponWork = `(?:根据|依据|依照|按照?(?![月季年])|结合|通过|采取)[^，。；：“”｜\\n]{2,24}?(?:${adverbs})?${act}(?![的了者])|(?:依托|利用)[^，。；：｜\\n]{2,24}，?(?:${adverbs})?${act}(?![的了者])`;
    return new RegExp(
      `${START}${BY_THEN}(?<names>${NAMES})${goesOn}${tail}(?:(?<=部门|单位)，(?=要|应|须))?(?:${obliging}|(?:${adverbs}){0,3}${act}|(?:将|可|${adverbs})?${TREATING}|${uponWork}|是[^，。；｜\\n]{2,30}(?:主管部门|主管单位|责任主体|管理机构))`,
      'u',
    );
  },
  read(match, around, context) {
    // 市商务局组织的活动, 市商务局制定了办法: what is told of it, or what it did
    const names = match.groups?.names ?? '';
    if (
      /^[的了]/u.test(around.after) ||
      // 市商务局核查材料时，企业应当…
      (/^[^，。；：]{0,30}时，/u.test(around.after) && !/[在于]/u.test(match[0])) ||
      /^(?:经(?!济|信|贸|发|开)|(?:并)?会同|联合(?!.{2,14}(?:办公室|中心)))/u.test(names)
    )
      return null;
    // 负责全市工作，指导各区商务局开展…: another guides them
    if (wordsOf(context.lexicon).objectOf.test(names)) return null;
    const responsible = bodies(withNoun(match, 'names'), context.lexicon);
    return responsible && !isGeneralCall(around, context) ? roles({ responsible }) : null;
  },
  examples: [
    { text: '市商务局将适时组织检查。', expect: { responsible: [commerce] } },
    { text: '市商务局依托“掌上办”平台，推行网上审批。', expect: { responsible: [commerce] } },
    { text: '3月底前市商务局完成评估。', expect: { responsible: [commerce] } },
    { text: '市商务局组织的活动。', expect: null },
    { text: '市商务局制定了办法。', expect: null },
    { text: '市商务局主要负责人为成员。', expect: null },
    { text: '市商务局将对各区进行抽查。', expect: { responsible: [commerce] } },
    { text: '市商务局负责总体部署。', expect: { responsible: [commerce] } },
    { text: '市商务局要研究提出办法。', expect: { responsible: [commerce] } },
    { text: '市应急局要加强值守。', expect: { responsible: [body('市应急局', 'emergency')] } },
    { text: '市商务局要求企业提交材料。', expect: null },
    { text: '汇总报东江区商务局审核。', expect: null },
    { text: '市政府各部门对市商务局要支持。', expect: null },
    { text: '市审计局依法对资金使用进行监督。', expect: { responsible: [body('市审计局', 'audit')] } },
    { text: '市商务局根据实际开展试点。', expect: { responsible: [commerce] } },
    { text: '市商务局、市财政局、市产业指导单位应当建立台账。', expect: { responsible: [commerce, finance] } },
    {
      text: '商务、财政等部门，要建立台账。',
      expect: { responsible: [body('商务部门', 'commerce'), body('财政部门', 'finance')] },
    },
    { text: '市公路管理机构应开展巡查。', expect: { responsible: [body('市公路管理机构', 'transport')] } },
    { text: '市商务局核查材料时，企业应当配合。', expect: null },
    { text: '负责全市工作，指导各区商务局开展核查。', expect: null },
    { text: '试点银行建立台账。', expect: null },
    { text: '到东江区（县）商务局办理。', expect: null },
    { text: '各部门要高度重视。', expect: null },
    { text: '应主动接受上级主管部门管理。', expect: null },
    { text: '对市级中心进行评价。', expect: null },
    { text: '市商务局要高度重视。', expect: null },
  ],
};

/** 于每年4月发布 */
const EVERY_TIME = '[于在]每?[^，。；｜\\n]{1,14}?(?:月|日|季度|年|期间|时)';
/** 收到材料后，应当…; 在安排指标时，要… */
const ONCE = '[^，。；：“”｜\\n]{2,30}(?:后|时)';
/** 根据审核结果，在10日内拨付; 按照各自职责，做好… */
const UPON = '(?:根据|依据|依照|按照?|结合)[^，。；：“”｜\\n]{2,30}';
/** 对符合条件的予以受理 */
const GRANTING = '对[^，。；｜\\n]{2,40}(?:的|者|进行|予以|实行|开展)';

export const timed: Rule<Roles> = {
  id: 'duty-at-a-time',
  pattern: (lexicon) => {
    const { tail, ending, goesOn, act, adverbs, obliging } = wordsOf(lexicon);
    return new RegExp(
      `${START}(?<names>${BEFORE_ENDING}(?:${ending}|部门)(?:（[^（）]{1,16}）)?)${goesOn}${tail}(?:${AT_A_TIME}，?(?=\\p{Script=Han})|${EVERY_TIME}${act}|(?:${ONCE}|${UPON})，(?:${obliging}|(?:${adverbs}){0,2}${act}(?!的|了)|${GRANTING}|${AT_A_TIME}(?=\\p{Script=Han}))|${ONCE}${obliging})`,
      'u',
    );
  },
  read: responsibleFor,
  examples: [
    { text: '市商务局于5月底前印发规则。', expect: { responsible: [commerce] } },
    { text: '市商务局自收到材料之日起5个工作日内审毕。', expect: { responsible: [commerce] } },
    { text: '市商务局于每年4月发布通知。', expect: { responsible: [commerce] } },
    { text: '市商务局收到材料后，应当登记。', expect: { responsible: [commerce] } },
    {
      text: '街道办事处（镇政府）收到材料后，应当登记。',
      expect: { responsible: [body('街道办事处', 'government'), body('镇政府', 'government')] },
    },
    { text: '市商务局收到申请后，对符合条件的予以受理。', expect: { responsible: [commerce] } },
    { text: '市商务局根据评审结果，在10日内拨付资金。', expect: { responsible: [commerce] } },
    { text: '市商务局、市财政局按照各自职责，做好相关工作。', expect: { responsible: [commerce, finance] } },
    { text: '市商务局根据规定，企业可以申请。', expect: null },
    { text: '申请人于5月底前报送材料。', expect: null },
  ],
};
