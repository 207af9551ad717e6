import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Arrived } from './face.ts';

/** The shared secret, the operator, and the one player it has; the balance as a decimal string. */
export interface WalletSettings {
  secret: string;
  operator: string;
  player: string;
  currency: string;
  balance: string;
}

export interface Call {
  operator_id: string;
  player_id: string;
  session_id: string;
  game_symbol: string;
  currency: string;
  request_id: string;
  transaction_id: string;
  transaction_type: string;
  action_type: string;
  amount: string;
  original_transaction_id?: string;
}

export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The texts of every call, in the order of the brief. */
export const FIELDS = [
  'operator_id',
  'player_id',
  'session_id',
  'game_symbol',
  'currency',
  'request_id',
  'transaction_id',
  'transaction_type',
  'action_type',
  'amount',
] as const;

const VERBS = ['balance', 'debit', 'credit', 'rollback'];

/** The half of the wallet that lets a call in: whether it is the provider's, fresh, whole and meant for this operator. */
export class Doorkeeper {
  readonly settings: WalletSettings;

  constructor(settings: WalletSettings) {
    this.settings = settings;
  }

  route({ method, verb, raw }: Arrived): void {
    if (!VERBS.includes(verb)) throw new Refused('not_found', 'No such call');
    if (method !== 'POST') throw new Refused('method_not_allowed', 'Calls are POST');
    if (raw.length > 65_536) throw new Refused('bad_request', 'The body is too large');
  }

  authenticate({ headers, raw }: Arrived): void {
    const timestamp = String(headers['x-pp-timestamp'] ?? '');
    const signature = String(headers['x-pp-signature'] ?? '');
    if (!this.isSigned(signature, timestamp, raw)) throw new Refused('invalid_signature', 'Invalid signature');
    if (!this.isFresh(timestamp)) throw new Refused('stale_timestamp', 'Stale timestamp');
  }

  isSigned(signature: string, timestamp: string, raw: Buffer): boolean {
    return this.isEqual(signature, this.hmac(this.signedBytes(timestamp, raw)));
  }

  signedBytes(timestamp: string, raw: Buffer): Buffer {
    return Buffer.concat([Buffer.from(`${timestamp}.`), raw]);
  }

  hmac(bytes: Buffer): string {
    return createHmac('sha256', this.settings.secret).update(bytes).digest('hex');
  }

  isEqual(given: string, expected: string): boolean {
    const [a, b] = [Buffer.from(given), Buffer.from(expected)];
    return a.length === b.length && timingSafeEqual(a, b);
  }

  isFresh(timestamp: string): boolean {
    return /^[0-9]{1,12}$/.test(timestamp) && Math.abs(this.age(timestamp)) <= 300;
  }

  /** Seconds since that moment. */
  age(timestamp: string): number {
    return Math.floor(Date.now() / 1000) - Number(timestamp);
  }

  read(raw: Buffer): Call {
    try {
      const call: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
      if (typeof call === 'object' && call !== null) return call as Call;
    } catch {
      // Not JSON: as any other body that is no call.
    }
    throw new Refused('bad_request', 'The body is not a JSON object');
  }

  admit(call: Call, arrived: Arrived): void {
    for (const field of FIELDS) this.requireText(call?.[field], field);
    if (call.transaction_type === 'rollback') this.requireText(call.original_transaction_id, 'original_transaction_id');
    this.checkPath(call, arrived);
    this.checkRequestId(call, arrived);
    this.checkOperator(call);
  }

  requireText(value: unknown, field: string): void {
    if (typeof value !== 'string' || value === '' || !value.isWellFormed())
      throw new Refused('bad_request', `${field} is missing or no text`);
  }

  checkPath(call: Call, { verb }: Arrived): void {
    if (call.transaction_type !== verb) throw new Refused('bad_request', 'transaction_type is not the path');
  }

  checkRequestId(call: Call, { headers }: Arrived): void {
    if (call.request_id !== headers['x-pp-request-id'])
      throw new Refused('bad_request', 'request_id is not the header x-pp-request-id');
  }

  checkOperator(call: Call): void {
    if (call.operator_id !== this.settings.operator) throw new Refused('unknown_operator', 'Unknown operator');
  }
}
