import { type Callback, type Ledger, reject, type Verdict } from 'casino-wallet-server';
import type { Accounts } from './accounts.ts';

/** The four functions, over accounts that are kept in memory or in SQLite. */
export function ledgerOver<Transaction>(accounts: Accounts<Transaction>): Ledger<Transaction> {
  function move({ player_id, currency }: Callback, by: bigint, transaction: Transaction): Verdict {
    const account = accounts.find(player_id, transaction);
    if (!account) return reject('unknown_player', `There is no player ${player_id}`);
    if (account.currency !== currency)
      return reject('currency_mismatch', `The player's currency is ${account.currency}, not ${currency}`);
    const balance = account.balance + by;
    if (balance < 0n) return reject('insufficient_funds');
    if (by !== 0n) accounts.setBalance(player_id, balance, transaction);
    return balance;
  }
  return {
    balance: (call, transaction) => move(call, 0n, transaction),
    debit: (call, amount, transaction) => move(call, -amount, transaction),
    credit: (call, amount, transaction) => move(call, amount, transaction),
    rollback: (call, amount, transaction) => move(call, amount, transaction),
  };
}
