import { type Bytes, fromBase64, fromHex, joined, toBase64, toBase64Url, toHex, utf8 } from './bytes.ts';
import { otherBodies } from './other-bodies.ts';

/** A signature that does not match; `body` is the bytes that came. */
export interface Mismatch {
  secret: string;
  timestamp: string;
  given: string;
  body: Uint8Array;
}

/** A way to sign wrongly, as what has to be computed to see whether it was this one. */
export interface Mistake {
  cause: string;
  hash: 'SHA-1' | 'SHA-256' | 'SHA-512';
  /** The key of the HMAC; a plain hash when there is none. */
  key?: Bytes;
  message: Bytes;
  /** The digest as it would have come. */
  write: (digest: Uint8Array) => string;
}

/**
 * The usual mistakes: each way to sign wrongly with the right secret, and each way to hold the secret wrongly on the right
 * string. The mock wallet and the calculator of the docs compute them, each with the cryptography of its place. No cause
 * names the secret.
 */
export const mistakesOf = (mismatch: Mismatch): Mistake[] => [
  ...ofEncoding(mismatch),
  ...ofString(mismatch),
  ...ofSecret(mismatch),
];

const signedBytes = (timestamp: string, body: Uint8Array): Bytes => joined(`${timestamp}.`, body);

/** The right bytes, written in another way, or of another function. */
function ofEncoding({ secret, timestamp, given, body }: Mismatch): Mistake[] {
  const [key, message] = [utf8(secret), signedBytes(timestamp, body)];
  const right = { hash: 'SHA-256', key, message } as const;
  const trimmed = given.trim();
  const cut = trimmed.length;
  const written = (cause: string, write: Mistake['write']): Mistake => ({ ...right, cause, write });
  return [
    written('the signature is right, but in upper case', (digest) => toHex(digest).toUpperCase()),
    written('the signature is right, but has spaces around it', (digest) => (given === trimmed ? '' : toHex(digest))),
    written(
      'the signature is right, but carries a prefix',
      (digest) => `${trimmed.split(/[=:]/, 1)[0]}=${toHex(digest)}`,
    ),
    written('the signature is right, but cut short', (digest) =>
      cut >= 8 && cut < 64 ? toHex(digest).slice(0, cut) : '',
    ),
    written('it is base64 instead of hex', toBase64),
    written('it is base64url instead of hex', toBase64Url),
    { ...right, cause: 'it is made with HMAC-SHA1', hash: 'SHA-1', write: toHex },
    { ...right, cause: 'it is made with HMAC-SHA512', hash: 'SHA-512', write: toHex },
    {
      cause: 'it is a plain SHA-256 of the secret and the string, not an HMAC',
      hash: 'SHA-256',
      message: joined(secret, message),
      write: toHex,
    },
    {
      cause: 'secret and string changed places in the HMAC',
      hash: 'SHA-256',
      key: message,
      message: key,
      write: toHex,
    },
  ];
}

/** The right secret over another string. */
function ofString({ secret, timestamp, body }: Mismatch): Mistake[] {
  const key = utf8(secret);
  const over = (cause: string, ...message: (string | Uint8Array)[]): Mistake => {
    return { cause, hash: 'SHA-256', key, message: joined(...message), write: toHex };
  };
  const near = Array.from({ length: 20 }, (_, i) => Number(timestamp) + (i < 10 ? i - 10 : i - 9));
  return [
    over('the timestamp was not signed, only the body', body),
    over('the point between timestamp and body is missing', timestamp, body),
    over('body and timestamp were signed in the other order', body, `.${timestamp}`),
    over('timestamp and body were joined with ":"', `${timestamp}:`, body),
    over('timestamp and body were joined with a new line', `${timestamp}\n`, body),
    over('the timestamp was signed in milliseconds', `${timestamp}000.`, body),
    ...near.map((seconds) =>
      over(`the timestamp that was signed is ${seconds}, not the one of x-pp-timestamp`, `${seconds}.`, body),
    ),
    ...otherBodies(body).map(([how, other]) =>
      over(`the body was signed ${how}, and sent otherwise`, `${timestamp}.`, other),
    ),
  ];
}

/** The right string with a secret that was read wrongly. */
function ofSecret({ secret, timestamp, body }: Mismatch): Mistake[] {
  const held: [how: string, as: string | Bytes | undefined][] = [
    ['ends in a new line', `${secret}\n`],
    ['ends in CRLF', `${secret}\r\n`],
    ['ends in a space', `${secret} `],
    ['begins with a space', ` ${secret}`],
    ['is without the white space around it', secret.trim()],
    ['is in double quotes', `"${secret}"`],
    ['is in single quotes', `'${secret}'`],
    ['is without its prefix', secret.replace(/^[a-z]+_/, '')],
    ['is in upper case', secret.toUpperCase()],
    ['is in lower case', secret.toLowerCase()],
    ['was decoded from hex', fromHex(secret)],
    ['was decoded from base64', leniently(secret)],
    ['is empty', ''],
  ];
  const message = signedBytes(timestamp, body);
  return held.flatMap(([how, as]) => {
    if (as === undefined || as === secret) return [];
    const key = typeof as === 'string' ? utf8(as) : as;
    return [{ cause: `the secret that signed ${how}`, hash: 'SHA-256', key, message, write: toHex } as const];
  });
}

/** Base64 as most decoders take it: they skip what is not in the alphabet. */
function leniently(text: string): Bytes | undefined {
  const known = text.replace(/[^A-Za-z0-9+/_-]/g, '');
  return fromBase64(known.length % 4 === 1 ? known.slice(0, -1) : known);
}
