import { readFileSync } from 'node:fs';
import { openBooks } from '../mock-wallet/books.ts';
import { startMockWallet } from '../mock-wallet/server.ts';
import { serveParent } from './child.ts';

const contract = JSON.parse(
  readFileSync(new URL('../generated/downloads/wallet-openapi.json', import.meta.url), 'utf8'),
);
const { url } = await startMockWallet({
  port: 0,
  secret: process.env.WALLET_SECRET ?? '',
  operatorId: process.env.OPERATOR ?? '',
  books: openBooks(),
  clock: () => new Date(),
  contract,
  callsKept: 0,
});
serveParent({ url });
