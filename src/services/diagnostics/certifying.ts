import { createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';

/** A text with the signature that a server put under it. */
export interface Signed {
  text: string;
  /** Ed25519, base64. */
  signature: string;
  /** PEM. */
  public_key: string;
}

/**
 * Signs certificates, and knows those that were signed with the keys at hand. Its keys are derived from SECRETS_KEY, so
 * that every server of a database has the same ones and no further secret is to be kept.
 */
export interface Certifying {
  /** In PEM, the one that signs first. */
  publicKeys: readonly string[];
  sign(text: string): Signed;
  /** Whether a key at hand signed exactly this. */
  isOurs(signed: Signed): boolean;
  /**
   * Names a wallet secret without giving it away: by an HMAC under a key that goes with the one that signs. Undefined when
   * that one is not at hand.
   */
  tagOf(secret: string, operatorId: string, publicKey?: string): string | undefined;
}

interface Keys {
  privateKey: KeyObject;
  publicKey: string;
  tagging: Uint8Array;
}

/** @param secretsKeys SECRETS_KEY first, then the others. */
export function makeCertifying(secretsKeys: readonly [Uint8Array, ...Uint8Array[]]): Certifying {
  const [present, ...others] = secretsKeys.map(keysFrom) as [Keys, ...Keys[]];
  const all = [present, ...others];
  const keysOf = (publicKey: string) => all.find((keys) => keys.publicKey === publicKey);
  return {
    publicKeys: [...new Set(all.map(({ publicKey }) => publicKey))],
    sign(text) {
      const signature = sign(null, Buffer.from(text), present.privateKey).toString('base64');
      return { text, signature, public_key: present.publicKey };
    },
    isOurs: ({ text, signature, public_key }) =>
      keysOf(public_key) !== undefined && verify(null, Buffer.from(text), public_key, Buffer.from(signature, 'base64')),
    tagOf(secret, operatorId, publicKey = present.publicKey) {
      const keys = keysOf(publicKey);
      return (
        keys &&
        createHmac('sha256', keys.tagging)
          .update(JSON.stringify([operatorId, secret]))
          .digest('hex')
      );
    },
  };
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function keysFrom(secretsKey: Uint8Array): Keys {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', secretsKey, '', purpose, 32));
  const der = Buffer.concat([PKCS8, derived('certificate of conformance: Ed25519')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString();
  return { privateKey, publicKey, tagging: derived('certificate of conformance: wallet secret') };
}
