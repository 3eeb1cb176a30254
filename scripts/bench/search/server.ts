/** A server of a folder that counts what it sends, headers and all. Texts are compressed beforehand, as a host does. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

export interface CountingServer {
  address: string;
  /** bytes sent so far */
  sent(): number;
  close(): void;
}

const COMPRESSED = /\.(?:html|js|css|json|svg)$/;

export async function serve(directory: string): Promise<CountingServer> {
  for (const name of readdirSync(directory, { recursive: true }).map(String))
    if (COMPRESSED.test(name))
      writeFileSync(join(directory, `${name}.gz`), gzipSync(readFileSync(join(directory, name))));
  const files = sirv(directory, { etag: true, gzip: true });
  const sockets = new Set<Socket>();
  let ended = 0;
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    }),
  );
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      ended += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => ended + [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
