import { openWorld, signed } from '../mock-wallet.ts';
import type { LedgerUnderTest } from './ledger-under-test.ts';

/** The mock wallet, over HTTP. */
export async function openMockLedger(): Promise<LedgerUnderTest> {
  const world = await openWorld();
  return {
    player: world.player,
    balanceOf: world.balanceOf,
    call: world.call,
    debit: (body) => world.post('/debit', body, signed(body, world.now)),
    async entered() {
      const { transactions } = await world.state();
      return Object.fromEntries(transactions.map(({ transaction_id, status }) => [transaction_id, status]));
    },
    close: world.close,
  };
}
