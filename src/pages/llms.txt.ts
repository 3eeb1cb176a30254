import type { APIRoute } from 'astro';
import { downloads, fileResponse } from './_downloads.ts';

export const GET: APIRoute = async () => {
  const found = (await downloads()).find(({ path }) => path === '/llms.txt');
  return found ? fileResponse(found.mediaType, found.body()) : new Response(null, { status: 404 });
};
