/** The days of a year that a rule of iCalendar gives, for the parts of a rule that the site writes. */
export function ruleDays(rrule: string, year: number): string[] {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const known = new Set(['FREQ', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS', 'UNTIL']);
  for (const key of parts.keys()) if (!known.has(key)) throw new Error(`a part that is not read: ${key}`);
  const numbers = (key: string) => parts.get(key)?.split(',').map(Number) ?? [];
  const months = parts.has('BYMONTH') ? numbers('BYMONTH') : Array.from({ length: 12 }, (_, i) => i + 1);
  const sets = months.map((month) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return numbers('BYMONTHDAY')
      .map((day) => (day < 0 ? last + 1 + day : day))
      .filter((day) => day >= 1 && day <= last)
      .sort((a, b) => a - b)
      .map((day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  });
  // a set is a month of a monthly rule, a year of a yearly one
  const grouped = parts.get('FREQ') === 'MONTHLY' ? sets : [sets.flat()];
  const position = numbers('BYSETPOS')[0];
  const until = parts.get('UNTIL');
  return grouped
    .flatMap((set) => (position === undefined ? set : set.slice(position)))
    .filter((day) => until === undefined || day.replaceAll('-', '') <= until)
    .sort();
}
