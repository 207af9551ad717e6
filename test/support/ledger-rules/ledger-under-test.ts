import type { Envelope } from '../mock-wallet.ts';

/** What came back for one call. */
export interface Got {
  status: number;
  text: string;
  body: Record<string, unknown>;
}

/** A wallet that is held to the rules of the contract's ledger, whatever it is made of. Its players are new. */
export interface LedgerUnderTest {
  /** Gives a player exactly this balance. A player keeps the currency of the first time. */
  player(playerId: string, balance: string, currency?: string): Promise<void>;
  balanceOf(playerId: string): Promise<string | undefined>;
  /** A correct call, to the path of its transaction_type. */
  call(envelope: Envelope): Promise<Got>;
  /** Any bytes, to the path of a debit. */
  debit(body: string | Uint8Array): Promise<Got>;
  /** What became of each transaction that was entered: applied, no_effect, rolled_back or tombstone. */
  entered(): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export type OpenLedger = () => Promise<LedgerUnderTest>;
