import type { Ledger, Verdict } from './ledger.js';
import { formatAmount, isWritable, parseAmount, scaleOf } from './money.js';
import { Refusal, type Reject, refuse } from './rejects.js';
import type { Entries, Entry, Store } from './store.js';
import type { Callbacks, RollbackCallback, WalletReply } from './wallet-contract.js';

export type Callback = Callbacks[keyof Callbacks];

export interface Books<Transaction> {
  store: Store<Transaction>;
  ledger: Ledger<Transaction>;
}

interface Settling<Transaction> {
  ledger: Ledger<Transaction>;
  entries: Entries;
  transaction: Transaction;
  amount: bigint;
  at: Date;
}

/**
 * Gives a call its one effect: the body of the reply, or why it was refused. Only successes are remembered; a refusal is
 * judged anew each time. Contract: tag Wallet, "Rules of the ledger".
 */
export async function settle<Transaction>(
  { store, ledger }: Books<Transaction>,
  call: Callback,
  at: Date,
): Promise<string | Reject> {
  try {
    const amount = amountOf(call);
    return await store.transaction(call, async (entries, transaction) => {
      const known = await entries.find(call.transaction_id);
      return known ? repeated(known, call, amount) : apply({ ledger, entries, transaction, amount, at }, call);
    });
  } catch (error) {
    if (error instanceof Refusal) return error.reject;
    throw error;
  }
}

function amountOf({ amount, currency, transaction_type }: Callback): bigint {
  const minor = parseAmount(amount, currency);
  if (minor === undefined)
    return refuse('bad_request', `amount ${amount} has more than the ${scaleOf(currency)} decimals of ${currency}`);
  if (transaction_type === 'balance' && minor !== 0n)
    return refuse('bad_request', 'The amount of a balance call is zero');
  return minor;
}

function repeated(known: Entry, call: Callback, amount: bigint): string {
  if (known.state === 'tombstone' && call.transaction_type === 'debit' && known.player_id === call.player_id)
    refuse('transaction_rolled_back', 'This debit was rolled back before it came; it moves no money');
  if (known.state === 'tombstone' || known.content !== contentOf(call, amount))
    refuse('transaction_conflict', 'This transaction_id was used with other content; use a new one');
  return known.reply;
}

/** The request id is not part of it: a repeated call may have a fresh one. */
const contentOf = (call: Callback, amount: bigint): string =>
  JSON.stringify([
    call.transaction_type,
    call.player_id,
    call.currency,
    String(amount),
    call.session_id,
    call.game_symbol,
    call.transaction_type === 'rollback' ? call.original_transaction_id : null,
  ]);

async function apply<Transaction>(settling: Settling<Transaction>, call: Callback): Promise<string> {
  const { ledger, amount, transaction } = settling;
  switch (call.transaction_type) {
    case 'balance':
      return replyOf(call, await ledger.balance(call, transaction));
    case 'debit':
      return recorded(settling, call, 'applied', await ledger.debit(call, amount, transaction));
    case 'credit':
      return recorded(settling, call, 'applied', await ledger.credit(call, amount, transaction));
    case 'rollback':
      return rollBack(settling, call);
  }
}

async function rollBack<Transaction>(settling: Settling<Transaction>, call: RollbackCallback): Promise<string> {
  const { ledger, entries, transaction } = settling;
  const original = call.original_transaction_id;
  if (original === call.transaction_id)
    refuse('bad_request', 'original_transaction_id names the debit, not the rollback itself');
  const debit = await entries.find(original);
  if (debit && (debit.type !== 'debit' || debit.player_id !== call.player_id || debit.currency !== call.currency))
    refuse('transaction_conflict', 'original_transaction_id is not a debit of this player');
  const isDue = debit?.state === 'applied';
  const verdict = await ledger.rollback(call, isDue ? debit.amount : 0n, transaction);
  const reply = await recorded(settling, call, isDue ? 'applied' : 'no_effect', verdict);
  if (isDue) await entries.setState(original, 'rolled_back');
  if (!debit) await add(entries, tombstoneOf(settling, call));
  return reply;
}

type Recorded = Exclude<Callback, { transaction_type: 'balance' }>;

async function recorded<Transaction>(
  { entries, amount, at }: Settling<Transaction>,
  call: Recorded,
  state: Entry['state'],
  verdict: Verdict,
): Promise<string> {
  const reply = replyOf(call, verdict);
  await add(entries, { ...entryOf(call, amount, at), state, reply });
  return reply;
}

const entryOf = (call: Recorded, amount: bigint, at: Date): Omit<Entry, 'state' | 'reply'> => ({
  operator_id: call.operator_id,
  transaction_id: call.transaction_id,
  type: call.transaction_type,
  player_id: call.player_id,
  currency: call.currency,
  amount,
  content: contentOf(call, amount),
  recorded_at: at,
});

const tombstoneOf = <Transaction>({ amount, at }: Settling<Transaction>, call: RollbackCallback): Entry => ({
  ...entryOf(call, amount, at),
  transaction_id: call.original_transaction_id,
  type: 'debit',
  state: 'tombstone',
  reply: '',
});

/** One call at a time is settled for a player: an id that is taken meanwhile was taken by another one's. */
async function add(entries: Entries, entry: Entry): Promise<void> {
  if (!(await entries.add(entry)))
    refuse('transaction_conflict', 'This transaction_id was used with other content; use a new one');
}

function replyOf({ currency, transaction_id }: Callback, verdict: Verdict): string {
  if (typeof verdict === 'object') return refuse(verdict.error, verdict.message);
  if (verdict < 0n) throw new Error(`The ledger's balance after ${transaction_id} is negative`);
  if (!isWritable(verdict, currency))
    return refuse('bad_request', 'The balance would have more than 15 digits before the point');
  const reply: WalletReply = { success: true, balance: formatAmount(verdict, currency), currency, transaction_id };
  return JSON.stringify(reply);
}
