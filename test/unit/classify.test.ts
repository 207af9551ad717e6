import fc from 'fast-check';
import { classify } from '../../src/wallet/classify.ts';

const EXPECTED = { transactionId: 's:doSpin:0:1:debit', currency: 'USD' };
const ACCEPTED = { success: true, balance: '997.90', currency: 'USD', transaction_id: EXPECTED.transactionId };
const REFUSED = { success: false, error: 'insufficient_funds', message: 'Insufficient funds' };

const heard = (status: number, body: unknown, contentType: string | undefined = 'application/json') =>
  classify(
    {
      kind: 'reply',
      status,
      contentType,
      body: typeof body === 'string' ? Buffer.from(body) : Buffer.from(JSON.stringify(body)),
    },
    EXPECTED,
  );

test('OK is a 2xx that agrees in everything', () => {
  for (const status of [200, 201, 299]) expect(heard(status, ACCEPTED)).toEqual({ class: 'OK', balance: '997.90' });
  expect(heard(200, { ...ACCEPTED, balance: '997.9', more: [1] }).class).toBe('OK');
  expect(heard(200, ACCEPTED, 'application/json; charset=UTF-8').class).toBe('OK');
});

test.each([
  ['another id', { ...ACCEPTED, transaction_id: 'x' }],
  ['another currency', { ...ACCEPTED, currency: 'EUR' }],
  ['no balance', { ...ACCEPTED, balance: undefined }],
  ['a balance that is a number', { ...ACCEPTED, balance: 997.9 }],
  ['a balance of three decimals', { ...ACCEPTED, balance: '997.900' }],
  ['a negative balance', { ...ACCEPTED, balance: '-1.00' }],
  ['success as a word', { ...ACCEPTED, success: 'true' }],
  ['a reject without a code', { success: false }],
  ['a reject with an empty code', { success: false, error: '' }],
  ['a reject with a code that no database keeps', { success: false, error: 'insufficient\0funds' }],
  ['a reject with an endless code', { success: false, error: 'x'.repeat(65) }],
  ['a reject of another id', { ...REFUSED, transaction_id: 's:doSpin:1:1:debit' }],
  ['an array', [ACCEPTED]],
  ['null', 'null'],
  ['nothing', ''],
  ['half an object', '{"success":true'],
])('UNKNOWN: %s', (_what, body) => expect(heard(200, body).class).toBe('UNKNOWN'));

test('a success under a status that is none is unknown', () => {
  for (const status of [300, 302, 307, 400, 402, 404, 409, 500, 503])
    expect(heard(status, ACCEPTED).class).toBe('UNKNOWN');
});

test('REJECT is a well-formed refusal under 2xx or 4xx', () => {
  for (const status of [200, 400, 402, 403, 404, 409, 422, 499]) {
    expect(heard(status, REFUSED)).toEqual({ class: 'REJECT', code: 'insufficient_funds', aboutTheCall: false });
  }
  for (const transaction_id of [EXPECTED.transactionId, null, ''])
    expect(heard(402, { ...REFUSED, transaction_id }).class).toBe('REJECT');
  for (const status of [301, 408, 429, 500, 502, 503, 504]) expect(heard(status, REFUSED).class).toBe('UNKNOWN');
});

test('a refusal of the call itself is told apart from one of what it asks', () => {
  expect(heard(401, REFUSED)).toMatchObject({ class: 'REJECT', aboutTheCall: true });
  for (const error of ['invalid_signature', 'stale_timestamp']) {
    expect(heard(400, { success: false, error })).toMatchObject({ class: 'REJECT', code: error, aboutTheCall: true });
  }
});

test('what is not JSON in UTF-8 is unknown, whatever it says', () => {
  for (const type of ['text/html', 'text/plain', 'application/json; charset=utf-16', 'application/xml', '']) {
    expect(heard(200, ACCEPTED, type).class).toBe('UNKNOWN');
    expect(heard(400, REFUSED, type).class).toBe('UNKNOWN');
  }
  const bytes = Buffer.concat([
    Buffer.from('{"success":false,"error":"a","message":"'),
    Buffer.from([0xff]),
    Buffer.from('"}'),
  ]);
  expect(classify({ kind: 'reply', status: 400, contentType: 'application/json', body: bytes }, EXPECTED).class).toBe(
    'UNKNOWN',
  );
  expect(
    classify(
      { kind: 'reply', status: 200, contentType: undefined, body: Buffer.from(JSON.stringify(ACCEPTED)) },
      EXPECTED,
    ).class,
  ).toBe('UNKNOWN');
});

test('no reply is unknown, and nothing sent is just that', () => {
  expect(classify({ kind: 'no-reply', detail: 'reset' }, EXPECTED)).toEqual({ class: 'UNKNOWN', detail: 'reset' });
  expect(classify({ kind: 'not-sent', detail: 'refused' }, EXPECTED)).toEqual({ class: 'NOT_SENT', detail: 'refused' });
});

test('no reply of any kind makes it fail, or is OK without agreeing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 599 }), fc.oneof(fc.json(), fc.string()), (status, text) => {
      expect(['UNKNOWN', 'REJECT']).toContain(heard(status, text).class);
    }),
  );
});
