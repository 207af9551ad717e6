import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/** The wallet secret and, while it is being changed, the coming one: a call is valid by either. */
export type Secrets = { secret: string; nextSecret?: string | undefined };

/** What the signature check found; `detail` says it to a person and never holds the secret. */
export type SignatureVerdict = {
  verdict: 'valid' | 'invalid_signature' | 'stale_timestamp';
  detail: string;
  /** Which secret made x-pp-signature; absent when neither did. */
  signed_by?: 'current' | 'next';
};

/** What a check needs; `body` is the raw bytes as they arrived, `now` comes from the wallet's clock. */
export type SignedCall = {
  timestamp: string | undefined;
  signature: string | undefined;
  body: Uint8Array;
  now: Date;
};

export const TOLERANCE_SECONDS = 300;
export const LOWERCASE_HEX = /^[0-9a-f]{64}$/;
export const UNIX_SECONDS = /^[0-9]{1,12}$/;

const invalid = (detail: string): SignatureVerdict => ({ verdict: 'invalid_signature', detail });
const stale = (detail: string): SignatureVerdict => ({ verdict: 'stale_timestamp', detail });

const hmac = (key: KeyObject, timestamp: string, body: Uint8Array): Buffer =>
  createHmac('sha256', key).update(`${timestamp}.`, 'latin1').update(body).digest();

/** HMAC_SHA256(secret, "{timestamp}.{raw_json_body}") in lowercase hex. */
export const signatureOf = (secret: string, timestamp: string, body: Uint8Array): string =>
  hmac(createSecretKey(secret, 'utf8'), timestamp, body).toString('hex');

/**
 * Makes the check of a secret. The signature is judged before the timestamp, so that only a caller who knows the
 * secret learns what the clock thought of it. Contract: tag Wallet, "Signature payload" and "Changing the secret".
 */
export function makeVerify(secret: string, nextSecret?: string): (call: SignedCall) => SignatureVerdict {
  const current = createSecretKey(secret, 'utf8');
  const next = nextSecret === undefined ? undefined : createSecretKey(nextSecret, 'utf8');
  const isBy = (key: KeyObject, timestamp: string, body: Uint8Array, signature: string) =>
    timingSafeEqual(hmac(key, timestamp, body), Buffer.from(signature, 'hex'));
  return ({ timestamp, signature, body, now }) => {
    if (signature === undefined) return invalid('x-pp-signature is missing');
    if (timestamp === undefined) return invalid('x-pp-timestamp is missing');
    if (!LOWERCASE_HEX.test(signature)) return invalid('x-pp-signature is not 64 lowercase hex digits');
    if (isBy(current, timestamp, body, signature)) return { ...freshness(timestamp, now), signed_by: 'current' };
    if (next && isBy(next, timestamp, body, signature)) return { ...freshness(timestamp, now), signed_by: 'next' };
    return invalid('x-pp-signature does not match HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}")');
  };
}

/** How many seconds old a timestamp is; negative when it is ahead. */
export const ageOf = (timestamp: string, now: Date): number => Math.floor(now.getTime() / 1000) - Number(timestamp);

function freshness(timestamp: string, now: Date): SignatureVerdict {
  if (!UNIX_SECONDS.test(timestamp)) return stale('x-pp-timestamp is not Unix seconds in digits');
  const age = ageOf(timestamp, now);
  if (age > TOLERANCE_SECONDS) return stale(`x-pp-timestamp is ${age} seconds old; at most ${TOLERANCE_SECONDS}`);
  if (age < -TOLERANCE_SECONDS) return stale(`x-pp-timestamp is ${-age} seconds ahead; at most ${TOLERANCE_SECONDS}`);
  return { verdict: 'valid', detail: 'signature and timestamp are valid' };
}
