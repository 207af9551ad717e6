import { makeBulkhead } from '../../src/services/bulkhead.ts';
import { makeWalletLanes } from '../../src/services/wallet-lanes.ts';
import { makeBreaker } from '../../src/wallet/breaker.ts';
import { withBreakers } from '../../src/wallet/breakers.ts';
import type { Attempt, Delivery } from '../../src/wallet/transport.ts';

describe('a bulkhead', () => {
  test('has so many slots, then so many places in order, then none; and nothing of it for another operator', async () => {
    const bulkhead = makeBulkhead({ slots: 2, places: 2 });
    const first = await bulkhead.enter('a');
    await bulkhead.enter('a');
    const order: string[] = [];
    const [third, fourth] = ['third', 'fourth'].map(async (name) => {
      const leave = await bulkhead.enter('a');
      order.push(name);
      return leave;
    });
    expect(bulkhead.enter('a')).toBeUndefined();
    expect(bulkhead.enter('b')).toBeDefined();
    expect(bulkhead.taken()).toEqual({ a: 2, b: 1 });
    await Promise.resolve();
    expect(order).toEqual([]);
    first?.();
    const leaveThird = await third;
    expect(order).toEqual(['third']);
    leaveThird?.();
    await fourth;
    expect(order).toEqual(['third', 'fourth']);
  });

  test('a slot that is given back twice is given back once, and an operator that has none is forgotten', async () => {
    const bulkhead = makeBulkhead({ slots: 2 });
    const [one, two] = [await bulkhead.enter('a'), await bulkhead.enter('a')];
    one?.();
    one?.();
    expect(bulkhead.taken()).toEqual({ a: 1 });
    two?.();
    expect(bulkhead.taken()).toEqual({});
  });
});

describe('the lanes of an operator', () => {
  const sizes = { spins: 1, waiting: 0, retries: 3, balances: 1 };

  test('a spin that finds no room is refused as busy; retries and balances have room of their own', async () => {
    const lanes = makeWalletLanes({ sizes });
    const leave = await lanes.spin('a');
    await expect(lanes.spin('a')).rejects.toMatchObject({ kind: 'busy', message: expect.stringContaining('busy') });
    expect(lanes.balance('a')).toBeDefined();
    expect(lanes.balance('a')).toBeUndefined();
    expect(lanes.retries.enter('a')).toBeDefined();
    leave();
    await lanes.spin('a');
  });

  test('an operator whose wallet is left alone has its whole share of retries taken', async () => {
    const lanes = makeWalletLanes({ sizes, shut: () => ['a'] });
    lanes.retries.enter('b');
    expect(lanes.retries.taken()).toEqual({ a: 3, b: 1 });
  });
});

const NOT_SENT: Delivery = { kind: 'not-sent', detail: 'ECONNREFUSED' };
const TIMED_OUT: Delivery = { kind: 'no-reply', detail: 'no answer within 5000 ms', timedOut: true };
const RESET: Delivery = { kind: 'no-reply', detail: 'ECONNRESET' };
const REPLY: Delivery = { kind: 'reply', status: 402, contentType: undefined, body: Buffer.alloc(0) };

