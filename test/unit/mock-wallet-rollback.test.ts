import { openMockLedger } from '../support/ledger-rules/mock-ledger.ts';
import { rollbackRules } from '../support/ledger-rules/rollbacks.ts';
import { envelope, openWorld } from '../support/mock-wallet.ts';

rollbackRules(openMockLedger);

test('a rollback of a debit taken before the player changed currency is refused and moves nothing', async () => {
  const world = await openWorld();
  await world.player('player-1', '10.00');
  await world.call(envelope('debit', { transaction_id: 'd1' }));
  await world.player('player-1', '100', 'JPY');
  const rollback = { transaction_id: 'r1', original_transaction_id: 'd1', currency: 'JPY', amount: '2' };
  const { body } = await world.call(envelope('rollback', rollback));
  expect(body.error).toBe('transaction_conflict');
  expect(await world.balanceOf('player-1')).toBe('100');
  await world.close();
});
