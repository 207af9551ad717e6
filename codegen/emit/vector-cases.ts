import { createHmac } from 'node:crypto';

/** One signed message. The body is bytes; text stands for its UTF-8. */
export interface Case {
  readonly name: string;
  readonly secret: string;
  readonly timestamp: string;
  readonly body: string | Uint8Array;
}

type Sign = (message: Case) => string;

/** A message and the wrong signature it arrives with, made from the right one. */
export interface RejectedCase extends Case {
  readonly reason: 'invalid_signature' | 'stale_timestamp' | 'invalid_timestamp';
  readonly now?: string;
  readonly made: (right: string, message: Case, sign: Sign) => string;
}

const SECRET = 'wallet-secret-for-vectors-only';
const TIMESTAMP = '1781627400';
const DEBIT =
  '{"operator_id":"operator-a","player_id":"player-129001","session_id":"session-token","game_symbol":"vs20doghouse",' +
  '"currency":"USD","request_id":"7d8a3996269f4cf3bb9f5aa6f65de3c1","transaction_id":"session-token:doSpin:0:1:debit",' +
  '"transaction_type":"debit","action_type":"doSpin","amount":"2.00"}';
const base: Case = { name: '', secret: SECRET, timestamp: TIMESTAMP, body: DEBIT };

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

const BODIES: Record<string, string | Uint8Array> = {
  'the debit of the guide': DEBIT,
  'the same with a newline at the end': `${DEBIT}\n`,
  'the same with CRLF at the end': `${DEBIT}\r\n`,
  'the same with spaces around': `  ${DEBIT}\t`,
  'the same indented': JSON.stringify(JSON.parse(DEBIT), null, 2),
  'the same indented, lines ending in CRLF': JSON.stringify(JSON.parse(DEBIT), null, 2).replaceAll('\n', '\r\n'),
  'the same with a byte order mark': `\uFEFF${DEBIT}`,
  'keys in one order': '{"amount":"2.00","currency":"USD"}',
  'keys in the other order': '{"currency":"USD","amount":"2.00"}',
  'a key twice': '{"amount":"2.00","amount":"3.00"}',
  'the number 1': '{"amount":1}',
  'the number 1.0': '{"amount":1.0}',
  'the number 1e0': '{"amount":1e0}',
  'the number -0': '{"amount":-0}',
  'the number 10000000000000000000001': '{"amount":10000000000000000000001}',
  'the text 2.0': '{"amount":"2.0"}',
  'the text 2.00': '{"amount":"2.00"}',
  'plain slashes': '{"path":"a/b"}',
  'escaped slashes': '{"path":"a\\/b"}',
  'a letter': '{"player_id":"A"}',
  'the same letter escaped': '{"player_id":"\\u0041"}',
  'an umlaut': '{"player_id":"Jörg"}',
  'the same umlaut escaped in lower case': '{"player_id":"J\\u00f6rg"}',
  'the same umlaut escaped in upper case': '{"player_id":"J\\u00F6rg"}',
  'the same umlaut as letter and combining mark (NFD)': '{"player_id":"Jo\u0308rg"}',
  'an astral character': '{"player_id":"🎰"}',
  'the same astral character escaped as a surrogate pair': '{"player_id":"\\ud83c\\udfb0"}',
  'a lone surrogate, escaped': '{"player_id":"\\ud83c"}',
  'a family joined by zero-width joiners': '{"player_id":"👨‍👩‍👧"}',
  'text from right to left': '{"player_id":"שלום"}',
  'Chinese, Thai and Greek': '{"player_id":"玩家 ผู้เล่น παίκτης"}',
  'line and paragraph separators': '{"player_id":"a\u2028b\u2029c"}',
  'HTML characters': '{"player_id":"<a href=\'x\'>&amp;</a>"}',
  'a dot and digits, as between timestamp and body': '1781627400.{"amount":"2.00"}',
  'an empty body': '',
  'an empty object': '{}',
  'an empty object with a space': '{ }',
  'only a line feed': '\n',
  'a NUL byte': bytes('7b 00 7d'),
  'bytes that are not UTF-8': bytes('7b 22 61 22 3a 22 ff fe 80 22 7d'),
  'an overlong UTF-8 slash': bytes('22 c0 af 22'),
  'a surrogate in UTF-8 (CESU)': bytes('22 ed a0 bc 22'),
  'Latin-1': bytes('22 4a f6 72 67 22'),
  'UTF-16 with a byte order mark': bytes('ff fe 7b 00 7d 00'),
  'all 256 bytes': Uint8Array.from({ length: 256 }, (_, index) => index),
  'one byte less than a block with timestamp and dot': 'x'.repeat(64 - 11 - 1),
  'exactly a block with timestamp and dot': 'x'.repeat(64 - 11),
  'a large body of 65536 bytes': `{"pad":"${'0123456789abcdef'.repeat(4096).slice(0, 65536 - 10)}"}`,
};

