import { downloadRoute } from './_downloads.ts';

export const GET = downloadRoute(() => '/llms.txt');
