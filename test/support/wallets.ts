import type { NewCall } from '../../src/store/rounds.ts';
import type { WalletMode } from '../../src/store/schema.ts';
import { internalBooks, type ShownTransaction } from './internal-books.ts';
import type { TestOperator, World } from './world.ts';

/** What a story needs of the wallet behind its players, wherever that is. */
export interface TestWallet {
  operator: TestOperator;
  /** Gives a player exactly this balance. */
  fund(playerId: string, balance: string, currency?: string): Promise<void>;
  balanceOf(playerId: string): Promise<string | undefined>;
  /** What was entered for a session. */
  transactions(sessionId: string): Promise<ShownTransaction[]>;
}

/** An operator of this wallet mode, and its wallet: the mock wallet, or the one that the provider keeps. */
export const openWallet = (world: World, mode: WalletMode): Promise<TestWallet> =>
  mode === 'internal' ? openInternalWallet(world) : openMockWallet(world);

const openMockWallet = async (world: World): Promise<TestWallet> => ({
  operator: await world.operator(),
  fund: world.fund,
  balanceOf: async (playerId) => (await world.books()).players.find(({ player_id }) => player_id === playerId)?.balance,
  transactions: async (sessionId) => ofSession((await world.books()).transactions, sessionId),
});

/** An operator without a wallet of its own, and the demo money of its players. */
export async function openInternalWallet(world: World) {
  const operator = await world.operator({ walletMode: 'internal' });
  const books = () => internalBooks(world.provider.db, operator.id);
  return {
    operator,
    fund: (playerId: string, balance: string, currency?: string) => books().fund(playerId, balance, currency),
    balanceOf: (playerId: string) => books().balanceOf(playerId),
    transactions: async (sessionId: string) => ofSession(await books().transactions(), sessionId),
    /** Carries a call out of which the server that made it never heard again. */
    carryOut: ({ leg, raw_body }: NewCall) => books().deliver(leg, raw_body),
  };
}

const ofSession = (transactions: ShownTransaction[], sessionId: string) =>
  transactions.filter(({ transaction_id }) => transaction_id.startsWith(sessionId));
