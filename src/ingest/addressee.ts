/** 主送机关: to whom a document is sent, the line under its title and number that ends with a colon (GB/T 9704-2012, 7.3.2). */

const LONGEST = 400;
/** What a body, a group of bodies or a person is called at the end. */
const ADDRESSED =
  /(?:局|委|厅|政府|部门|单位|公司|企业|机构|院|学校|校|中学|小学|幼儿园|会|办|部|署|行|中心|处|站|所|街道|乡|镇|区|县|市|州|省|盟|旗|代表|委员|同志|先生|女士|主席|委员长|书记|省长|市长|县长|区长|主任|经理|部长|局长|厅长|院长|校长|院士|教授|老师|联|科协|工会|集团|总社|联社|厂|组织|人员|户|机关|系统|大队|支队|总队|司令部|军区|大学|学院|法院|基地|园区|开发区|关|团|队|商|者|村|社区|居民|群众|市民|朋友)(?:等)?(?:[（(][^（()）]{1,60}[）)])?$/u;
const OPENS = /^(?:各|有关|相关|国务院|省|市|区|县|本|全|驻|局|厅|委|中央|国家)/u;
/** A line that leads over to what follows is no address: 现通知如下： */
const LEADS_OVER =
  /(?:如下|以下|下列|为此|决定|事项|内容|要求|意见|通知|公告|公示|条件|时间|目的|背景|说明|方式|名单)：?$/u;

/**
 * How much of a line is an address, and over how many lines it runs; length 0 for a line that is none.
 * @param next the line after it
 */
export function addresseeLength(text: string, next: string): { length: number; lines: 1 | 2 } {
  const colon = text.indexOf('：');
  const none = { length: 0, lines: 1 as const };
  if (colon >= 0) {
    const named = text.slice(0, colon);
    const whole = colon === text.length - 1;
    if (isAddress(named) && (whole || OPENS.test(named))) return { length: colon + 1, lines: 1 };
    // 张某某： before a letter to a person
    if (whole && /^[\p{Script=Han}·]{2,4}$/u.test(named) && /^[您你]/.test(next))
      return { length: colon + 1, lines: 1 };
    return none;
  }
  // broken over two lines, the colon at the end of the second
  if (
    OPENS.test(text) &&
    !/[。；]/.test(text + next) &&
    /^[^：]{2,200}：$/u.test(next) &&
    isAddress(`${text}${next.slice(0, -1)}`)
  )
    return { length: text.length, lines: 2 };
  return none;
}

function isAddress(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST || /[。；？！]/.test(text) || LEADS_OVER.test(text)) return false;
  const names = text.split(/[，、]/).filter((name) => name !== '');
  const last = names.at(-1) ?? '';
  const longest = Math.max(
    ...withoutBrackets(names.join('、'))
      .split('、')
      .map((name) => name.length),
  );
  return (
    ADDRESSED.test(last) &&
    longest <= 40 &&
    !/^(?:为|根据|按照|经|现将|关于|联系|附件|抄送|主办|承办|来源|发布|牵头|责任|配合)/u.test(text)
  );
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]{0,200}[）)]/gu, '');
}
