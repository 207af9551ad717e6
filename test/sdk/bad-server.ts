import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a client sent. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  /** When it had come, in milliseconds of a clock that nobody sets. */
  at: number;
}

export type Answer = (res: ServerResponse, nth: number) => void;

/** A server that answers as it is told, and keeps what was sent. */
export interface BadServer {
  url: string;
  seen: Seen[];
  close(): Promise<void>;
}

export async function openBadServer(answer: Answer): Promise<BadServer> {
  const seen: Seen[] = [];
  const server = createServer((req, res) => {
    seen.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, at: performance.now() });
    const nth = seen.length;
    req.resume().on('end', () => answer(res, nth));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, close };
}
