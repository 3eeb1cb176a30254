import { deadlinesCalendar } from '../../exports/calendar.ts';
import { download } from '../../site/respond.ts';

export const GET = download('text/calendar', (base, site) => deadlinesCalendar(base, site, base.today));