const SECRETS: Record<string, string> = {
  'of one byte': 'k',
  'of 31 bytes': 's'.repeat(31),
  'of 63 bytes': 's'.repeat(63),
  'of 64 bytes, a block': 's'.repeat(64),
  'of 65 bytes, hashed first': 's'.repeat(65),
  'of 200 bytes': '0123456789'.repeat(20),
  'of 64 characters that are more bytes': 'ß'.repeat(64),
  'with astral characters': 'geheim-🎰-秘密',
  'with a composed letter (NFC)': 'caf\u00e9',
  'with a combining mark (NFD)': 'cafe\u0301',
  'that looks like hex': '00112233445566778899aabbccddeeff',
  'that looks like base64': 'c2VjcmV0LXNlY3JldA==',
  'with spaces around': '  secret  ',
  'with a newline at the end': 'secret\n',
  'with quotes and a backslash': 'a"b\'c\\d',
  'with a NUL': 'a\u0000b',
};

const TIMESTAMPS: Record<string, string> = {
  zero: '0',
  'one second': '1',
  'nine digits': '999999999',
  'the end of 31 bits': '2147483647',
  'beyond 31 bits': '2147483648',
  'beyond 32 bits': '4294967296',
  'twelve digits': '999999999999',
  'a leading zero, signed as it is written': '01781627400',
};

/** Messages whose signature must be accepted. */
export const ACCEPTED: readonly Case[] = [
  ...Object.entries(BODIES).map(([name, body]) => ({ ...base, name: `body: ${name}`, body })),
  ...Object.entries(SECRETS).map(([name, secret]) => ({ ...base, name: `secret ${name}`, secret })),
  ...Object.entries(TIMESTAMPS).map(([name, timestamp]) => ({ ...base, name: `timestamp: ${name}`, timestamp })),
];

function forged(name: string, made: RejectedCase['made'], changes: Partial<Case> = {}): RejectedCase {
  return { ...base, ...changes, name: `rejected: ${name}`, reason: 'invalid_signature', made };
}

const seconds = (offset: number) => String(Number(TIMESTAMP) + offset);
const right: RejectedCase['made'] = (signature) => signature;
const over =
  (changes: Partial<Case>): RejectedCase['made'] =>
  (_right, message, sign) =>
    sign({ ...message, ...changes });
const joined =
  (separator: string): RejectedCase['made'] =>
  (_right, { secret, timestamp, body }) =>
    createHmac('sha256', secret).update(timestamp).update(separator).update(body).digest('hex');

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
  { ...base, name: 'rejected: 301 seconds old', reason: 'stale_timestamp', now: seconds(301), made: right },
  { ...base, name: 'rejected: a day old', reason: 'stale_timestamp', now: seconds(86_400), made: right },
  { ...base, name: 'rejected: 301 seconds ahead', reason: 'stale_timestamp', now: seconds(-301), made: right },
  {
    ...base,
    name: 'rejected: in milliseconds',
    timestamp: `${TIMESTAMP}000`,
    reason: 'invalid_timestamp',
    now: TIMESTAMP,
    made: right,
  },
  {
    ...base,
    name: 'rejected: an empty timestamp',
    timestamp: '',
    reason: 'invalid_timestamp',
    now: TIMESTAMP,
    made: right,
  },
  {
    ...base,
    name: 'rejected: a fraction',
    timestamp: `${TIMESTAMP}.0`,
    reason: 'invalid_timestamp',
    now: TIMESTAMP,
    made: right,
  },
  {
    ...base,
    name: 'rejected: a sign',
    timestamp: `+${TIMESTAMP}`,
    reason: 'invalid_timestamp',
    now: TIMESTAMP,
    made: right,
  },
  {
    ...base,
    name: 'rejected: a space',
    timestamp: ` ${TIMESTAMP}`,
    reason: 'invalid_timestamp',
    now: TIMESTAMP,
    made: right,
  },
  {
    ...base,
    name: 'rejected: a date',
    timestamp: '2026-06-16T16:30:00Z',
    reason: 'invalid_timestamp',
    now: TIMESTAMP,
    made: right,
  },
];

function hexSecret(_right: string, { secret, timestamp, body }: Case): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(`${timestamp}.`).update(body).digest('hex');
}
