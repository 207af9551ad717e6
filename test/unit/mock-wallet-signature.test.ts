import { signatureOf } from '../../mock-wallet/sign.ts';
import { envelope, openWorld, SECRET, signed, type World } from '../support/mock-wallet.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.player('player-1', '10.00');
});
afterEach(async () => {
  const { transactions, calls } = await world.state();
  await world.close();
  expect(transactions).toHaveLength(calls.filter(({ status }) => status === 200).length);
});

const body = JSON.stringify(envelope('debit'));
const without = (headers: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

/** Sends the debit with other headers than the right ones and tells what came back. */
async function send(
  change: (right: Record<string, string>) => Record<string, string>,
  sent: string | Uint8Array = body,
) {
  const reply = await world.post('/debit', sent, change(signed(body, world.now)));
  return [reply.status, reply.body.error ?? 'accepted'];
}
const refusedAs = (error: string) => [401, error];

test('the signature is HMAC-SHA256 of "{timestamp}.{raw_json_body}" as openssl computes it', () => {
  // printf '1781627400.{"a":"é"}' | openssl dgst -sha256 -hmac secret
  const expected = '72e7eed9b28137dbf3673097bc2789429ff5517c816bd78beb559b327aa85beb';
  expect(signatureOf('secret', '1781627400', Buffer.from('{"a":"é"}'))).toBe(expected);
});

describe('the signature', () => {
  test('a right one is accepted', async () => {
    expect(await send((right) => right)).toEqual([200, 'accepted']);
  });

  test.each(['x-pp-signature', 'x-pp-timestamp'])('without %s', async (name) => {
    expect(await send((right) => without(right, name))).toEqual(refusedAs('invalid_signature'));
  });

  test.each<[string, (signature: string) => string]>([
    ['wrong in its last digit', (s) => s.slice(0, -1) + (s.endsWith('0') ? '1' : '0')],
    ['cut short', (s) => s.slice(0, -2)],
    ['in capitals', (s) => s.toUpperCase()],
    ['with a prefix', (s) => `sha256=${s}`],
    ['empty', () => ''],
    ['of another secret', () => signatureOf('other', String(world.now.getTime() / 1000), Buffer.from(body))],
    ['of the body alone', () => signatureOf(SECRET, '', Buffer.from(body))],
  ])('%s', async (_, change) => {
    const changed = await send((right) => ({ ...right, 'x-pp-signature': change(String(right['x-pp-signature'])) }));
    expect(changed).toEqual(refusedAs('invalid_signature'));
  });

  test('over the raw bytes: spaces, escapes and unknown fields count as they were sent', async () => {
    const odd = ` { "note" : {"\\u00e9": [1]} , ${body.slice(1, -1).replaceAll('session', 's\\u0065ssion')} }\n`;
    expect((await world.post('/debit', odd, signed(odd, world.now))).body).toMatchObject({
      success: true,
      transaction_id: 'session-1:doSpin:0:1:debit',
    });
  });

  test('a body that was parsed and written again is refused', async () => {
    expect(await send((right) => right, body.replaceAll(',', ', '))).toEqual(refusedAs('invalid_signature'));
  });

  test('a timestamp that was not the signed one is refused', async () => {
    const later = String(Number(signed(body, world.now)['x-pp-timestamp']) + 1);
    expect(await send((right) => ({ ...right, 'x-pp-timestamp': later }))).toEqual(refusedAs('invalid_signature'));
  });
});

describe('the timestamp', () => {
  const at = (seconds: number) => new Date(world.now.getTime() + seconds * 1000);

  test.each([-300, -1, 0, 1, 300])('signed %i seconds from now is accepted', async (seconds) => {
    expect(await send(() => signed(body, at(seconds)))).toEqual([200, 'accepted']);
  });

  test.each([-301, 301, -86_400, 86_400])('signed %i seconds from now is refused', async (seconds) => {
    expect(await send(() => signed(body, at(seconds)))).toEqual(refusedAs('stale_timestamp'));
  });

  test.each([
    ['milliseconds', '1781627400000'],
    ['a sign', '+1781627400'],
    ['a fraction', '1781627400.0'],
    ['an exponent', '1.7816274e9'],
    ['hexadecimal', '0x6a317c48'],
    ['words', 'now'],
  ])('in %s is refused though it was signed', async (_, timestamp) => {
    const signature = signatureOf(SECRET, timestamp, Buffer.from(body));
    expect(await send((right) => ({ ...right, 'x-pp-timestamp': timestamp, 'x-pp-signature': signature }))).toEqual(
      refusedAs('stale_timestamp'),
    );
  });

  test('an old call with a wrong signature is told about the signature only', async () => {
    const old = { ...signed(body, at(-9999)), 'x-pp-signature': '0'.repeat(64) };
    expect(await send(() => old)).toEqual(refusedAs('invalid_signature'));
  });

  test("the wallet's clock decides: an accepted call becomes stale as time passes", async () => {
    const headers = signed(body, world.now);
    world.now = at(301);
    expect(await send(() => headers)).toEqual(refusedAs('stale_timestamp'));
  });
});
