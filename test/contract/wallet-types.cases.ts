/**
 * What the typed wallet must accept and what it must refuse. Nothing here runs: the compiler reads it, and a refusal that is
 * missing is an unused `@ts-expect-error`, which is an error itself.
 */
import { type Ledger, type MemoryTransaction, memoryStore, reject, type Verdict, wallet } from 'casino-wallet-server';

declare const verdict: Verdict;
declare const secrets: string[];
const store = memoryStore();

export const whole: Ledger<MemoryTransaction> = {
  balance: ({ player_id }) => (player_id === 'player-1' ? 100n : reject('unknown_player', 'Who is that?')),
  debit: async (_call, amount, { onUndo }) => {
    onUndo(() => {});
    return amount === 0n ? reject('insufficient_funds') : amount;
  },
  credit: () => verdict,
  rollback: ({ original_transaction_id }) => BigInt(original_transaction_id.length),
};
wallet({ operatorId: 'operator-a', secrets, store, ledger: whole });

const { rollback: _rollback, ...withoutRollback } = whole;
// @ts-expect-error rollback is missing
wallet({ operatorId: 'operator-a', secrets, store, ledger: withoutRollback });

// @ts-expect-error a balance is a bigint in minor units, no number
export const inFloats: Ledger<MemoryTransaction> = { ...whole, debit: () => 997.9 };

// @ts-expect-error only a rollback names another transaction
export const undoing: Ledger<MemoryTransaction> = { ...whole, debit: ({ original_transaction_id: id }) => BigInt(id) };

// @ts-expect-error the kit itself says who is not the provider
export const distrusting: Ledger<MemoryTransaction> = { ...whole, credit: () => reject('invalid_signature') };

// @ts-expect-error a ledger for SQLite does not work in the transactions of memory
wallet({ operatorId: 'operator-a', secrets, store, ledger: {} as Ledger<{ prepare(sql: string): unknown }> });
