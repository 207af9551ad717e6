/** A call that was settled, or a debit that was rolled back before it came. */
export interface Entry {
  operator_id: string;
  transaction_id: string;
  type: 'debit' | 'credit' | 'rollback';
  player_id: string;
  currency: string;
  /** Minor units. */
  amount: bigint;
  /** What makes a repeated call the same one. */
  content: string;
  /** A tombstone is a debit that was rolled back before it came; it has no reply. */
  state: 'applied' | 'rolled_back' | 'no_effect' | 'tombstone';
  /** The body of the reply, as it was sent. */
  reply: string;
  recorded_at: Date;
}

/** The entries of one operator, in a transaction. */
export interface Entries {
  find(transactionId: string): Promise<Entry | undefined>;
  /** False, and nothing is written, when there is an entry of that id. */
  add(entry: Entry): Promise<boolean>;
  setState(transactionId: string, state: Entry['state']): Promise<void>;
}

/** Whose call it is. */
export interface Account {
  operator_id: string;
  player_id: string;
}

/**
 * Where calls are remembered. There is no way to record a call but in the transaction in which the ledger moves its money:
 * a wallet that keeps the one without the other pays twice, or not at all, after a crash.
 */
export interface Store<Transaction> {
  /**
   * Runs the work of one call at a time for an account. Everything it wrote, the entries and what the ledger did with the
   * transaction, is kept when it resolves, and undone when it rejects.
   */
  transaction<T>(account: Account, work: (entries: Entries, transaction: Transaction) => Promise<T>): Promise<T>;
}
