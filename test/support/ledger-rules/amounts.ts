import { envelope } from '../mock-wallet.ts';
import type { LedgerUnderTest, OpenLedger } from './ledger-under-test.ts';

/** Money to the last digit, and what is no money. */
export function amountRules(open: OpenLedger): void {
  let ledger: LedgerUnderTest;
  beforeEach(async () => {
    ledger = await open();
  });
  afterEach(() => ledger.close());

  test('ten times ten cents is one dollar', async () => {
    await ledger.player('player-1', '1.00');
    for (let i = 0; i < 10; i += 1)
      expect((await ledger.call(envelope('debit', { transaction_id: `d${i}`, amount: '0.10' }))).status).toBe(200);
    expect(await ledger.balanceOf('player-1')).toBe('0.00');
  });

  test.each([
    ['JPY', '100', '2.0'],
    ['USD', '100', '0.001'],
    ['BHD', '100', '0.0001'],
  ])('%s: a debit of more digits than the currency has is refused, not rounded', async (currency, balance, amount) => {
    await ledger.player('player-1', balance, currency);
    const { status, body } = await ledger.call(envelope('debit', { currency, amount }));
    expect([status, body.error]).toEqual([400, 'bad_request']);
    expect(Number(await ledger.balanceOf('player-1'))).toBe(100);
  });

  test.each(['-1.00', '+1.00', '1e2', 'NaN', '', '1.', '.5', ' 1', 1, null, true, ['1'], '1'.repeat(16)])(
    'an amount of %j is refused',
    async (amount) => {
      await ledger.player('player-1', '100');
      const { status, body } = await ledger.call(envelope('debit', { amount }));
      expect([status, body.error]).toEqual([400, 'bad_request']);
    },
  );

  test('a balance call names no amount but zero', async () => {
    await ledger.player('player-1', '100', 'JPY');
    const ask = (amount: string) => ledger.call(envelope('balance', { currency: 'JPY', amount }));
    expect([(await ask('0')).status, (await ask('1')).status, (await ask('0.00')).status]).toEqual([200, 400, 400]);
  });

  test('the largest balance is exact, and a credit beyond what a reply can write is refused', async () => {
    await ledger.player('player-1', '999999999999999.998', 'BHD');
    const fils = (id: string) =>
      ledger.call(envelope('credit', { transaction_id: id, currency: 'BHD', amount: '0.001' }));
    expect((await fils('c1')).body.balance).toBe('999999999999999.999');
    expect((await fils('c2')).body.error).toBe('bad_request');
    expect(await ledger.balanceOf('player-1')).toBe('999999999999999.999');
  });

  test('a refund the balance has no room for is refused, and made once there is', async () => {
    await ledger.player('player-1', '2.00');
    await ledger.call(envelope('debit'));
    await ledger.player('player-1', '999999999999999.00');
    expect((await ledger.call(envelope('rollback'))).body.error).toBe('bad_request');
    await ledger.player('player-1', '1.00');
    expect((await ledger.call(envelope('rollback'))).body.balance).toBe('3.00');
  });
}
