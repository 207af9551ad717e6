import { isIP } from 'node:net';
import { LRUCache } from 'lru-cache';
import { buildConnector, Pool } from 'undici';
import {
  lookupWith,
  publicLookup,
  type Resolve,
  refuse,
  resolveByDns,
  resolveBySystem,
  whyNotPublic,
} from './address.ts';
import { type Delivery, exchange } from './exchange.ts';

export type { Delivery };

export interface Attempt {
  operatorId: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
  /** One attempt's patience, over looking up, connecting, headers and body. */
  deadlineMs: number;
  /** It moves no money: a wallet that answers these need not answer the others. */
  question?: boolean;
}

/** Sends one attempt and never throws. */
export interface Transport {
  send(attempt: Attempt): Promise<Delivery>;
  close(): Promise<void>;
}

/** An operator's patience with its wallet unless it is set otherwise. */
export const DEADLINE_MS = 5000;
/** Spins, retries and balances of one operator fit in; see services/wallet-lanes.ts. */
const CONNECTIONS_EACH = 96;
const MOST_POOLS = 500;
/** Shorter than most servers keep an idle connection, so that they seldom close one just as it is used. */
const IDLE_MS = 4000;

interface Wish {
  /** No attempt takes longer, whatever its own deadline. */
  deadlineMs?: number;
  /** Refuse every address that is not on the public internet, at the moment of connecting to it. */
  publicOnly?: boolean;
  resolve?: Resolve | undefined;
  /** Extra certificate authorities, in PEM. */
  ca?: string | undefined;
}

/** A transport over HTTP/1.1 with a pool of connections for each wallet of an operator; redirects are replies like any other. */
export function makeTransport({
  deadlineMs: longest = Infinity,
  publicOnly = false,
  resolve,
  ca,
}: Wish = {}): Transport {
  const connect = walletConnector({ publicOnly, resolve, ca });
  const all = new Set<Pool>();
  const retire = async (pool: Pool) => {
    if (!pool.destroyed) await pool.close();
    all.delete(pool);
  };
  const pools = new LRUCache<string, Pool>({ max: MOST_POOLS, dispose: (pool) => void retire(pool) });

  /** The operator's pool at this wallet: once it has moved, rounds that began at the former go on there. */
  function poolOf(operatorId: string, origin: string): Pool {
    const place = `${operatorId} ${origin}`;
    const kept = pools.get(place);
    if (kept) return kept;
    const pool = new Pool(origin, { ...POOL, connect });
    all.add(pool);
    pools.set(place, pool);
    return pool;
  }

  let closed = false;
  return {
    async send({ operatorId, url, headers, body, deadlineMs }) {
      if (closed) return { kind: 'not-sent', detail: 'this server is stopping' };
      const target = URL.parse(url);
      if (!target) return { kind: 'not-sent', detail: `${url} is not a URL` };
      return exchange(poolOf(operatorId, target.origin), {
        path: target.pathname + target.search,
        headers: { 'accept-encoding': 'identity', ...headers },
        body,
        deadlineMs: Math.min(deadlineMs, longest),
      });
    },
    /** Ends at once: who closes a transport has waited for what is under way as long as it wanted to. */
    async close() {
      closed = true;
      await Promise.all([...all].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
}

/** The deadline is kept by exchange.ts over all parts together, so the parts have none of their own. */
const POOL = {
  connections: CONNECTIONS_EACH,
  pipelining: 1,
  allowH2: false,
  headersTimeout: 0,
  bodyTimeout: 0,
  keepAliveTimeout: IDLE_MS,
  keepAliveMaxTimeout: IDLE_MS,
} satisfies Pool.Options;

/** The longest deadline an operator may set is the longest that a connection may take to come about. */
const CONNECT_MS = 30_000;

const connector = (lookup: ReturnType<typeof lookupWith>, ca: string | undefined) =>
  buildConnector({ timeout: CONNECT_MS, allowH2: false, lookup, ...(ca && { ca }) });

/** How a connection to a wallet comes about. */
export const walletConnector = ({ publicOnly, resolve, ca }: Omit<Wish, 'deadlineMs'>): buildConnector.connector =>
  publicOnly
    ? connectingToPublic(resolve ?? ((hostname) => resolveByDns(hostname)), ca)
    : connector(lookupWith(resolve ?? resolveBySystem), ca);

/** Checks an address that the URL spells out, which is never looked up; the look-up checks all others. */
function connectingToPublic(resolve: Resolve, ca: string | undefined): buildConnector.connector {
  const connect = connector(publicLookup(resolve), ca);
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    try {
      if (isIP(host) !== 0) refuse(host, host, whyNotPublic(host));
    } catch (error) {
      return callback(error as Error, null);
    }
    connect(options, callback);
  };
}
