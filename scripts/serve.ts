/** Serves dist/ on localhost and prints the address. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { root } from './lib/paths.ts';

const port = Number(process.env.PORT ?? 4321);
const directory = join(root, 'dist');
if (!existsSync(join(directory, 'index.html'))) {
  process.stderr.write('dist/ 里没有网站。请先运行 npm run build。\n');
  process.exit(1);
}
/** What is text is UTF-8: without a word of it a browser guesses. */
const TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.ndjson': 'application/x-ndjson',
  '.jsonld': 'application/ld+json',
};
const files = sirv(directory, {
  dotfiles: false,
  etag: true,
  setHeaders(response, pathname) {
    const type = TYPES[extname(pathname)];
    // what was received keeps its bytes, in whatever encoding they are
    if (type && !pathname.startsWith('/sources/')) response.setHeader('Content-Type', `${type}; charset=utf-8`);
  },
});
const compress = compression();
const server = createServer((request, response) =>
  // the middleware is written for Express, and uses of a request and a response what Node's have
  compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () =>
    files(request, response, () => {
      response.statusCode = 404;
      request.url = '/404.html';
      files(request, response, () => {
        response.end('404');
      });
    }),
  ),
);
server.on('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === 'EADDRINUSE' ? `端口 ${port} 已被占用。换一个：PORT=4400 npm start\n` : `${error.message}\n`,
  );
  process.exit(1);
});
server.listen(port, () => process.stdout.write(`http://localhost:${port}/\n`));
