import { incentivesCsv } from '../../exports/csv.ts';
import { download } from '../../site/respond.ts';

export const GET = download('text/csv', incentivesCsv);
