import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived, read to its end. */
export interface Arrived {
  method: string;
  /** The last word of the path, when the rest of it is where the wallet is mounted. */
  verb: string;
  headers: IncomingHttpHeaders;
  raw: Buffer;
}

/** What goes back; `pieces` is a body sent in chunks, `close` ends the connection after it as HTTP/1.0 did. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  pieces?: number;
  close?: boolean;
}

/** An answer, or what a wallet does that has none: it says nothing for ever, or cuts the connection. */
export type Reaction = Answer | 'silence' | 'cut';

/** A wallet that listens, as the tester sees it. */
export interface Listening {
  url: string;
  /** What the player has, by the wallet's own books, where they can be seen. */
  holds?(): string;
  close(): Promise<void>;
}

const MOUNTED_AT = '/casino/wallet/';

/** Listens on a free port, mounted under a path of its own, and carries out what `react` says to each request. */
export async function listen(react: (arrived: Arrived) => Promise<Reaction>): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const arrived = await read(request);
    send(response, await react(arrived));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${MOUNTED_AT.slice(0, -1)}`, close };
}

async function read(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = '', url = '', headers } = request;
  const verb = url.startsWith(MOUNTED_AT) ? url.slice(MOUNTED_AT.length) : '';
  return { method, verb, headers, raw: Buffer.concat(chunks) };
}

function send(response: ServerResponse, reaction: Reaction): void {
  if (reaction === 'silence') return;
  if (reaction === 'cut') return void response.destroy();
  const { status, headers, body, pieces, close } = reaction;
  response.writeHead(status, { ...headers, ...(close && { connection: 'close' }) });
  if (pieces === undefined) return void response.end(body);
  const bytes = Buffer.from(body);
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  for (let at = 0; at < bytes.length; at += size) response.write(bytes.subarray(at, at + size));
  response.end();
}
