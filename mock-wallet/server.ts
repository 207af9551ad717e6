import type { KeptBooks } from './books.ts';
import { CONTROL, makeControl } from './control.ts';
import { type ControlContract, controlContract } from './control-contract.ts';
import { type After, afterReal } from './delivery.ts';
import { makeFaults } from './faults.ts';
import { openFeed } from './feed.ts';
import { openJournal } from './journal.ts';
import { makePages } from './pages.ts';
import { makeReception } from './reception.ts';
import { guarded } from './replies.ts';
import { findScenario, readScenario, type Scenario, scenarioNames } from './scenarios.ts';
import { listen } from './transport.ts';
import { compileContract } from './validate.ts';

export type MockWalletOptions = {
  /** 0 for any free port. */
  port: number;
  /** 127.0.0.1 unless named. */
  host?: string;
  secret: string;
  /** The coming secret, while the secret is being changed. */
  nextSecret?: string | undefined;
  operatorId: string;
  /** They stay the caller's, who closes them after the wallet. */
  books: KeptBooks;
  clock: () => Date;
  /** The parsed wallet document, OpenAPI 3.0.3. */
  contract: object;
  /** Scenarios to begin with: names of shipped ones, or files. */
  scenarios?: string[];
  /** How many of the last calls the control API shows; 500 unless told. */
  callsKept?: number;
  /** How many bytes those may have together; 16 MiB unless told. */
  bytesKept?: number;
  /** How long close waits for calls in flight before it cuts them off; 2000 unless told. Calls that a fault holds up are cut off at once. */
  drainMs?: number;
  /** How often a follower of the events hears that nothing happens; 15000 unless told. */
  heartbeatMs?: number;
  /** How faults wait. */
  after?: After;
  /** Hears of what should never happen; nothing is logged without it. */
  onError?: (error: unknown) => void;
};

/** A wallet that listens; `url` is the wallet_base_url to give the provider. A second close is harmless. */
export type MockWallet = { url: string; close(): Promise<void> };

/**
 * Starts the operator's side of callback wallet mode: balance, debit, credit and rollback at the root, the control API
 * under /__control. Contracts: the wallet's four webhooks; control-openapi.yaml.
 * @throws Error in prose when a contract lacks what is needed, a scenario cannot be had or the port is taken.
 */
export async function startMockWallet(options: MockWalletOptions): Promise<MockWallet> {
  const { port, host = '127.0.0.1', clock, callsKept = 500, bytesKept = 16 * 1024 * 1024, drainMs = 2000 } = options;
  const { heartbeatMs = 15_000, after = afterReal, onError = () => {} } = options;
  const wallet = { ...options, onError, validate: compileContract(options.contract) };
  const journal = openJournal({ calls: callsKept, bytes: bytesKept });
  const contract = controlContract();
  const faults = makeFaults();
  for (const { name, faults: its } of readScenarios(options, contract).toReversed()) faults.add(its, name);
  const feed = openFeed({ journal, clock, faults: () => faults.list(clock()), heartbeatMs });
  let url = '';
  const control = makeControl({ ...wallet, journal, contract, faults, feed, url: () => url }, host);
  const answer = makeReception({ ...wallet, journal, faults, feed });
  const page = makePages();
  const listening = await listen({ host, port, drainMs, after }, (received) => {
    const path = received.request.url?.split('?', 1)[0] ?? '/';
    if (path.startsWith(CONTROL)) return guarded(onError, () => control(path, received));
    return guarded(onError, () => page(path, received.request)) ?? answer(path, received);
  }).catch((error: unknown) => {
    feed.close();
    throw error;
  });
  url = listening.url;
  return {
    url,
    close() {
      feed.close();
      return listening.close();
    },
  };
}

function readScenarios({ scenarios = [] }: MockWalletOptions, { scenarioFault }: ControlContract): Scenario[] {
  return scenarios.map((name) => {
    if (/\.ya?ml$/.test(name)) return readScenario(name, scenarioFault);
    const scenario = findScenario(name, scenarioFault);
    if (!scenario) throw new Error(`There is no scenario ${name}; there are ${scenarioNames().join(', ')}`);
    return scenario;
  });
}
