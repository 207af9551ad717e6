import { readFileSync } from 'node:fs';
import { openBooks } from '../../mock-wallet/books.ts';
import { controlContract } from '../../mock-wallet/control-contract.ts';
import { readShipped, type Scenario } from '../../mock-wallet/scenarios.ts';
import { type MockWallet, startMockWallet } from '../../mock-wallet/server.ts';
import { type PreparedCall, type Target, type Triggered, trigger } from '../../mock-wallet/trigger.ts';
import { compileContract } from '../../mock-wallet/validate.ts';

interface Options {
  port: number;
  host?: string;
  operatorId: string;
  secret: string;
  nextSecret?: string;
  /** How many transactions its books remember. */
  keep?: number;
  scenarios?: string[];
  /** The file its books are kept in; in memory without one. */
  file?: string | undefined;
}

const WALLET_DOCUMENT = new URL('../../generated/downloads/wallet-openapi.json', import.meta.url);

const readWalletDocument = (): object => JSON.parse(readFileSync(WALLET_DOCUMENT, 'utf8'));

/** Starts the mock wallet with books of its own, which close with it. */
export async function openMockWallet({ file, keep, ...options }: Options): Promise<MockWallet> {
  const books = openBooks(file, keep);
  const contract = readWalletDocument();
  const wallet = await startMockWallet({ ...options, books, contract, clock: () => new Date() }).catch(
    (error: unknown) => {
      books.close();
      throw error;
    },
  );
  return {
    url: wallet.url,
    async close() {
      await wallet.close();
      books.close();
    },
  };
}

/** The scenarios that come with the mock wallet. */
export const shippedScenarios = (): Scenario[] => readShipped(controlContract().scenarioFault);

/** Sends calls to any wallet, and holds the replies to the contract. */
export function makeTrigger(target: Target): (call: PreparedCall) => Promise<Triggered> {
  const needs = { validate: compileContract(readWalletDocument()), clock: () => new Date() };
  return (call) => trigger(needs, target, call);
}
