import { envelope } from '../mock-wallet.ts';
import type { LedgerUnderTest, OpenLedger } from './ledger-under-test.ts';

const debit = (fields = {}) => envelope('debit', { transaction_id: 'd1', ...fields });
const rollback = (fields = {}) =>
  envelope('rollback', { transaction_id: 'r1', original_transaction_id: 'd1', ...fields });

/** Rollbacks: of a debit, before it, again, and of what is no debit. */
export function rollbackRules(open: OpenLedger): void {
  let ledger: LedgerUnderTest;
  beforeEach(async () => {
    ledger = await open();
    await ledger.player('player-1', '10.00');
  });
  afterEach(() => ledger.close());

  describe('a rollback of a debit', () => {
    test('returns the stake', async () => {
      await ledger.call(debit());
      const { status, body } = await ledger.call(rollback());
      expect(status).toBe(200);
      expect(body).toEqual({ success: true, balance: '10.00', currency: 'USD', transaction_id: 'r1' });
      expect(await ledger.entered()).toEqual({ d1: 'rolled_back', r1: 'applied' });
    });

    test('refunds what was taken, whatever amount the rollback names', async () => {
      await ledger.call(debit({ amount: '3.00' }));
      expect((await ledger.call(rollback({ amount: '9.00' }))).body.balance).toBe('10.00');
    });

    test('a second one succeeds without a second refund', async () => {
      await ledger.call(debit());
      await ledger.call(rollback());
      const second = await ledger.call(rollback({ transaction_id: 'r2' }));
      expect([second.status, second.body.balance]).toEqual([200, '10.00']);
      expect(await ledger.entered()).toMatchObject({ r2: 'no_effect' });
    });

    test('ten at once succeed, and one of them refunds it', async () => {
      await ledger.call(debit());
      const ids = Array.from({ length: 10 }, (_, i) => `r${i}`);
      const replies = await Promise.all(ids.map((transaction_id) => ledger.call(rollback({ transaction_id }))));
      expect(replies.map(({ body }) => body.balance)).toEqual(Array(10).fill('10.00'));
      const { d1, ...rollbacks } = await ledger.entered();
      expect(d1).toBe('rolled_back');
      expect(Object.values(rollbacks).filter((status) => status === 'applied')).toHaveLength(1);
    });

    test('the same one again returns its original reply', async () => {
      await ledger.call(debit());
      const original = await ledger.call(rollback());
      await ledger.call(debit({ transaction_id: 'd2' }));
      expect((await ledger.call(rollback())).text).toBe(original.text);
      expect(await ledger.balanceOf('player-1')).toBe('8.00');
    });

    test('the same id naming another debit is a conflict', async () => {
      await ledger.call(debit());
      await ledger.call(debit({ transaction_id: 'd2' }));
      await ledger.call(rollback());
      const { status, body } = await ledger.call(rollback({ original_transaction_id: 'd2' }));
      expect([status, body.error]).toEqual([409, 'transaction_conflict']);
      expect(await ledger.balanceOf('player-1')).toBe('8.00');
    });

    test('is not refused in a session nobody has heard of', async () => {
      await ledger.call(debit());
      expect((await ledger.call(rollback({ session_id: 'expired-long-ago' }))).body.balance).toBe('10.00');
    });

    test('the debit sent again afterwards gets its original reply and takes nothing', async () => {
      const original = await ledger.call(debit());
      await ledger.call(rollback());
      expect((await ledger.call(debit())).text).toBe(original.text);
      expect(await ledger.balanceOf('player-1')).toBe('10.00');
    });
  });

  describe('a rollback that comes before its debit', () => {
    test('succeeds, moves nothing and leaves a tombstone', async () => {
      const { status, body } = await ledger.call(rollback());
      expect([status, body.balance]).toEqual([200, '10.00']);
      expect(await ledger.entered()).toEqual({ d1: 'tombstone', r1: 'no_effect' });
    });

    test('the late debit is refused and moves nothing, however often it comes', async () => {
      await ledger.call(rollback());
      for (const amount of ['2.00', '2.00', '0.50']) {
        const { status, body } = await ledger.call(debit({ amount }));
        expect([status, body.error]).toEqual([409, 'transaction_rolled_back']);
      }
      expect(await ledger.balanceOf('player-1')).toBe('10.00');
    });

    test('another rollback of it succeeds and moves nothing', async () => {
      await ledger.call(rollback());
      expect((await ledger.call(rollback({ transaction_id: 'r2' }))).body.balance).toBe('10.00');
      expect((await ledger.call(debit())).body.error).toBe('transaction_rolled_back');
    });

    test('a debit that was refused for want of funds cannot be made after its rollback', async () => {
      const tooMuch = debit({ amount: '11.00' });
      expect((await ledger.call(tooMuch)).body.error).toBe('insufficient_funds');
      await ledger.call(rollback());
      await ledger.player('player-1', '20.00');
      expect((await ledger.call(tooMuch)).body.error).toBe('transaction_rolled_back');
    });

    test('another player cannot take the buried id', async () => {
      await ledger.player('player-2', '10.00');
      await ledger.call(rollback());
      expect((await ledger.call(debit({ player_id: 'player-2' }))).body.error).toBe('transaction_conflict');
    });

    test('a credit cannot take the buried id', async () => {
      await ledger.call(rollback());
      expect((await ledger.call(envelope('credit', { transaction_id: 'd1' }))).body.error).toBe('transaction_conflict');
    });

    test('debit and rollback at once end with the stake where it was', async () => {
      const ids = Array.from({ length: 10 }, (_, i) => `d${i}`);
      await Promise.all(
        ids.flatMap((id) => [
          ledger.call(debit({ transaction_id: id, amount: '1.00' })),
          ledger.call(rollback({ transaction_id: `r-${id}`, original_transaction_id: id })),
        ]),
      );
      expect(await ledger.balanceOf('player-1')).toBe('10.00');
    });
  });

  describe('a rollback of something else is refused and moves nothing', () => {
    beforeEach(() => ledger.player('player-2', '10.00'));
    const balances = () => Promise.all(['player-1', 'player-2'].map(ledger.balanceOf));

    test.each([
      ['a credit', envelope('credit', { transaction_id: 'd1' })],
      ['a rollback', envelope('rollback', { transaction_id: 'd1', original_transaction_id: 'd0' })],
      ['the debit of another player', debit({ player_id: 'player-2' })],
      ['a debit of another player that never came', rollback({ player_id: 'player-2', transaction_id: 'r2' })],
    ])('%s', async (_, first) => {
      expect((await ledger.call(first)).status).toBe(200);
      const before = await balances();
      const { status, body } = await ledger.call(rollback());
      expect([status, body.error]).toEqual([409, 'transaction_conflict']);
      expect(await balances()).toEqual(before);
    });

    test('a rollback that names itself', async () => {
      const { status, body } = await ledger.call(rollback({ original_transaction_id: 'r1' }));
      expect([status, body.error]).toEqual([400, 'bad_request']);
    });
  });
}
