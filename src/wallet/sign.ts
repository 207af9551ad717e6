import { createHmac } from 'node:crypto';

/**
 * Lowercase hex of HMAC_SHA256(secret, "{timestamp}.{raw_json_body}"), over the body's raw bytes.
 * `timestamp` is unix seconds as text, as in x-pp-timestamp. Contract: the Wallet tag.
 */
export const sign = (secret: string, timestamp: string, rawBody: Uint8Array): string =>
  createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest('hex');
