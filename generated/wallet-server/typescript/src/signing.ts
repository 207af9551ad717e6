import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which check of a callback failed. */
export type Check =
  | 'signature_missing'
  | 'timestamp_missing'
  | 'signature_malformed'
  | 'signature_mismatch'
  | 'timestamp_malformed'
  | 'timestamp_stale'
  | 'body_unreadable'
  | 'request_id_mismatch'
  | 'type_mismatch';

/** A callback that is not to be acted on. The message holds neither a secret nor the right signature. */
export class CallbackError extends Error {
  override readonly name = 'CallbackError';
  readonly check: Check;

  constructor(check: Check, message: string) {
    super(message);
    this.check = check;
  }
}

/** What is signed: the timestamp as it stands in its header, and the bytes of the body as they stand on the wire. */
export interface Signed {
  timestamp: string;
  body: Uint8Array;
}

/** A callback as it came; a header that did not come is undefined. */
export interface Arrived {
  /** x-pp-timestamp. */
  timestamp: string | undefined;
  /** x-pp-signature. */
  signature: string | undefined;
  /** The raw bytes: never a body that was parsed and written again. */
  body: Uint8Array;
}

export interface Trust {
  /** The wallet secret and, while it is being changed, the coming one: a signature by any of them is right. */
  secrets: readonly string[];
  /** The receiver's clock; the present unless told. */
  now?: Date | undefined;
}

/** How far a timestamp may be from the receiver's clock, either way. */
export const TOLERANCE_SECONDS = 300;

/** HMAC_SHA256(secret, "{timestamp}.{body}") in lowercase hex. */
export const sign = (secret: string, signed: Signed): string => hmac(secret, signed).toString('hex');

/**
 * Throws a CallbackError that names the first check to fail, and a TypeError when a secret is missing. The signature is
 * judged before the timestamp, so that only who knows a secret learns what the clock thought of it.
 */
export function verify({ timestamp, signature, body }: Arrived, { secrets, now = new Date() }: Trust): void {
  if (secrets.length === 0 || secrets.some((secret) => !secret))
    throw new TypeError('secrets is to be the wallet secret, or two, none of them empty: everybody can sign with that');
  if (signature === undefined) throw new CallbackError('signature_missing', 'x-pp-signature is missing');
  if (timestamp === undefined) throw new CallbackError('timestamp_missing', 'x-pp-timestamp is missing');
  if (!/^[0-9a-f]{64}$/.test(signature))
    throw new CallbackError('signature_malformed', 'x-pp-signature is not 64 lowercase hex digits');
  if (!isByOneOf(secrets, { timestamp, body }, signature))
    throw new CallbackError(
      'signature_mismatch',
      'x-pp-signature is by none of the secrets over this timestamp and body',
    );
  if (!/^[0-9]{1,12}$/.test(timestamp))
    throw new CallbackError('timestamp_malformed', 'x-pp-timestamp is not Unix seconds in digits');
  const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
  if (Math.abs(age) > TOLERANCE_SECONDS)
    throw new CallbackError(
      'timestamp_stale',
      `x-pp-timestamp is ${Math.abs(age)} seconds ${age > 0 ? 'old' : 'ahead'}`,
    );
}

/** Compares in constant time with every secret, whichever is right. */
function isByOneOf(secrets: readonly string[], signed: Signed, signature: string): boolean {
  const given = Buffer.from(signature, 'hex');
  return secrets.map((secret) => timingSafeEqual(hmac(secret, signed), given)).includes(true);
}

const hmac = (secret: string, { timestamp, body }: Signed): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'utf8')).update(`${timestamp}.`).update(body).digest();
