import fc from 'fast-check';
import { formatAmount, parseAmount, scaleOf } from '../../mock-wallet/money.ts';
import { amountRules } from '../support/ledger-rules/amounts.ts';
import { openMockLedger } from '../support/ledger-rules/mock-ledger.ts';
import { envelope, openWorld } from '../support/mock-wallet.ts';

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
  amountRules(openMockLedger);

  test('fifteen digits before the point and four after it are exact', async () => {
    const world = await openWorld();
    await world.player('player-1', '999999999999999.9998', 'CLF');
    const credit = (id: string) =>
      world.call(envelope('credit', { transaction_id: id, currency: 'CLF', amount: '0.0001' }));
    expect((await credit('c1')).body.balance).toBe('999999999999999.9999');
    expect((await credit('c2')).body.error).toBe('bad_request');
    expect(await world.balanceOf('player-1')).toBe('999999999999999.9999');
    await world.close();
  });
});
