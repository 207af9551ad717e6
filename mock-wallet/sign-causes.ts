import { createHash, createHmac } from 'node:crypto';
import { type Mismatch, type Mistake, mistakesOf } from '../web/docs/signing/mistakes.ts';

/** Looks for the mistake that gives the signature that came. What is found is said without the secret. */
export function causesOf(mismatch: Mismatch): string[] {
  const given = mismatch.given.trim();
  return mistakesOf(mismatch)
    .filter((mistake) => mistake.write(digestOf(mistake)) === given)
    .map(({ cause }) => cause);
}

function digestOf({ hash, key, message }: Mistake): Buffer {
  const name = hash.replace('-', '').toLowerCase();
  return (key ? createHmac(name, key) : createHash(name)).update(message).digest();
}
