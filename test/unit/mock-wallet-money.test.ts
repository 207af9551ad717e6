import fc from 'fast-check';
import { formatAmount, parseAmount, scaleOf } from '../../mock-wallet/money.ts';
import { envelope, openWorld, type World } from '../../mock-wallet/testing.ts';

describe('scales', () => {
  test.each([
    ['JPY', '5', '5'],
    ['USD', '997.9', '997.90'],
    ['BHD', '0.5', '0.500'],
    ['CLF', '1.2345', '1.2345'],
  ])('%s: %s is %s', (currency, text, shown) => {
    expect(formatAmount(parseAmount(text, currency) ?? -1n, currency)).toBe(shown);
  });

  test.each([
    ['JPY', '5.0'],
    ['USD', '2.000'],
    ['BHD', '0.0001'],
    ['CLF', '1.00000'],
    ...['-1', '+1', '1e2', 'NaN', 'Infinity', '', ' 1', '1 ', '1\n', '.5', '1.', '1,00', '0x10', '１', '1_000'].map(
      (t) => ['USD', t],
    ),
    ['USD', '1234567890123456'],
  ])('%s: %j is no amount', (currency, text) => {
    expect(parseAmount(String(text), String(currency))).toBeUndefined();
  });

  test('what is written is read back, in every scale', () => {
    const currency = fc.constantFrom('JPY', 'USD', 'BHD', 'CLF');
    fc.assert(
      fc.property(currency, fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), (code, minor) => {
        const text = formatAmount(minor, code);
        expect(parseAmount(text, code)).toBe(minor);
        expect(text.split('.')[1]?.length ?? 0).toBe(scaleOf(code));
      }),
    );
  });

  test('a movement may be negative', () => {
    expect(formatAmount(-5n, 'USD')).toBe('-0.05');
  });
});

describe('over the wire', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  test('ten times ten cents is one dollar', async () => {
    await world.player('player-1', '1.00');
    for (let i = 0; i < 10; i += 1)
      expect((await world.call(envelope('debit', { transaction_id: `d${i}`, amount: '0.10' }))).status).toBe(200);
    expect(await world.balanceOf('player-1')).toBe('0.00');
  });

  test.each([
    ['JPY', '100', '2.0'],
    ['USD', '100', '0.001'],
    ['BHD', '100', '0.0001'],
  ])('%s: a debit of more digits than the currency has is refused, not rounded', async (currency, balance, amount) => {
    await world.player('player-1', balance, currency);
    const { status, body } = await world.call(envelope('debit', { currency, amount }));
    expect([status, body.error]).toEqual([400, 'bad_request']);
    expect(Number(await world.balanceOf('player-1'))).toBe(100);
  });

  test.each(['-1.00', '+1.00', '1e2', 'NaN', '', '1.', '.5', ' 1', 1, null, true, ['1'], '1'.repeat(16)])(
    'an amount of %j is refused',
    async (amount) => {
      await world.player('player-1', '100');
      const { status, body } = await world.call(envelope('debit', { amount }));
      expect([status, body.error]).toEqual([400, 'bad_request']);
    },
  );

  test('a balance call names no amount but zero', async () => {
    await world.player('player-1', '100', 'JPY');
    const ask = (amount: string) => world.call(envelope('balance', { currency: 'JPY', amount }));
    expect([(await ask('0')).status, (await ask('1')).status, (await ask('0.00')).status]).toEqual([200, 400, 400]);
  });

  test('the largest balance is exact, and a credit beyond what a reply can write is refused', async () => {
    await world.player('player-1', '999999999999999.9998', 'CLF');
    const cent = (id: string) =>
      world.call(envelope('credit', { transaction_id: id, currency: 'CLF', amount: '0.0001' }));
    expect((await cent('c1')).body.balance).toBe('999999999999999.9999');
    expect((await cent('c2')).body.error).toBe('bad_request');
    expect(await world.balanceOf('player-1')).toBe('999999999999999.9999');
  });

  test('a refund the balance has no room for is refused, and made once there is', async () => {
    await world.player('player-1', '2.00');
    await world.call(envelope('debit'));
    await world.player('player-1', '999999999999999.00');
    expect((await world.call(envelope('rollback'))).body.error).toBe('bad_request');
    await world.player('player-1', '1.00');
    expect((await world.call(envelope('rollback'))).body.balance).toBe('3.00');
  });
});
