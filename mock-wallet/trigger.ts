import { isUtf8 } from 'node:buffer';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { formatAmount } from './money.ts';
import { judgeReply, LONGEST_REPLY, type ReplyVerdict, type WalletAnswer } from './reply-verdict.ts';
import { signatureOf } from './sign.ts';
import type { Validate, Verb } from './validate.ts';

/** The wallet to call as the provider would. */
export type Target = { url: string; secret: string; timeoutMs: number };

/** What a call says; the amount is in minor units. Contract: DebitCallback and its neighbours. */
export type CallWish = {
  verb: Verb;
  operatorId: string;
  playerId: string;
  sessionId: string;
  gameSymbol: string;
  currency: string;
  requestId: string;
  transactionId: string;
  amount: bigint;
  originalTransactionId?: string;
};

/** The bytes of a call and where they go. */
export type PreparedCall = { verb: Verb; body: Buffer };

/** One call as it was sent and what came of it. */
export type Triggered = {
  request: { method: 'POST'; url: string; headers: Record<string, string>; body?: string; body_base64?: string };
  reply: { status: number; headers: Record<string, string>; body?: string; body_base64?: string } | null;
  /** From the beginning of the call to the head of the reply, and to its end. */
  ms: { head: number | null; end: number };
} & (ReplyVerdict | { verdict: 'no_reply'; faults: [string] });

/** The bytes of a call as the provider makes them, in the contract's order of fields. */
export const encodeCall = (wish: CallWish): PreparedCall => ({
  verb: wish.verb,
  body: Buffer.from(
    JSON.stringify({
      operator_id: wish.operatorId,
      player_id: wish.playerId,
      session_id: wish.sessionId,
      game_symbol: wish.gameSymbol,
      currency: wish.currency,
      request_id: wish.requestId,
      transaction_id: wish.transactionId,
      transaction_type: wish.verb,
      action_type: wish.verb === 'balance' ? 'balance' : 'doSpin',
      amount: formatAmount(wish.amount, wish.currency),
      original_transaction_id: wish.originalTransactionId,
    }),
  ),
});

type Needs = { validate: Validate; clock: () => Date };

/** Signs a call now, sends it and judges the reply. Never throws for what the wallet does. */
export async function trigger({ validate, clock }: Needs, target: Target, call: PreparedCall): Promise<Triggered> {
  const { transaction_id, currency, request_id } = fieldsOf(call.body);
  const timestamp = String(Math.floor(clock().getTime() / 1000));
  const url = `${target.url.replace(/\/+$/, '')}/${call.verb}`;
  const headers = {
    'content-type': 'application/json',
    'content-length': String(call.body.length),
    'accept-encoding': 'identity',
    'x-pp-request-id': String(request_id ?? ''),
    'x-pp-timestamp': timestamp,
    'x-pp-signature': signatureOf(target.secret, timestamp, call.body),
  };
  const { answer, head, end, why } = await exchange(url, headers, call.body, target.timeoutMs);
  const judged: ReplyVerdict | { verdict: 'no_reply'; faults: [string] } = answer
    ? judgeReply(validate, { verb: call.verb, transactionId: transaction_id, currency }, answer)
    : { verdict: 'no_reply', faults: [why] };
  return {
    request: { method: 'POST', url, headers, ...textOf(call.body) },
    reply: answer ? { status: answer.status, headers: answer.headers, ...textOf(answer.body) } : null,
    ms: { head, end },
    ...judged,
  };
}

function fieldsOf(body: Buffer): Record<string, unknown> {
  try {
    return { ...JSON.parse(body.toString('utf8')) };
  } catch {
    return {};
  }
}

const textOf = (bytes: Buffer): { body: string } | { body_base64: string } =>
  isUtf8(bytes) ? { body: bytes.toString('utf8') } : { body_base64: bytes.toString('base64') };

type Exchanged = { answer?: WalletAnswer; why: string; head: number | null; end: number };

/** Sends one request under one deadline; redirects are replies like any other. */
function exchange(url: string, headers: Record<string, string>, body: Buffer, timeoutMs: number): Promise<Exchanged> {
  const began = performance.now();
  const since = () => Math.round((performance.now() - began) * 10) / 10;
  return new Promise((resolve) => {
    let head: number | null = null;
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const asked: ClientRequest = send(url, { method: 'POST', headers, agent: false });
    const end = (answer: Omit<WalletAnswer, 'ms'> | undefined, why: string) => {
      clearTimeout(patience);
      const ms = since();
      resolve({ ...(answer && { answer: { ...answer, ms } }), why, head, end: ms });
    };
    const patience = setTimeout(() => {
      end(undefined, `no whole reply within ${timeoutMs} ms`);
      asked.destroy();
    }, timeoutMs);
    asked.on('error', (error) => end(undefined, wordsFor(error)));
    asked.on('response', (reply) => {
      head = since();
      readReply(reply)
        .then((read) => end(read, ''))
        .catch((error: Error) => end(undefined, wordsFor(error)));
    });
    asked.end(body);
  });
}

async function readReply(reply: IncomingMessage): Promise<Omit<WalletAnswer, 'ms'>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of reply) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > LONGEST_REPLY) break;
  }
  const headers = Object.entries(reply.headers).map(([name, value]) => [name, String(value)]);
  return {
    status: reply.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).subarray(0, LONGEST_REPLY),
    isCut: length > LONGEST_REPLY,
  };
}

function wordsFor(error: Error & { code?: string; errors?: Error[] }): string {
  const message = error.message || error.errors?.[0]?.message || 'the connection failed';
  return error.code && !message.includes(error.code) ? `${error.code}: ${message}` : message;
}
