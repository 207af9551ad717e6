import { once } from 'node:events';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { envelope, openWorld, signed, type World } from '../support/mock-wallet.ts';
import { eventually } from '../support/test-time.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.player('player-1', '10.00');
});
afterEach(() => world.close());

const debit = (fields = {}) => world.call(envelope('debit', { transaction_id: 'd1', ...fields }));
const lastCall = async () => (await world.state()).calls.at(-1);

/** Sends a debit over a socket of its own, and tells the bytes that came back and how the connection ended. */
async function raw(transaction_id = 'd1') {
  const body = JSON.stringify(envelope('debit', { transaction_id }));
  const head = Object.entries({ host: 'x', 'content-length': Buffer.byteLength(body), ...signed(body, world.now) });
  const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
  const chunks: { at: number; text: string }[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push({ at: performance.now(), text: chunk.toString('latin1') }));
  const ended = new Promise<string>((resolve) => {
    socket.once('end', () => resolve('closed'));
    socket.once('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? ''));
  });
  socket.write(`POST /debit HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
  return { socket, chunks, ended, text: () => chunks.map(({ text }) => text).join('') };
}

describe('without a reply', () => {
  test.each([
    ['reset', true, 'ECONNRESET', '8.00'],
    ['reset', false, 'ECONNRESET', '10.00'],
    ['close', true, 'closed', '8.00'],
    ['close', false, 'closed', '10.00'],
  ])('%s with apply %s', async (connection, apply, expected, balance) => {
    await world.fault({ act: { connection, apply } });
    const { ended, text } = await raw();
    expect([await ended, text()]).toEqual([expected, '']);
    expect(await world.balanceOf('player-1')).toBe(balance);
    expect(await lastCall()).toMatchObject({ ended: connection, status: null, reply: null });
  });

  test('hang: the money moves, nothing comes, and close does not wait for it', async () => {
    await world.fault({ act: { connection: 'hang', apply: true } });
    const { ended, text } = await raw();
    await eventually('the call is noted', async () => (await lastCall())?.ended === 'hang');
    expect(await world.balanceOf('player-1')).toBe('8.00');
    await world.wallet.close();
    expect([await ended, text()]).toEqual(['closed', '']);
  });
});

describe('late', () => {
  test('a delay before the effect, which comes about although the caller has gone', async () => {
    const waiting: (() => void)[] = [];
    const collect = (_: number, work: () => void) => {
      waiting.push(work);
      return () => {};
    };
    const other = await openWorld({ after: collect });
    await other.player('player-1', '10.00');
    await other.fault({ act: { delay_ms: 6000 } });
    const gone = new AbortController();
    const body = JSON.stringify(envelope('debit'));
    const asked = fetch(`${other.url}/debit`, {
      method: 'POST',
      body,
      headers: signed(body, other.now),
      signal: gone.signal,
    });
    await eventually('it waits', async () => waiting.length === 1);
    expect(await other.balanceOf('player-1')).toBe('10.00');
    gone.abort();
    await expect(asked).rejects.toThrow();
    waiting[0]?.();
    expect(await other.balanceOf('player-1')).toBe('8.00');
    await other.close();
  });

  test('a delay before the reply: the money has moved meanwhile, and a call that waits does not hold up the end', async () => {
    await world.fault({ act: { reply_delay_ms: 60_000 } });
    const { ended } = await raw();
    await eventually('it has its effect', async () => (await world.balanceOf('player-1')) === '8.00');
    expect(await lastCall()).toMatchObject({ ended: null, signature: { verdict: 'not_checked' } });
    await world.wallet.close();
    expect(await ended).toBe('closed');
  });

  test('what still waits when the wallet closes has no effect', async () => {
    await world.fault({ act: { delay_ms: 60_000 } });
    const { ended } = await raw();
    await eventually('it came', async () => (await world.state()).calls.length === 1);
    await world.wallet.close();
    await ended;
    expect(world.books.players()[0]?.balance).toBe(1000n);
  });

  test('a range is drawn from, the same for the same calls', async () => {
    const drawn: number[] = [];
    const atOnce = (ms: number, work: () => void) => {
      drawn.push(ms);
      work();
      return () => {};
    };
    const other = await openWorld({ after: atOnce });
    const fault = { act: { delay_ms: { from: 100, to: 200 } } };
    for (let round = 0; round < 2; round += 1) {
      await other.control('PUT', 'faults', { faults: [fault] });
      for (let i = 0; i < 20; i += 1) await other.call(envelope('balance'));
    }
    await other.close();
    expect(drawn.slice(0, 20)).toEqual(drawn.slice(20));
    expect(new Set(drawn).size).toBeGreaterThan(10);
    expect(drawn.every((ms) => ms >= 100 && ms <= 200)).toBe(true);
  });

  test('a slow drip: the head at once, the body bit by bit at its speed', async () => {
    await world.fault({ act: { bytes_per_second: 200 } });
    const { socket, chunks, ended, text } = await raw();
    await eventually('all of it', async () => text().endsWith('}'));
    const [first, last] = [chunks[0]?.at ?? 0, chunks.at(-1)?.at ?? 0];
    const length = text().split('\r\n\r\n')[1]?.length ?? 0;
    expect(chunks.length).toBeGreaterThan(3);
    expect(last - first).toBeGreaterThan(((length - 40) / 200) * 1000);
    socket.end();
    await ended;
  });

  test('a drip does not hold up the end', async () => {
    await world.fault({ act: { bytes_per_second: 1 } });
    const { socket, ended } = await raw();
    await once(socket, 'data');
    await world.wallet.close();
    await ended;
  });
});

describe('another reply', () => {
  test.each<[string, object, number, object]>([
    [
      'a refusal, which moves nothing',
      { reject: { error: 'insufficient_funds' }, status: 402 },
      402,
      { success: false, error: 'insufficient_funds' },
    ],
    ['a refusal without a status', { reject: { error: 'odd' } }, 400, { error: 'odd' }],
    ['a status', { status: 503, apply: false }, 503, { success: false, error: 'unavailable' }],
  ])('%s', async (_, act, status, body) => {
    await world.fault({ act });
    const got = await debit();
    expect(got).toMatchObject({ status, body });
    expect(await world.balanceOf('player-1')).toBe('10.00');
  });

  test('any body under any status and type, after the money has moved', async () => {
    await world.fault({ act: { apply: true, status: 502, body: '<h1>Bad gateway</h1>', content_type: 'text/html' } });
    const got = await debit();
    expect([got.status, got.text, got.headers.get('content-type')]).toEqual([502, '<h1>Bad gateway</h1>', 'text/html']);
    expect(await world.balanceOf('player-1')).toBe('8.00');
    expect(await lastCall()).toMatchObject({
      status: 502,
      content_type: 'text/html',
      reply: '<h1>Bad gateway</h1>',
      fault: { id: 'f1', did: 'let the call have its effect; sent another body; replied HTTP 502' },
    });
  });

  test.each<[string, object, object]>([
    ['transaction id', { change: { transaction_id: 'other' } }, { transaction_id: 'other', balance: '8.00' }],
    ['currency', { change: { currency: 'EUR' } }, { currency: 'EUR', balance: '8.00' }],
    ['balance as a number', { change: { balance: 8 } }, { balance: 8, currency: 'USD' }],
    ['balance below zero', { change: { balance: '-5.00' } }, { balance: '-5.00' }],
    ['field too many', { change: { jackpot: [1] } }, { jackpot: [1], balance: '8.00' }],
  ])('another %s', async (_, act, body) => {
    await world.fault({ act });
    expect((await debit()).body).toMatchObject(body);
    expect(await world.balanceOf('player-1')).toBe('8.00');
  });

  test('a field that is missing', async () => {
    await world.fault({ act: { remove: ['balance'] } });
    expect((await debit()).body).toEqual({ success: true, currency: 'USD', transaction_id: 'd1' });
  });

  test('a refusal of the wallet itself stays what it is', async () => {
    await world.fault({ act: { change: { balance: '1.00' } } });
    expect((await debit({ amount: '11.00' })).body).toEqual({
      success: false,
      error: 'insufficient_funds',
      message: 'Insufficient funds',
    });
  });

  test('a stale reply: that to the accepted call of this leg before', async () => {
    await world.fault({ match: { nth: 2 }, act: { stale: true } });
    const first = await debit();
    const second = await debit({ transaction_id: 'd2' });
    expect(second.text).toBe(first.text);
    expect(await world.balanceOf('player-1')).toBe('6.00');
  });

  test('a yes without an effect', async () => {
    await world.fault({ act: { apply: false } });
    expect((await debit()).body).toMatchObject({ success: true, balance: '8.00' });
    expect((await world.state()).transactions).toEqual([]);
    expect(await world.balanceOf('player-1')).toBe('10.00');
  });

  test('a redirect', async () => {
    await world.fault({ act: { redirect: 'https://elsewhere.example.com/debit', apply: false } });
    const body = JSON.stringify(envelope('debit'));
    const reply = await fetch(`${world.url}/debit`, {
      method: 'POST',
      body,
      headers: signed(body, world.now),
      redirect: 'manual',
    });
    expect([reply.status, reply.headers.get('location')]).toEqual([307, 'https://elsewhere.example.com/debit']);
  });

  test('JSON cut in its middle, with a byte order mark, or with each key twice', async () => {
    await world.control('PUT', 'faults', {
      faults: (['cut', 'byte_order_mark', 'duplicate_keys'] as const).map((mangle, i) => ({
        match: { nth: i + 1 },
        act: { mangle },
      })),
    });
    const right = '{"success":true,"balance":"8.00","currency":"USD","transaction_id":"d1"}';
    expect((await debit()).text).toBe(right.slice(0, right.length / 2));
    const bytes = await (await debit()).text;
    expect(bytes.replace('\ufeff', '')).toBe(right);
    const { text, body } = await debit();
    expect(text.match(/"balance"/g)).toHaveLength(2);
    expect(body).toEqual(JSON.parse(right));
  });

  test('a compressed reply', async () => {
    await world.fault({ act: { mangle: 'gzip' } });
    const { socket, ended, chunks } = await raw();
    await eventually('a reply', async () => chunks.length > 0);
    socket.end();
    await ended;
    const [head = '', body = ''] = chunks
      .map(({ text }) => text)
      .join('')
      .split(/\r\n\r\n(.*)/s);
    expect(head).toMatch(/content-encoding: gzip/i);
    expect(JSON.parse(gunzipSync(Buffer.from(body, 'latin1')).toString())).toMatchObject({ success: true });
  });

  test('a huge reply goes out whole, and the journal keeps its beginning', async () => {
    await world.fault({ act: { pad_to_bytes: 1_000_000 } });
    expect(Buffer.byteLength((await debit()).text)).toBe(1_000_000);
    const call = await lastCall();
    expect([call?.reply_bytes, String(call?.reply).length]).toEqual([1_000_000, 65_536]);
  });
});

test('a call with a wrong signature meets faults too, and is noted with its verdict', async () => {
  await world.fault({ match: { leg: 'debit' }, act: { status: 500, apply: true } });
  const got = await world.post('/debit', '{}', { 'x-pp-signature': '0'.repeat(64), 'x-pp-timestamp': '1' });
  expect(got.status).toBe(500);
  expect(await lastCall()).toMatchObject({ signature: { verdict: 'invalid_signature' }, fault: { id: 'f1' } });
});
