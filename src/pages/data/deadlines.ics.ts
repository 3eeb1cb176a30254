import { ledgerCalendar } from '../../exports/ledger/ics.ts';
import { ledgerOf } from '../../ledger/kinds/index.ts';
import { download } from '../../site/respond.ts';

export const GET = download('text/calendar', (base, site) => {
  const ledger = ledgerOf(base, 'deadlines');
  return ledgerCalendar(ledger, ledger.rows, { name: '政策时限', site });
});
