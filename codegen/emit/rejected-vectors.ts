import { createHash, createHmac } from 'node:crypto';
import { base, bytes, type Case, DEBIT, SECRET, seconds, TIMESTAMP } from './accepted-vectors.ts';

type Sign = (message: Case) => string;

/** A message and the wrong signature it arrives with, made from the right one. */
export interface RejectedCase extends Case {
  readonly reason: 'invalid_signature' | 'stale_timestamp' | 'invalid_timestamp';
  readonly now?: string;
  readonly made: (right: string, message: Case, sign: Sign) => string;
}

function forged(name: string, made: RejectedCase['made'], changes: Partial<Case> = {}): RejectedCase {
  return { ...base, ...changes, name: `rejected: ${name}`, reason: 'invalid_signature', made };
}

const right: RejectedCase['made'] = (signature) => signature;
const over =
  (changes: Partial<Case>): RejectedCase['made'] =>
  (_right, message, sign) =>
    sign({ ...message, ...changes });
const joined =
  (separator: string): RejectedCase['made'] =>
  (_right, { secret, timestamp, body }) =>
    createHmac('sha256', secret).update(timestamp).update(separator).update(body).digest('hex');

/** The right signature, spoilt. */
const SPOILT: Record<string, RejectedCase['made']> = {
  '64 times f': () => 'f'.repeat(64),
  'a space before': (hex) => ` ${hex}`,
  'a space after': (hex) => `${hex} `,
  'a newline after': (hex) => `${hex}\n`,
  'a NUL after': (hex) => `${hex}\u0000`,
  'in quotes': (hex) => `"${hex}"`,
  'with the prefix v1=': (hex) => `v1=${hex}`,
  'as t= and v1=': (hex) => `t=${TIMESTAMP},v1=${hex}`,
  'with the prefix HMAC-SHA256': (hex) => `HMAC-SHA256 ${hex}`,
  'colons between the bytes': (hex) => hex.replace(/..(?=.)/g, '$&:'),
  'a comma and another signature before': (hex) => `${'0'.repeat(64)},${hex}`,
  'base64 for URLs': (hex) => Buffer.from(hex, 'hex').toString('base64url'),
  'the hex in base64': (hex) => Buffer.from(hex).toString('base64'),
  'one letter in upper case': (hex) => hex.replace(/[a-f]/, (letter) => letter.toUpperCase()),
  'a Cyrillic a': (hex) => hex.replace('a', '\u0430'),
  'the bytes in reverse': (hex) => Buffer.from(hex, 'hex').reverse().toString('hex'),
  'the digits in reverse': (hex) => [...hex].reverse().join(''),
  'the two halves exchanged': (hex) => hex.slice(32) + hex.slice(0, 32),
  'the digit in the middle changed': (hex) => hex.slice(0, 32) + (hex[32] === '0' ? '1' : '0') + hex.slice(33),
  'truncated to 40 digits': (hex) => hex.slice(0, 40),
  'truncated to one digit': (hex) => hex.slice(0, 1),
  'padded with zeros': (hex) => `${hex}${'0'.repeat(64)}`,
  'the word null': () => 'null',
  'the word undefined': () => 'undefined',
};

/** A body, and what a program made of it before it signed. */
const TOUCHED: Record<string, readonly [body: string, touch: (body: string) => string | Uint8Array]> = {
  'the body written again with spaces': [DEBIT, (body) => JSON.stringify(JSON.parse(body), null, 1)],
  'the body written again without spaces': [DEBIT.replaceAll(':', ': '), (body) => JSON.stringify(JSON.parse(body))],
  'a large number written again': ['{"amount":10000000000000000000001}', () => '{"amount":1e+22}'],
  'a number below zero written again': ['{"amount":-0}', () => '{"amount":0}'],
  'an exponent written again': ['{"amount":1e2}', () => '{"amount":100}'],
  'the first of two equal keys dropped': ['{"amount":"2.00","amount":"3.00"}', () => '{"amount":"3.00"}'],
  'letters escaped': ['{"player_id":"Jörg"}', () => '{"player_id":"J\\u00f6rg"}'],
  'letters no longer escaped': ['{"player_id":"J\\u00f6rg"}', () => '{"player_id":"Jörg"}'],
  'escapes in the other case': ['{"player_id":"J\\u00f6rg"}', () => '{"player_id":"J\\u00F6rg"}'],
  'HTML escaped': ['{"player_id":"<a&b>"}', () => '{"player_id":"\\u003ca\\u0026b\\u003e"}'],
  'encoded as Latin-1': ['{"player_id":"Jörg"}', (body) => Buffer.from(body, 'latin1')],
  'encoded twice': ['{"player_id":"Jörg"}', (body) => Buffer.from(Buffer.from(body).toString('latin1'))],
  'encoded as UTF-16': ['{"amount":"2.00"}', (body) => Buffer.from(body, 'utf16le')],
  'CRLF become LF': ['{\r\n"amount":"2.00"\r\n}', (body) => body.replaceAll('\r\n', '\n')],
  'LF become CRLF': ['{\n"amount":"2.00"\n}', (body) => body.replaceAll('\n', '\r\n')],
  trimmed: [` ${DEBIT} `, (body) => body.trim()],
  'the last byte left out': [DEBIT, (body) => body.slice(0, -1)],
  'a NUL at the end': [DEBIT, (body) => `${body}\u0000`],
  'in lower case': [DEBIT, (body) => body.toLowerCase()],
  'nothing of the body': [DEBIT, () => ''],
  'the body in base64': [DEBIT, (body) => Buffer.from(body).toString('base64')],
  'the body in hex': [DEBIT, (body) => Buffer.from(body).toString('hex')],
  'the body as a JSON text': [DEBIT, (body) => JSON.stringify(body)],
  'the body percent-encoded': [DEBIT, (body) => encodeURIComponent(body)],
  'another player': [DEBIT, (body) => body.replace('129001', '129002')],
  'another transaction': [DEBIT, (body) => body.replace(':0:1:', ':0:2:')],
  'another currency': [DEBIT, (body) => body.replace('USD', 'EUR')],
  'a field added': [DEBIT, (body) => body.replace('}', ',"x":1}')],
};

