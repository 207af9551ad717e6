import { isNativeError } from 'node:util/types';
import { Agent, buildConnector } from 'undici';

/** What became of one attempt: a reply, no reply although it may have arrived, or certainly nothing sent. */
export type Delivery =
  | { kind: 'reply'; status: number; contentType: string | undefined; body: Uint8Array }
  | { kind: 'no-reply'; detail: string }
  | { kind: 'not-sent'; detail: string };

export interface Attempt {
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** Sends one attempt and never throws. */
export interface Transport {
  send(attempt: Attempt): Promise<Delivery>;
  close(): Promise<void>;
}

/** One attempt's patience, over connecting, headers and body. */
export const DEADLINE_MS = 5000;
const LONGEST_REPLY = 64 * 1024;

/** A transport over HTTP: one deadline, at most 64 KiB of reply, redirects are replies like any other. */
export function makeTransport({ deadlineMs = DEADLINE_MS }: { deadlineMs?: number } = {}): Transport {
  const failedToConnect = new WeakSet<Error>();
  const agent = new Agent({ connect: markingFailures(failedToConnect), keepAliveTimeout: 10_000 });
  return {
    async send({ url, headers, body }) {
      const signal = AbortSignal.timeout(deadlineMs);
      try {
        const { origin, pathname, search } = new URL(url);
        const reply = await agent.request({ origin, path: pathname + search, method: 'POST', headers, body, signal });
        const contentType = reply.headers['content-type'];
        return {
          kind: 'reply',
          status: reply.statusCode,
          contentType: typeof contentType === 'string' ? contentType : undefined,
          body: await readAtMost(reply.body, LONGEST_REPLY),
        };
      } catch (error) {
        const detail = describe(error, deadlineMs);
        const notSent = isNativeError(error) && failedToConnect.has(error);
        return { kind: notSent ? 'not-sent' : 'no-reply', detail };
      }
    },
    close: () => agent.close(),
  };
}

function markingFailures(failed: WeakSet<Error>): buildConnector.connector {
  const connect = buildConnector({ timeout: DEADLINE_MS });
  return (options, callback) =>
    connect(options, (...result) => {
      if (result[0]) failed.add(result[0]);
      callback(...result);
    });
}

async function readAtMost(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) throw new Error(`the reply is larger than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function describe(error: unknown, deadlineMs: number): string {
  if (!isNativeError(error)) return 'the call failed';
  if (error.name === 'TimeoutError') return `no answer within ${deadlineMs} ms`;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code ? `${code}: ${error.message}` : error.message;
}
