/** The year of a document that its title names. */

const YEAR = /(?<![\d—–~-])((?:19|20)\d{2})(?:年度?(?![—–~至到-])|(?=[—–-]\d{4}学年))/gu;

/**
 * 关于组织申报2021年度专项资金的通知 → 2021: days without a year are in it. A span of years (2023—2025年) names none,
 * nor do two years.
 * @param dateIssued a year far from it is that of something else (2008年北京奥运会)
 */
export function titleYearOf(title: string, dateIssued: string | null): number | null {
  const years = [...new Set([...title.matchAll(YEAR)].map(([, year]) => Number(year)))];
  const [year] = years;
  if (year === undefined || years.length > 1 || /\d{4}年?[—–~至到-]{1,2}\d{4}年/u.test(title)) return null;
  if (dateIssued !== null && Math.abs(year - Number(dateIssued.slice(0, 4))) > 1) return null;
  return year;
}
