import { isAmount } from '../domain/money.ts';
import type { Answer } from '../domain/round.ts';
import type { Delivery } from './transport.ts';

/** What a reply must agree with to be OK. */
export interface Expected {
  transactionId: string;
  currency: string;
}

const CALL_CODES = new Set(['invalid_signature', 'stale_timestamp']);

/** Puts what came back for one attempt into its class: OK, REJECT, NOT_SENT or UNKNOWN. Pure. */
export function classify(delivery: Delivery, expected: Expected): Answer {
  if (delivery.kind === 'not-sent') return { class: 'NOT_SENT', detail: delivery.detail };
  if (delivery.kind === 'no-reply') return unknown(delivery.detail);
  const { status, contentType, body } = delivery;
  if (!isJson(contentType))
    return unknown(`HTTP ${status} with content-type ${contentType?.slice(0, 80) ?? 'missing'}`);
  const reply = parse(body);
  if (!reply) return unknown(`HTTP ${status} with a body that is not a JSON object`);
  if (reply.success === true) return accepted(status, reply, expected);
  return refused(status, reply, expected);
}

function accepted(status: number, reply: Record<string, unknown>, expected: Expected): Answer {
  const { balance } = reply;
  if (status < 200 || status > 299) return unknown(`success under HTTP ${status}`);
  if (reply.transaction_id !== expected.transactionId) return unknown('success for another transaction_id');
  if (reply.currency !== expected.currency) return unknown('success in another currency');
  if (typeof balance !== 'string' || !isAmount(balance, expected.currency)) {
    return unknown(`success with a balance that is not an amount of ${expected.currency}`);
  }
  return { class: 'OK', balance };
}

/** A refusal need not name the transaction; one that names another is the answer to another call, and ends no round. */
function refused(status: number, reply: Record<string, unknown>, { transactionId }: Expected): Answer {
  const { success, error, transaction_id: named } = reply;
  const verdict = (status >= 200 && status <= 299) || (status >= 400 && status <= 499);
  const retriable = status === 408 || status === 429;
  if (!verdict || retriable || success !== false) return unknown(`HTTP ${status} without a verdict`);
  if (typeof error !== 'string' || !isCode(error)) return unknown('a reject without a code');
  if (typeof named === 'string' && named !== '' && named !== transactionId)
    return unknown('a reject of another transaction_id');
  return { class: 'REJECT', code: error, aboutTheCall: status === 401 || CALL_CODES.has(error) };
}

/** A database keeps no U+0000: a verdict that cannot be written down would leave its round where it is. */
const isCode = (error: string): boolean => error !== '' && error.length <= 64 && !error.includes('\0');

const unknown = (detail: string): Answer => ({ class: 'UNKNOWN', detail });

const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');

function parse(body: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
