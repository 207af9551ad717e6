import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeTinyLedger, type WalletCall } from './tiny-ledger.ts';
import { WALLET_SECRET } from './world.ts';

/**
 * How a wallet answers one call. `before` the money has moved, or `after`: then the caller cannot tell, and has to ask.
 * `reject` moves nothing and says so.
 */
export type Act =
  | 'ok'
  | 'reset before'
  | 'reset after'
  | 'hang before'
  | 'hang after'
  | 'fails before'
  | 'fails after'
  | 'malformed'
  | 'html'
  | 'other id'
  | 'other currency'
  | 'no balance'
  | 'huge'
  | 'redirect'
  | { reject: string; status?: number };

/** One call as it arrived, checked with a signature of our own making. */
export interface SeenCall {
  verb: string;
  raw: string;
  call: WalletCall;
  timestamp: string;
  signature: string;
  signatureNext: string | undefined;
  signed: boolean;
  act: Act;
}

export type FaultWallet = Awaited<ReturnType<typeof openFaultWallet>>;

/** An operator's wallet that fails as it is told, keeps its own books, and knows whether money was lost. */
export async function openFaultWallet() {
  const script: Record<string, Act[]> = {};
  const seen: SeenCall[] = [];
  const ledger = makeTinyLedger();
  const server = createServer(async (req, res) => {
    const verb = (req.url ?? '/').slice(1);
    const raw = await bodyOf(req);
    const act = script[verb]?.shift() ?? 'ok';
    const call = JSON.parse(raw) as WalletCall;
    const timestamp = String(req.headers['x-pp-timestamp']);
    const signature = String(req.headers['x-pp-signature']);
    const next = req.headers['x-pp-signature-next'];
    const signatureNext = next === undefined ? undefined : String(next);
    const expected = createHmac('sha256', WALLET_SECRET).update(`${timestamp}.${raw}`).digest('hex');
    seen.push({ verb, raw, call, timestamp, signature, signatureNext, signed: signature === expected, act });
    if (!BEFORE.has(act) && typeof act === 'string') ledger.apply(call);
    perform(act, res, {
      success: true,
      balance: ledger.balance(),
      currency: call.currency,
      transaction_id: call.transaction_id,
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The answers to the next calls of this verb, in order; after them, `ok`. */
    will(verb: string, ...acts: Act[]) {
      script[verb] = acts;
    },
    /** The calls of these verbs so far, in the order they came. */
    calls: (...verbs: string[]) => seen.filter(({ verb }) => verbs.includes(verb)),
    /** Forgets the calls seen and the answers to come; the books stay. */
    forget() {
      seen.length = 0;
      for (const verb of Object.keys(script)) delete script[verb];
    },
    ledger,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const BEFORE = new Set<Act>(['reset before', 'hang before', 'fails before', 'redirect']);

type Accepted = { success: true; balance: string; currency: string; transaction_id: string };

interface Reply {
  status: number;
  type: string;
  body: string;
}

function perform(act: Act, res: ServerResponse, accepted: Accepted): void {
  const reply = replyFor(act, accepted);
  if (reply === 'reset') res.destroy();
  else if (reply !== 'hang') {
    res.writeHead(reply.status, {
      'content-type': reply.type,
      ...(reply.status === 307 && { location: '/elsewhere' }),
    });
    res.end(reply.body);
  }
}

function replyFor(act: Act, accepted: Accepted): Reply | 'reset' | 'hang' {
  if (typeof act === 'object') return json(act.status ?? 400, { success: false, error: act.reject, message: 'no' });
  if (act.startsWith('reset')) return 'reset';
  if (act.startsWith('hang')) return 'hang';
  if (act.startsWith('fails')) return json(500, { success: false, error: 'internal_error' });
  if (act === 'malformed') return { ...json(200, {}), body: '{"success":tru' };
  if (act === 'html') return { status: 200, type: 'text/html', body: '<h1>OK</h1>' };
  if (act === 'other id') return json(200, { ...accepted, transaction_id: 'another' });
  if (act === 'other currency') return json(200, { ...accepted, currency: 'EUR' });
  if (act === 'no balance') return json(200, { ...accepted, balance: undefined });
  if (act === 'huge') return json(200, { ...accepted, padding: 'x'.repeat(70_000) });
  return json(act === 'redirect' ? 307 : 200, accepted);
}

const json = (status: number, body: object): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
