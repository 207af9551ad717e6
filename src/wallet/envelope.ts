import { formatAmount } from '../domain/money.ts';

/** What one callback says; `amount` in minor units. Contract: DebitCallback and its neighbours. */
export interface Callback {
  operatorId: string;
  playerId: string;
  sessionId: string;
  gameSymbol: string;
  currency: string;
  requestId: string;
  transactionId: string;
  type: 'balance' | 'debit' | 'credit' | 'rollback';
  actionType: string;
  amount: bigint;
  originalTransactionId?: string;
}

/** The exact bytes of a callback, in the brief's order of fields. They are made once and stored. */
export const encodeCallback = (callback: Callback): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      operator_id: callback.operatorId,
      player_id: callback.playerId,
      session_id: callback.sessionId,
      game_symbol: callback.gameSymbol,
      currency: callback.currency,
      request_id: callback.requestId,
      transaction_id: callback.transactionId,
      transaction_type: callback.type,
      action_type: callback.actionType,
      amount: formatAmount(callback.amount, callback.currency),
      original_transaction_id: callback.originalTransactionId,
    }),
  );
