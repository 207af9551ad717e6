/** A callback as a wallet reads it. */
export interface WalletCall {
  player_id: string;
  session_id: string;
  currency: string;
  request_id: string;
  transaction_id: string;
  transaction_type: 'balance' | 'debit' | 'credit' | 'rollback';
  amount: string;
  original_transaction_id?: string;
}

/** The books of one player in a currency of two decimals: each transaction once, tombstones for debits that come late. */
export function makeTinyLedger(start = 1_000_00) {
  const moved = new Map<string, number>();
  let cents = start;

  function effectOf({ transaction_type, amount, original_transaction_id: original = '' }: WalletCall): number {
    const value = Math.round(Number(amount) * 100);
    if (transaction_type === 'debit') return -value;
    if (transaction_type === 'credit') return value;
    if (transaction_type === 'balance') return 0;
    const debit = moved.get(original) ?? 0;
    // The debit is undone, or will have no effect should it come after this.
    moved.set(original, debit);
    return -debit;
  }

  return {
    apply(call: WalletCall) {
      if (moved.has(call.transaction_id)) return;
      const effect = effectOf(call);
      moved.set(call.transaction_id, effect);
      cents += effect;
    },
    balance: () => (cents / 100).toFixed(2),
    /** What all transactions together have moved, in cents. */
    net: () => cents - start,
  };
}
