import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type After, makeDeliverer, type Outgoing } from './delivery.ts';

/** Where to listen, and how long close waits for calls in flight before it cuts them off. */
export type Place = { host: string; port: number; drainMs: number; after: After };

/** One request, read to its end; the body is undefined when it was longer than the limit. */
export type Received = { request: IncomingMessage; body: Buffer | undefined; startedAt: number };

const BODY_LIMIT = 64 * 1024;

/**
 * Listens, reads each request whole and does what `respond` makes of it.
 * @returns the base URL, and a close that lets calls in flight finish, except those that are held back.
 * @throws Error in prose when the port cannot be had.
 */
export async function listen({ host, port, drainMs, after }: Place, respond: (received: Received) => Outgoing) {
  let closing: Promise<void> | undefined;
  const { deliver, cutShort } = makeDeliverer(after);
  const server = createServer({ requestTimeout: 30_000, keepAliveTimeout: 60_000 }, (request, response) => {
    const startedAt = performance.now();
    readBody(request, (body) => deliver(response, respond({ request, body, startedAt })));
  });
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  await listening(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  const close = () => {
    if (closing) return closing;
    closing = drain(server, drainMs);
    cutShort();
    // Browsers connect before they have anything to ask; Node takes such a connection for a busy one.
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
    return closing;
  };
  return { url: `http://${urlHost(host)}:${bound}`, close };
}

function readBody(request: IncomingMessage, done: (body: Buffer | undefined) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  // A body that is too long is read to its end and thrown away: a caller that is still sending would not see the reply.
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= BODY_LIMIT) chunks.push(chunk);
    else chunks.length = 0;
  });
  request.on('end', () => done(length <= BODY_LIMIT ? Buffer.concat(chunks) : undefined));
}

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Error(`The mock wallet cannot listen on ${host}:${port}: ${error.message}`)),
    );
    server.listen(port, host, resolve);
  });

/** Idle connections close at once, busy ones after their reply; those that say nothing for too long are cut. */
const drain = (server: Server, drainMs: number): Promise<void> =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
  });

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
