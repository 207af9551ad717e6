import { createHmac } from 'node:crypto';
import { sign } from '../wallet/sign.ts';
import type { Amounts } from './amounts.ts';
import { type Budget, TimeUsedUp, USED_UP } from './budget.ts';
import type { Call } from './calls.ts';
import { type Evidence, evidenceOf, type Hide } from './evidence.ts';
import type { Arrival, Outgoing, Wire } from './wire.ts';

/** How a call differs from one that is made as it should be. */
export interface Wish {
  /** Another path than the verb of its type. */
  to?: string;
  method?: string;
  /** Other bytes than the call's JSON. */
  bytes?: string | Uint8Array;
  /** Other bytes to sign than those that are sent. */
  signs?: string | Uint8Array;
  secret?: string;
  /** Another timestamp, which is signed; undefined leaves it out. */
  timestamp?: string | undefined;
  /** What is sent in place of the right signature; undefined leaves it out. */
  signature?(right: string, forge: Forge): string | undefined;
  /** Headers beside the usual ones, or in place of them; undefined leaves one out. */
  headers?: Record<string, string | undefined>;
}

/** What a forged signature is made of. */
export interface Forge {
  timestamp: string;
  body: Uint8Array;
  /** HMAC-SHA256 of something else under the wallet's secret, in lowercase hex. */
  mac(message: Uint8Array): string;
}

/** What came back, as far as it can be read. */
export interface Answer {
  /** The call that was answered. */
  sent: Call;
  arrival: Arrival;
  evidence: Evidence;
  /** 0 when nothing came. */
  status: number;
  text: string;
  /** Empty when the reply names none. */
  contentType: string;
  /** The fields of the body, when it is a JSON object. */
  fields: Record<string, unknown> | undefined;
  /** success: true under a 2xx. */
  accepted: boolean;
  /** success: false under a 2xx or 4xx, or any other 4xx. */
  refused: boolean;
  /** The balance it says, in minor units; undefined when it says none that can be read exactly. */
  balance: bigint | undefined;
}

interface Needs {
  /** Without slashes at its end. */
  base: string;
  secret: string;
  clock: () => Date;
  amounts: Amounts;
  budget: Budget;
  hide: Hide;
}

export type Caller = ReturnType<typeof makeCaller>;

/** Signs calls and sends them, one attempt each. */
export function makeCaller({ base, secret, clock, amounts, budget, hide }: Needs) {
  const now = (): number => Math.floor(clock().getTime() / 1000);

  function outgoing(call: Call, wish: Wish): Outgoing {
    const body = bytesOf(wish.bytes ?? JSON.stringify(call));
    const timestamp = 'timestamp' in wish ? wish.timestamp : String(now());
    const key = wish.secret ?? secret;
    const right = sign(key, timestamp ?? '', bytesOf(wish.signs ?? body));
    const mac = (message: Uint8Array) => createHmac('sha256', key).update(message).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'x-pp-request-id': call.request_id,
      'x-pp-timestamp': timestamp,
      'x-pp-signature': wish.signature ? wish.signature(right, { timestamp: timestamp ?? '', body, mac }) : right,
      ...wish.headers,
    };
    const url = new URL(`${base}/${wish.to ?? call.transaction_type}`);
    return { method: wish.method ?? 'POST', url, headers: present(headers), body };
  }

  return {
    /** Unix seconds. */
    now,
    /** Never throws for what the wallet does. @throws TimeUsedUp */
    async send(wire: Wire, call: Call, wish: Wish): Promise<Answer> {
      const patience = budget.patience();
      const request = outgoing(call, wish);
      const begun = clock().getTime();
      const arrival = await wire.send(request, patience);
      if (arrival.kind === 'silence' && budget.isUsedUp()) throw new TimeUsedUp(USED_UP);
      const ms = clock().getTime() - begun;
      budget.note(ms, arrival.kind !== 'silence');
      const exchanged = { call: `${call.transaction_type} ${call.amount}`, outgoing: request, arrival, ms };
      return { ...readArrival(arrival, amounts), sent: call, arrival, evidence: evidenceOf(exchanged, hide) };
    },
  };
}

const bytesOf = (bytes: string | Uint8Array): Uint8Array => (typeof bytes === 'string' ? Buffer.from(bytes) : bytes);

const present = (headers: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

function readArrival(arrival: Arrival, amounts: Amounts): Omit<Answer, 'sent' | 'arrival' | 'evidence'> {
  if (arrival.kind !== 'reply') return NOTHING;
  const { status } = arrival;
  const text = Buffer.from(arrival.body).toString('utf8');
  const fields = fieldsOf(text);
  const isDone = status >= 200 && status <= 299;
  const isClientError = status >= 400 && status <= 499;
  return {
    status,
    text,
    contentType: arrival.headers['content-type'] ?? '',
    fields,
    accepted: isDone && fields?.success === true,
    refused: fields?.success !== true && (isClientError || (isDone && fields?.success === false)),
    balance: amounts.read(fields?.balance),
  };
}

const NOTHING = {
  status: 0,
  text: '',
  contentType: '',
  fields: undefined,
  accepted: false,
  refused: false,
  balance: undefined,
};

function fieldsOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
