import { type Bytes, joined, toHex, utf8 } from './bytes.ts';
import { type Mismatch, type Mistake, mistakesOf } from './mistakes.ts';

/** The digest of a mistake, by the browser's own cryptography. */
async function digestOf({ hash, key, message }: Pick<Mistake, 'hash' | 'key' | 'message'>): Promise<Uint8Array> {
  if (!key) return new Uint8Array(await crypto.subtle.digest(hash, message));
  // WebCrypto takes no empty key; HMAC fills a key up with zeros, so that one zero is the same key. RFC 2104.
  const raw = key.byteLength > 0 ? key : new Uint8Array(1);
  const imported = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message));
}

/** Lowercase hex of HMAC_SHA256(secret, "{timestamp}.{raw_json_body}"). */
export const signatureOf = async (secret: string, timestamp: string, body: Bytes): Promise<string> =>
  toHex(await digestOf({ hash: 'SHA-256', key: utf8(secret), message: joined(`${timestamp}.`, body) }));

/** The mistakes that give the signature that came. */
export async function causesOf(mismatch: Mismatch): Promise<string[]> {
  const given = mismatch.given.trim();
  const tried = mistakesOf(mismatch).map(async (mistake) => {
    const signature = mistake.write(await digestOf(mistake));
    return signature === given ? [mistake.cause] : [];
  });
  return (await Promise.all(tried)).flat();
}
