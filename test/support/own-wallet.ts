import { openBooks } from '../../mock-wallet/books.ts';
import { startMockWallet } from '../../mock-wallet/server.ts';
import { contract } from './mock-wallet.ts';

interface Wish {
  operatorId: string;
  secret: string;
  clock: () => Date;
}

/** The wallet of an operator that was given its secret just now; its books show what the player has. */
export async function openOwnWallet(wish: Wish) {
  const books = openBooks();
  const wallet = await startMockWallet({ port: 0, books, contract: contract(), ...wish });
  const control = (path: string, init?: RequestInit) => fetch(`${wallet.url}/__control/${path}`, init);
  return {
    url: wallet.url,
    async fund(player_id: string, balance: string): Promise<void> {
      const body = JSON.stringify({ player_id, currency: 'USD', balance });
      const { ok, status } = await control('players', { method: 'POST', body });
      if (!ok) throw new Error(`The wallet replied ${status} to ${player_id}`);
    },
    async balanceOf(player: string): Promise<string | undefined> {
      const state = (await (await control('state')).json()) as { players: { player_id: string; balance: string }[] };
      return state.players.find(({ player_id }) => player_id === player)?.balance;
    },
    async close(): Promise<void> {
      await wallet.close();
      books.close();
    },
  };
}
