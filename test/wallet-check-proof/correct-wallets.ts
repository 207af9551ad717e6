import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openBooks } from '../../mock-wallet/books.ts';
import { startMockWallet } from '../../mock-wallet/server.ts';
import type { WalletSettings } from './doorkeeper.ts';
import type { Listening } from './face.ts';
import { startLedgerWallet } from './ledger-wallet.ts';
import type { Start } from './trial.ts';

/** A wallet that is right, and has nothing to do with the one that the defects bend. */
export interface CorrectWallet {
  name: string;
  /** Each is a run of its own. */
  currencies: string[];
  start: Start;
}

export const correctWallets: readonly CorrectWallet[] = [
  { name: 'the mock wallet', currencies: ['USD', 'JPY'], start: startMock },
  { name: 'the internal ledger', currencies: ['USD'], start: startLedgerWallet },
  { name: 'a wallet in Python', currencies: ['USD', 'BHD'], start: startPython },
];

const WALLET_DOCUMENT = new URL('../../generated/downloads/wallet-openapi.json', import.meta.url);

async function startMock({ secret, operator, player, currency, balance }: WalletSettings): Promise<Listening> {
  const books = openBooks();
  const contract = JSON.parse(readFileSync(WALLET_DOCUMENT, 'utf8'));
  const clock = () => new Date();
  const wallet = await startMockWallet({ port: 0, secret, operatorId: operator, books, clock, contract });
  const funded = await fetch(`${wallet.url}/__control/players`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ player_id: player, currency, balance }),
  });
  if (!funded.ok) throw new Error(`The mock wallet does not take its player: ${await funded.text()}`);
  return { url: wallet.url, close: () => wallet.close().then(() => books.close()) };
}

async function startPython({ secret, operator, player, currency, balance }: WalletSettings): Promise<Listening> {
  const file = new URL('wallet.py', import.meta.url).pathname;
  const options = { operator, player, currency, balance };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn('python3', [file, ...words], {
    env: { ...process.env, WALLET_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The wallet in Python ended with ${code} before it listened`)));
  });
  return {
    url,
    close() {
      child.kill();
      return ended;
    },
  };
}
