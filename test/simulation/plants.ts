import type { Books } from '../../mock-wallet/books.ts';
import type { OperatorWallet } from '../../src/services/operator-wallet.ts';
import { plantsInStore } from './plants-in-store.ts';
import { plantsInWallet } from './plants-in-wallet.ts';
import type { Statement, Store } from './store.ts';

/** A bug that can be put in: what stands between the engine and its dependencies then does something else. */
export interface Plant {
  wallet?(real: OperatorWallet, after: (ms: number, run: () => void) => void): Pick<OperatorWallet, 'attempt'>;
  /** Goes before a statement is sent to the database. */
  before?(asked: Statement, wallet: OperatorWallet): Promise<unknown> | undefined;
  /** The statement that is carried out instead. */
  statement?(asked: Statement, now: number): Statement | undefined;
  /** The rows that the server sees instead. */
  rows?(rows: Record<string, unknown>[], asked: Statement): Record<string, unknown>[] | undefined;
  books?(books: Books): Books;
  /** What has to be taken from the tables before the first schedule. */
  tables?(db: Store['db']): Promise<unknown>;
}

/** Makes a bug anew for each schedule, so that none remembers another. */
export type MakePlant = () => Plant;

export const NO_PLANT: MakePlant = () => ({});

/** Every bug that the simulation is known to find. */
export const plants: Record<string, MakePlant> = { ...plantsInStore, ...plantsInWallet };
