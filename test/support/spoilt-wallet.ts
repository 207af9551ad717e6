import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openMockWallet } from '../../src/cli/open-mock-wallet.ts';

/** One call on its way to the wallet. */
export interface PassingCall {
  path: string;
  headers: Record<string, string>;
  raw: string;
  /** The body, as far as it is JSON. */
  call: Record<string, unknown>;
}

export interface PassingReply {
  status: number;
  contentType: string;
  body: string;
}

/** What is wrong with a wallet: what becomes of a call before it, and of its reply after it. */
export interface Spoil {
  call?(call: PassingCall): PassingCall | PassingReply | 'hang';
  reply?(reply: PassingReply, call: PassingCall): PassingReply;
}

export const SECRET = 'whsec_0123456789-été';
export const PLAYER = 'player-129001';

export type SpoiltWallet = Awaited<ReturnType<typeof openSpoiltWallet>>;

/** The mock wallet with something between it and its caller; without anything wrong, it is the mock wallet. */
export async function openSpoiltWallet(spoil: Spoil = {}, { balance = '1000.00', currency = 'USD', at = '' } = {}) {
  const wallet = await openMockWallet({ port: 0, operatorId: 'operator-a', secret: SECRET });
  await post(`${wallet.url}/__control/players`, JSON.stringify({ player_id: PLAYER, currency, balance }));
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const arrived = {
      path: (req.url ?? '').slice(at.length),
      headers: flat(req.headers),
      raw: bytes.toString(),
      call: objectOf(bytes.toString()),
    };
    const passed = spoil.call ? spoil.call(arrived) : arrived;
    if (passed === 'hang') return;
    const reply =
      'status' in passed
        ? passed
        : await forward(wallet.url, req.method ?? '', passed, passed === arrived ? bytes : passed.raw);
    const { status, contentType, body } = spoil.reply && !('status' in passed) ? spoil.reply(reply, passed) : reply;
    res.writeHead(status, { 'content-type': contentType }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${at}`,
    /** What the wallet's books say that the player has. */
    async balance(): Promise<string | undefined> {
      const state = (await (await fetch(`${wallet.url}/__control/state`)).json()) as {
        players: Record<string, string>[];
      };
      return state.players.find(({ player_id }) => player_id === PLAYER)?.balance;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await wallet.close();
    },
  };
}

async function forward(url: string, method: string, { path, headers }: PassingCall, body: string | Uint8Array) {
  const { 'content-length': _, host: __, connection: ___, 'accept-encoding': ____, ...kept } = headers;
  const bodyless = method === 'GET' || method === 'HEAD';
  const reply = await fetch(url + path, { method, headers: kept, ...(!bodyless && { body: body as string }) });
  const contentType = reply.headers.get('content-type') ?? '';
  return { status: reply.status, contentType, body: await reply.text() };
}

const post = (url: string, body: string) => fetch(url, { method: 'POST', body });

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));

function objectOf(text: string): Record<string, unknown> {
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
}

/** The call with other content, signed as the provider would have done it now. */
export function signedAgain(passing: PassingCall, changes: Record<string, unknown> = {}): PassingCall {
  const call = { ...passing.call, ...changes };
  const raw = JSON.stringify(call);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`${timestamp}.${raw}`).digest('hex');
  return {
    ...passing,
    call,
    raw,
    headers: { ...passing.headers, 'x-pp-timestamp': timestamp, 'x-pp-signature': signature },
  };
}

/** The reply with other fields. */
export const replying = (reply: PassingReply, changes: (body: Record<string, unknown>) => Record<string, unknown>) => {
  const body = objectOf(reply.body);
  return { ...reply, body: JSON.stringify({ ...body, ...changes(body) }) };
};
