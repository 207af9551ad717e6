import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import type { Books } from './books.ts';
import { settle, type WalletReply } from './ledger.ts';
import { guarded, type Reject, type Reply, reject, rejectReply } from './replies.ts';
import { makeVerify, type Secrets, type SignatureVerdict } from './sign.ts';
import type { Call, Validate, Verb } from './validate.ts';

/** One call as it arrived: nothing of it is parsed yet. */
export type ReceivedCall = { verb: Verb; headers: IncomingHttpHeaders; body: Buffer; now: Date };

/** What goes back, and what the signature check found. */
export type Answer = Reply & { signature: SignatureVerdict };

export type WalletParts = Secrets & {
  operatorId: string;
  books: Books;
  validate: Validate;
  onError: (error: unknown) => void;
};

/** The wallet without its transport and its faults: bytes and headers in, bytes out. */
export function makeWallet(parts: WalletParts): (received: ReceivedCall) => Answer {
  const verify = makeVerify(parts.secret, parts.nextSecret);
  return (received) => {
    const { headers, body, now } = received;
    const timestamp = one(headers['x-pp-timestamp']);
    const signature = verify({ timestamp, signature: one(headers['x-pp-signature']), body, now });
    const reply = guarded(parts.onError, () => {
      const { verdict, detail } = signature;
      return replyFor(parts, received.verb, verdict === 'valid' ? judge(parts, received) : reject(verdict, detail));
    });
    return { ...reply, signature };
  };
}

/** Judges a call whose bytes are known to be the provider's. */
function judge(parts: WalletParts, { verb, headers, body, now }: ReceivedCall): string | Reject {
  const call = readCall(parts, verb, body);
  if ('error' in call) return call;
  if (one(headers['x-pp-request-id']) !== call.request_id)
    return reject('bad_request', 'The header x-pp-request-id is not the request_id of the body');
  if (call.operator_id !== parts.operatorId)
    return reject('unknown_operator', `This wallet does not serve operator ${call.operator_id}`);
  const encode = (reply: WalletReply) => checked(parts, verb, { status: 200, body: JSON.stringify(reply) }, reply).body;
  return settle({ books: parts.books, encode }, call, now.toISOString());
}

function readCall({ validate }: WalletParts, verb: Verb, body: Buffer): Call | Reject {
  const parsed = parse(body);
  if (parsed === undefined) return reject('bad_request', 'The body is not JSON in UTF-8');
  const call = validate.call(verb, parsed);
  if (typeof call === 'string') return reject('bad_request', `The body breaks the contract: ${call}`);
  // Half a surrogate pair cannot be stored as UTF-8: two different ids would become one.
  const ids = [call.player_id, call.transaction_id, call.session_id, call.game_symbol, call.original_transaction_id];
  if (!ids.every((id) => id === undefined || id.isWellFormed()))
    return reject('bad_request', 'The body holds half a surrogate pair');
  return call;
}

function parse(body: Buffer): unknown {
  if (!isUtf8(body)) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function replyFor(parts: WalletParts, verb: Verb, outcome: string | Reject): Reply {
  if (typeof outcome === 'string') return { status: 200, body: outcome };
  const reply = rejectReply(outcome);
  return checked(parts, verb, reply, JSON.parse(reply.body));
}

/** A wallet that breaks its own contract must not move money, so this throws before the transaction ends. */
function checked({ validate }: WalletParts, verb: Verb, reply: Reply, body: unknown): Reply {
  const fault = validate.reply(verb, reply.status, body);
  if (fault !== undefined) throw new Error(`The wallet's own reply breaks the contract: ${fault}`);
  return reply;
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join() : header;
