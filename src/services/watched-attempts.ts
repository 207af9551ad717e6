import type { Answer } from '../domain/round.ts';
import type { AttemptSent } from '../store/attempts.ts';
import type { Delivery } from '../wallet/exchange.ts';

/** What tells one attempt of a wallet call from any other. */
export interface AttemptIdentity {
  operatorId: string;
  verb: 'balance' | 'debit' | 'credit' | 'rollback';
  transactionId: string;
  /** The x-pp-request-id that the wallet gets. */
  requestId: string;
  /** The id of the player's request that this call is for; of a round, the one that began it. */
  playerRequestId: string | null;
  /** 1 for the first. */
  attempt: number;
}

/** One attempt of a wallet call that has ended. */
export interface AttemptSeen {
  call: AttemptIdentity;
  answer: Answer;
  ms: number;
}

export type WatchAttempt = (seen: AttemptSeen) => void;

/** What an attempt came to: what it means, and what went over the wire, to be written down. */
export interface Attempted {
  answer: Answer;
  sent: AttemptSent;
}

type Made = Pick<Attempted, 'answer'> & { sent: Omit<AttemptSent, 'ms'> };

/** Tells `watch` of every attempt once it has its answer, and notes how long that took. */
export const watched =
  <Call extends AttemptIdentity>(attempt: (call: Call) => Promise<Made>, watch: WatchAttempt) =>
  async (call: Call): Promise<Attempted> => {
    const from = performance.now();
    const { answer, sent } = await attempt(call);
    const ms = performance.now() - from;
    watch({ call, answer, ms });
    return { answer, sent: { ...sent, ms: Math.round(ms) } };
  };

/** As much of a reply is kept. */
const KEPT_BYTES = 4096;

/** What is kept of an attempt made at that time with those headers: of one that was not sent, no signature. */
export function sentAs(sent_at: Date, delivery: Delivery, headers: Record<string, string> = {}): Made['sent'] {
  const sent = delivery.kind === 'not-sent' ? {} : headers;
  const signed = { signature: bytesOf(sent['x-pp-signature']), next_signature: bytesOf(sent['x-pp-signature-next']) };
  if (delivery.kind !== 'reply') return { sent_at, ...signed, ...NO_REPLY };
  const { status, body } = delivery;
  return { sent_at, ...signed, status, reply: body.subarray(0, KEPT_BYTES), reply_bytes: body.byteLength };
}

const bytesOf = (hex: string | undefined) => (hex === undefined ? null : Buffer.from(hex, 'hex'));

const NO_REPLY = { status: null, reply: null, reply_bytes: null };
