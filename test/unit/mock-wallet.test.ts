import { betRules } from '../support/ledger-rules/bets.ts';
import { openMockLedger } from '../support/ledger-rules/mock-ledger.ts';
import { envelope, openWorld, type World } from '../support/mock-wallet.ts';

betRules(openMockLedger);

describe('players that staff make and change', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
    await world.player('player-1', '10.00');
  });
  afterEach(() => world.close());

  test('the same digits in another currency are other content', async () => {
    await world.call(envelope('debit', { transaction_id: 'd1' }));
    await world.player('player-1', '10.00', 'EUR');
    const { body } = await world.call(envelope('debit', { transaction_id: 'd1', currency: 'EUR' }));
    expect(body.error).toBe('transaction_conflict');
  });

  test('an unknown player is refused', async () => {
    const { status, body } = await world.call(envelope('debit', { player_id: 'nobody' }));
    expect([status, body.error]).toEqual([404, 'unknown_player']);
  });
});
