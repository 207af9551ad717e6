/** One signed message. The body is bytes; text stands for its UTF-8. */
export interface Case {
  readonly name: string;
  readonly secret: string;
  readonly timestamp: string;
  readonly body: string | Uint8Array;
  /** The receiver's clock where it is not the timestamp. */
  readonly now?: string;
}

export const SECRET = 'wallet-secret-for-vectors-only';
export const TIMESTAMP = '1781627400';
export const DEBIT =
  '{"operator_id":"operator-a","player_id":"player-129001","session_id":"session-token","game_symbol":"vs20doghouse",' +
  '"currency":"USD","request_id":"7d8a3996269f4cf3bb9f5aa6f65de3c1","transaction_id":"session-token:doSpin:0:1:debit",' +
  '"transaction_type":"debit","action_type":"doSpin","amount":"2.00"}';
export const base: Case = { name: '', secret: SECRET, timestamp: TIMESTAMP, body: DEBIT };

export const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

/** The debit of the guide with other fields. */
const callback = (fields: object) => JSON.stringify({ ...JSON.parse(DEBIT), ...fields });

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
  'a balance call': callback({ transaction_type: 'balance', action_type: 'balance', amount: '0.00' }),
  'a credit': callback({
    transaction_type: 'credit',
    transaction_id: 'session-token:doSpin:0:2:credit',
    amount: '0.10',
  }),
  'a rollback': callback({
    transaction_type: 'rollback',
    transaction_id: 'session-token:doSpin:0:1:rollback',
    original_transaction_id: 'session-token:doSpin:0:1:debit',
  }),
  'a debit of yen': callback({ currency: 'JPY', amount: '200' }),
  'a debit of dinars': callback({ currency: 'BHD', amount: '0.125' }),
  'a debit of zero': callback({ amount: '0.00' }),
  'the largest amount': callback({ amount: '999999999999999.9999' }),
  'an amount with one decimal': callback({ amount: '997.9' }),
  'an amount with leading zeros': callback({ amount: '000.10' }),
  'a field that is not known': callback({ jackpot: { levels: [1, 2.5, null, true] } }),
  'a player with an empty name': callback({ player_id: '' }),
  Arabic: '{"player_id":"لاعب"}',
  Hindi: '{"player_id":"खिलाड़ी"}',
  'Korean, composed': '{"player_id":"한글"}',
  'Korean, decomposed': `{"player_id":"${'한글'.normalize('NFD')}"}`,
  'a flag': '{"player_id":"🇩🇪"}',
  'a skin tone': '{"player_id":"👋🏽"}',
  'half-width katakana': '{"player_id":"ﾌﾟﾚｲﾔｰ"}',
  'full-width Latin': '{"player_id":"ｐｌａｙｅｒ"}',
  'a ligature': '{"player_id":"ﬁn"}',
  'a no-break space': '{"player_id":"a\u00a0b"}',
  'a zero-width space': '{"player_id":"a\u200bb"}',
  'a soft hyphen': '{"player_id":"a\u00adb"}',
  'an override of the direction': '{"player_id":"a\u202eb"}',
  'the replacement character': '{"player_id":"\ufffd"}',
  'the last code point': '{"player_id":"\u{10ffff}"}',
  'many combining marks': `{"player_id":"a${'\u0300'.repeat(50)}"}`,
  'tabs between': '{\t"amount"\t:\t"2.00"\t}',
  'carriage returns alone': '{\r"amount":\r"2.00"}',
  'an escaped NUL': '{"player_id":"a\\u0000b"}',
  'the delete character': '{"player_id":"a\u007fb"}',
  'escaped quotes and backslashes': '{"player_id":"\\"\\\\\\""}',
  'every short escape': '{"player_id":"\\b\\f\\n\\r\\t\\/"}',
  'an exponent with a plus': '{"amount":1E+2}',
  'a fraction that doubles cannot hold': '{"amount":0.1000000000000000055511151231257827}',
  'the largest safe integer, and one more': '{"a":9007199254740991,"b":9007199254740992,"c":9007199254740993}',
  'a number beyond doubles': '{"amount":1e400}',
  'an array': '[1,2,3]',
  'a text': '"2.00"',
  null: 'null',
  'an empty key': '{"":"2.00"}',
  'the key __proto__': '{"__proto__":{"amount":"2.00"}}',
  'arrays in arrays, 200 deep': '['.repeat(200) + ']'.repeat(200),
  'no JSON at all': 'amount=2.00&currency=USD',
  'percent signs': '{"player_id":"%7B%22%00"}',
  'what looks like a format': '{"player_id":"%s %d {0} $x \\\\1"}',
  ...Object.fromEntries(
    [55, 56, 57, 65, 119, 120, 127, 128, 129].map((size) => [
      `${size} bytes with timestamp and dot`,
      'x'.repeat(size - 11),
    ]),
  ),
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
  'with the prefix whsec_': 'whsec_0123456789abcdef0123456789abcdef',
  'of 128 bytes, two blocks': 'k'.repeat(128),
  'of 1024 bytes': '0123456789abcdef'.repeat(64),
  'with percent signs': 'a%2Fb%00c',
  'with plus, slash and equals sign': 'a+b/c==',
  'with a dot at the end': 'secret.',
  'with a tab': 'a\tb',
  'in Cyrillic': 'секрет',
  'from right to left': 'סוד',
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

/** How far the receiver's clock may be off, in seconds. */
const OFF: Record<string, number> = {
  '300 seconds old': 300,
  '299 seconds old': 299,
  'one second old': 1,
  'one second ahead': -1,
  '299 seconds ahead': -299,
  '300 seconds ahead': -300,
};

export const seconds = (offset: number) => String(Number(TIMESTAMP) + offset);

/** Messages whose signature must be accepted. */
export const ACCEPTED: readonly Case[] = [
  ...Object.entries(BODIES).map(([name, body]) => ({ ...base, name: `body: ${name}`, body })),
  ...Object.entries(SECRETS).map(([name, secret]) => ({ ...base, name: `secret ${name}`, secret })),
  ...Object.entries(TIMESTAMPS).map(([name, timestamp]) => ({ ...base, name: `timestamp: ${name}`, timestamp })),
  ...Object.entries(OFF).map(([name, offset]) => ({ ...base, name: `fresh: ${name}`, now: seconds(offset) })),
];
