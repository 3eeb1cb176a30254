import type { APIRoute } from 'astro';
import { CALENDAR_FACETS, type CalendarFacet, calendarsOf, followedTimes } from '../../../exports/follow.ts';
import { ledgerCalendar } from '../../../exports/ledger/ics.ts';
import { ledgerOf } from '../../../ledger/kinds/index.ts';
import { getBase } from '../../../site/base.ts';
import { download } from '../../../site/respond.ts';

export async function getStaticPaths() {
  const base = await getBase();
  return CALENDAR_FACETS.flatMap((facet) =>
    calendarsOf(base, facet).map(({ key, name }) => ({ params: { facet, key }, props: { facet, key, name } })),
  );
}

export const GET: APIRoute = (context) => {
  const { facet, key, name } = context.props as { facet: CalendarFacet; key: string; name: string };
  return download('text/calendar', (base, site) =>
    ledgerCalendar(ledgerOf(base, 'deadlines'), followedTimes(base, facet, key), { name: `${name}政策时限`, site }),
  )(context);
};
