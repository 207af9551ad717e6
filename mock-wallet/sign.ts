import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/** What the signature check found; `detail` says it to a person and never holds the secret. */
export type SignatureVerdict = { verdict: 'valid' | 'invalid_signature' | 'stale_timestamp'; detail: string };

/** What a check needs; `body` is the raw bytes as they arrived, `now` comes from the wallet's clock. */
export type SignedCall = {
  timestamp: string | undefined;
  signature: string | undefined;
  body: Uint8Array;
  now: Date;
};

const TOLERANCE_SECONDS = 300;
const LOWERCASE_HEX = /^[0-9a-f]{64}$/;
const UNIX_SECONDS = /^[0-9]{1,12}$/;

const invalid = (detail: string): SignatureVerdict => ({ verdict: 'invalid_signature', detail });
const stale = (detail: string): SignatureVerdict => ({ verdict: 'stale_timestamp', detail });

const hmac = (key: KeyObject, timestamp: string, body: Uint8Array): Buffer =>
  createHmac('sha256', key).update(`${timestamp}.`, 'latin1').update(body).digest();

/** HMAC_SHA256(secret, "{timestamp}.{raw_json_body}") in lowercase hex. */
export const signatureOf = (secret: string, timestamp: string, body: Uint8Array): string =>
  hmac(createSecretKey(secret, 'utf8'), timestamp, body).toString('hex');

/**
 * Makes the check of one secret. The signature is judged before the timestamp, so that only a caller who knows the
 * secret learns what the clock thought of it. Contract: tag Wallet, "Signature payload".
 */
export function makeVerify(secret: string): (call: SignedCall) => SignatureVerdict {
  const key = createSecretKey(secret, 'utf8');
  return ({ timestamp, signature, body, now }) => {
    if (signature === undefined) return invalid('x-pp-signature is missing');
    if (timestamp === undefined) return invalid('x-pp-timestamp is missing');
    if (!LOWERCASE_HEX.test(signature)) return invalid('x-pp-signature is not 64 lowercase hex digits');
    if (!timingSafeEqual(hmac(key, timestamp, body), Buffer.from(signature, 'hex')))
      return invalid('x-pp-signature does not match HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}")');
    return freshness(timestamp, now);
  };
}

function freshness(timestamp: string, now: Date): SignatureVerdict {
  if (!UNIX_SECONDS.test(timestamp)) return stale('x-pp-timestamp is not Unix seconds in digits');
  const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
  if (age > TOLERANCE_SECONDS) return stale(`x-pp-timestamp is ${age} seconds old; at most ${TOLERANCE_SECONDS}`);
  if (age < -TOLERANCE_SECONDS) return stale(`x-pp-timestamp is ${-age} seconds ahead; at most ${TOLERANCE_SECONDS}`);
  return { verdict: 'valid', detail: 'signature and timestamp are valid' };
}
