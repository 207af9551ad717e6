import { createHmac } from 'node:crypto';
import type { SignatureCheck } from '../../mock-wallet/sign-check.ts';
import { envelope, openWorld, SECRET, signed, type World } from '../support/mock-wallet.ts';

const NEXT = 'whsec_the-coming-one';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.player('player-1', '10.00');
});
afterEach(() => world.close());

const body = JSON.stringify(envelope('debit', { note: 'a/b é' }));
const hmac = (secret: string | Buffer, text: string, hash = 'sha256') =>
  createHmac(hash, secret).update(text).digest('hex');
const timestamp = () => signed(body, world.now)['x-pp-timestamp'];
const expected = () => hmac(SECRET, `${timestamp()}.${body}`);

/** Sends the debit with other headers than the right ones, and asks for the check of it. */
async function checkOf(headers: Record<string, string | undefined>, sent = body): Promise<SignatureCheck> {
  const all = Object.entries({ ...signed(body, world.now), ...headers }).filter(([, value]) => value !== undefined);
  await world.post('/debit', sent, Object.fromEntries(all) as Record<string, string>);
  const { text, body: call } = await world.control('GET', 'calls/1');
  expect(text).not.toContain(SECRET);
  return call.check as SignatureCheck;
}

/** The steps as p(assed), f(ailed) and s(kipped). */
const stepsOf = ({ steps }: SignatureCheck) => steps.map(({ result }) => result[0]).join('');

test('a valid call: what was signed, what was expected, what came, and every step', async () => {
  const check = await checkOf({});
  expect(check).toMatchObject({
    headers: { ...signed(body, world.now), 'x-pp-signature-next': null },
    signed_string: `${timestamp()}.${body}`,
    expected: expected(),
    expected_next: null,
    given: expected(),
    failed_at: null,
    signed_by: 'current',
    age_seconds: 0,
    causes: [],
  });
  expect(stepsOf(check)).toBe('pppppp');
});

describe('the step that failed', () => {
  test.each<[string, () => Record<string, string | undefined>, string, string]>([
    ['no signature', () => ({ 'x-pp-signature': undefined }), 'signature_given', 'fsssss'],
    ['no timestamp', () => ({ 'x-pp-timestamp': undefined }), 'timestamp_given', 'pfssss'],
    ['upper case', () => ({ 'x-pp-signature': expected().toUpperCase() }), 'lowercase_hex', 'ppfsss'],
    ['no hex', () => ({ 'x-pp-signature': 'none' }), 'lowercase_hex', 'ppfsss'],
    ['another signature', () => ({ 'x-pp-signature': '0'.repeat(64) }), 'matches', 'pppfss'],
    ['milliseconds', () => at(String(world.now.getTime())), 'timestamp_seconds', 'ppppfs'],
    ['an old timestamp', () => at(String(Math.floor(world.now.getTime() / 1000) - 301)), 'fresh', 'pppppf'],
  ])('%s', async (_, headers, step, results) => {
    const check = await checkOf(headers());
    expect([check.failed_at, stepsOf(check)]).toEqual([step, results]);
    expect(check.steps.find(({ result }) => result === 'failed')?.detail).toMatch(/^x-pp-/);
  });

  const at = (seconds: string) => ({ 'x-pp-timestamp': seconds, 'x-pp-signature': hmac(SECRET, `${seconds}.${body}`) });
});

