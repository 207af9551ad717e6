import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCallback } from './callback.js';
import { rawBodyOf } from './raw-body.js';
import { type Reject, type RejectCode, type Reply, reject, rejectReply } from './rejects.js';
import { type Books, type Callback, settle } from './settle.js';
import { CallbackError, type Check } from './signing.js';
import { type Callbacks, FIELDS } from './wallet-contract.js';

export interface WalletOptions<Transaction> extends Books<Transaction> {
  /** Calls for another operator are refused. */
  operatorId: string;
  /** The wallet secret and, while it is being changed, the coming one: a call signed with any of them is accepted. */
  secrets: readonly string[];
  /** Hears of every fault; the call was answered with 500, and the provider repeats it. console.error unless told. */
  onError?: ((error: unknown) => void) | undefined;
  clock?: (() => Date) | undefined;
}

/** A handler for `app.use('/wallet', ...)` of Express; createServer of node:http takes it as well. */
export type WalletHandler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers the provider's signed callbacks below the path it is mounted at: everything there, what it refuses too, in the
 * contract's shape. Mount it before express.json(): the signature is over the raw bytes. Throws a TypeError when the
 * operator or a secret is missing.
 */
export function wallet<Transaction>(options: WalletOptions<Transaction>): WalletHandler {
  const { operatorId, secrets, onError = console.error } = options;
  if (operatorId === '') throw new TypeError('operatorId is to be the id that the provider gave you');
  if (secrets.length === 0 || secrets.includes('')) throw new TypeError('secrets is to be the wallet secret, or two');
  return (request, response) => {
    answerTo(options, request).then(
      (reply) => send(response, reply),
      (error: unknown) => {
        send(response, rejectReply(reject('internal_error', 'The wallet failed; repeat the call')));
        tell(onError, error);
      },
    );
  };
}

/** Whatever hears of a fault may have one itself, now or later. */
async function tell(onError: (error: unknown) => unknown, error: unknown): Promise<void> {
  try {
    await onError(error);
  } catch (another) {
    console.error('The wallet failed, and so did onError:', error, another);
  }
}

async function answerTo<Transaction>(options: WalletOptions<Transaction>, request: IncomingMessage): Promise<Reply> {
  const verb = (request.url ?? '').split('?', 1)[0]?.slice(1) ?? '';
  if (!isVerb(verb))
    return rejectReply(reject('not_found', `There is nothing here but ${Object.keys(FIELDS).join(', ')}`));
  if (request.method !== 'POST') return rejectReply(reject('method_not_allowed', 'Use POST'));
  const body = await rawBodyOf(request);
  if (!body) return rejectReply(reject('body_too_large', 'The body is larger than 64 KiB'));
  const now = options.clock?.() ?? new Date();
  const call = read(options, { verb, headers: request.headers, body, now });
  const outcome = 'error' in call ? call : await settle(options, call, now);
  return typeof outcome === 'string' ? { status: 200, body: outcome } : rejectReply(outcome);
}

const isVerb = (name: string): name is keyof Callbacks => Object.hasOwn(FIELDS, name);

interface Received {
  verb: keyof Callbacks;
  headers: IncomingMessage['headers'];
  body: Uint8Array;
  now: Date;
}

/** The call, if it is the provider's, is written as the contract says and is for this operator. */
function read(
  { secrets, operatorId }: Pick<WalletOptions<unknown>, 'secrets' | 'operatorId'>,
  received: Received,
): Callback | Reject {
  try {
    const call = parseCallback(received, { secrets, now: received.now });
    if (call.operator_id === operatorId) return call;
    return reject('unknown_operator', `This wallet does not serve operator ${call.operator_id}`);
  } catch (error) {
    if (error instanceof CallbackError) return reject(codeOf(error.check), error.message);
    throw error;
  }
}

function codeOf(check: Check): RejectCode {
  if (check === 'timestamp_stale' || check === 'timestamp_malformed') return 'stale_timestamp';
  return check.startsWith('signature_') || check === 'timestamp_missing' ? 'invalid_signature' : 'bad_request';
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(status === 405 && { allow: 'POST' }),
  });
  response.end(body);
}
