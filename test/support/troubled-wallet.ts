import { readFileSync } from 'node:fs';
import { type KeptBooks, openBooks } from '../../mock-wallet/books.ts';
import type { Act, Fault, FaultState } from '../../mock-wallet/faults.ts';
import { startMockWallet } from '../../mock-wallet/server.ts';
import { send } from './player.ts';
import { OPERATOR, WALLET_SECRET } from './world.ts';

/** How many milliseconds the provider waits for this wallet; it waits for some calls in vain. */
export const DEADLINE_MS = 1500;

/** What happens to a call, and to how many of a thousand. Before or after: the money has not yet moved, or it has. */
const TROUBLES: [name: string, perMille: number, act: Act][] = [
  ['reset before', 60, { apply: false, connection: 'reset' }],
  ['reset after', 60, { apply: true, connection: 'reset' }],
  ['failed before', 60, { apply: false, status: 503 }],
  ['failed after', 60, { apply: true, status: 503 }],
  ['malformed', 30, { mangle: 'cut' }],
  ['of another id', 10, { change: { transaction_id: 'another' } }],
  ['call dropped', 10, { apply: false, connection: 'hang' }],
  ['reply dropped', 10, { apply: true, connection: 'hang' }],
  ['too late', 15, { delay_ms: { from: DEADLINE_MS, to: 2 * DEADLINE_MS } }],
  ['slow', 60, { delay_ms: { from: 0, to: DEADLINE_MS / 2 } }],
  ['as ever', 1000, { delay_ms: 5 }],
];

export interface TroubledWallet {
  url: string;
  /** They stay open until the wallet is closed for good, and are right whatever happens on the way. */
  books: KeptBooks;
  /** What the wallet itself could not make sense of; an honest provider brings none about. */
  errors: unknown[];
  fund(playerId: string, balance: bigint): void;
  /** From now on everything goes wrong that can, on dice of this seed. */
  trouble(seed: number): Promise<void>;
  /** From now on exactly this goes wrong. */
  fail(faults: Fault[]): Promise<void>;
  /** What went wrong, and how often. */
  befell(): Promise<Record<string, number>>;
  /** Ends all trouble. */
  heal(): Promise<void>;
  /** Takes no more calls, also none that are still held up; the books can be read. */
  shut(): Promise<void>;
  close(): Promise<void>;
}

/** The mock wallet on a port of its own, in this process, with books in memory that forget nothing. */
export async function openTroubledWallet(): Promise<TroubledWallet> {
  const books = openBooks(undefined, Number.MAX_SAFE_INTEGER);
  const errors: unknown[] = [];
  const wallet = await startMockWallet({
    port: 0,
    secret: WALLET_SECRET,
    operatorId: OPERATOR,
    books,
    clock: () => new Date(),
    contract: JSON.parse(readFileSync(WALLET_DOCUMENT, 'utf8')),
    onError: (error) => void errors.push(error),
  });
  const url = `${wallet.url}/__control/faults`;
  const fail = async (faults: Fault[]) => {
    const { status, body } = await send(url, 'PUT', { faults });
    if (status !== 200) throw new Error(`The wallet refused the faults: ${JSON.stringify(body)}`);
  };
  return {
    url: wallet.url,
    books,
    errors,
    fund: (player_id, balance) => books.setPlayer({ operator_id: OPERATOR, player_id, currency: 'USD', balance }),
    trouble: (seed) => fail(troublesOf(seed)),
    fail,
    async befell() {
      const { body } = await send<{ faults: FaultState[] }>(url, 'GET');
      return Object.fromEntries(body.faults.map(({ name, acted }) => [name, acted]));
    },
    heal: () => fail([]),
    shut: wallet.close,
    async close() {
      await wallet.close();
      books.close();
    },
  };
}

const WALLET_DOCUMENT = new URL('../../generated/downloads/wallet-openapi.json', import.meta.url);

/** Each on dice of its own. */
const troublesOf = (seed: number): Fault[] =>
  TROUBLES.map(([name, perMille, act], n) => ({
    name,
    match: { probability: perMille / 1000, seed: seed * TROUBLES.length + n },
    act,
  }));
