import { envelope } from '../mock-wallet.ts';
import type { LedgerUnderTest, OpenLedger } from './ledger-under-test.ts';

/** What is no call at all. */
export function envelopeRules(open: OpenLedger): void {
  let ledger: LedgerUnderTest;
  beforeEach(async () => {
    ledger = await open();
    await ledger.player('player-1', '10.00');
  });
  afterEach(() => ledger.close());

  const required = Object.keys(envelope('debit'));

  test.each(required)('a debit without %s is refused', async (name) => {
    const { [name]: _, ...rest } = envelope('debit');
    const { status, body } = await ledger.debit(JSON.stringify(rest));
    expect([status, body.error]).toEqual([400, 'bad_request']);
    expect(body.message).toContain(name);
  });

  test('a rollback that names no debit is refused', async () => {
    const { original_transaction_id: _, ...rest } = envelope('rollback');
    expect((await ledger.call({ ...rest, transaction_type: 'rollback' })).body.error).toBe('bad_request');
  });

  test('fields the contract does not know are accepted', async () => {
    expect((await ledger.call(envelope('debit', { jackpot: { tier: 1 }, original_transaction_id: 'x' }))).status).toBe(
      200,
    );
  });

  test('the path and transaction_type agree', async () => {
    expect((await ledger.debit(JSON.stringify(envelope('credit')))).body.error).toBe('bad_request');
  });

  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['no JSON', '{"operator_id":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a byte order mark', `\ufeff${JSON.stringify(envelope('debit'))}`],
    ['bytes that are not UTF-8', Buffer.from(JSON.stringify(envelope('debit', { note: 'é' })), 'latin1')],
    ['half a surrogate pair', JSON.stringify(envelope('debit', { transaction_id: '\ud800' }))],
    ['ten thousand brackets', '['.repeat(10_000)],
  ])('a body of %s is refused', async (_, body) => {
    const reply = await ledger.debit(body);
    expect([reply.status, reply.body.error]).toEqual([400, 'bad_request']);
  });
}
