import { readFileSync } from 'node:fs';
import { openBooks } from '../../mock-wallet/books.ts';
import { type MockWallet, startMockWallet } from '../../mock-wallet/server.ts';

interface Options {
  port: number;
  host?: string;
  operatorId: string;
  secret: string;
  /** The file its books are kept in; in memory without one. */
  file?: string | undefined;
}

const WALLET_DOCUMENT = new URL('../../generated/downloads/wallet-openapi.json', import.meta.url);

/** Starts the mock wallet with books of its own, which close with it. */
export async function openMockWallet({ file, ...options }: Options): Promise<MockWallet> {
  const books = openBooks(file);
  const contract = JSON.parse(readFileSync(WALLET_DOCUMENT, 'utf8'));
  const wallet = await startMockWallet({ ...options, books, contract, clock: () => new Date() });
  return {
    url: wallet.url,
    async close() {
      await wallet.close();
      books.close();
    },
  };
}