describe('a breaker', () => {
  let now = 0;
  let breaker: ReturnType<typeof makeBreaker>;
  beforeEach(() => {
    now = 1_000_000;
    breaker = makeBreaker(() => new Date(now));
  });
  /** Makes attempts until one is refused; returns how many went ahead. */
  function attempts(...deliveries: Delivery[]): number {
    let ahead = 0;
    for (const delivery of deliveries) {
      const turn = breaker.begin();
      if ('refused' in turn) break;
      ahead += 1;
      turn.end(delivery);
    }
    return ahead;
  }
  const many = (delivery: Delivery, times = 8) => Array<Delivery>(times).fill(delivery);
  const reason = () => Object.values(breaker.begin())[0];

  test.each([
    ['connections that fail', NOT_SENT],
    ['calls that time out', TIMED_OUT],
  ])('opens after eight %s in a row, and says why', (_what, delivery) => {
    expect(attempts(...many(delivery, 20))).toBe(8);
    expect(breaker.isShut()).toBe(true);
    expect(reason()).toBe(`the wallet did not answer 8 times and is left alone for 10 s: ${failureOf(delivery)}`);
  });

  test('stays closed while the wallet replies now and then, also with a refusal', () => {
    const run = [...many(TIMED_OUT, 7), REPLY];
    expect(attempts(...run, ...run, ...run)).toBe(24);
    expect(attempts(...many(REPLY, 50))).toBe(50);
    expect(attempts(...many(RESET, 50))).toBe(50);
  });

  test('an answered question does not make up for debits that hang', () => {
    const answered = () => {
      const turn = breaker.begin({ question: true });
      if ('end' in turn) turn.end(REPLY);
    };
    for (let n = 0; n < 8; n += 1) {
      attempts(TIMED_OUT);
      answered();
    }
    expect(breaker.isShut()).toBe(true);
    now += 10_000;
    answered();
    expect(breaker.isShut()).toBe(false);
  });

  test('lets one attempt find out after ten seconds, and nothing beside it', () => {
    attempts(...many(TIMED_OUT));
    now += 9_999;
    expect(attempts(REPLY)).toBe(0);
    now += 1;
    expect(breaker.isShut()).toBe(false);
    const probe = breaker.begin();
    expect(breaker.isShut()).toBe(true);
    expect(reason()).toContain('while one attempt finds out');
    if ('end' in probe) probe.end(REPLY);
    expect(breaker.isShut()).toBe(false);
    expect(attempts(...many(TIMED_OUT, 7))).toBe(7);
  });

  test.each([NOT_SENT, TIMED_OUT, RESET])(
    'stays open for ten seconds more when that attempt ends with %j',
    (delivery) => {
      attempts(...many(TIMED_OUT));
      now += 10_000;
      expect(attempts(delivery, REPLY)).toBe(1);
      now += 9_999;
      expect(attempts(REPLY)).toBe(0);
      now += 1;
      expect(attempts(REPLY, REPLY)).toBe(2);
    },
  );

  test('an attempt that was begun before and ends late says nothing about the one that finds out', () => {
    const late = breaker.begin();
    attempts(...many(TIMED_OUT));
    now += 10_000;
    breaker.begin();
    if ('end' in late) late.end(TIMED_OUT);
    expect(breaker.isShut()).toBe(true);
    expect(reason()).toContain('while one attempt finds out');
  });
});

const failureOf = (delivery: Delivery) => (delivery.kind === 'reply' ? '' : delivery.detail);

describe('breakers before a transport', () => {
  const attempt = (operatorId: string, url = 'http://wallet/debit'): Attempt => ({
    operatorId,
    url,
    headers: {},
    body: Buffer.alloc(0),
    deadlineMs: 1000,
  });
  const dead = () => {
    let sent = 0;
    const send = async () => {
      sent += 1;
      return NOT_SENT;
    };
    const transport = withBreakers({ send, close: async () => {} }, () => new Date(0));
    return { ...transport, sent: () => sent };
  };

  test('an open one answers that nothing was sent, without a send; another operator is not touched', async () => {
    const transport = dead();
    for (let n = 0; n < 8; n += 1) await transport.send(attempt('a'));
    expect(await transport.send(attempt('a'))).toMatchObject({
      kind: 'not-sent',
      detail: expect.stringContaining('left alone'),
    });
    expect(transport.sent()).toBe(8);
    expect(transport.shut()).toEqual(['a']);
    expect(await transport.send(attempt('b'))).toEqual(NOT_SENT);
  });

  test('a wallet that moved begins anew', async () => {
    const transport = dead();
    for (let n = 0; n < 9; n += 1) await transport.send(attempt('a'));
    await transport.send(attempt('a', 'http://elsewhere/debit'));
    expect(transport.sent()).toBe(9);
    expect(transport.shut()).toEqual([]);
  });

  test('a former wallet that is called now and then does not hide that the present one is left alone', async () => {
    const transport = dead();
    for (let n = 0; n < 40; n += 1)
      await transport.send(attempt('a', `http://${n % 8 === 7 ? 'former' : 'wallet'}/debit`));
    expect(transport.sent()).toBe(8 + 5);
  });

  test('a send that throws gives the turn back', async () => {
    const clock = { now: 0 };
    let answer: () => Promise<Delivery> = async () => NOT_SENT;
    const transport = withBreakers({ send: () => answer(), close: async () => {} }, () => new Date(clock.now));
    for (let n = 0; n < 8; n += 1) await transport.send(attempt('a'));
    clock.now = 10_000;
    answer = () => Promise.reject(new Error('a fault of ours'));
    await expect(transport.send(attempt('a'))).rejects.toThrow('a fault of ours');
    clock.now = 20_000;
    answer = async () => REPLY;
    expect(await transport.send(attempt('a'))).toEqual(REPLY);
  });
});
