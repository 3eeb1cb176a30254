/**
 * 发文字号 (GB/T 9704-2012, 7.2.5): the office's sign, the year in 〔〕, the running number.
 * Pages print the brackets in every way: （2020）, [2020], 【2020】.
 */
const NUMBER = /([\p{Script=Han}]{1,14}?)\s?[〔［[(（【〈]\s?((?:19|20)\d{2})\s?[〕］\])）】〉]\s?第?(\d{1,5})号/u;

/** The document number printed in a text, with 〔〕, or null. */
export function readDocNumber(text: string): string | null {
  const match = NUMBER.exec(text);
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null;
}

/** The whole line is a document number (brackets around it and a trailing colon allowed). */
export function isDocNumberLine(line: string): boolean {
  const match = NUMBER.exec(line);
  return (
    match !== null &&
    line
      .replace(match[0], '')
      .replace(/^(发文字号|文号|文件编号|发文文号)/, '')
      .replace(/[\s:：（）()]/g, '') === ''
  );
}
