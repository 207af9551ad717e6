import { envelope } from '../mock-wallet.ts';
import type { LedgerUnderTest, OpenLedger } from './ledger-under-test.ts';

/** Debits, credits, balances, and the same call again. */
export function betRules(open: OpenLedger): void {
  let ledger: LedgerUnderTest;
  beforeEach(async () => {
    ledger = await open();
    await ledger.player('player-1', '10.00');
  });
  afterEach(() => ledger.close());

  describe('a bet', () => {
    test('a debit takes the stake, a credit pays the win, and each reply is the one the contract shows', async () => {
      const debit = await ledger.call(envelope('debit', { transaction_id: 'd1', amount: '2.00' }));
      expect(debit.status).toBe(200);
      expect(debit.body).toEqual({ success: true, balance: '8.00', currency: 'USD', transaction_id: 'd1' });
      const credit = await ledger.call(envelope('credit', { transaction_id: 'c1', amount: '5.40' }));
      expect(credit.body).toEqual({ success: true, balance: '13.40', currency: 'USD', transaction_id: 'c1' });
    });

    test('a balance call moves nothing, is not remembered, and tells the balance of the moment', async () => {
      const first = await ledger.call(envelope('balance', { transaction_id: 'b1' }));
      await ledger.call(envelope('debit', { transaction_id: 'd1', amount: '1' }));
      const second = await ledger.call(envelope('balance', { transaction_id: 'b1' }));
      expect([first.body.balance, second.body.balance]).toEqual(['10.00', '9.00']);
      expect(await ledger.entered()).toEqual({ d1: 'applied' });
    });

    test('zero is a legal stake and a legal win', async () => {
      const debit = await ledger.call(envelope('debit', { amount: '0.00' }));
      const credit = await ledger.call(envelope('credit', { amount: '0' }));
      expect([debit.body.balance, credit.body.balance]).toEqual(['10.00', '10.00']);
    });

    test('the last cent can be bet, and not one more', async () => {
      expect((await ledger.call(envelope('debit', { amount: '10.00' }))).body.balance).toBe('0.00');
      const refused = await ledger.call(envelope('debit', { transaction_id: 'd2', amount: '0.01' }));
      expect(refused.status).toBe(402);
      expect(refused.body).toEqual({ success: false, error: 'insufficient_funds', message: 'Insufficient funds' });
      expect(await ledger.balanceOf('player-1')).toBe('0.00');
    });

    test('a credit is paid in a session nobody has heard of', async () => {
      const credit = await ledger.call(envelope('credit', { session_id: 'expired-long-ago' }));
      expect(credit.body.balance).toBe('12.00');
    });
  });

  describe('the same transaction_id again', () => {
    test('with the same content it is one effect, and the original reply byte for byte', async () => {
      const debit = envelope('debit', { transaction_id: 'd1', amount: '2.00' });
      const original = await ledger.call(debit);
      await ledger.call(envelope('credit', { amount: '5.00' }));
      const again = await ledger.call(debit);
      const fresh = await ledger.call({ ...debit, request_id: 'another-request', amount: '2' });
      expect([again.text, fresh.text]).toEqual([original.text, original.text]);
      expect(await ledger.balanceOf('player-1')).toBe('13.00');
    });

    test.each([
      ['amount', { amount: '2.01' }],
      ['player', { player_id: 'player-2' }],
      ['session', { session_id: 'session-2' }],
      ['game', { game_symbol: 'vs10wolf' }],
      ['type', { transaction_type: 'credit' }],
    ])('with another %s it is a conflict and moves nothing', async (_, change) => {
      await ledger.player('player-2', '10.00');
      await ledger.call(envelope('debit', { transaction_id: 'd1' }));
      const { status, body } = await ledger.call({ ...envelope('debit', { transaction_id: 'd1' }), ...change });
      expect([status, body.error]).toEqual([409, 'transaction_conflict']);
      expect([await ledger.balanceOf('player-1'), await ledger.balanceOf('player-2')]).toEqual(['8.00', '10.00']);
    });

    test('a refused debit is judged anew after a top-up', async () => {
      const debit = envelope('debit', { amount: '11.00' });
      expect((await ledger.call(debit)).body.error).toBe('insufficient_funds');
      await ledger.player('player-1', '12.00');
      expect((await ledger.call(debit)).body.balance).toBe('1.00');
    });

    test('ten at once have one effect and ten equal replies', async () => {
      const debit = envelope('debit', { amount: '2.00' });
      const replies = await Promise.all(Array.from({ length: 10 }, () => ledger.call(debit)));
      expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(replies[0]?.status).toBe(200);
      expect(await ledger.balanceOf('player-1')).toBe('8.00');
    });

    test('ten different debits at once take no more than there is', async () => {
      const debits = Array.from({ length: 10 }, (_, i) =>
        envelope('debit', { transaction_id: `d${i}`, amount: '3.00' }),
      );
      const replies = await Promise.all(debits.map((debit) => ledger.call(debit)));
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(3);
      expect(await ledger.balanceOf('player-1')).toBe('1.00');
    });
  });

  describe('who and in what', () => {
    test('another operator is refused, whoever the player is', async () => {
      const { status, body } = await ledger.call(envelope('balance', { operator_id: 'operator-b' }));
      expect([status, body.error]).toEqual([403, 'unknown_operator']);
    });

    test.each(['balance', 'debit', 'credit', 'rollback'])('a %s in another currency is refused', async (verb) => {
      const { status, body } = await ledger.call(envelope(verb, { currency: 'EUR' }));
      expect([status, body.error]).toEqual([400, 'currency_mismatch']);
      expect(await ledger.entered()).toEqual({});
    });

    test('players of one wallet do not touch each other', async () => {
      await ledger.player('player-2', '5.00');
      await ledger.call(envelope('debit', { player_id: 'player-2' }));
      expect([await ledger.balanceOf('player-1'), await ledger.balanceOf('player-2')]).toEqual(['10.00', '3.00']);
    });
  });
}
