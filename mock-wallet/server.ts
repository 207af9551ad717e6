import { isUtf8 } from 'node:buffer';
import type { Books } from './books.ts';
import { readState, writePlayer } from './control.ts';
import { type JournalEntry, openJournal } from './journal.ts';
import { guarded, type Reply, reject, rejectReply } from './replies.ts';
import { listen, type Received } from './transport.ts';
import { compileContract, type Verb } from './validate.ts';
import { type Answer, makeWallet } from './wallet.ts';

export type MockWalletOptions = {
  /** 0 for any free port. */
  port: number;
  /** 127.0.0.1 unless named. */
  host?: string;
  secret: string;
  operatorId: string;
  /** They stay the caller's, who closes them after the wallet. */
  books: Books;
  clock: () => Date;
  /** The parsed wallet document, OpenAPI 3.0.3. */
  contract: object;
  /** How many of the last calls the control API shows; 500 unless told. */
  callsKept?: number;
  /** How long close waits for calls in flight before it cuts them off; 2000 unless told. */
  drainMs?: number;
  /** Hears of what should never happen; nothing is logged without it. */
  onError?: (error: unknown) => void;
};

/** A wallet that listens; `url` is the wallet_base_url to give the provider. A second close is harmless. */
export type MockWallet = { url: string; close(): Promise<void> };

type Route = { method: 'GET' | 'POST'; handle(received: Received, body: Buffer, now: Date): Reply | Answer };

const CONTROL = '/__control/';

/**
 * Starts the operator's side of callback wallet mode: balance, debit, credit and rollback at the root, the control API
 * under /__control. Contract: the wallet's four webhooks.
 * @throws Error in prose when the contract lacks a call or the port cannot be had.
 */
export async function startMockWallet(options: MockWalletOptions): Promise<MockWallet> {
  const { port, host = '127.0.0.1', clock, callsKept = 500, drainMs = 2000, onError = () => {} } = options;
  const journal = openJournal(callsKept);
  const routes = makeRoutes({ ...options, onError, journal });
  return listen({ host, port, drainMs }, (received) => {
    const now = clock();
    const path = received.request.url?.split('?', 1)[0] ?? '/';
    const reply = guarded(onError, () => answer(routes, path, received, now));
    if (!path.startsWith(CONTROL)) journal.add(entryOf(path, received, reply, now));
    return reply;
  });
}

type RouteParts = MockWalletOptions & { onError: (error: unknown) => void; journal: ReturnType<typeof openJournal> };

function makeRoutes(parts: RouteParts): Map<string, Route> {
  const wallet = makeWallet({ ...parts, validate: compileContract(parts.contract) });
  const call = (verb: Verb): [string, Route] => [
    `/${verb}`,
    { method: 'POST', handle: ({ request: { headers } }, body, now) => wallet({ verb, headers, body, now }) },
  ];
  return new Map<string, Route>([
    ...(['balance', 'debit', 'credit', 'rollback'] as const).map(call),
    [`${CONTROL}state`, { method: 'GET', handle: () => readState(parts) }],
    [`${CONTROL}players`, { method: 'POST', handle: (_, body) => writePlayer(parts, body) }],
  ]);
}

function answer(routes: Map<string, Route>, path: string, received: Received, now: Date): Reply | Answer {
  const route = routes.get(path);
  if (!route)
    return rejectReply(
      reject('not_found', `There is nothing here; the wallet answers ${[...routes.keys()].join(', ')}`),
    );
  if (received.request.method !== route.method)
    return { ...rejectReply(reject('method_not_allowed', `Use ${route.method}`)), allow: route.method };
  if (!received.body) return rejectReply(reject('body_too_large', 'The body is larger than 64 KiB'));
  return route.handle(received, received.body, now);
}

function entryOf(path: string, { request, body, startedAt }: Received, reply: Reply | Answer, now: Date): JournalEntry {
  const notChecked = {
    verdict: 'not_checked',
    detail: 'the call was answered before its signature was looked at',
  } as const;
  return {
    at: now.toISOString(),
    method: request.method ?? '',
    path,
    headers: request.headers,
    ...rawBody(body),
    signature: 'signature' in reply ? reply.signature : notChecked,
    status: reply.status,
    reply: reply.body,
    ms: Math.round((performance.now() - startedAt) * 1000) / 1000,
  };
}

function rawBody(body: Buffer | undefined): Pick<JournalEntry, 'raw_body' | 'raw_body_base64'> {
  if (!body) return {};
  return isUtf8(body) ? { raw_body: body.toString('utf8') } : { raw_body_base64: body.toString('base64') };
}
