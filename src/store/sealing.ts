import { createCipheriv, createDecipheriv, createHash, createSecretKey } from 'node:crypto';
import type { Random } from '../domain/games/random.ts';

/** Encrypts wallet secrets at rest. `owner` is bound to the text: a secret moved to another operator does not open. */
export interface Sealing {
  seal(text: string, owner: string): string;
  /** @throws Error when the text was sealed with a key that is not here, or for another owner. */
  open(sealed: string, owner: string): string;
  /** Whether the text was sealed with the key that seals now. */
  isPresent(sealed: string): boolean;
  /** Whether the key that the text was sealed with is here. */
  hasKeyOf(sealed: string): boolean;
}

/**
 * AES-256-GCM under SECRETS_KEY (32 bytes), as `v1.<key id>.<nonce>.<text and tag>`, base64url. The other keys only open:
 * those that came before it, and one that is to come, which other servers may seal with already.
 */
export function makeSealing(key: Uint8Array, random: Random, others: readonly Uint8Array[] = []): Sealing {
  const keyId = idOf(key);
  // As key objects: Node takes four times as long with bytes, and a secret is opened for each call to a wallet.
  const keys = new Map([...others, key].map((one) => [idOf(one), createSecretKey(one)]));
  return {
    isPresent: (sealed) => keyOf(sealed) === keyId,
    hasKeyOf: (sealed) => keys.has(keyOf(sealed)),
    seal(text, owner) {
      const nonce = random(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return ['v1', keyId, Buffer.from(nonce).toString('base64url'), sealed.toString('base64url')].join('.');
    },
    open(sealed, owner) {
      const [version, sealedWith, nonce, text] = sealed.split('.');
      if (version !== 'v1' || !nonce || !text) throw new Error(`The stored secret of ${owner} is damaged`);
      const opensIt = keys.get(sealedWith ?? '');
      if (!opensIt) {
        throw new Error(
          `The stored secret of ${owner} was sealed with another SECRETS_KEY (${sealedWith}); put that one into ` +
            'OTHER_SECRETS_KEYS',
        );
      }
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', opensIt, Buffer.from(nonce, 'base64url'))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
    },
  };
}

const keyOf = (sealed: string): string => sealed.split('.')[1] ?? '';

/** Says which key sealed a text, and nothing of the key. */
const idOf = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex').slice(0, 8);
