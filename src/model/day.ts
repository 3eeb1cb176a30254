/** Days as official documents count them. */

/** The zone of 北京时间; the whole country keeps it. */
const ZONE = 'Asia/Shanghai';
// Sweden writes dates as ISO 8601 does
const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * The ISO date that it is in China: what is in force and what falls due is told by it, wherever page or command runs.
 * In universal time it would be yesterday until eight in the morning.
 */
export function dayInChina(moment: Date): string {
  return FORMAT.format(moment);
}
