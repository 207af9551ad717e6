import { oneAtATime } from './one-at-a-time.js';
import type { Entries, Entry, Store } from './store.js';

/** What a ledger in memory needs of a transaction. */
export interface MemoryTransaction {
  /** Says how to take back what was just written; it is done, the last first, when the call comes to nothing. */
  onUndo(step: () => void): void;
}

/** A store for tests and demos: it forgets everything when the process ends, and settles one call at a time. */
export function memoryStore(): Store<MemoryTransaction> {
  const kept = new Map<string, Entry>();
  const inTurn = oneAtATime();
  return {
    transaction: ({ operator_id }, work) =>
      inTurn(async () => {
        const steps: (() => void)[] = [];
        const onUndo = (step: () => void) => void steps.push(step);
        try {
          return await work(entriesOf(kept, operator_id, onUndo), { onUndo });
        } catch (error) {
          for (const step of steps.reverse()) step();
          throw error;
        }
      }),
  };
}

function entriesOf(kept: Map<string, Entry>, operatorId: string, onUndo: MemoryTransaction['onUndo']): Entries {
  const keyOf = (transactionId: string) => JSON.stringify([operatorId, transactionId]);
  return {
    find: async (transactionId) => kept.get(keyOf(transactionId)),
    async add(entry) {
      const key = keyOf(entry.transaction_id);
      if (kept.has(key)) return false;
      kept.set(key, entry);
      onUndo(() => kept.delete(key));
      return true;
    },
    async setState(transactionId, state) {
      const key = keyOf(transactionId);
      const entry = kept.get(key);
      if (!entry) return;
      kept.set(key, { ...entry, state });
      onUndo(() => kept.set(key, entry));
    },
  };
}
