/** A server of a folder that counts what it sends, headers and all, compressed as a host does. */
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import compression from 'compression';
import sirv from 'sirv';

export interface CountingServer {
  address: string;
  /** bytes sent so far */
  sent(): number;
  close(): void;
}

export async function serve(directory: string): Promise<CountingServer> {
  const files = sirv(directory, { etag: true });
  const compress = compression();
  const sockets = new Set<Socket>();
  let ended = 0;
  const server = createServer((request, response) =>
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () =>
      files(request, response, () => {
        response.statusCode = 404;
        response.end();
      }),
    ),
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
