import { type Call, Refused } from '../doorkeeper.ts';
import type { Arrived } from '../face.ts';
import { type Account, type Entry, HonestWallet, type Movement, originalOf } from '../honest-wallet.ts';
import type { Defect } from './defect.ts';

/** Bugs in rollbacks, and in what comes before and after them. */
export const rollbackDefects: Defect[] = [
  {
    name: 'rollback refunds twice',
    says: 'A second rollback of the same debit under another id refunds again.',
    caughtBy: ['rollback-twice'],
    wallet: class extends HonestWallet {
      override rollbackAgain(call: Call, original: Entry) {
        return original.buried ? super.rollbackAgain(call, original) : { gains: original.amount };
      }
    },
  },
  {
    name: 'resent rollback refunds twice',
    says: 'The ids of rollbacks are not looked up, and neither is whether the debit was given back.',
    caughtBy: ['duplicate-rollback'],
    wallet: class extends HonestWallet {
      override async find(call: Call) {
        return call.transaction_type === 'rollback' ? undefined : super.find(call);
      }
      override rollbackAgain(call: Call, original: Entry) {
        return original.buried ? super.rollbackAgain(call, original) : { gains: original.amount };
      }
    },
  },
  {
    name: 'second rollback refused',
    says: 'A debit that was given back is refused as already rolled back.',
    caughtBy: ['rollback-twice'],
    wallet: class extends HonestWallet {
      override rollbackAgain(call: Call, original: Entry) {
        if (original.undone) throw new Refused('already_rolled_back', 'Already rolled back');
        return super.rollbackAgain(call, original);
      }
    },
  },
  {
    name: 'rollback refunds its own amount',
    says: 'The amount of the rollback is refunded, not the amount that the debit took.',
    caughtBy: ['rollback-larger-amount'],
    wallet: class extends HonestWallet {
      override refundOf(_call: Call, amount: bigint) {
        return amount;
      }
    },
  },
  {
    name: 'rollback with another amount refused',
    says: 'A rollback whose amount is not that of the debit is refused as a mismatch.',
    caughtBy: ['rollback-larger-amount'],
    wallet: class extends HonestWallet {
      override refundOf(call: Call, amount: bigint, original: Entry) {
        if (amount !== original.amount) throw new Refused('amount_mismatch', 'Another amount');
        return super.refundOf(call, amount, original);
      }
    },
  },
  {
    name: 'rollback of an unknown debit refused',
    says: 'A rollback of a debit that never came is refused as transaction_not_found.',
    caughtBy: ['rollback-unknown-debit'],
    wallet: class extends HonestWallet {
      override rollbackOfUnknown(): Movement {
        throw new Refused('transaction_not_found', 'No such debit');
      }
    },
  },
  {
    name: 'rollback of an unknown debit refused, buried all the same',
    says: 'A tombstone is left, but the reply is transaction_not_found.',
    caughtBy: ['rollback-unknown-debit'],
    wallet: class extends HonestWallet {
      override rollbackOfUnknown(call: Call, amount: bigint): Movement {
        this.bury(call, amount);
        throw new Refused('transaction_not_found', 'No such debit');
      }
    },
  },
  {
    name: 'rollback of an unknown debit pays',
    says: 'The amount of a rollback is paid without a look for its debit.',
    caughtBy: ['rollback-unknown-debit'],
    wallet: class extends HonestWallet {
      override rollbackOfUnknown(call: Call, amount: bigint) {
        return { ...super.rollbackOfUnknown(call, amount), gains: amount };
      }
    },
  },
  {
    name: 'no tombstone',
    says: 'A rollback of a debit that never came is forgotten, so the late debit takes money.',
    caughtBy: ['late-debit'],
    wallet: class extends HonestWallet {
      override bury() {}
    },
  },
  {
    name: 'tombstone forgotten',
    says: 'Tombstones are kept in a small cache, and other traffic pushes them out.',
    caughtBy: ['late-debit-after-many'],
    wallet: class extends HonestWallet {
      #since = 0;
      override bury(call: Call, amount: bigint) {
        this.#since = 0;
        super.bury(call, amount);
      }
      override async enter(call: Call, amount: bigint, account: Account, movement: Movement) {
        this.#since += 1;
        if (this.#since > 16) for (const [id, { buried }] of this.entries) if (buried) this.entries.delete(id);
        return super.enter(call, amount, account, movement);
      }
    },
  },
  {
    name: 'late debit takes the money and says no',
    says: 'The tombstone is looked at after the booking, so the late debit is refused and paid.',
    caughtBy: ['late-debit'],
    wallet: class extends HonestWallet {
      override late(call: Call, tombstone: Entry) {
        const account = this.accounts.get(call.player_id);
        if (account) account.balance -= this.amountOf(call);
        return super.late(call, tombstone);
      }
    },
  },
  {
    name: 'rolled back debit can come again',
    says: 'A rollback deletes the debit, so the resend of that debit takes the money again.',
    caughtBy: ['debit-again-after-rollback'],
    wallet: class extends HonestWallet {
      override async enter(call: Call, amount: bigint, account: Account, movement: Movement) {
        const balance = await super.enter(call, amount, account, movement);
        if (movement.undoes) this.entries.delete(originalOf(call) ?? '');
        return balance;
      }
    },
  },
  {
    name: 'rollback of a refused debit pays',
    says: 'Refused debits are written down with their amount, and a rollback gives back what was never taken.',
    caughtBy: ['rollback-of-refused-debit'],
    wallet: class extends HonestWallet {
      readonly #refused = new Map<string, bigint>();
      override debit(call: Call, amount: bigint, account: Account) {
        if (amount > account.balance) this.#refused.set(call.transaction_id, amount);
        return super.debit(call, amount, account);
      }
      override rollbackOfUnknown(call: Call, amount: bigint) {
        const gains = this.#refused.get(originalOf(call) ?? '') ?? 0n;
        return { ...super.rollbackOfUnknown(call, amount), gains };
      }
    },
  },
  {
    name: 'rollback looks for its own id',
    says: 'transaction_id is looked up where original_transaction_id names the debit, so nothing is ever refunded.',
    caughtBy: ['rollback-refunds'],
    wallet: class extends HonestWallet {
      override async rollback(call: Call, amount: bigint) {
        return this.rollbackOfUnknown(call, amount);
      }
      override bury() {}
    },
  },
  {
    name: "rollback tells the debit's id",
    says: 'The reply to a rollback carries the transaction_id of the debit.',
    caughtBy: ['reply-transaction-id'],
    wallet: class extends HonestWallet {
      override success(call: Call, balance: bigint) {
        return { ...super.success(call, balance), transaction_id: originalOf(call) ?? call.transaction_id };
      }
    },
  },
  {
    name: 'credit needs a live session',
    says: 'A credit whose session is not known is refused, though sessions end before their last win is paid.',
    caughtBy: ['credit-unknown-session'],
    wallet: class extends HonestWallet {
      readonly #sessions = new Set<string>();
      override debit(call: Call, amount: bigint, account: Account) {
        this.#sessions.add(call.session_id);
        return super.debit(call, amount, account);
      }
      override credit(call: Call, amount: bigint, account: Account) {
        if (!this.#sessions.has(call.session_id)) throw new Refused('session_expired', 'No such session');
        return super.credit(call, amount, account);
      }
    },
  },
  {
    name: 'rollback needs a live session',
    says: 'A rollback whose session is not known is refused.',
    caughtBy: ['rollback-unknown-session'],
    wallet: class extends HonestWallet {
      readonly #sessions = new Set<string>();
      override debit(call: Call, amount: bigint, account: Account) {
        this.#sessions.add(call.session_id);
        return super.debit(call, amount, account);
      }
      override async rollback(call: Call, amount: bigint) {
        if (!this.#sessions.has(call.session_id)) throw new Refused('session_expired', 'No such session');
        return super.rollback(call, amount);
      }
    },
  },
  {
    name: 'rollback that names nothing',
    says: 'A rollback without original_transaction_id gives back the last debit of the player.',
    caughtBy: ['rollback-without-original'],
    wallet: class extends HonestWallet {
      #last = '';
      override debit(call: Call, amount: bigint, account: Account) {
        this.#last = call.transaction_id;
        return super.debit(call, amount, account);
      }
      override admit(call: Call, arrived: Arrived) {
        if (call.transaction_type === 'rollback') call.original_transaction_id ??= this.#last;
        super.admit(call, arrived);
      }
    },
  },
  {
    name: 'only the last debit can be rolled back',
    says: 'One open bet is kept a player, so a rollback that comes after another debit finds nothing.',
    caughtBy: ['rollback-one-of-two'],
    wallet: class extends HonestWallet {
      #last = '';
      override debit(call: Call, amount: bigint, account: Account) {
        this.#last = call.transaction_id;
        return super.debit(call, amount, account);
      }
      override rollback(call: Call, amount: bigint) {
        if (originalOf(call) === this.#last) return super.rollback(call, amount);
        return Promise.resolve({ gains: 0n });
      }
    },
  },
];
