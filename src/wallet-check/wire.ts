import { type buildConnector, Pool } from 'undici';

/** One HTTP request to the wallet. */
export interface Outgoing {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: Uint8Array;
}

/**
 * What became of it: a reply, silence until the patience was over, or a connection that did not carry HTTP. Of a reply
 * without an end the status is known.
 */
export type Arrival =
  | { kind: 'reply'; status: number; headers: Record<string, string>; body: Uint8Array }
  | { kind: 'silence'; afterMs: number; status?: number }
  | { kind: 'fault'; code: string; detail: string; status?: number };

/** Connections to one origin. */
export interface Wire {
  /** Sends one request and reads at most 64 KiB of what comes back, all within the patience. Never throws. */
  send(outgoing: Outgoing, patienceMs: number): Promise<Arrival>;
  /** How many connections there have been. */
  connections(): number;
  close(): Promise<void>;
}

const LONGEST_REPLY = 64 * 1024;
const POOL = { pipelining: 1, allowH2: false, headersTimeout: 0, bodyTimeout: 0 };

/** How a connection comes about, where the usual way will not do. */
export type Connect = buildConnector.connector;

/** At most so many connections at once; redirects are replies like any other. */
export function openWire(origin: string, connections: number, connect?: Connect): Wire {
  const pool = new Pool(origin, { ...POOL, connections, ...(connect && { connect }) });
  let opened = 0;
  pool.on('connect', () => {
    opened += 1;
  });

  async function exchange(
    { method, url, headers, body }: Outgoing,
    signal: AbortSignal,
    onHead: (status: number) => void,
  ): Promise<Arrival> {
    const bodyless = method === 'GET' || method === 'HEAD';
    const reply = await pool.request({
      method,
      path: url.pathname,
      headers: { 'accept-encoding': 'identity', ...headers },
      body: bodyless ? null : Buffer.from(body),
      signal,
    });
    onHead(reply.statusCode);
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of reply.body) {
      length += chunk.length;
      if (length > LONGEST_REPLY) return { ...TOO_LARGE, status: reply.statusCode };
      chunks.push(chunk);
    }
    return { kind: 'reply', status: reply.statusCode, headers: flat(reply.headers), body: Buffer.concat(chunks) };
  }

  return {
    async send(outgoing, patienceMs) {
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), patienceMs);
      let head: { status?: number } = {};
      try {
        return await exchange(outgoing, patience.signal, (status) => {
          head = { status };
        });
      } catch (error) {
        return patience.signal.aborted
          ? { kind: 'silence', afterMs: patienceMs, ...head }
          : { ...faultOf(error), ...head };
      } finally {
        clearTimeout(timer);
      }
    },
    connections: () => opened,
    close: () => pool.destroy(),
  };
}

const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));

function faultOf(error: unknown): Fault {
  const { name, code, message, errors }: Record<string, unknown> = Object(error);
  // A host with several addresses fails with all their errors; they are of one kind.
  if (Array.isArray(errors) && errors.length > 0 && !message) return faultOf(errors[0]);
  const kind = typeof code === 'string' ? code : name === 'HTTPParserError' ? 'HPE' : '';
  return { kind: 'fault', code: kind, detail: typeof message === 'string' && message !== '' ? message : FAILED };
}

type Fault = Extract<Arrival, { kind: 'fault' }>;

const TOO_LARGE: Fault = { kind: 'fault', code: 'TOO_LARGE', detail: 'the reply is over 64 KiB' };

const FAILED = 'the connection failed';
