import { type Call, Refused } from '../doorkeeper.ts';
import type { Arrived } from '../face.ts';
import { type Account, HonestWallet } from '../honest-wallet.ts';
import type { Defect } from './defect.ts';

/** A wallet whose database takes some milliseconds when there is more than one call to serve. */
class BusyBooks extends HonestWallet {
  #calls = 0;
  override async answer(arrived: Arrived) {
    this.#calls += 1;
    const reaction = await super.answer(arrived);
    this.#calls -= 1;
    return reaction;
  }
  override database() {
    return new Promise<void>((resolve) => (this.#calls > 1 ? setTimeout(resolve, 4) : setImmediate(resolve)));
  }
}

/** The balance is moved in its row, in one step: UPDATE ... SET balance = balance + x WHERE balance + x >= 0. */
class MovedInPlace extends BusyBooks {
  override move(call: Call, account: Account, gains: bigint) {
    const now = this.accounts.get(call.player_id) ?? account;
    if (now.balance + gains < 0n) throw new Refused('insufficient_funds', 'Insufficient funds');
    return super.move(call, now, gains);
  }
}

/** Bugs that show when calls come at once. */
export const concurrencyDefects: Defect[] = [
  {
    name: 'duplicates at once paid each',
    says: 'The id is looked up and written in two steps, and nothing makes the next call wait for both.',
    caughtBy: ['ten-at-once-debit'],
    wallet: class extends MovedInPlace {
      override turnOf(): string | undefined {
        return undefined;
      }
    },
  },
  {
    name: 'debits race below zero',
    says: 'Only calls of one transaction_id wait for each other, so two debits see the same balance and both succeed.',
    caughtBy: ['race-for-a-quarter'],
    wallet: class extends BusyBooks {
      override turnOf(call: Call) {
        return call.transaction_type === 'debit' ? call.transaction_id : call.player_id;
      }
      override move(call: Call, account: Account, gains: bigint) {
        return super.move(call, this.accounts.get(call.player_id) ?? account, gains);
      }
    },
  },
  {
    name: 'debits at once lost',
    says: 'Each debit writes the balance it read less its stake, so of two at once only one is taken.',
    caughtBy: ['debits-at-once'],
    wallet: class extends BusyBooks {
      override turnOf(call: Call) {
        return call.transaction_type === 'debit' ? call.transaction_id : call.player_id;
      }
    },
  },
  {
    name: 'credits at once lost',
    says: 'Each credit writes the balance it read and its win, so of two at once only one is paid.',
    caughtBy: ['credits-at-once'],
    wallet: class extends BusyBooks {
      override turnOf(call: Call) {
        return call.transaction_type === 'credit' ? call.transaction_id : call.player_id;
      }
    },
  },
  {
    name: 'rollbacks at once refund each',
    says: 'Two rollbacks of a debit both find it not yet given back.',
    caughtBy: ['rollbacks-of-one-at-once'],
    wallet: class extends MovedInPlace {
      override turnOf(call: Call) {
        return call.transaction_type === 'rollback' ? call.transaction_id : call.player_id;
      }
    },
  },
  {
    name: 'rollback overtakes its debit',
    says: 'A rollback that comes while its debit is booked finds none, and the debit stays.',
    caughtBy: ['debit-and-rollback-at-once'],
    wallet: class extends MovedInPlace {
      override turnOf(call: Call) {
        return call.transaction_id;
      }
      override async judge(call: Call, amount: bigint, account: Account) {
        const movement = await super.judge(call, amount, account);
        if (call.transaction_type === 'debit') await this.database();
        return movement;
      }
    },
  },
  {
    name: 'busy player refused',
    says: 'A lock on the player is tried once, and a call that comes meanwhile is refused as player_busy.',
    caughtBy: ['debits-at-once'],
    wallet: class extends BusyBooks {
      readonly #busy = new Set<string>();
      override async settle(call: Call) {
        if (this.#busy.has(call.player_id)) throw new Refused('player_busy', 'Try again later');
        this.#busy.add(call.player_id);
        try {
          return await super.settle(call);
        } finally {
          this.#busy.delete(call.player_id);
        }
      }
      override turnOf(): string | undefined {
        return undefined;
      }
    },
  },
  {
    name: 'duplicate in flight refused',
    says: 'A duplicate that comes before the first is done is refused as in_progress.',
    caughtBy: ['ten-at-once-debit'],
    wallet: class extends BusyBooks {
      readonly #underWay = new Set<string>();
      override async inTurn<T>(call: Call, work: () => Promise<T>) {
        const id = call.transaction_id;
        if (this.#underWay.has(id)) throw new Refused('in_progress', 'In progress');
        this.#underWay.add(id);
        try {
          return await super.inTurn(call, work);
        } finally {
          this.#underWay.delete(id);
        }
      }
    },
  },
  {
    name: 'duplicate in flight told the balance before',
    says: 'A duplicate that comes before the first is done is answered at once, with the balance as it still is.',
    caughtBy: ['ten-at-once-debit'],
    wallet: class extends BusyBooks {
      readonly #underWay = new Set<string>();
      override async inTurn<T>(call: Call, work: () => Promise<T>) {
        const id = call.transaction_id;
        if (this.#underWay.has(id)) return super.inTurn({ ...call, player_id: '' }, () => this.#before<T>(call));
        this.#underWay.add(id);
        try {
          return await super.inTurn(call, work);
        } finally {
          this.#underWay.delete(id);
        }
      }
      async #before<T>(call: Call) {
        return this.accounts.get(call.player_id)?.balance as T;
      }
    },
  },
];