const digest = (algorithm: string, secret: string, ...parts: (string | Uint8Array)[]): string => {
  const hmac = createHmac(algorithm, secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest('hex');
};

/** Signatures made in another way than the contract's. */
const OTHERWISE: Record<string, RejectedCase['made']> = {
  'the body before the timestamp': (_hex, { secret, timestamp, body }) =>
    digest('sha256', secret, body, `.${timestamp}`),
  'a dot at the end': (_hex, { secret, timestamp, body }) => digest('sha256', secret, `${timestamp}.`, body, '.'),
  'two dots': (_hex, { secret, timestamp, body }) => digest('sha256', secret, `${timestamp}..`, body),
  'a comma': joined(','),
  'a space between': joined(' '),
  'the method and path before': (_hex, { secret, timestamp, body }) =>
    digest('sha256', secret, `POST/debit${timestamp}.`, body),
  'the request id before': (_hex, { secret, timestamp, body }) =>
    digest('sha256', secret, `7d8a3996269f4cf3bb9f5aa6f65de3c1.${timestamp}.`, body),
  'the timestamp in milliseconds': over({ timestamp: `${TIMESTAMP}000` }),
  'the timestamp of a minute before': over({ timestamp: seconds(-60) }),
  'an empty timestamp': over({ timestamp: '' }),
  'the secret in base64': over({ secret: Buffer.from(SECRET).toString('base64') }),
  'the secret in hex': over({ secret: Buffer.from(SECRET).toString('hex') }),
  'the secret hashed': over({ secret: createHash('sha256').update(SECRET).digest('hex') }),
  'the secret in quotes': over({ secret: `"${SECRET}"` }),
  'the secret with a space': over({ secret: `${SECRET} ` }),
  'half the secret': over({ secret: SECRET.slice(0, SECRET.length / 2) }),
  'no secret': over({ secret: '' }),
  'SHA-1': (_hex, { secret, timestamp, body }) => digest('sha1', secret, `${timestamp}.`, body),
  'SHA-384': (_hex, { secret, timestamp, body }) => digest('sha384', secret, `${timestamp}.`, body),
  'SHA-512 cut to 64 digits': (_hex, { secret, timestamp, body }) =>
    digest('sha512', secret, `${timestamp}.`, body).slice(0, 64),
  'SHA3-256': (_hex, { secret, timestamp, body }) => digest('sha3-256', secret, `${timestamp}.`, body),
  'key and message exchanged': (_hex, { secret, timestamp, body }) =>
    digest('sha256', `${timestamp}.${Buffer.from(body as string)}`, secret),
  'a hash without a key': (_hex, { secret, timestamp, body }) =>
    createHash('sha256').update(`${secret}${timestamp}.`).update(body).digest('hex'),
  'signed twice': (hex, { secret }) => digest('sha256', secret, hex),
};

/** How old, in seconds; ahead where negative. */
const STALE: Record<string, number> = {
  '301 seconds old': 301,
  'an hour old, as of another time zone': 3600,
  'a day old': 86_400,
  'a year old': 31_536_000,
  '301 seconds ahead': -301,
  'an hour ahead, as of another time zone': -3600,
  'a day ahead': -86_400,
};

const MALFORMED: Record<string, string> = {
  'in milliseconds': `${TIMESTAMP}000`,
  'in microseconds': `${TIMESTAMP}000000`,
  'an empty timestamp as it is signed': '',
  'a fraction': `${TIMESTAMP}.0`,
  'a sign': `+${TIMESTAMP}`,
  'below zero': `-${TIMESTAMP}`,
  'a space': ` ${TIMESTAMP}`,
  'a space behind': `${TIMESTAMP} `,
  'a newline behind': `${TIMESTAMP}\n`,
  'an exponent': '1781627400e0',
  'hex digits': `0x${Number(TIMESTAMP).toString(16)}`,
  'a separator of thousands': '1,781,627,400',
  'an underscore': '1_781_627_400',
  'thirteen digits with leading zeros': `000${TIMESTAMP}`,
  'two timestamps': `${TIMESTAMP},${TIMESTAMP}`,
  'a date': '2026-06-16T16:30:00Z',
  'a date as in HTTP': 'Tue, 16 Jun 2026 16:30:00 GMT',
  'the word now': 'now',
  'the word NaN': 'NaN',
  'the word Infinity': 'Infinity',
};

/** Messages that must be refused, and why. */
export const REJECTED: readonly RejectedCase[] = [
  forged('an empty signature', () => ''),
  forged('64 zeros', () => '0'.repeat(64)),
  forged('not hex', () => 'z'.repeat(64)),
  forged('the last digit changed', (hex) => hex.slice(0, -1) + (hex.endsWith('0') ? '1' : '0')),
  forged('the first digit changed', (hex) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1)),
  forged('truncated by a digit', (hex) => hex.slice(0, -1)),
  forged('truncated to half', (hex) => hex.slice(0, 32)),
  forged('a digit too many', (hex) => `${hex}0`),
  forged('the signature twice', (hex) => `${hex},${hex}`),
  forged('upper case', (hex) => hex.toUpperCase()),
  forged('with the prefix sha256=', (hex) => `sha256=${hex}`),
  forged('with the prefix 0x', (hex) => `0x${hex}`),
  forged('base64 instead of hex', (hex) => Buffer.from(hex, 'hex').toString('base64')),
  forged('full-width digits', (hex) => hex.replaceAll('0', '\uff10').replaceAll('1', '\uff11')),
  forged('another secret', over({ secret: 'another-secret' })),
  forged('the secret in another case', over({ secret: SECRET.toUpperCase() })),
  forged('the secret with a newline', over({ secret: `${SECRET}\n` })),
  forged('an NFD secret for an NFC one', over({ secret: 'cafe\u0301' }), { secret: 'caf\u00e9' }),
  forged('a hex secret taken as the bytes it names', hexSecret, { secret: '00112233445566778899aabbccddeeff' }),
  forged('another amount', over({ body: DEBIT.replace('2.00', '0.02') })),
  forged('a body parsed and written again', over({ body: '{"amount":1}' }), { body: '{"amount":1.0}' }),
  forged('escaped slashes written plainly', over({ body: '{"path":"a/b"}' }), { body: '{"path":"a\\/b"}' }),
  forged('keys sorted', over({ body: '{"amount":"2.00","currency":"USD"}' }), {
    body: '{"currency":"USD","amount":"2.00"}',
  }),
  forged('the newline at the end left out', over({ body: DEBIT }), { body: `${DEBIT}\n` }),
  forged('the byte order mark left out', over({ body: DEBIT }), { body: `\uFEFF${DEBIT}` }),
  forged('invalid bytes replaced', over({ body: '"\ufffd"' }), { body: bytes('22 ff 22') }),
  forged('normalised to NFC', over({ body: '"J\u00f6rg"' }), { body: '"Jo\u0308rg"' }),
  forged('a space at the end', over({ body: DEBIT }), { body: `${DEBIT} ` }),
  forged('the timestamp of another second', over({ timestamp: seconds(1) })),
  forged('a leading zero dropped from the timestamp', over({ timestamp: TIMESTAMP }), { timestamp: `0${TIMESTAMP}` }),
  forged('signed without the timestamp', (_hex, { secret, body }) =>
    createHmac('sha256', secret).update(body).digest('hex'),
  ),
  forged('joined without the dot', joined('')),
  forged('joined with a colon', joined(':')),
  forged('joined with a newline', joined('\n')),
  forged('SHA-512', (_hex, { secret, body }) =>
    createHmac('sha512', secret).update(`${TIMESTAMP}.`).update(body).digest('hex'),
  ),
  ...Object.entries(SPOILT).map(([name, made]) => forged(name, made)),
  ...Object.entries(TOUCHED).map(([name, [body, touch]]) =>
    forged(name, (_right, message, sign) => sign({ ...message, body: touch(body) }), { body }),
  ),
  ...Object.entries(OTHERWISE).map(([name, made]) => forged(name, made)),
  ...Object.entries(STALE).map(([name, offset]) => ({
    ...base,
    name: `rejected: ${name}`,
    reason: 'stale_timestamp' as const,
    now: seconds(offset),
    made: right,
  })),
  ...Object.entries(MALFORMED).map(([name, timestamp]) => ({
    ...base,
    name: `rejected: ${name}`,
    timestamp,
    reason: 'invalid_timestamp' as const,
    now: TIMESTAMP,
    made: right,
  })),
];

function hexSecret(_right: string, { secret, timestamp, body }: Case): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(`${timestamp}.`).update(body).digest('hex');
}
