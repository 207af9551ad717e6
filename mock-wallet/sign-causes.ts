import { createHash, createHmac } from 'node:crypto';

/** A signature that does not match; `body` is the bytes that came. */
export type Mismatch = { secret: string; timestamp: string; given: string; body: Buffer };

type Attempt = [cause: string, signature: () => string | Buffer];

/**
 * Looks for the mistake that gives the signature that came: each way to sign wrongly is tried with the right secret, and
 * each way to hold the secret wrongly on the right string. What is found is said without the secret.
 */
export function causesOf(mismatch: Mismatch): string[] {
  const attempts = [...ofEncoding(mismatch), ...ofString(mismatch), ...ofSecret(mismatch)];
  const given = mismatch.given.trim();
  return attempts.filter(([, signature]) => signature() === given).map(([cause]) => cause);
}

const sign = (secret: string | Buffer, signed: string | Buffer, hash = 'sha256'): string =>
  createHmac(hash, secret).update(signed).digest('hex');

/** The right bytes, written in another way, or of another function. */
function ofEncoding({ secret, timestamp, given, body }: Mismatch): Attempt[] {
  const signed = signedString(timestamp, body);
  const right = sign(secret, signed);
  const cut = given.trim().length;
  return [
    ['the signature is right, but in upper case', () => right.toUpperCase()],
    ['the signature is right, but has spaces around it', () => (given === given.trim() ? '' : right)],
    ['the signature is right, but carries a prefix', () => `${given.trim().split(/[=:]/, 1)[0]}=${right}`],
    ['the signature is right, but cut short', () => (cut >= 8 && cut < 64 ? right.slice(0, cut) : '')],
    ['it is base64 instead of hex', () => Buffer.from(right, 'hex').toString('base64')],
    ['it is base64url instead of hex', () => Buffer.from(right, 'hex').toString('base64url')],
    ['it is made with HMAC-SHA1', () => sign(secret, signed, 'sha1')],
    ['it is made with HMAC-SHA512', () => sign(secret, signed, 'sha512')],
    [
      'it is a plain SHA-256 of the secret and the string, not an HMAC',
      () => createHash('sha256').update(secret).update(signed).digest('hex'),
    ],
    ['secret and string changed places in the HMAC', () => sign(signed, secret)],
  ];
}

/** The right secret over another string. */
function ofString({ secret, timestamp, body }: Mismatch): Attempt[] {
  const over = (cause: string, signed: () => string | Buffer): Attempt => [cause, () => sign(secret, signed())];
  const near = Array.from({ length: 20 }, (_, i) => Number(timestamp) + (i < 10 ? i - 10 : i - 9));
  return [
    over('the timestamp was not signed, only the body', () => body),
    over('the point between timestamp and body is missing', () => Buffer.concat([Buffer.from(timestamp), body])),
    over('body and timestamp were signed in the other order', () =>
      Buffer.concat([body, Buffer.from(`.${timestamp}`)]),
    ),
    over('timestamp and body were joined with ":"', () => Buffer.concat([Buffer.from(`${timestamp}:`), body])),
    over('timestamp and body were joined with a new line', () => Buffer.concat([Buffer.from(`${timestamp}\n`), body])),
    over('the timestamp was signed in milliseconds', () => signedString(`${timestamp}000`, body)),
    ...near.map((seconds) =>
      over(`the timestamp that was signed is ${seconds}, not the one of x-pp-timestamp`, () =>
        signedString(`${seconds}`, body),
      ),
    ),
    ...otherBodies(body).map(([how, other]) =>
      over(`the body was signed ${how}, and sent otherwise`, () => signedString(timestamp, Buffer.from(other))),
    ),
  ];
}

/** The right string with a secret that was read wrongly. */
function ofSecret({ secret, timestamp, body }: Mismatch): Attempt[] {
  const held: [string, string | Buffer][] = [
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
    ['was decoded from hex', Buffer.from(secret, 'hex')],
    ['was decoded from base64', Buffer.from(secret, 'base64')],
    ['is empty', ''],
  ];
  const signed = signedString(timestamp, body);
  return held
    .filter(([, other]) => other !== secret)
    .map(([how, other]): Attempt => [`the secret that signed ${how}`, () => sign(other, signed)]);
}

const signedString = (timestamp: string, body: Buffer): Buffer => Buffer.concat([Buffer.from(`${timestamp}.`), body]);

/** The same JSON as other writers would put it; only those that differ from the bytes that came. */
function otherBodies(body: Buffer): [how: string, text: string][] {
  const text = body.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const compact = JSON.stringify(value);
  const escaped = (json: string) =>
    json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const others: [string, string][] = [
    ['with spaces after "," and ":"', spaced(value)],
    ['with spaces after "," and ":", and letters beyond ASCII escaped', escaped(spaced(value))],
    ['without white space', compact],
    ['without white space, and letters beyond ASCII escaped', escaped(compact)],
    ['with "/" escaped', compact.replaceAll('/', '\\/')],
    ['indented by two', JSON.stringify(value, null, 2)],
    ['indented by four', JSON.stringify(value, null, 4)],
    ['with its fields in alphabetical order', JSON.stringify(sorted(value))],
    ['with a new line at its end', `${text}\n`],
    ['without the white space around it', text.trim()],
    ['as nothing', ''],
  ];
  return others.filter(([, other], i) => other !== text && others.findIndex(([, each]) => each === other) === i);
}

function spaced(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${spaced(field)}`);
  return `{${fields.join(', ')}}`;
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
