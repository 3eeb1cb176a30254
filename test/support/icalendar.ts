/** A small strict reader of iCalendar (RFC 5545): what does not keep to the format throws. */

export interface Event {
  [property: string]: string;
}

const LINE = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/u;

export function readCalendar(text: string): { properties: Event; events: Event[] } {
  if (!text.endsWith('END:VCALENDAR\r\n')) throw new Error('the last line has no end');
  if (/[^\r]\n/u.test(text)) throw new Error('a line that does not end with CR LF');
  for (const line of text.split('\r\n'))
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of more than 75 octets: ${line}`);
  const lines = text
    .replace(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .filter((line) => line !== '');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('not a calendar');
  const properties: Event = {};
  const events: Event[] = [];
  let event: Event | null = null;
  for (const line of lines.slice(1, -1)) {
    const [, name = '', parameters = '', value = ''] = LINE.exec(line) ?? [];
    if (name === '') throw new Error(`not a property: ${line}`);
    if (name === 'BEGIN') {
      if (event || value !== 'VEVENT') throw new Error(`out of place: ${line}`);
      event = {};
    } else if (name === 'END') {
      if (!event) throw new Error('an end without a beginning');
      for (const needed of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
        if (!event[needed]) throw new Error(`an event without ${needed}`);
      events.push(event);
      event = null;
    } else {
      const place = event ?? properties;
      if (name in place) throw new Error(`twice: ${name}`);
      if (name.startsWith('DT') && name !== 'DTSTAMP' && parameters !== ';VALUE=DATE')
        throw new Error(`not a day: ${line}`);
      place[name] = plain(value);
    }
  }
  const ids = events.map(({ UID }) => UID);
  if (new Set(ids).size !== ids.length) throw new Error('two events of one id');
  if (events.length === 0) throw new Error('a calendar without an event');
  return { properties, events };
}

const plain = (value: string) => value.replace(/\\([\\;,nN])/gu, (_, sign) => (/[nN]/u.test(sign) ? '\n' : sign));

/** 20191210 as 2019-12-10. */
export const dayOf = (value: string | undefined): string =>
  (value ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
