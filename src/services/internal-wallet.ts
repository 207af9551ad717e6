import { judge, originalOf, type Reject } from '../domain/ledger.ts';
import { enter, isUndone, type LedgerCallRow, openAccount, readLedger } from '../store/ledger.ts';
import type { Callback } from '../wallet/envelope.ts';
import type { Delivery } from '../wallet/exchange.ts';
import { accepting, readCallback, refusing } from '../wallet/wallet-side.ts';
import type { Components } from './components.ts';

/** The bytes of one callback, and the path they go to. */
interface Delivered {
  operatorId: string;
  verb: Callback['type'];
  rawBody: Uint8Array;
}

export type InternalWallet = ReturnType<typeof makeInternalWallet>;

/** How often a call is judged. Once is the rule, and twice when another one was first. */
const MOST_TRIES = 5;

/**
 * The wallet of operators whose wallet mode is internal: demo money, kept here. It gets the bytes that a callback would
 * carry and replies as an operator's wallet does. Contract: tag Wallet.
 */
export function makeInternalWallet({ db, clock }: Pick<Components, 'db' | 'clock'>) {
  /** Never throws: when the database fails nobody knows whether the call was carried out, as with a wallet far away. */
  async function deliver(delivered: Delivered): Promise<Delivery> {
    try {
      const callback = read(delivered);
      return 'code' in callback ? refusing(callback) : await answer(callback);
    } catch (error) {
      return { kind: 'no-reply', detail: `the ledger failed: ${error instanceof Error ? error.message : error}` };
    }
  }

  /** Judges a call on what is known and enters it if that still holds then; else another was first, and it is judged anew. */
  async function answer(callback: Callback): Promise<Delivery> {
    const call = rowOf(callback, clock());
    let fault: unknown = new Error(`other calls were before ${callback.transactionId} all the time`);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const known = await readLedger(db, call);
      if (!known) {
        await openAccount(db, call);
        continue;
      }
      const verdict = judge(callback, known);
      if ('refused' in verdict) return refusing(verdict.refused);
      if ('told' in verdict) return accepting(callback, verdict.told);
      try {
        const balance = await enter(db, call, verdict.entered);
        if (balance !== undefined) return accepting(callback, balance);
      } catch (error) {
        if (!isUndone(error)) throw error;
        fault = error;
      }
    }
    throw fault;
  }

  return { deliver };
}

function read({ operatorId, verb, rawBody }: Delivered): Callback | Reject {
  const callback = readCallback(verb, rawBody);
  if ('code' in callback || callback.operatorId === operatorId) return callback;
  return { code: 'unknown_operator', message: `This wallet does not serve operator ${callback.operatorId}` };
}

const rowOf = (callback: Callback, now: Date): LedgerCallRow => ({
  operator_id: callback.operatorId,
  transaction_id: callback.transactionId,
  player_id: callback.playerId,
  session_id: callback.sessionId,
  game_symbol: callback.gameSymbol,
  currency: callback.currency,
  amount: callback.amount,
  original_transaction_id: originalOf(callback),
  created_at: now,
});
