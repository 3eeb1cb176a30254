import { download } from '../../site/respond.ts';

export const GET = download('application/json', (base) => JSON.stringify(base.records.map(({ policy }) => policy)));