describe('the likely cause of a signature that is wrong', () => {
  const parsed = JSON.parse(body);
  const spaced = body.replaceAll('":', '": ').replaceAll(',"', ', "');
  const over = (text: string) => hmac(SECRET, text);
  const by = (secret: string | Buffer) => hmac(secret, `${timestamp()}.${body}`);

  test.each<[string, () => string]>([
    ['in upper case', () => expected().toUpperCase()],
    ['carries a prefix', () => `sha256=${expected()}`],
    ['cut short', () => expected().slice(0, 32)],
    ['base64 instead of hex', () => Buffer.from(expected(), 'hex').toString('base64')],
    ['HMAC-SHA1', () => hmac(SECRET, `${timestamp()}.${body}`, 'sha1')],
    ['changed places', () => hmac(`${timestamp()}.${body}`, SECRET)],
    ['only the body', () => over(body)],
    ['the point between timestamp and body is missing', () => over(`${timestamp()}${body}`)],
    ['in the other order', () => over(`${body}.${timestamp()}`)],
    ['joined with ":"', () => over(`${timestamp()}:${body}`)],
    ['in milliseconds', () => over(`${timestamp()}000.${body}`)],
    ['not the one of x-pp-timestamp', () => over(`${Number(timestamp()) - 3}.${body}`)],
    ['with spaces after "," and ":", and sent', () => over(`${timestamp()}.${spaced}`)],
    ['letters beyond ASCII escaped', () => over(`${timestamp()}.${body.replace('é', '\\u00e9')}`)],
    ['with "/" escaped', () => over(`${timestamp()}.${body.replaceAll('/', '\\/')}`)],
    ['indented by two', () => over(`${timestamp()}.${JSON.stringify(parsed, null, 2)}`)],
    ['with a new line at its end', () => over(`${timestamp()}.${body}\n`)],
    ['the secret that signed ends in a new line', () => by(`${SECRET}\n`)],
    ['the secret that signed begins with a space', () => by(` ${SECRET}`)],
    ['the secret that signed is without its prefix', () => by(SECRET.replace('whsec_', ''))],
    ['the secret that signed was decoded from base64', () => by(Buffer.from(SECRET, 'base64'))],
  ])('%s', async (cause, signature) => {
    const { causes } = await checkOf({ 'x-pp-signature': signature() });
    expect(causes).toHaveLength(1);
    expect(causes[0]).toContain(cause);
  });

  test('a body that was written again on its way', async () => {
    const { causes } = await checkOf({}, spaced);
    expect(causes).toEqual(['the body was signed without white space, and sent otherwise']);
  });

  test('none that is known', async () => {
    expect((await checkOf({ 'x-pp-signature': '0'.repeat(64) })).causes).toEqual([]);
    expect((await checkOf({}, 'no JSON')).causes).toEqual([]);
  });
});

test('bytes that are not UTF-8 are checked too', async () => {
  const bytes = Uint8Array.of(0xff, 0xfe);
  await world.post('/debit', bytes, signed(bytes, world.now));
  const check = (await world.control('GET', 'calls/1')).body.check;
  expect(check).toMatchObject({ signed_string: null, failed_at: null, signed_by: 'current' });
});

describe('while the secret is being changed', () => {
  let rotating: World;
  beforeEach(async () => {
    rotating = await openWorld({ nextSecret: NEXT });
    await rotating.player('player-1', '10.00');
  });
  afterEach(() => rotating.close());

  const sendBy = async (secret: string, transaction_id: string) => {
    const text = JSON.stringify(envelope('debit', { transaction_id }));
    const headers = signed(text, rotating.now);
    const signature = hmac(secret, `${headers['x-pp-timestamp']}.${text}`);
    const { status } = await rotating.post('/debit', text, { ...headers, 'x-pp-signature': signature });
    const { calls } = await rotating.state();
    const { signed_by } = (calls.at(-1) as { signature: { signed_by?: string } }).signature;
    return [status, signed_by];
  };

  test('either secret signs, and the wallet says which', async () => {
    expect(await sendBy(SECRET, 'd1')).toEqual([200, 'current']);
    expect(await sendBy(NEXT, 'd2')).toEqual([200, 'next']);
    expect(await sendBy('another', 'd3')).toEqual([401, undefined]);
    const { text, body: call } = await rotating.control('GET', 'calls/2');
    expect(call.check).toMatchObject({ signed_by: 'next', failed_at: null });
    const check = call.check as SignatureCheck;
    expect(check.expected_next).toBe(check.given);
    expect(text).not.toContain(NEXT);
  });
});

test('a wallet that knows no coming secret refuses it', async () => {
  expect((await checkOf({ 'x-pp-signature': hmac(NEXT, `${timestamp()}.${body}`) })).failed_at).toBe('matches');
});
