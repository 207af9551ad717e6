import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type KeptBooks, openBooks } from '../../mock-wallet/books.ts';
import { type MockWallet, type MockWalletOptions, startMockWallet } from '../../mock-wallet/server.ts';

/** The provider's side of one mock wallet, which it also starts. Signs with code of its own. */
export type World = {
  url: string;
  /** The wallet's clock; a test moves it by assigning. */
  now: Date;
  wallet: MockWallet;
  books: KeptBooks;
  player(playerId: string, balance: string, currency?: string): Promise<void>;
  balanceOf(playerId: string): Promise<string | undefined>;
  state(): Promise<State>;
  /** A correctly signed call; the path is the verb of `transaction_type`. */
  call(envelope: Envelope): Promise<Got>;
  post(path: string, body: string | Uint8Array, headers?: Record<string, string>): Promise<Got>;
  /** Asks the control API; a body is sent as JSON. */
  control(method: string, path: string, body?: unknown): Promise<Got>;
  /** Adds a fault, before all others. */
  fault(fault: Json): Promise<void>;
  close(): Promise<void>;
};

export type Envelope = Record<string, unknown> & { transaction_type: string };
type Json = Record<string, unknown>;
export type Got = { status: number; text: string; body: Json; headers: Headers };
export type State = { players: Json[]; transactions: Json[]; calls: Json[] };

export const SECRET = 'whsec_7Yt-été';
export const OPERATOR = 'operator-a';

/** A call as the provider makes it; what a test does not care about is filled in. */
export const envelope = (transaction_type: string, fields: Json = {}): Envelope => ({
  operator_id: OPERATOR,
  player_id: 'player-1',
  session_id: 'session-1',
  game_symbol: 'vs20doghouse',
  currency: 'USD',
  request_id: '7d8a3996269f4cf3bb9f5aa6f65de3c1',
  transaction_id: `session-1:doSpin:0:1:${transaction_type}`,
  transaction_type,
  action_type: transaction_type === 'balance' ? 'balance' : 'doSpin',
  amount: transaction_type === 'balance' ? '0.00' : '2.00',
  ...(transaction_type === 'rollback' ? { original_transaction_id: 'session-1:doSpin:0:1:debit' } : {}),
  ...fields,
});

/** The three headers of a correct call at a moment. */
export function signed(body: string | Uint8Array, now: Date, requestId = '7d8a3996269f4cf3bb9f5aa6f65de3c1') {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', SECRET).update(`${timestamp}.`).update(body).digest('hex');
  return { 'x-pp-request-id': requestId, 'x-pp-timestamp': timestamp, 'x-pp-signature': signature };
}

/** Starts a wallet on a free port with its clock at a fixed moment. */
export async function openWorld({ books = openBooks(), ...wish }: Partial<MockWalletOptions> = {}): Promise<World> {
  const wallet = await startMockWallet({
    port: 0,
    secret: SECRET,
    operatorId: OPERATOR,
    books,
    clock: () => world.now,
    contract: contract(),
    drainMs: 60_000,
    ...wish,
  });
  const { url } = wallet;
  const world: World = {
    url,
    wallet,
    books,
    now: new Date('2026-06-16T16:30:00Z'),
    async player(player_id, balance, currency = 'USD') {
      const { status, text } = await world.post('/__control/players', JSON.stringify({ player_id, currency, balance }));
      if (status !== 200) throw new Error(text);
    },
    balanceOf: async (playerId) =>
      (await world.state()).players.find(({ player_id }) => player_id === playerId)?.balance as string | undefined,
    state: async () => (await fetch(`${url}/__control/state`)).json() as Promise<State>,
    call(message) {
      const body = JSON.stringify(message);
      return world.post(`/${message.transaction_type}`, body, signed(body, world.now, String(message.request_id)));
    },
    async post(path, body, headers = {}) {
      return read(await fetch(url + path, { method: 'POST', body: body as string, headers }));
    },
    async control(method, path, body) {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      return read(await fetch(`${url}/__control/${path}`, { method, ...sent }));
    },
    async fault(fault) {
      const { status, text } = await world.control('POST', 'faults', fault);
      if (status !== 200) throw new Error(text);
    },
    async close() {
      await wallet.close();
      books.close();
    },
  };
  return world;
}

async function read(reply: Response): Promise<Got> {
  const { status, headers } = reply;
  const text = await reply.text();
  return { status, text, body: /json/.test(headers.get('content-type') ?? '') ? readJson(text) : {}, headers };
}

/** A fault may have made a reply that only claims to be JSON. */
function readJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const DOWNLOADS = new URL('../../generated/downloads/', import.meta.url);

const download = (name: string) => JSON.parse(readFileSync(new URL(name, DOWNLOADS), 'utf8'));

/** The wallet document as operators get it. */
export const contract = (): object => download('wallet-openapi.json');

export type Vector = { name: string; secret: string; timestamp: string; body_base64: string; signature: string };

/** The signature vectors as operators get them. */
export const vectors = (): { vectors: Vector[]; rejected: (Vector & { now?: string; reason: string })[] } =>
  download('signature-vectors.json');
