import type { Books, Player, Transaction, TransactionStatus } from './books.ts';
import { formatAmount, isWritable, parseAmount, scaleOf } from './money.ts';
import { type Reject, reject } from './replies.ts';
import type { Call } from './validate.ts';

/** A success of the contract's WalletReply; the balance is the one after the transaction, in the currency's scale. */
export type WalletReply = { success: true; balance: string; currency: string; transaction_id: string };

/** `encode` writes a reply and throws when the contract forbids it, which undoes the transaction. */
export type Ledger = { books: Books; encode: (reply: WalletReply) => string };

type Judged = Ledger & { call: Call; player: Player; amount: bigint; at: string };
type Movement = { moved: bigint; status: TransactionStatus };

/**
 * Judges one call and gives it its one effect: the reply's bytes, or why it was refused. Only successes are remembered;
 * a refusal is judged anew each time. Contract: tag Wallet, "Rules of the ledger".
 */
export function settle({ books, encode }: Ledger, call: Call, at: string): string | Reject {
  return books.atomically(() => {
    const amount = parseAmount(call.amount, call.currency);
    const stored = books.transaction(call.operator_id, call.transaction_id);
    if (stored && isSame(stored, call, amount)) return stored.reply;
    const player = books.player(call.operator_id, call.player_id);
    if (!player) return reject('unknown_player', `There is no player ${call.player_id}`);
    if (player.currency !== call.currency)
      return reject('currency_mismatch', `The player's currency is ${player.currency}, not ${call.currency}`);
    if (amount === undefined)
      return reject(
        'bad_request',
        `amount ${call.amount} has more than the ${scaleOf(call.currency)} decimals of ${call.currency}`,
      );
    if (stored) return clash(stored, call);
    return rules[call.transaction_type]({ books, encode, call, player, amount, at });
  });
}

/** Whether a call is the one already stored: what it does and to whom; the request id may be a fresh one. */
const isSame = (stored: Transaction, call: Call, amount: bigint | undefined): boolean =>
  stored.status !== 'tombstone' &&
  stored.type === call.transaction_type &&
  stored.player_id === call.player_id &&
  stored.currency === call.currency &&
  stored.amount === amount &&
  stored.session_id === call.session_id &&
  stored.game_symbol === call.game_symbol &&
  stored.original_transaction_id === originalOf(call);

const originalOf = (call: Call): string | null =>
  call.transaction_type === 'rollback' ? (call.original_transaction_id ?? null) : null;

function clash(stored: Transaction, call: Call): Reject {
  const isLateDebit = call.transaction_type === 'debit' && stored.player_id === call.player_id;
  if (stored.status === 'tombstone' && isLateDebit)
    return reject('transaction_rolled_back', 'This debit was rolled back before it arrived; it moves no money');
  return reject('transaction_conflict', 'This transaction_id was used with other content; use a new one');
}

const rules: Record<Call['transaction_type'], (judged: Judged) => string | Reject> = {
  balance(judged) {
    if (judged.amount !== 0n) return reject('bad_request', 'The amount of a balance call is zero');
    return replyWith(judged, judged.player.balance);
  },
  debit(judged) {
    if (judged.amount > judged.player.balance) return reject('insufficient_funds', 'Insufficient funds');
    return record(judged, { moved: -judged.amount, status: 'applied' });
  },
  credit: (judged) => record(judged, { moved: judged.amount, status: 'applied' }),
  rollback,
};

function rollback(judged: Judged): string | Reject {
  const { books, call } = judged;
  const original = originalOf(call);
  if (original === null || original === call.transaction_id)
    return reject('bad_request', 'original_transaction_id names the debit, not the rollback itself');
  const debit = books.transaction(call.operator_id, original);
  if (!debit) {
    leaveTombstone(judged, original);
    return record(judged, { moved: 0n, status: 'no_effect' });
  }
  if (debit.type !== 'debit' || debit.player_id !== call.player_id || debit.currency !== call.currency)
    return reject('transaction_conflict', 'original_transaction_id is not a debit of this player');
  if (debit.status !== 'applied') return record(judged, { moved: 0n, status: 'no_effect' });
  const reply = record(judged, { moved: debit.amount, status: 'applied' });
  if (typeof reply === 'string') books.setStatus(call.operator_id, original, 'rolled_back');
  return reply;
}

function record(judged: Judged, { moved, status }: Movement): string | Reject {
  const { books, player } = judged;
  const balance = player.balance + moved;
  if (!isWritable(balance, player.currency))
    return reject('bad_request', 'The balance would have more than 15 digits before the point');
  const reply = replyWith(judged, balance);
  if (moved !== 0n) books.setPlayer({ ...player, balance });
  books.addTransaction({ ...entryOf(judged), moved, balance_after: balance, status, reply });
  return reply;
}

function leaveTombstone(judged: Judged, debitId: string): void {
  const { balance } = judged.player;
  const debit = { transaction_id: debitId, type: 'debit', original_transaction_id: null } as const;
  const nothing = { moved: 0n, balance_after: balance, status: 'tombstone', reply: '' } as const;
  judged.books.addTransaction({ ...entryOf(judged), ...debit, ...nothing });
}

type Entry = Omit<Transaction, 'moved' | 'balance_after' | 'status' | 'reply'>;

const entryOf = ({ call, amount, at }: Judged): Entry => ({
  operator_id: call.operator_id,
  transaction_id: call.transaction_id,
  type: call.transaction_type as Entry['type'],
  player_id: call.player_id,
  session_id: call.session_id,
  game_symbol: call.game_symbol,
  currency: call.currency,
  amount,
  original_transaction_id: originalOf(call),
  at,
});

const replyWith = ({ call, player, encode }: Judged, balance: bigint): string =>
  encode({
    success: true,
    balance: formatAmount(balance, player.currency),
    currency: player.currency,
    transaction_id: call.transaction_id,
  });
